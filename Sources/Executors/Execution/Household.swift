public import PatientSim

/// One or more linked persons: the unit of work, of streaming and of partitioning.
public struct Household: Hashable, Sendable {
    /// The index in the cohort, from 0.
    public var index: UInt64
    /// The records of its persons, the primary person first.
    public var records: [PatientRecord]
    /// The persons that could not be completed.
    public var shortfalls: [Shortfall]

    /// A household with its records.
    public init(index: UInt64, records: [PatientRecord], shortfalls: [Shortfall] = []) {
        self.index = index
        self.records = records
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
