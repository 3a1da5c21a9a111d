/// How a run is made; none of this changes a byte of the cohort, but the partition, which is a part of it.
public struct RunOptions: Hashable, Sendable {
    /// What to do when the folder has a cohort.
    public enum Existing: Hashable, Sendable {
        /// The run is refused.
        case keep
        /// An interrupted run is continued; a complete one stays as it is.
        case resume
        /// The cohort is replaced when the new one is complete.
        case replace
    }

    /// How many blocks are made at once, 1 or more.
    public var workers: Int
    /// How many households a block has, 1 or more; nil: as many as make a block of about two megabytes.
    public var blockSize: UInt64?
    /// The part of the cohort to be made.
    public var partition: Partition
    /// What to do when the folder has a cohort.
    public var existing: Existing
    /// What failed checks do.
    public var validation: ProfileSpecification.ValidationMode
    /// After how many bytes the progress is written down, so that the run can be continued from there.
    public var journalBytes: UInt64
    /// What the report should say besides what the source says, one sentence each.
    public var remarks: [String]
    /// The digest of the cohort whose persons are made again; absent for persons of a specification alone.
    public var origin: String?

    /// Options; by default the whole cohort with one worker, into a folder that has none.
    public init(
        workers: Int = 1, blockSize: UInt64? = nil, partition: Partition = .whole, existing: Existing = .keep,
        validation: ProfileSpecification.ValidationMode = .warn, journalBytes: UInt64 = 8 << 20,
        remarks: [String] = []
    ) {
        self.workers = workers
        self.blockSize = blockSize
        self.partition = partition
        self.existing = existing
        self.validation = validation
        self.journalBytes = journalBytes
        self.remarks = remarks
    }
}
