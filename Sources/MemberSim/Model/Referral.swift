public import HealthSimCore

/// A referral of a member by primary care to a specialist.
public struct Referral: Hashable, Sendable, Codable {
    /// The referral number, as it stands in REF*9F.
    public var id: Text
    /// Who is referred.
    public var memberID: Text
    /// Who refers, by NPI.
    public var referringNPI: Text
    /// To whom, by NPI; empty when any clinician of the specialty may be seen.
    public var referredToNPI: Text
    /// The specialty, a NUCC taxonomy concept.
    public var specialty: Concept?
    /// Why, ICD-10-CM.
    public var diagnosis: Concept?
    /// The first day it holds.
    public var start: CalendarDate
    /// The last day it holds.
    public var end: CalendarDate
    /// How many visits it allows.
    public var visitsAllowed: Int

    /// A referral from its parts.
    public init(
        id: Text, memberID: Text, referringNPI: Text, referredToNPI: Text, specialty: Concept? = nil,
        diagnosis: Concept? = nil, start: CalendarDate, end: CalendarDate, visitsAllowed: Int
    ) {
        self.id = id
        self.memberID = memberID
        self.referringNPI = referringNPI
        self.referredToNPI = referredToNPI
        self.specialty = specialty
        self.diagnosis = diagnosis
        self.start = start
        self.end = end
        self.visitsAllowed = visitsAllowed
    }
}
