import HealthSimCore
import PatientSim
import TestKit
import Testing

/// A sample record with one thing wrong, and the rule that must say so.
struct PatientDefect: Sendable, CustomTestStringConvertible {
    let rule: String
    let field: String
    let base: SampleRecords.Kind
    let make: @Sendable (inout PatientRecord) -> Void

    init(
        _ rule: String, _ field: String, of base: SampleRecords.Kind = .diabetic,
        _ make: @escaping @Sendable (inout PatientRecord) -> Void
    ) {
        self.rule = rule
        self.field = field
        self.base = base
        self.make = make
    }

    var testDescription: String { "\(rule) \(field)" }

    /// The sample with the defect.
    var record: PatientRecord {
        var record = base.record
        make(&record)
        return record
    }

    static let all =
        required + references + temporal + values + codes + clinical + identity + chart + links + duplicates + order
        + stays + death + amounts + measurements + ties + places + valueSets + guidelines + drugs + vaccines

    static let required: [PatientDefect] = [
        PatientDefect("REQ-001", "patient.mrn") { record in
            record = SampleRecords.sparse()
            record.patient.mrn = ""
        },
        PatientDefect("REQ-001", "patient.mrn") { record in
            record.patient.mrn = .empty
            record.withEachMRN { $0 = .empty }
        },
        PatientDefect("REQ-002", "patient.name") { $0.patient.person.name = PersonName(family: "", given: "") },
        PatientDefect("REQ-002", "patient.name") {
            $0.patient.person.name = PersonName(family: "", given: "", middle: "M")
        },
        PatientDefect("REQ-003", "conditions[1].condition_id") { $0.conditions[1].id = "" },
        PatientDefect("REQ-003", "observations[4].observation_id") { $0.observations[4].id = "" },
        PatientDefect("REQ-004", "observations[0].code") { $0.observations[0].code = Concept(.loinc, "") },
        PatientDefect("REQ-004", "medications[1].code") { $0.medicationOrders[1].drug = Concept(.unknown, "") },
        PatientDefect("REQ-005", "facilities[2].npi") { record in
            var facility = record.facilities[0]
            facility.npi = ""
            record.facilities.append(facility)
        },
        PatientDefect("REQ-005", "practitioners[2].npi") { record in
            var practitioner = record.practitioners[0]
            practitioner.npi = ""
            record.practitioners.append(practitioner)
        },
    ]

    static let references: [PatientDefect] = [
        PatientDefect("REF-001", "encounters[2].mrn") { $0.encounters[2].mrn = "MRN00000002" },
        PatientDefect("REF-001", "allergies[0].mrn") { $0.allergies[0].mrn = "" },
        PatientDefect("REF-002", "conditions[2].encounter_id") { $0.conditions[2].encounterID = "ENC9" },
        PatientDefect("REF-002", "medications[0].encounter_id") { $0.medicationOrders[0].encounterID = "ENC9" },
        PatientDefect("REF-003", "encounters[1].practitioner_npi") { $0.encounters[1].practitionerNPI = "2000000028" },
        PatientDefect("REF-003", "procedures[0].practitioner_npi") { $0.procedures[0].practitionerNPI = "2000000036" },
        PatientDefect("REF-004", "encounters[0].facility_npi") { $0.encounters[0].facilityNPI = "2000000002" },
        PatientDefect("REF-004", "encounters[1].facility_npi") { $0.facilities.removeLast() },
        PatientDefect("DUP-001", "observations[3].observation_id") { $0.observations[3].id = $0.observations[2].id },
        PatientDefect("DUP-001", "encounters[2].encounter_id") { $0.encounters[2].id = $0.encounters[0].id },
        PatientDefect("DUP-002", "practitioners[2].npi") { $0.practitioners.append($0.practitioners[0]) },
        PatientDefect("DUP-002", "facilities[2].npi") { $0.facilities.append($0.facilities[1]) },
        PatientDefect("DUP-003", "conditions[4].code") { record in
            var again = record.conditions[0]
            again.id = "CON9"
            record.conditions.append(again)
        },
        PatientDefect("DUP-003", "conditions[2].code") { $0.conditions[2].code = $0.conditions[1].code },
    ]

