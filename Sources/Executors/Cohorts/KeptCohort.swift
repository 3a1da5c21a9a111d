public import HealthSimCore

/// A cohort that is kept in a database, or as a folder: what it was made from and what is in it.
public struct KeptCohort: Hashable, Sendable {
    /// A number of something: rows of a table, or patients.
    public struct Count: Hashable, Sendable {
        /// What is counted: `patients`.
        public let name: String
        /// How many.
        public let count: UInt64
    }

    /// The number in the database; nil for a folder.
    public var id: UInt64?
    /// The name that it is asked for by.
    public var name: String
    /// What it is for, in words; may be empty.
    public var description: String
    /// The identifier of the profile.
    public var profile: String
    /// The version of healthsim that made it.
    public var version: String
    /// The seed; nil for a cohort that was joined from cohorts of several.
    public var seed: UInt64?
    /// The "today" of the run.
    public var asOf: CalendarDate
    /// The number of households.
    public var households: UInt64
    /// The merged specification, from which it can be made again; those of its parts for a cohort that was joined.
    public var specification: JSONValue
    /// How many there are of each entity, in the order of the report.
    public var counts: [Count]
    /// How many rows each table has.
    public var tables: [Count]
    /// The files that it was written to, with their digests, as in the manifest.
    public var files: [StoredFile]
    /// Words that it is found by.
    public var tags: [String]
    /// The names of the cohorts that it was cloned or joined from.
    public var parents: [String]
    /// The SHA-256 of the manifest; empty for cohorts that were joined.
    public var manifest: String
    /// When it was put into the database, in UTC; nil for a folder.
    public var savedAt: Timestamp?

    /// Whether it can be made again from its specification.
    public var isRepeatable: Bool { specification.members != nil && specification["merged"] == nil }
}

/// A file of a saved cohort, as it was written.
public struct StoredFile: Hashable, Sendable {
    /// The path below the folder: `csv/patients.csv`.
    public let path: String
    /// How many bytes it had.
    public let bytes: UInt64
    /// The SHA-256, in hexadecimal digits.
    public let digest: String
}

extension KeptCohort {
    /// The cohort of a folder.
    package init(_ manifest: StoredManifest, name: String, description: String = "", tags: [String] = []) {
        self.init(
            name: name, description: description, profile: manifest.profile, version: manifest.version,
            seed: manifest.seed, asOf: manifest.asOf, households: manifest.households,
            specification: manifest.specification, counts: manifest.counts.compactMap(Count.init),
            tables: manifest.files.filter { $0.format == "csv" }.map { Count(name: $0.content, count: $0.rows) },
            files: manifest.files.map { StoredFile(path: $0.path, bytes: $0.bytes, digest: $0.digest) }, tags: tags,
            parents: [], manifest: manifest.digest)
    }
}

extension KeptCohort.Count {
    /// A count from a member of an object; nil unless it is a whole number.
    init?(_ member: JSONMember) {
        guard let count = member.value.number.flatMap({ UInt64($0.text) }) else { return nil }
        self.init(name: member.name, count: count)
    }
}
