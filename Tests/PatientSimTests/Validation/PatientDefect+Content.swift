import HealthSimCore
import PatientSim
import TestKit

extension PatientDefect {
    static let values: [PatientDefect] = [
        PatientDefect("VAL-001", "observations[4].value") { $0.observations[4].value = 148 },
        PatientDefect("VAL-001", "observations[4].value") { $0.observations[3].value = 80 },
        PatientDefect("VAL-002", "observations[0].value") { $0.observations[0].value = 1_625 },
        PatientDefect("VAL-002", "observations[8].value") { $0.observations[8].value = 81 },
        PatientDefect("VAL-003", "observations[1].unit") { $0.observations[1].unit = "[lb_av]" },
        PatientDefect("VAL-003", "observations[10].unit") { $0.observations[10].unit = "umol/L" },
        PatientDefect("VAL-004", "observations[8].interpretation") { $0.observations[8].interpretation = .normal },
        PatientDefect("VAL-004", "observations[10].interpretation") { $0.observations[10].interpretation = .low },
        PatientDefect("VAL-005", "observations[8].reference_low") { record in
            record.observations[8].low = 6
            record.observations[8].interpretation = nil
        },
        PatientDefect("VAL-005", "observations[5].reference_low") { record in
            record.observations[5].low = 100
            record.observations[5].high = 60
        },
    ]

    static let codes: [PatientDefect] = [
        PatientDefect("CODE-001", "conditions[1].code") { $0.conditions[1].code = Concept(.icd10cm, "I129") },
        PatientDefect("CODE-001", "encounters[1].diagnoses[0]") {
            $0.encounters[1].diagnoses[0] = Concept(.icd10cm, "sepsis")
        },
        PatientDefect("CODE-001", "procedures[0].reason") { $0.procedures[0].reason = Concept(.icd10cm, "e11.22") },
        PatientDefect("CODE-002", "conditions[2].code") { $0.conditions[2].code = Concept(.icd10cm, "N18.3") },
        PatientDefect("CODE-002", "conditions[3].code") { $0.conditions[3].code = Concept(.icd10cm, "J18.99") },
        PatientDefect("CODE-002", "encounters[0].reason") { $0.encounters[0].reason = Concept(.icd10cm, "U99.9") },
        PatientDefect("CODE-003", "observations[2].code") { $0.observations[2].code = Concept(.loinc, "39156-6") },
        PatientDefect("CODE-003", "conditions[0].snomed") { $0.conditions[0].snomed = Concept(.snomed, "44054007") },
        PatientDefect("CODE-003", "encounters[0].type") { $0.encounters[0].type = Concept(.cpt, "992") },
        PatientDefect("CODE-003", "immunizations[0].code") { $0.immunizations[0].vaccine = Concept(.cvx, "flu") },
        PatientDefect("CODE-004", "encounters[0].practitioner_npi") { record in
            record.practitioners = []
            record.encounters[0].practitionerNPI = "2000000003"
        },
        PatientDefect("CODE-004", "facilities[2].npi") { record in
            var facility = record.facilities[0]
            facility.npi = "12345"
            record.facilities.append(facility)
        },
        PatientDefect("CODE-005", "conditions[1].code") { $0.conditions[1].code = Concept(.cpt, "99214") },
        PatientDefect("CODE-005", "procedures[0].code") { $0.procedures[0].code = Concept(.unknown, "83036") },
    ]

    static let clinical: [PatientDefect] = [
        PatientDefect("CLIN-001", "conditions[1].code") { $0.conditions[1].code = Concept(.icd10cm, "N40.1") },
        PatientDefect("CLIN-001", "conditions[2].code") { $0.conditions[2].code = Concept(.icd10cm, "C61") },
        PatientDefect("CLIN-002", "conditions[2].onset_date") { record in
            record.conditions[2].code = Concept(.icd10cm, "O24.410")
        },
        PatientDefect("CLIN-002", "conditions[1].onset_date") { $0.conditions[1].code = Concept(.icd10cm, "P07.30") },
        PatientDefect("CLIN-003", "medications[1].code") { record in
            record.encounters[1].diagnoses.removeLast()
            record.medicationOrders[1].indication = nil
        },
        PatientDefect("CLIN-003", "medications[0].code") { record in
            record.medicationOrders[0].drug = Concept(.rxnorm, "1872979")
        },
        PatientDefect("CLIN-004", "medications[0].indication") {
            $0.medicationOrders[0].indication = Concept(.icd10cm, "E10.9")
        },
        PatientDefect("CLIN-004", "medications[1].indication") {
            $0.medicationOrders[1].indication = Concept(.icd10cm, "M25")
        },
        PatientDefect("CLIN-005", "medications[0].code") { record in
            record.observations[9].value = 29
            record.observations[10].value = 1.82
            record.observations[10].interpretation = .high
            record.observations[9].issued = record.observations[9].effective
        },
        PatientDefect("CLIN-005", "medications[2].code") { record in
            var late = record.medicationOrders[0]
            late.id = "MED9"
            late.encounterID = .empty
            record.medicationOrders[0].status = .stopped
            late.authored = SampleRecords.moment("2024-12-01T09:00:00-06:00")
            record.medicationOrders.append(late)
            var result = record.observations[9]
            result.id = "OBS9"
            result.encounterID = .empty
            result.effective = SampleRecords.moment("2024-11-30T09:00:00-06:00")
            result.issued = nil
            result.value = 22
            record.observations.append(result)
        },
    ]

    static let identity: [PatientDefect] = [
        PatientDefect("SAFE-001", "patient.ssn") {
            $0.patient.person.socialSecurityNumber = SocialSecurityNumber(digits: 123_456_789)
        },
        PatientDefect("SAFE-001", "patient.ssn") {
            $0.patient.person.socialSecurityNumber = SocialSecurityNumber(digits: 912_701_234)
        },
        PatientDefect("SAFE-002", "patient.phone") {
            $0.patient.person.telephone = TelephoneNumber(digits: 7_135_550_200)
        },
        PatientDefect("SAFE-002", "practitioners[1].phone") {
            $0.practitioners[1].telephone = TelephoneNumber(digits: 2_125_551_234)
        },
        PatientDefect("SAFE-003", "patient.email") { $0.patient.person.email = "ana@example.co" },
        PatientDefect("SAFE-003", "patient.email") { $0.patient.person.email = "ana@notexample.com" },
        // 1234567893 is the example of the standard.
        PatientDefect("SAFE-004", "practitioners[2].npi") { record in
            var practitioner = record.practitioners[0]
            practitioner.npi = "1234567893"
            record.practitioners.append(practitioner)
        },
        PatientDefect("SAFE-004", "facilities[2].npi") { record in
            var facility = record.facilities[0]
            facility.npi = "1234567893"
            record.facilities.append(facility)
        },
    ]
}
