import HealthSimCore

@testable import PatientSim

/// Patients made by the engine for tests.
enum Patients {
    static let asOf = CalendarDate(year: 2025, month: 1, day: 15) ?? .epoch

    static func engine(count: UInt64, seed: UInt64 = 42, months: Int = 12) -> ClinicalEngine {
        let library = CareModelLibrary.shared
        return ClinicalEngine(
            library: library,
            network: ProviderNetwork(
                seed: seed, geography: .national, count: count, specialties: library.specialtiesNeeded),
            seed: seed, asOf: asOf, historyMonths: months)
    }

    /// A person of an age and sex of whom nothing is decided.
    static func subject(_ index: Int, age: Int, sex: Sex) -> ClinicalSubject {
        let birth = asOf.adding(years: -age).adding(days: -(index % 364))
        let address = Address(houseNumber: 1, street: "Main St", city: "Austin", state: "TX", postalCode: "78701")
        let person = Person(
            name: PersonName(family: "Doe", given: "Pat"), sex: sex, birthDate: birth,
            raceEthnicity: RaceEthnicity(
                group: "white", race: Concept(.race, "2106-3"), ethnicity: Concept(.race, "2186-5")),
            language: Concept(.language, "en"), maritalStatus: Concept(.maritalStatus, "M"), address: address,
            telephone: TelephoneNumber(digits: 5_125_550_100), email: "pat@example.com",
            socialSecurityNumber: SocialSecurityNumber(digits: 900_010_000))
        let mrn = Identifiers.mrn(UInt64(index + 1))
        return ClinicalSubject(
            index: UInt64(index), patient: Patient(mrn: mrn, person: person), placeRank: UInt64(index),
            bodySize: BodySize(isMale: sex == .male, heightScore: 0, weightScore: 0))
    }

    /// A diabetic of 66 to 85 with the comorbidities of Medicare patients.
    static func diabetic(_ index: Int) -> ClinicalSubject {
        var subject = subject(index, age: 66 + index % 20, sex: index % 2 == 0 ? .male : .female)
        let severity = ["controlled", "uncontrolled", "with_complications"][index % 3]
        subject.decisions = [
            ClinicalSubject.Decision(code: Concept(.icd10cm, "E11"), isPresent: true, severity: Text(severity))
        ]
        for (position, (code, share)) in [("I10", 15), ("E78", 14), ("N18", 5), ("I50", 3), ("E66", 8)].enumerated() {
            let isPresent = (index / 3 * 7 + position * 13) % 20 < share
            subject.decisions.append(ClinicalSubject.Decision(code: Concept(.icd10cm, code), isPresent: isPresent))
        }
        return subject
    }

    static func diabetics(_ count: Int) -> [PatientRecord] {
        let engine = engine(count: UInt64(count))
        return (0..<count).map { engine.record(for: diabetic($0)) }
    }
}
