public import HealthSimCore

/// Everything a pharmacy benefit manager holds about one contract: the members, their prescriptions, fills, claims and
/// the answers to them.
///
/// The unit of RxMemberSim: family limits are shared by its members, and claims are settled in the order in which they were
/// sent. Lists are in order of time where they have one. Links are by identifier: members by `memberID`, prescriptions,
/// fills and claims by theirs, pharmacies and prescribers by NPI, plans, drugs and programmes by the ids of the tables.
public struct RxHousehold: Hashable, Sendable, Codable {
    /// The number on the card.
    public var cardholderID: Text
    /// The members; the cardholder first.
    public var members: [RxMember]
    /// The spans of enrolment, by member and then by their beginning.
    public var coverages: [RxCoverage] = []
    /// What is known of the members' health.
    public var facts: [HealthFact] = []
    /// The prescriptions, in the order they were written.
    public var prescriptions: [Prescription] = []
    /// The fills, in order of their day.
    public var fills: [Fill] = []
    /// The transactions, in the order they were sent.
    public var claims: [PharmacyClaim] = []
    /// The answers; one for each transaction, in the same order.
    public var responses: [ClaimResponse] = []
    /// Prior authorizations and exceptions, in the order they were asked for.
    public var authorizations: [DrugAuthorization] = []
    /// Places in manufacturers' programmes.
    public var programs: [ProgramEnrollment] = []
    /// Where the accumulators stand at the end, by plan year.
    public var accumulators: [RxAccumulator] = []
    /// What manufacturers give back.
    public var rebates: [Rebate] = []
    /// The pharmacies that the prescriptions and claims name by NPI.
    public var pharmacies: [Pharmacy] = []
    /// The prescribers that they name by NPI.
    public var prescribers: [Practitioner] = []

    /// A household with nothing in it but its members, the cardholder first.
    public init(cardholderID: Text, members: [RxMember]) {
        self.cardholderID = cardholderID
        self.members = members
    }

    /// The member with an id.
    public func member(_ id: Text) -> RxMember? { members.first { $0.id == id } }

    /// The prescription with an id.
    public func prescription(_ id: Text) -> Prescription? { prescriptions.first { $0.id == id } }

    /// The answer to a transaction.
    public func response(to claimID: Text) -> ClaimResponse? { responses.first { $0.claimID == claimID } }
}
