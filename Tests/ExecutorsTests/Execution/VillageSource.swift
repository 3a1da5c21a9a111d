import Executors
import Formats
import HealthSimCore
import PatientSim

/// A source for tests: small, plausible households without any table or engine behind them.
///
/// Every person is a woman or man in turn with an age from 30 on; every fourth has diabetes. Odd households have
/// two persons, so rows and households differ.
struct VillageSource: HouseholdSource {
    var id = "village"
    var seed: UInt64 = 42
    var asOf = CalendarDate(year: 2_025, month: 1, day: 1) ?? CalendarDate(daysSinceEpoch: 20_089)
    var count: UInt64 = 100
    var specification = Array(#"{"profile":{"id":"village"}}"#.utf8)
    var warnings: [String] = []
    /// Spoils the record of one household, to be found by the checks.
    var spoilt: UInt64?
    /// Households that could not be completed.
    var missing: Set<UInt64> = []

    var targets: [ReportTarget] {
        [
            ReportTarget(
                label: "Gender M/F", path: "demographics.gender",
                kind: .shares(labels: ["M", "F"], shares: [0.5, 0.5]),
                isExact: false
            ) { $0.patient.person.sex == .male ? 0 : 1 },
            ReportTarget(
                label: "Diabetes (E11)", path: "clinical.primary_condition", kind: .share(0.25), isExact: false
            ) { $0.conditions.contains { $0.code.isWithin("E11") } ? 1 : 0 },
            ReportTarget(
                label: "Encounters (mean)", path: "clinical.encounter_pattern.frequency",
                kind: .mean(target: 3, deviation: 1.5), isExact: false, note: "uniform from 1 to 5"
            ) { Double($0.encounters.count) },
        ]
    }

    func household(at index: UInt64) -> Household {
        if missing.contains(index) {
            let shortfall = Shortfall(reason: "Could not assign provider", remedy: "Retry with broader geography")
            return Household(index: index, records: [], shortfalls: [shortfall])
        }
        let people = index % 2 == 0 ? 1 : 2
        return Household(index: index, records: (0..<people).map { record(index: index, person: $0) })
    }

    private func record(index: UInt64, person: Int) -> PatientRecord {
        var stream = RandomStream(seed: seed, purpose: "village", index: index * 2 + UInt64(person))
        let number = "\(index)-\(person)"
        let mrn = Text("MRN" + number)
        let birth = asOf.adding(days: -(30 * 365 + stream.integer(below: 20_000)))
        var record = PatientRecord(patient: Patient(mrn: mrn, person: self.person(&stream, birth: birth)))
        let diabetes = Concept(.icd10cm, "E11.9")
        if stream.chance(0.25) {
            record.conditions = [
                Condition(id: Text("CON" + number), mrn: mrn, code: diabetes, onset: birth, recorded: asOf)
            ]
        }
        for visit in 0..<stream.integer(in: 1...5) {
            let start = Timestamp(date: asOf.adding(days: -300 + visit * 40), secondOfDay: 36_000, offsetMinutes: -360)
            let id = Text("ENC\(number)-\(visit)")
            record.encounters.append(
                Encounter(
                    id: id, mrn: index == spoilt ? "MRN0" : mrn, encounterClass: .ambulatory, status: .finished,
                    type: Concept(.cpt, "99213"), start: start, end: start.adding(minutes: 20)))
            record.observations.append(
                Observation(
                    id: Text("OBS\(number)-\(visit)"), mrn: mrn, encounterID: index == spoilt ? "ENC0" : id,
                    category: .laboratory, code: Concept(.loinc, "4548-4"),
                    value: stream.uniform(in: 5.0...9.0), decimals: 1, unit: "%", effective: start))
        }
        return record
    }

    private func person(_ stream: inout RandomStream, birth: CalendarDate) -> Person {
        Person(
            name: PersonName(family: "Ruiz", given: "Ana"), sex: stream.chance(0.5) ? .male : .female,
            birthDate: birth,
            raceEthnicity: RaceEthnicity(
                group: "white", race: Concept(.race, "2106-3"), ethnicity: Concept(.race, "2186-5")),
            language: Concept(.language, "en"), maritalStatus: Concept(.maritalStatus, "M"),
            address: Address(
                houseNumber: 1, street: "Main Street", city: "Austin", state: "TX", postalCode: "78701",
                countyFIPS: "48453",
                countyName: "Travis County"),
            telephone: TelephoneNumber(digits: 5_125_550_100), email: "ana@example.com",
            socialSecurityNumber: SocialSecurityNumber(digits: 900_010_001))
    }
}
