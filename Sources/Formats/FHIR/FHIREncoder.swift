public import HealthSimCore
public import PatientSim

/// Writes FHIR R4 in the form of Bulk Data: a file for each type, a resource a line.
///
/// The providers of a cohort stand once in its files: a record writes those it lists (`listedPractitioners`,
/// `listedFacilities`) and refers to those it holds (`practitioners`, `facilities`).
/// Source: HL7 FHIR Bulk Data Access 2.0.0, "Output file"; US Core 6.1.0 for the resources.
public struct FHIREncoder: RecordEncoder {
    /// `fhir`.
    public let format = Format.fhir

    /// `Patient.ndjson` and so on, a file for each type.
    public let files = ResourceType.allCases.map { type in
        EncodedFile(name: "\(type.name).ndjson", what: type.name.description)
    }

    /// An encoder; it has no options.
    public init() {}

    /// Appends the resources of a record.
    public func encode(_ record: PatientRecord, into buffers: inout [ByteBuffer], rows: inout [Int]) {
        let writer = ResourceWriter(record, style: .lines)
        func add(_ type: ResourceType, _ count: Int, _ write: (inout ByteBuffer) -> Void) {
            guard count > 0 else { return }
            write(&buffers[type.rawValue])
            rows[type.rawValue] += count
        }
        add(.patient, 1) { writer.writePatient(to: &$0) }
        add(.practitioner, record.listedPractitioners.count) { out in
            for practitioner in record.listedPractitioners { writer.write(practitioner, to: &out) }
        }
        add(.organization, record.listedFacilities.count) { out in
            for facility in record.listedFacilities { writer.writeOrganization(facility, to: &out) }
        }
        add(.location, record.listedFacilities.count) { out in
            for facility in record.listedFacilities { writer.writeLocation(facility, to: &out) }
        }
        add(.encounter, record.encounters.count) { out in
            for encounter in record.encounters { writer.write(encounter, to: &out) }
        }
        add(.condition, record.conditions.count) { out in
            for condition in record.conditions { writer.write(condition, to: &out) }
        }
        if !record.observations.isEmpty {
            let place = ResourceType.observation.rawValue
            rows[place] += writer.writeObservations(to: &buffers[place])
        }
        add(.medicationRequest, record.medicationOrders.count) { out in
            for order in record.medicationOrders { writer.write(order, to: &out) }
        }
        add(.procedure, record.procedures.count) { out in
            for procedure in record.procedures { writer.write(procedure, to: &out) }
        }
        add(.immunization, record.immunizations.count) { out in
            for immunization in record.immunizations { writer.write(immunization, to: &out) }
        }
        add(.allergyIntolerance, record.allergies.count) { out in
            for allergy in record.allergies { writer.write(allergy, to: &out) }
        }
    }
}
