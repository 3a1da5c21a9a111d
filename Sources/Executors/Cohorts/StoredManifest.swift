package import HealthSimCore

/// What `manifest.json` of a complete cohort folder says.
package struct StoredManifest: Hashable, Sendable {
    /// A file of the cohort.
    package struct File: Hashable, Sendable {
        /// The path below the folder: `csv/patients.csv`.
        package var path: String
        /// The format: `csv`.
        package var format: String
        /// What a row is: `patients`.
        package var content: String
        package var rows: UInt64
        package var bytes: UInt64
        /// The SHA-256, in hexadecimal digits.
        package var digest: String
    }

    /// The version of healthsim that wrote it.
    package var version: String
    /// The identifier of the profile.
    package var profile: String
    package var seed: UInt64
    package var asOf: CalendarDate
    package var households: UInt64
    package var partition: Partition
    /// How many there are of each entity, in the order of the report.
    package var counts: [JSONMember]
    /// Whether a check failed in a run that should fail then.
    package var isFailed: Bool
    package var files: [File]
    /// The merged specification.
    package var specification: JSONValue
    /// The SHA-256 of the manifest itself.
    package var digest: String

    /// The name of the file.
    package static let name = CohortManifest.name

    /// The manifest of a folder; nil when it has none, as long as a run is not complete.
    /// - Throws: `FileFailure`; `CohortError.damaged` for a file that is no manifest.
    package init?(folder: String) throws {
        let path = folder + "/" + Self.name
        guard let bytes = try Disk().contents(of: path) else { return nil }
        guard let value = try? JSONValue(parsing: bytes), let manifest = StoredManifest(value, bytes) else {
            throw CohortError.damaged(path: path, reason: "is not a manifest")
        }
        self = manifest
    }

    private init?(_ value: JSONValue, _ bytes: [UInt8]) {
        guard value["manifest"]?.integer == 1, let version = value["version"]?.string,
            let profile = value["profile"]?.string, let seed = value["seed"]?.number.flatMap({ UInt64($0.text) }),
            let asOf = value["as_of"]?.string.flatMap({ CalendarDate(iso: $0) }),
            let households = value["households"]?.number.flatMap({ UInt64($0.text) }),
            let partition = value["partition"]?.string.flatMap({ Partition($0) }),
            let specification = value["specification"], let files = value["files"]?.elements
        else { return nil }
        self.version = version
        self.profile = profile
        self.seed = seed
        self.asOf = asOf
        self.households = households
        self.partition = partition
        counts = value["counts"]?.members ?? []
        isFailed = value["validation"]?["status"]?.string == "failed"
        self.files = []
        for file in files {
            guard let path = file["path"]?.string, let format = file["format"]?.string,
                let rows = file["rows"]?.number.flatMap({ UInt64($0.text) }),
                let bytes = file["bytes"]?.number.flatMap({ UInt64($0.text) }), let digest = file["sha256"]?.string
            else { return nil }
            let content = file["content"]?.string ?? ""
            self.files.append(
                File(path: path, format: format, content: content, rows: rows, bytes: bytes, digest: digest))
        }
        self.specification = specification
        digest = SHA256.digest(of: bytes).description
    }
}
