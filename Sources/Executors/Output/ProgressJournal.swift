import HealthSimCore

/// How far a run has come: enough to go on from there to the same bytes.
///
/// It stands in the folder of the cohort as `.healthsim-progress.json` until the run is complete.
struct ProgressJournal: Hashable, Sendable {
    /// A file as far as it is written.
    struct File: Hashable, Sendable {
        var bytes: UInt64
        var rows: UInt64
        /// The SHA-256 of these bytes, in hexadecimal digits.
        var digest: String
    }

    /// Which run it is.
    var identity: RunIdentity
    /// The first household that is not written.
    var next: UInt64
    /// Whether all is written and only the names are to be changed.
    var isComplete: Bool
    /// Files of a complete cohort that this one replaces; removed when this one is complete.
    var replaced: [String]
    /// The files, in the order of the identity.
    var files: [File]
    /// What was counted up to `next`.
    var statistics: RunStatistics

    /// The name of the file.
    static let name = ".healthsim-progress.json"

    /// The version of the layout.
    private static let layout: Int64 = 1

    /// The journal as JSON.
    var json: [UInt8] {
        var writer = JSONWriter(pretty: true)
        writer.beginObject()
        writer.field("journal", Self.layout)
        writer.key("run")
        identity.write(to: &writer)
        writer.field("next", next)
        writer.field("complete", isComplete)
        writer.key("replaced")
        writer.list(replaced)
        writer.key("files")
        writer.beginArray()
        for file in files {
            writer.beginObject()
            writer.field("bytes", file.bytes)
            writer.field("rows", file.rows)
            writer.field("sha256", file.digest)
            writer.endObject()
        }
        writer.endArray()
        writer.key("statistics")
        statistics.write(to: &writer)
        writer.endObject()
        writer.newline()
        return [UInt8](writer.buffer)
    }

    /// A journal from its JSON.
    init(json bytes: [UInt8]) throws(JSONError) {
        var reader = JSONReader(bytes)
        var identity: RunIdentity?
        var statistics: RunStatistics?
        var layout: Int64?
        next = 0
        isComplete = false
        replaced = []
        files = []
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "journal": layout = try reader.integer()
            case "run": identity = try RunIdentity(from: &reader)
            case "next": next = try reader.unsigned()
            case "complete": isComplete = try reader.bool()
            case "replaced": replaced = try reader.list { reader throws(JSONError) in try reader.string() }
            case "files": files = try reader.list { reader throws(JSONError) in try File(from: &reader) }
            case "statistics": statistics = try RunStatistics(from: &reader)
            default: try reader.skipValue()
            }
        }
        try reader.finish()
        guard let identity, let statistics, layout == Self.layout, files.count == identity.files.count else {
            throw JSONError(line: 1, column: 1, message: "this is not a progress journal of this version")
        }
        self.identity = identity
        self.statistics = statistics
    }

    init(
        identity: RunIdentity, next: UInt64, isComplete: Bool = false, replaced: [String], files: [File],
        statistics: RunStatistics
    ) {
        self.identity = identity
        self.next = next
        self.isComplete = isComplete
        self.replaced = replaced
        self.files = files
        self.statistics = statistics
    }
}

extension ProgressJournal.File {
    fileprivate init(from reader: inout JSONReader) throws(JSONError) {
        self.init(bytes: 0, rows: 0, digest: "")
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "bytes": bytes = try reader.unsigned()
            case "rows": rows = try reader.unsigned()
            case "sha256": digest = try reader.string()
            default: try reader.skipValue()
            }
        }
    }
}
