public import MemberSim
public import PatientSim
public import RxMemberSim

/// One or more linked persons with all that the products hold about them: the unit of work, of streaming and of
/// partitioning.
public struct Household: Hashable, Sendable {
    /// The index in the cohort, from 0.
    public var index: UInt64
    /// The clinical records of its persons, the primary person first; empty where no clinical record was made.
    public var records: [PatientRecord]
    /// What the payer holds about them; absent where nobody is insured or no membership was made.
    public var membership: MemberHousehold?
    /// What the pharmacy benefit holds about them; absent where nobody has one or no pharmacy claims were made.
    public var pharmacy: RxHousehold?
    /// The persons that could not be completed.
    public var shortfalls: [Shortfall]
    /// What of a journey has taken place, for each person who has one.
    public var journeys: [JourneyTrace] = []

    /// A household with its records.
    public init(
        index: UInt64, records: [PatientRecord], membership: MemberHousehold? = nil,
        pharmacy: RxHousehold? = nil, shortfalls: [Shortfall] = []
    ) {
        self.index = index
        self.records = records
        self.membership = membership
        self.pharmacy = pharmacy
        self.shortfalls = shortfalls
    }
}

/// Why a person could not be completed, and what would help.
public struct Shortfall: Hashable, Sendable {
    /// The reason, the same for all persons it applies to: `Could not assign provider in specified geography`.
    public var reason: String
    /// What would help: `Retry with broader geography or add providers`; may be empty.
    public var remedy: String

    /// A reason and its remedy.
    public init(reason: String, remedy: String = "") {
        self.reason = reason
        self.remedy = remedy
    }
}
