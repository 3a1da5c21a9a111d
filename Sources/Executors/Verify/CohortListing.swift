import HealthSimCore

/// What the manifest of a cohort says of it.
struct CohortListing: Sendable {
    /// A file of the cohort.
    struct File: Sendable {
        var path = ""
        var format = ""
        /// What its rows are: `patients`, `Patient`.
        var content = ""
        var rows: UInt64 = 0
        var bytes: UInt64 = 0
        var digest = ""
    }

    /// The identifier of the profile.
    var profile = ""
    /// The seed.
    var seed: UInt64 = 0
    /// The "today" of the run.
    var asOf: CalendarDate?
    /// The part of the cohort.
    var partition = Partition.whole
    /// The households of the part.
    var range: Range<UInt64> = 0..<0
    /// How many persons the whole cohort has without their relatives; as many as households.
    var households: UInt64 = .max
    /// How many of each entity.
    var counts: [String: UInt64] = [:]
    /// How many persons were skipped.
    var skipped: UInt64 = 0
    /// The files, in order.
    var files: [File] = []
    /// The digest of the specification.
    var specificationDigest = ""
    /// The specification, whose compact JSON has that digest.
    var specification: JSONValue?

    /// Reads a manifest.
    init(json bytes: [UInt8]) throws(JSONError) {
        var reader = JSONReader(bytes)
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "profile": profile = try reader.string()
            case "seed": seed = try reader.unsigned()
            case "as_of": asOf = CalendarDate(iso: try reader.string())
            case "households": households = try reader.unsigned()
            case "partition": partition = Partition(try reader.string()) ?? .whole
            case "range":
                let ends = try reader.list { reader throws(JSONError) in try reader.unsigned() }
                guard ends.count == 2, ends[0] <= ends[1] else {
                    throw reader.mismatch("expected two numbers in order")
                }
                range = ends[0]..<ends[1]
            case "counts":
                try reader.beginObject()
                while let name = try reader.nextKey() { counts[name.string] = try reader.unsigned() }
            case "validation":
                try reader.beginObject()
                while let name = try reader.nextKey() {
                    if name == "skipped" { skipped = try reader.unsigned() } else { try reader.skipValue() }
                }
            case "files": files = try reader.list { reader throws(JSONError) in try File(from: &reader) }
            case "specification_sha256": specificationDigest = try reader.string()
            case "specification": specification = try JSONValue(reading: &reader)
            default: try reader.skipValue()
            }
        }
        try reader.finish()
    }

    /// The files of a format, by what their rows are.
    func files(of format: String) -> [File] { files.filter { $0.format == format } }

    /// Whether something of a format is there.
    func has(_ format: String) -> Bool { files.contains { $0.format == format } }
}

extension CohortListing.File {
    fileprivate init(from reader: inout JSONReader) throws(JSONError) {
        self.init()
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "path": path = try reader.string()
            case "format": format = try reader.string()
            case "content": content = try reader.string()
            case "rows": rows = try reader.unsigned()
            case "bytes": bytes = try reader.unsigned()
            case "sha256": digest = try reader.string()
            default: try reader.skipValue()
            }
        }
    }
}
