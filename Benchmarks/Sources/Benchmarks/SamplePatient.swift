import HealthSimCore
import PatientSim

/// A year of one patient: 12 encounters, 120 observations, 6 conditions, 10 orders.
enum SamplePatient {
    /// The record of a patient with a number.
    static func record(_ number: Int) -> PatientRecord {
        let mrn = Text("MRN" + String(10_000_000 + number))
        let ids = (0..<10_000).prefix(200).map { String(10_000 + $0) }
        func id(_ prefix: String, _ ordinal: Int) -> Text {
            Text(prefix + String(10_000_000 + number) + ids[ordinal].dropFirst())
        }
        var record = PatientRecord(patient: patient(mrn, number))
        let clinic = Facility(
            npi: "2000000028", name: Text("Bayou Family Clinic"), kind: .practice,
            taxonomy: Concept(.taxonomy, "261QP2300X"), address: address, telephone: telephone,
            timeZone: "America/Chicago")
        record.facilities = [clinic]
        record.practitioners = ["2000000002", "2000000010", "2000000036"].map { npi in
            Practitioner(
                npi: Text(npi), name: PersonName(family: "Okafor", given: "Ngozi"), sex: .female,
                specialty: Concept(.taxonomy, "207Q00000X"), facilityNPI: clinic.npi, address: address,
                telephone: telephone)
        }
        record.conditions = conditions.enumerated().map { index, code in
            Condition(
                id: id("CON", index + 1), mrn: mrn, code: code, onset: start.adding(days: -1_000),
                recorded: start.adding(days: -990), severity: "moderate")
        }
        for visit in 0..<12 {
            let begin = Timestamp(date: start.adding(days: 30 * visit), secondOfDay: 32_400, offsetMinutes: -360)
            let encounter = id("ENC", visit + 1)
            record.encounters.append(
                Encounter(
                    id: encounter, mrn: mrn, encounterClass: .ambulatory, status: .finished, type: visitType,
                    start: begin, end: begin.adding(minutes: 25), reason: conditions[visit % 6],
                    diagnoses: [conditions[visit % 6], conditions[(visit + 1) % 6]], specialty: specialty,
                    practitionerNPI: record.practitioners[visit % 3].npi, facilityNPI: clinic.npi))
            for (index, test) in tests.enumerated() {
                let isLab = index > 4
                record.observations.append(
                    Observation(
                        id: id("OBS", visit * 10 + index + 1), mrn: mrn, encounterID: encounter,
                        category: isLab ? .laboratory : .vitalSigns, code: test.code,
                        value: test.value + Double(visit), decimals: test.decimals, unit: test.unit,
                        low: isLab ? test.value - 1 : nil, high: isLab ? test.value + 4 : nil,
                        interpretation: isLab ? .normal : nil, effective: begin.adding(minutes: 5),
                        issued: isLab ? begin.adding(hours: 6) : nil))
            }
        }
        record.medicationOrders = (0..<10).map { index in
            MedicationOrder(
                id: id("MED", index + 1), mrn: mrn, encounterID: id("ENC", index + 1), status: .active, drug: drug,
                drugClass: "biguanide",
                authored: Timestamp(date: start.adding(days: 30 * index), secondOfDay: 33_000, offsetMinutes: -360),
                sig: sig, route: nil, quantity: 180, doseForm: "Oral Tablet", daysSupply: 90, refills: 3,
                indication: conditions[0], practitionerNPI: record.practitioners[0].npi)
        }
        return record
    }

    private static let start = CalendarDate(daysSinceEpoch: 19_700)
    private static let telephone = TelephoneNumber(digits: 7_135_550_142)
    private static let address = Address(
        houseNumber: 1_204, street: "Oak Ave", city: "Houston", state: "TX", postalCode: "77002",
        countyFIPS: "48201", countyName: "Harris County")
    private static let conditions = ["E11.22", "I12.9", "N18.31", "E78.5", "E66.9", "I50.9"].map {
        Concept(.icd10cm, $0)
    }
    private static let visitType = Concept(.cpt, "99214")
    private static let specialty = Concept(.taxonomy, "207Q00000X")
    static let drug = Concept(.rxnorm, "861007")
    private static let sig: Text = "1 tab by mouth twice daily with meals"
    private static let tests: [(code: Concept, value: Double, decimals: Int, unit: Text)] = [
        (Concept(.loinc, "8480-6"), 130, 0, "mm[Hg]"), (Concept(.loinc, "8462-4"), 80, 0, "mm[Hg]"),
        (Concept(.loinc, "8867-4"), 72, 0, "/min"), (Concept(.loinc, "29463-7"), 81.5, 1, "kg"),
        (Concept(.loinc, "39156-5"), 29.4, 1, "kg/m2"), (Concept(.loinc, "4548-4"), 7.2, 1, "%"),
        (Concept(.loinc, "98979-8"), 62, 0, "mL/min"), (Concept(.loinc, "2160-0"), 1.12, 2, "mg/dL"),
        (Concept(.loinc, "13457-7"), 94, 0, "mg/dL"), (Concept(.loinc, "2823-3"), 4.2, 1, "mmol/L"),
    ]

    private static func patient(_ mrn: Text, _ number: Int) -> Patient {
        let person = Person(
            name: PersonName(family: "Whitfield", given: "Ana", middle: "M"), sex: .female,
            birthDate: CalendarDate(daysSinceEpoch: -7_000 + number % 1_000),
            raceEthnicity: RaceEthnicity(
                group: "white", race: Concept(.race, "2106-3"), ethnicity: Concept(.race, "2186-5")),
            language: Concept(.language, "en"), maritalStatus: Concept(.maritalStatus, "M"), address: address,
            telephone: telephone, email: "ana.w@example.com",
            socialSecurityNumber: SocialSecurityNumber(digits: 912_340_000 + UInt32(number % 10_000)))
        return Patient(mrn: mrn, person: person)
    }
}