    static let temporal: [PatientDefect] = [
        PatientDefect("TEMP-001", "allergies[0].recorded_date") {
            $0.allergies[0].recorded = SampleRecords.day("1951-07-03")
        },
        PatientDefect("TEMP-001", "observations[11].effective_time") {
            $0.observations[11].effective = SampleRecords.moment("1949-01-01T10:00:00Z")
        },
        PatientDefect("TEMP-002", "encounters[2].admission_time") { record in
            record.die(at: "2024-11-20T08:59:59-06:00")
            record.observations.removeLast()
        },
        PatientDefect("TEMP-002", "allergies[0].recorded_date") { record in
            record.die(at: "2024-12-01T00:00:00Z")
            record.allergies[0].recorded = SampleRecords.day("2024-12-02")
        },
        PatientDefect("TEMP-003", "encounters[0].discharge_time") {
            $0.encounters[0].end = SampleRecords.moment("2024-03-05T08:14:59-06:00")
        },
        PatientDefect("TEMP-003", "encounters[1].discharge_time") {
            $0.encounters[1].end = SampleRecords.moment("2024-07-10T22:04:00-05:00")
        },
        PatientDefect("TEMP-004", "observations[8].issued_time") {
            $0.observations[8].issued = SampleRecords.moment("2024-03-05T08:39:00-06:00")
        },
        PatientDefect("TEMP-004", "observations[0].issued_time") {
            $0.observations[0].issued = SampleRecords.moment("2024-03-04T09:00:00-06:00")
        },
        PatientDefect("TEMP-005", "encounters[3].admission_time") { record in
            var stay = record.encounters[1]
            stay.id = "ENC9"
            stay.start = stay.start.adding(days: 1)
            stay.end = stay.start.adding(hours: 20)
            record.encounters.append(stay)
        },
        PatientDefect("TEMP-005", "encounters[1].admission_time") { record in
            var stay = record.encounters[1]
            stay.id = "ENC9"
            stay.start = stay.start.adding(hours: -30)
            stay.end = stay.start.adding(hours: 31)
            record.encounters.append(stay)
        },
        PatientDefect("TEMP-006", "encounters[3].admission_time") { record in
            var visit = record.encounters[2]
            visit.id = "ENC9"
            visit.start = SampleRecords.moment("2025-01-02T00:00:00-06:00")
            record.encounters.append(visit)
        },
        PatientDefect("TEMP-006", "patient.deceased_time") { $0.die(at: "2025-06-01T12:00:00Z") },
        PatientDefect("TEMP-007", "conditions[3].abatement_date") {
            $0.conditions[3].abatement = SampleRecords.day("2024-07-09")
        },
        PatientDefect("TEMP-007", "conditions[0].recorded_date") {
            $0.conditions[0].recorded = SampleRecords.day("2012-02-28")
        },
        PatientDefect("TEMP-008", "medications[1].end_date") {
            $0.medicationOrders[1].end = SampleRecords.day("2024-07-11")
        },
        PatientDefect("TEMP-008", "medications[0].end_date") {
            $0.medicationOrders[0].end = SampleRecords.day("2023-12-31")
        },
        PatientDefect("TEMP-009", "patient.birth_date") {
            $0.patient.person.birthDate = SampleRecords.day("1899-01-01")
        },
        PatientDefect("TEMP-009", "patient.deceased_time") { record in
            record = SampleRecords.sparse()
            record.die(at: "1990-01-30T23:00:00Z")
        },
        PatientDefect("TEMP-010", "observations[0].effective_time") {
            $0.observations[0].effective = SampleRecords.moment("2024-03-04T08:20:00-06:00")
        },
        PatientDefect("TEMP-010", "immunizations[0].occurrence_time") {
            $0.immunizations[0].occurrence = SampleRecords.moment("2023-10-01T09:00:00-05:00")
        },
        PatientDefect("STAT-001", "conditions[3].clinical_status") { $0.conditions[3].clinicalStatus = .active },
        PatientDefect("STAT-001", "conditions[1].clinical_status") { record in
            record.conditions[1].clinicalStatus = .relapse
            record.conditions[1].abatement = SampleRecords.day("2020-01-01")
        },
        PatientDefect("STAT-002", "encounters[1].discharge_time") { $0.encounters[1].end = nil },
        PatientDefect("STAT-002", "encounters[2].discharge_time") { record in
            record.encounters[2].encounterClass = .inpatient
            record.encounters[2].status = .finished
            record.encounters[2].diagnoses = [Concept(.icd10cm, "J18.9")]
        },
        PatientDefect("STAT-003", "encounters[2].status") {
            $0.encounters[2].end = SampleRecords.moment("2024-11-20T10:00:00-06:00")
        },
        PatientDefect("STAT-003", "encounters[0].status") { $0.encounters[0].status = .arrived },
    ]
}

