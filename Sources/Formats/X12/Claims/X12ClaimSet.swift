public import HealthSimCore
public import MemberSim

/// What a transaction set of claims says, in the terms of the model.
public struct X12ClaimSet: Hashable, Sendable {
    /// Whether it is 837P or 837I.
    public let kind: X12SetKind
    /// ST02.
    public let controlNumber: Text
    /// BHT04: the day of the set.
    public internal(set) var date: CalendarDate
    /// The submitter's number (NM109 of loop 1000A).
    public internal(set) var submitterID: Text
    /// The households whose claims it has, in the order of the file: members, claims, practitioners and facilities.
    public internal(set) var households: [MemberHousehold]
    /// The payers that it names.
    public internal(set) var payers: [Payer]
    /// What is wrong with it; the households hold what could be read all the same.
    public internal(set) var problems: [X12Problem]
}
