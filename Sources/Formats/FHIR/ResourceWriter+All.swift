import HealthSimCore
import PatientSim

extension ResourceType {
    /// The types whose resources belong to one patient and tell of the patient, in the order of the files.
    static let ofPatient = files.filter {
        switch $0 {
        case .practitioner, .practitionerRole, .organization, .location, .provenance: false
        default: true
        }
    }
}

extension ResourceWriter {
    /// Writes all resources of a type.
    /// - Returns: how many there are.
    func writeAll(_ type: ResourceType, to out: inout ByteBuffer) -> Int {
        switch type {
        case .patient:
            writePatient(to: &out)
            return 1
        case .practitioner, .practitionerRole, .organization, .location: return writeProviders(type, to: &out)
        case .coverage:
            guard let coverage = record.patient.coverage else { return 0 }
            write(coverage, to: &out)
            return 1
        case .encounter: return writeEach(record.encounters) { write($0, to: &out) }
        case .condition: return writeEach(record.conditions) { write($0, to: &out) }
        case .observation: return writeObservations(to: &out)
        case .diagnosticReport: return writeEach(record.reports) { write($0, to: &out) }
        case .medicationRequest: return writeEach(record.medicationOrders) { write($0, to: &out) }
        case .medicationAdministration: return writeEach(record.administrations) { write($0, to: &out) }
        case .procedure: return writeEach(record.procedures) { write($0, to: &out) }
        case .immunization: return writeEach(record.immunizations) { write($0, to: &out) }
        case .allergyIntolerance: return writeEach(record.allergies) { write($0, to: &out) }
        case .goal: return writeEach(record.goals) { write($0, to: &out) }
        case .careTeam: return writeEach(record.careTeams) { write($0, to: &out) }
        case .carePlan: return writeEach(record.carePlans) { write($0, to: &out) }
        case .documentReference: return writeEach(record.notes) { write($0, to: &out) }
        case .provenance:
            writeProvenance(to: &out)
            return 1
        case .composition:
            writeComposition(to: &out)
            return 1
        }
    }

    @inline(__always)
    private func writeEach<Entry>(_ entries: [Entry], _ write: (Entry) -> Void) -> Int {
        for entry in entries { write(entry) }
        return entries.count
    }

    /// Writes the providers: in files those that the record lists, in Bundles those that it holds.
    private func writeProviders(_ type: ResourceType, to out: inout ByteBuffer) -> Int {
        let practitioners = style == .lines ? record.listedPractitioners : record.practitioners
        let facilities = style == .lines ? record.listedFacilities : record.facilities
        switch type {
        case .practitioner: return writeEach(practitioners) { write($0, to: &out) }
        case .practitionerRole: return writeEach(practitioners) { writeRole(of: $0, to: &out) }
        case .organization: return writeEach(facilities) { writeOrganization($0, to: &out) }
        default:
            var count = facilities.count
            for facility in facilities {
                writeLocation(facility, to: &out)
                for unit in units(of: facility) {
                    writeLocation(unit, of: facility, to: &out)
                    count += 1
                }
            }
            return count
        }
    }

    /// The units of a hospital that are written: in files all, in Bundles those that the patient has been in.
    private func units(of facility: Facility) -> [LocationStay.Unit] {
        guard facility.kind == .hospital else { return [] }
        if style == .lines { return LocationStay.Unit.allCases }
        let stays = record.encounters.filter { $0.facilityNPI == facility.npi }.flatMap {
            $0.admission?.locations ?? []
        }
        return LocationStay.Unit.allCases.filter { unit in stays.contains { $0.unit == unit } }
    }

    /// Calls `body` with the id of each resource of a type that belongs to the patient.
    func forEachID(of type: ResourceType, _ body: (Text) -> Void) {
        switch type {
        case .patient: body(record.patient.mrn)
        case .coverage: if record.patient.coverage != nil { body(record.patient.mrn) }
        case .encounter: for entry in record.encounters { body(entry.id) }
        case .condition: for entry in record.conditions { body(entry.id) }
        case .observation:
            for (index, entry) in record.observations.enumerated()
            where pressures.partners[index] != BloodPressurePairs.absorbed { body(entry.id) }
            if let id = causeOfDeathID { body(id) }
        case .diagnosticReport: for entry in record.reports { body(entry.id) }
        case .medicationRequest: for entry in record.medicationOrders { body(entry.id) }
        case .medicationAdministration: for entry in record.administrations { body(entry.id) }
        case .procedure: for entry in record.procedures { body(entry.id) }
        case .immunization: for entry in record.immunizations { body(entry.id) }
        case .allergyIntolerance: for entry in record.allergies { body(entry.id) }
        case .goal: for entry in record.goals { body(entry.id) }
        case .careTeam: for entry in record.careTeams { body(entry.id) }
        case .carePlan: for entry in record.carePlans { body(entry.id) }
        case .documentReference: for entry in record.notes { body(entry.id) }
        case .practitioner, .practitionerRole, .organization, .location, .provenance, .composition: break
        }
    }
}