extension PatientRecord {
    /// Makes the patient die of a heart attack.
    mutating func die(at moment: String) {
        patient.deathTime = SampleRecords.moment(moment)
        patient.causeOfDeath = Concept(.icd10cm, "I21.9")
    }

    /// Adds measurements of a moment, by the ids of their tests, in their usual units.
    mutating func measure(
        _ values: [(String, Double)], at moment: String = "2024-03-05T08:30:00-06:00", in encounter: Int? = 0,
        as flag: Observation.Interpretation? = nil
    ) {
        for (id, value) in values {
            guard let test = MeasuredTest.named(id) else { preconditionFailure("no test \(id)") }
            observations.append(
                Observation(
                    id: Text("OBSX\(observations.count)"), mrn: patient.mrn,
                    encounterID: encounter.map { encounters[$0].id } ?? .empty,
                    category: test.isVitalSign ? .vitalSigns : .laboratory, code: test.concept, value: value,
                    decimals: test.decimals, unit: test.unit, interpretation: flag,
                    effective: SampleRecords.moment(moment)))
        }
    }

    /// Adds an active order of a drug of the tables.
    mutating func order(
        _ id: String, at moment: String = "2024-03-05T08:50:00-06:00", for indication: Concept? = nil,
        status: MedicationOrder.Status = .active
    ) {
        guard let drug = Medication.named(id) else { preconditionFailure("no medication \(id)") }
        medicationOrders.append(
            MedicationOrder(
                id: Text("MEDX\(medicationOrders.count)"), mrn: patient.mrn, encounterID: .empty, status: status,
                drug: drug.concept, drugClass: drug.drugClass, authored: SampleRecords.moment(moment), sig: drug.sig,
                quantity: drug.quantity, doseForm: drug.form, daysSupply: drug.daysSupply, refills: 0,
                indication: indication, practitionerNPI: .empty))
    }

    /// Adds an active problem that is known since a day.
    mutating func suffer(from code: String, since day: String, until end: String? = nil) {
        conditions.append(
            Condition(
                id: Text("CONX\(conditions.count)"), mrn: patient.mrn, code: Concept(.icd10cm, code),
                clinicalStatus: end == nil ? .active : .resolved, onset: SampleRecords.day(day),
                abatement: end.map { SampleRecords.day($0) }, recorded: SampleRecords.day(day)))
    }

    /// Adds a vaccine.
    mutating func vaccinate(_ cvx: String, at moment: String, dose: Int? = nil) {
        var dosed = Immunization(
            id: Text("IMMX\(immunizations.count)"), mrn: patient.mrn, encounterID: .empty, vaccine: Concept(.cvx, cvx),
            occurrence: SampleRecords.moment(moment))
        dosed.doseNumber = dose
        immunizations.append(dosed)
    }

    /// Changes the record number of every entry.
    fileprivate mutating func withEachMRN(_ change: (inout Text) -> Void) {
        for index in encounters.indices { change(&encounters[index].mrn) }
        for index in conditions.indices { change(&conditions[index].mrn) }
        for index in observations.indices { change(&observations[index].mrn) }
        for index in medicationOrders.indices { change(&medicationOrders[index].mrn) }
        for index in procedures.indices { change(&procedures[index].mrn) }
        for index in immunizations.indices { change(&immunizations[index].mrn) }
        for index in allergies.indices { change(&allergies[index].mrn) }
    }
}
