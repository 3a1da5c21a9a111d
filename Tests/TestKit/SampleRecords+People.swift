import HealthSimCore
import PatientSim

extension SampleRecords {
    static func patient(_ ids: Identifiers) -> Patient {
        let person = Person(
            name: PersonName(family: "O'Brien-Núñez", given: "Ana \"Nita\"", middle: "María"), sex: .female,
            birthDate: day("1951-07-04"),
            raceEthnicity: RaceEthnicity(
                group: "hispanic", race: Concept(.race, "2131-1"), ethnicity: Concept(.race, "2135-2")),
            language: Concept(.language, "es"), maritalStatus: Concept(.maritalStatus, "W"), address: home,
            telephone: TelephoneNumber(digits: 7_135_550_142), email: "ana.obrien@example.com",
            socialSecurityNumber: SocialSecurityNumber(digits: 912_340_000 + UInt32(ids.number % 10_000)))
        return Patient(
            mrn: ids.mrn, person: person, coverage: CoverageSummary(type: "Medicare", plan: "Medicare Advantage"))
    }

    static let home = Address(
        houseNumber: 1_204, street: "Oak Ave, Apt \\ 2", city: "Houston", state: "TX", postalCode: "77002",
        countyFIPS: "48201", countyName: "Harris County")

    static let office = Address(
        houseNumber: 9, street: "Main St", city: "Houston", state: "TX", postalCode: "77002", countyFIPS: "48201",
        countyName: "Harris County")

    static func practitioner(_ npi: Text, _ family: Text, _ specialty: String) -> Practitioner {
        Practitioner(
            npi: npi, name: PersonName(family: family, given: "Ngozi"), sex: .female,
            specialty: Concept(.taxonomy, specialty), facilityNPI: clinic.npi, address: office,
            telephone: TelephoneNumber(digits: 7_135_550_110))
    }

    static let clinic = Facility(
        npi: "2000000028", name: "Bayou Family Clinic", kind: .practice, taxonomy: Concept(.taxonomy, "261QP2300X"),
        address: office, telephone: TelephoneNumber(digits: 7_135_550_111), timeZone: "America/Chicago")

    static let hospital = Facility(
        npi: "2000000036", name: "Bayou General Hospital", kind: .hospital,
        taxonomy: Concept(.taxonomy, "282N00000X"), address: office,
        telephone: TelephoneNumber(digits: 7_135_550_112), timeZone: "America/Chicago")
}
