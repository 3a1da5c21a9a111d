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

    /// `Patient.ndjson` and so on, a file for each type.
    public let files = ResourceType.files.map { type in
        EncodedFile(name: "\(type.name).ndjson", what: type.name.description)
    }

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
}
