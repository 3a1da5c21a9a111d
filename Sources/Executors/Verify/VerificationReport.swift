public import HealthSimCore

/// What came of verifying a cohort.
///
/// The same content is text (`text`, in the layout of the sync report) and JSON (`json`).
public struct VerificationReport: Sendable {
    /// What was read of a format.
    public struct Checked: Hashable, Sendable {
        /// The format.
        public let format: String
        /// How many.
        public let rows: UInt64
        /// Of what: `households`.
        public let what: String
    }

    /// The folder of the cohort.
    public let folder: String
    /// The identifier of the profile.
    public let profile: String
    /// The seed.
    public let seed: UInt64
    /// The "today" of the run.
    public let asOf: CalendarDate?
    /// What was read.
    public let checked: [Checked]
    /// How the products agree; nil when fewer than two are there, or in no format that tells.
    public let sync: SyncReport?
    /// The findings that are named: the first of each rule and file.
    public let findings: [VerificationFinding]
    /// How many errors there are, named or not.
    public let errors: UInt64
    /// How many warnings there are, named or not.
    public let warnings: UInt64
    /// What could not be checked, or not without memory that grows with the cohort, one sentence each.
    public let notices: [String]

    /// Whether there is no error.
    public var isValid: Bool { errors == 0 }

    init(_ work: Verification) {
        folder = work.folder
        profile = work.listing.profile
        seed = work.listing.seed
        asOf = work.listing.asOf
        checked = work.checked
        sync = work.sync
        findings = work.log.named
        errors = work.log.errors
        warnings = work.log.warnings
        notices = work.notices
    }
}
