/// A place of care of the synthetic network: a practice, a hospital, a laboratory, a pharmacy.
public struct Facility: Hashable, Sendable, Codable {
    /// What kind of place it is.
    public enum Kind: String, CaseIterable, Codable, Sendable {
        case practice, hospital, laboratory, pharmacy
    }

    /// The national provider identifier: 10 digits, beginning with 2, with a valid check digit.
    public var npi: Text
    /// What it is called.
    public var name: Text
    /// What kind of place it is.
    public var kind: Kind
    /// The kind as a NUCC taxonomy concept.
    public var taxonomy: Concept
    /// Where it is.
    public var address: Address
    /// Its number, one that is never assigned.
    public var telephone: TelephoneNumber
    /// The time zone, an IANA name such as `America/Chicago`.
    public var timeZone: Text
    /// The tax identifier, nine digits with a prefix that is not assigned; empty when not known.
    public var taxIdentifier: Text

    /// A facility from its parts.
    public init(
        npi: Text, name: Text, kind: Kind, taxonomy: Concept, address: Address, telephone: TelephoneNumber,
        timeZone: Text, taxIdentifier: Text = .empty
    ) {
        self.npi = npi
        self.name = name
        self.kind = kind
        self.taxonomy = taxonomy
        self.address = address
        self.telephone = telephone
        self.timeZone = timeZone
        self.taxIdentifier = taxIdentifier
    }
}
