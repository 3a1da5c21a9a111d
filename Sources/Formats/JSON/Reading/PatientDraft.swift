import HealthSimCore
import PatientSim

/// A patient while it is read.
struct PatientDraft {
    var mrn = Required<Text>()
    var family: Text = .empty
    var given: Text = .empty
    var middle: Text = .empty
    var birthDate = Required<CalendarDate>()
    var sex = Required<Sex>()
    var race = ConceptDraft()
    var ethnicity = ConceptDraft()
    var language: Concept?
    var maritalStatus: Concept?
    var address = Address(houseNumber: 0, street: .empty, city: .empty, state: .empty, postalCode: .empty)
    var telephone = TelephoneNumber(digits: 0)
    var email: Text = .empty
    var socialSecurityNumber = SocialSecurityNumber(digits: 0)
    var deathTime: Timestamp?
    var coverage: CoverageSummary?
    var causeOfDeath: Concept?
    var contact: ContactPerson?

    /// The path of the object that the fields stand in; empty when they stand at the top.
    var path = "patient"

    /// A stand-in until the patient is known.
    static let unknown = Patient(
        mrn: .empty,
        person: Person(
            name: PersonName(family: .empty, given: .empty), sex: .unknown, birthDate: .epoch,
            raceEthnicity: RaceEthnicity(group: .empty, race: Concept(.unknown, ""), ethnicity: Concept(.unknown, "")),
            language: Concept(.unknown, ""), maritalStatus: Concept(.unknown, ""),
            address: Address(houseNumber: 0, street: .empty, city: .empty, state: .empty, postalCode: .empty),
            telephone: TelephoneNumber(digits: 0), email: .empty,
            socialSecurityNumber: SocialSecurityNumber(digits: 0)))

    /// The patient, or nothing when what must be known is missing, which is noted.
    func patient(noting parser: inout RecordParser) -> Patient? {
        if mrn.isMissing { parser.missing("mrn", in: path, "the medical record number") }
        let person = person(noting: &parser)
        guard let mrn = mrn.value, let person else { return nil }
        var patient = Patient(mrn: mrn, person: person, deathTime: deathTime, coverage: coverage)
        patient.causeOfDeath = causeOfDeath
        patient.contact = contact
        return patient
    }

    /// The person, or nothing when what must be known is missing, which is noted.
    func person(noting parser: inout RecordParser) -> Person? {
        let hasName = !(family.isEmpty && given.isEmpty)
        if !hasName { parser.missing("name", in: path, "{\"given\": …, \"family\": …}") }
        if birthDate.isMissing { parser.missing("birth_date", in: path, "a date, as 1951-07-04") }
        if sex.isMissing { parser.missing("gender", in: path, "F, M, O or U") }
        guard let birthDate = birthDate.value, let sex = sex.value, hasName else { return nil }
        let nothing = Concept(.unknown, "")
        return Person(
            name: PersonName(family: family, given: given, middle: middle), sex: sex, birthDate: birthDate,
            raceEthnicity: RaceEthnicityNames.group(race, ethnicity), language: language ?? nothing,
            maritalStatus: maritalStatus ?? nothing, address: address, telephone: telephone, email: email,
            socialSecurityNumber: socialSecurityNumber)
    }
}
