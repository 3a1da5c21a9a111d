public import HealthSimCore
public import PatientSim

/// Writes FHIR R4 with one Bundle for each patient, a Bundle a line.
///
/// A Bundle holds everything that its resources refer to, the providers too. Its entries are named by
/// `urn:uuid:` and a version 8 UUID made of type and id, so that the same resource has the same name in every run.
/// Source: HL7 FHIR R4, Bundle; RFC 9562 for the UUIDs.
public struct FHIRBundleEncoder: RecordEncoder {
    /// What a Bundle is for.
    public enum Kind: String, CaseIterable, Sendable {
        /// A set of resources and nothing more.
        case collection
        /// What a server stores at once: the patient's resources by `PUT` under their ids, providers by a `POST` that
        /// makes them unless they are there. Storing it twice changes nothing.
        case transaction
        /// A summary: a Composition first, with the resources in its sections.
        case document
    }

    /// `fhir-bundle`, `fhir-transaction` or `fhir-document`.
    public var format: Format {
        switch kind {
        case .collection: .fhirBundle
        case .transaction: .fhirTransaction
        case .document: .fhirDocument
        }
    }

    /// `Bundle.ndjson`.
    public let files = [EncodedFile(name: "Bundle.ndjson", what: "Bundle")]

    private let kind: Kind
    private let profile: FHIRProfile

    /// An encoder of one kind of Bundles.
    public init(_ kind: Kind = .collection, profile: FHIRProfile = .usCore) {
        self.kind = kind
        self.profile = profile
    }

    /// Appends the Bundle of a record.
    public func encode(_ record: PatientRecord, into buffers: inout [ByteBuffer], rows: inout [Int]) {
        let writer = ResourceWriter(record, style: kind == .transaction ? .requests : .entries, profile: profile)
        encode(writer, to: &buffers[0])
        rows[0] += 1
    }

    private func encode(_ writer: ResourceWriter, to out: inout ByteBuffer) {
        let mrn = writer.record.patient.mrn
        out.append(#"{"resourceType":"Bundle","id":""#)
        out.append(resourceID: mrn)
        switch kind {
        case .collection: out.append(#"","type":"collection""#)
        case .transaction: out.append(#"","type":"transaction""#)
        case .document:
            out.append(#"","identifier":{"system":"urn:healthsim:document","value":""#)
            out.append(escaping: mrn)
            out.append(#""},"type":"document","timestamp":""#)
            out.append(writer.lastMoment)
            out.append("\"")
        }
        out.append(#","entry":["#)
        if kind == .document { writer.writeComposition(to: &out) }
        for type in ResourceType.files { _ = writer.writeAll(type, to: &out) }
        // The patient is always there, so there is a comma after the last entry.
        out.removeLast()
        out.append("]}\n")
    }
}
