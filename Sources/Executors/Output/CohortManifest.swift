import Formats
import HealthSimCore

/// What stands in `manifest.json`: what the cohort was made from, what is in it, and the digests of its files.
///
/// It is written last, so a folder with a manifest is complete. It has no clock in it: the same run writes the same
/// manifest.
struct CohortManifest {
    /// The name of the file.
    static let name = "manifest.json"

    /// Writes a manifest.
    /// - Parameters:
    ///   - specification: the merged specification, as JSON.
    ///   - states: one for each planned file.
    static func json(
        identity: RunIdentity, specification: [UInt8], files: [PlannedFile], states: [ProgressJournal.File],
        report: ExecutionReport, origin: String? = nil
    ) -> [UInt8] {
        var writer = JSONWriter(pretty: true)
        writer.beginObject()
        writer.field("manifest", 1)
        writer.field("generator", "healthsim")
        writer.field("version", identity.version)
        writer.field("profile", identity.profile)
        writer.field("seed", identity.seed)
        writer.field("as_of", identity.asOf)
        writer.field("households", identity.count)
        writer.field("partition", identity.partition.description)
        let range = identity.range
        writer.key("range")
        writer.list([range.lowerBound, range.upperBound])
        writer.key("counts")
        report.writeCounts(to: &writer)
        writer.key("validation")
        report.writeSummary(to: &writer)
        writer.key("files")
        writer.beginArray()
        for (file, state) in zip(files, states) {
            writer.beginObject()
            writer.field("path", file.path)
            writer.field("format", file.format.rawValue)
            writer.field("content", file.file.what)
            writer.field("rows", state.rows)
            writer.field("bytes", state.bytes)
            writer.field("sha256", state.digest)
            writer.endObject()
        }
        writer.endArray()
        if let origin { writer.field("from_cohort_sha256", origin) }
        writer.field("specification_sha256", identity.specification)
        writer.key("specification")
        writer.raw(specification)
        writer.endObject()
        writer.newline()
        return [UInt8](writer.buffer)
    }

    /// The run that a manifest is of; its files are their paths.
    static func identity(json bytes: [UInt8]) throws(JSONError) -> RunIdentity {
        var reader = JSONReader(bytes)
        let identity = try RunIdentity(from: &reader)
        try reader.finish()
        return identity
    }
}
