/// A clinician of the synthetic network.
public struct Practitioner: Hashable, Sendable, Codable {
    /// The national provider identifier: 10 digits, beginning with 2, with a valid check digit.
    public var npi: Text
    /// The name, without a title.
    public var name: PersonName
    /// The sex.
    public var sex: Sex
    /// The specialty, a NUCC taxonomy concept.
    public var specialty: Concept
    /// The facility where the clinician practises, by NPI.
    public var facilityNPI: Text
    /// Where the clinician practises.
    public var address: Address
    /// The number of the practice, one that is never assigned.
    public var telephone: TelephoneNumber
    /// The registration for controlled substances, with a first letter that no registrant has; empty when there is none.
    public var deaNumber: Text

    /// A practitioner from its parts.
    public init(
        npi: Text, name: PersonName, sex: Sex, specialty: Concept, facilityNPI: Text, address: Address,
        telephone: TelephoneNumber, deaNumber: Text = .empty
    ) {
        self.npi = npi
        self.name = name
        self.sex = sex
        self.specialty = specialty
        self.facilityNPI = facilityNPI
        self.address = address
        self.telephone = telephone
        self.deaNumber = deaNumber
    }
}
