public import HealthSimCore

/// Everything a payer holds about one contract: the subscriber, the dependants, what they are enrolled in, what was
/// claimed and what was paid.
///
/// The unit of MemberSim: accumulators are shared by its members, and claims are settled in the order of their receipt
/// over all of them. Lists are in order of time where they have one. Links are by identifier: members by `memberID`,
/// claims by `claimID`, providers by NPI, plans and payers by the ids of the reference tables.
public struct MemberHousehold: Hashable, Sendable, Codable {
    /// The number of the contract, the same as the subscriber's member id.
    public var subscriberID: Text
    /// The members; the subscriber first.
    public var members: [Member]
    /// The spans of enrolment, by member and then by their beginning.
    public var coverages: [Coverage] = []
    /// What was reported of the enrolment: additions, changes, terminations, in the order of their processing.
    public var enrollmentEvents: [EnrollmentEvent] = []
    /// Coverage by other payers.
    public var otherCoverages: [OtherCoverage] = []
    /// Which primary care provider a member has chosen, and when.
    public var primaryCareAssignments: [PrimaryCareAssignment] = []
    /// Referrals of primary care to specialists.
    public var referrals: [Referral] = []
    /// Prior authorizations, asked for and decided.
    public var authorizations: [PriorAuthorization] = []
    /// The claims, in the order of their receipt.
    public var claims: [Claim] = []
    /// What was decided on the claims, in the order of the decisions; a claim may have several.
    public var adjudications: [Adjudication] = []
    /// The payments, in order of their date.
    public var remittances: [Remittance] = []
    /// Where the accumulators stand at the end, by plan year.
    public var accumulators: [Accumulator] = []
    /// The clinicians that the claims, referrals and authorizations name by NPI.
    public var practitioners: [Practitioner] = []
    /// The facilities that they name by NPI.
    public var facilities: [Facility] = []

    /// A household with nothing in it but its members, the subscriber first.
    public init(subscriberID: Text, members: [Member]) {
        self.subscriberID = subscriberID
        self.members = members
    }

    /// The member with an id.
    public func member(_ id: Text) -> Member? { members.first { $0.id == id } }

    /// The claim with an id.
    public func claim(_ id: Text) -> Claim? { claims.first { $0.id == id } }
}
