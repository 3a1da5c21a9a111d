public import HealthSimCore
public import PatientSim

/// Writes FHIR R4 in the form of Bulk Data: a file for each type, a resource a line, and a manifest.
///
/// The providers of a cohort stand once in its files: a record writes those it lists (`listedPractitioners`,
/// `listedFacilities`) and refers to those it holds (`practitioners`, `facilities`).
/// Source: HL7 FHIR Bulk Data Access 2.0.0, "Output file"; US Core 6.1.0 for the resources.
public struct FHIREncoder: RecordEncoder {
    /// `fhir`.
    public let format = Format.fhir

    /// `Patient.ndjson` and so on, a file for each type, and `manifest.json`.
    public let files =
        ResourceType.files.map { type in
            EncodedFile(name: "\(type.name).ndjson", what: type.name.description)
        } + [EncodedFile(name: "manifest.json", what: "manifest", isSummary: true)]

    private let profile: FHIRProfile

    /// An encoder for US Core or for FHIR alone.
    public init(profile: FHIRProfile = .usCore) { self.profile = profile }

    /// Appends the resources of a record.
    public func encode(_ record: PatientRecord, into buffers: inout [ByteBuffer], rows: inout [Int]) {
        let writer = ResourceWriter(record, style: .lines, profile: profile)
        for type in ResourceType.files {
            rows[type.rawValue] += writer.writeAll(type, to: &buffers[type.rawValue])
        }
    }

    /// The manifest: the files that have rows, by names relative to its own.
    ///
    /// The day of the run is the time of the transaction, so that the same run writes the same manifest.
    /// Source: HL7 FHIR Bulk Data Access 2.0.0, "Response - Complete Status".
    public func summary(_ file: EncodedFile, rows: [UInt64], asOf: CalendarDate) -> [UInt8] {
        var writer = JSONWriter(pretty: true)
        writer.beginObject()
        writer.field("transactionTime", "\(asOf)T00:00:00Z")
        writer.field("request", "urn:healthsim:fhir")
        writer.field("requiresAccessToken", false)
        writer.key("output")
        writer.beginArray()
        for (file, count) in zip(files, rows) where count > 0 {
            writer.beginObject()
            writer.field("type", file.what)
            writer.field("url", file.name)
            writer.field("count", count)
            writer.endObject()
        }
        writer.endArray()
        writer.key("error")
        writer.beginArray()
        writer.endArray()
        writer.endObject()
        writer.newline()
        return [UInt8](writer.buffer)
    }
}
