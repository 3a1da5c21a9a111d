public import HealthSimCore
public import PatientSim

/// Records made by hand, with every kind of entry and everything that an entry can hold.
public enum SampleRecords {
    /// The records by name, as arguments of tests.
    public enum Kind: String, CaseIterable, Sendable {
        case diabetic, sparse, fullChart

        /// The record.
        public var record: PatientRecord {
            switch self {
            case .diabetic: SampleRecords.diabetic()
            case .sparse: SampleRecords.sparse()
            case .fullChart: SampleRecords.fullChart()
            }
        }
    }

    /// A person with diabetes, hypertension and kidney disease: two visits, a stay, blood pressures, tests, orders.
    ///
    /// - Parameter number: makes the identifiers; the content stays the same.
    public static func diabetic(_ number: Int = 1) -> PatientRecord {
        let ids = Identifiers(number: number)
        var record = PatientRecord(patient: patient(ids))
        record.practitioners = [
            practitioner("2000000002", "Okafor", "207Q00000X"), practitioner("2000000010", "Lindqvist", "207RE0101X"),
        ]
        record.facilities = [clinic, hospital]
        record.encounters = encounters(ids)
        record.conditions = conditions(ids)
        record.observations = observations(ids)
        record.medicationOrders = medicationOrders(ids)
        record.procedures = [
            Procedure(
                id: ids("PRC", 1), mrn: ids.mrn, encounterID: ids("ENC", 1), code: Concept(.cpt, "83036"),
                performed: moment("2024-03-05T08:40:00-06:00"), reason: Concept(.icd10cm, "E11.22"),
                practitionerNPI: "2000000002")
        ]
        record.immunizations = [
            Immunization(
                id: ids("IMM", 1), mrn: ids.mrn, encounterID: ids("ENC", 1), vaccine: Concept(.cvx, "140"),
                occurrence: moment("2024-03-05T08:50:00-06:00"), practitionerNPI: "2000000002")
        ]
        record.allergies = [
            AllergyIntolerance(
                id: ids("ALG", 1), mrn: ids.mrn, substance: Concept(.rxnorm, "7980", display: "penicillin G"),
                criticality: .high, reaction: "Hives, swelling", recorded: day("2010-05-01"))
        ]
        return record
    }

    /// A record with the patient alone, and of the patient only what must be known.
    public static func sparse(_ number: Int = 1) -> PatientRecord {
        let unknown = Concept(.unknown, "")
        let person = Person(
            name: PersonName(family: "Nguyen", given: ""), sex: .unknown, birthDate: day("1990-01-31"),
            raceEthnicity: RaceEthnicity(group: "", race: unknown, ethnicity: unknown), language: unknown,
            maritalStatus: unknown,
            address: Address(houseNumber: 0, street: "", city: "", state: "", postalCode: ""),
            telephone: TelephoneNumber(digits: 0), email: "", socialSecurityNumber: SocialSecurityNumber(digits: 0))
        return PatientRecord(patient: Patient(mrn: Identifiers(number: number).mrn, person: person))
    }

    /// The identifiers of a sample, as a run would make them.
    struct Identifiers {
        let number: Int

        var mrn: Text { Text("MRN" + Self.digits(number, 8)) }

        func callAsFunction(_ prefix: String, _ ordinal: Int) -> Text {
            Text(prefix + Self.digits(number, 8) + Self.digits(ordinal, 4))
        }

        static func digits(_ value: Int, _ width: Int) -> String {
            let text = String(value)
            return String(repeating: "0", count: max(0, width - text.count)) + text
        }
    }

    /// A date known to exist.
    public static func day(_ text: String) -> CalendarDate {
        guard let date = CalendarDate(iso: text) else { preconditionFailure("\(text) is no date") }
        return date
    }

    /// A moment known to exist.
    public static func moment(_ text: String) -> Timestamp {
        guard let moment = Timestamp(iso: text) else { preconditionFailure("\(text) is no moment") }
        return moment
    }
}
