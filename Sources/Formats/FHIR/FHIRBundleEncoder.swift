public import HealthSimCore
public import PatientSim

/// Writes FHIR R4 with one Bundle of type `collection` for each patient, a Bundle a line.
///
/// A Bundle holds everything that its resources refer to, the providers too. Its entries are named by
/// `urn:uuid:` and a version 8 UUID made of type and id, so that the same resource has the same name in every run.
/// Source: HL7 FHIR R4, Bundle; RFC 9562 for the UUIDs.
public struct FHIRBundleEncoder: RecordEncoder {
    /// `fhir-bundle`.
    public let format = Format.fhirBundle

    /// `Bundle.ndjson`.
    public let files = [EncodedFile(name: "Bundle.ndjson", what: "Bundle")]

    /// An encoder; it has no options.
    public init() {}

    /// Appends the Bundle of a record.
    public func encode(_ record: PatientRecord, into buffers: inout [ByteBuffer], rows: inout [Int]) {
        let writer = ResourceWriter(record, style: .entries)
        encode(writer, to: &buffers[0])
        rows[0] += 1
    }

    private func encode(_ writer: ResourceWriter, to out: inout ByteBuffer) {
        let record = writer.record
        out.append(#"{"resourceType":"Bundle","id":""#)
        out.append(resourceID: record.patient.mrn)
        out.append(#"","type":"collection","entry":["#)
        writer.writePatient(to: &out)
        for practitioner in record.practitioners { writer.write(practitioner, to: &out) }
        for facility in record.facilities {
            writer.writeOrganization(facility, to: &out)
            writer.writeLocation(facility, to: &out)
        }
        for encounter in record.encounters { writer.write(encounter, to: &out) }
        for condition in record.conditions { writer.write(condition, to: &out) }
        _ = writer.writeObservations(to: &out)
        for order in record.medicationOrders { writer.write(order, to: &out) }
        for procedure in record.procedures { writer.write(procedure, to: &out) }
        for immunization in record.immunizations { writer.write(immunization, to: &out) }
        for allergy in record.allergies { writer.write(allergy, to: &out) }
        // The patient is always there, so there is a comma after the last entry.
        out.removeLast()
        out.append("]}\n")
    }
}
