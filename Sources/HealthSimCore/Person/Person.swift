/// A person who does not exist: who they are, where they live, how they are identified.
public struct Person: Hashable, Sendable, Codable {
    /// The name.
    public var name: PersonName
    /// The administrative sex.
    public var sex: Sex
    /// The date of birth.
    public var birthDate: CalendarDate
    /// The OMB race category and its ethnicity.
    public var raceEthnicity: RaceEthnicity
    /// The preferred language, as a BCP-47 concept.
    public var language: Concept
    /// The marital status (HL7 v3 MaritalStatus).
    public var maritalStatus: Concept
    /// The home.
    public var address: Address
    /// The telephone number, ten digits; its line is 555-0100 to 555-0199, which is kept for fiction.
    public var telephone: TelephoneNumber
    /// The mail address, at a domain kept for examples.
    public var email: Text
    /// The social security number, in a range that was never issued.
    public var socialSecurityNumber: SocialSecurityNumber

    /// A person from its parts.
    public init(
        name: PersonName, sex: Sex, birthDate: CalendarDate, raceEthnicity: RaceEthnicity, language: Concept,
        maritalStatus: Concept, address: Address, telephone: TelephoneNumber, email: Text,
        socialSecurityNumber: SocialSecurityNumber
    ) {
        self.name = name
        self.sex = sex
        self.birthDate = birthDate
        self.raceEthnicity = raceEthnicity
        self.language = language
        self.maritalStatus = maritalStatus
        self.address = address
        self.telephone = telephone
        self.email = email
        self.socialSecurityNumber = socialSecurityNumber
    }
}
