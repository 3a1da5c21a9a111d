/// A clinician of the synthetic network.
public struct Practitioner: Hashable, Sendable {
    /// The national provider identifier: 10 digits, beginning with 2, with a valid check digit.
    public var npi: Text
    public var name: PersonName
    public var sex: Sex
    /// The specialty, a NUCC taxonomy concept.
    public var specialty: Concept
    /// The facility where the clinician practises, by NPI.
    public var facilityNPI: Text
    public var address: Address
    public var telephone: TelephoneNumber
    /// The registration for controlled substances, with a first letter that no registrant has; empty when there is none.
    public var deaNumber: Text

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
