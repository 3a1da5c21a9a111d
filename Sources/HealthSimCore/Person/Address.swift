/// A postal address in the United States, with the county it lies in.
public struct Address: Hashable, Sendable, Codable {
    /// The house number; 0 when the street line came from input as one text.
    public var houseNumber: Int32
    /// The street, or the whole street line when `houseNumber` is 0.
    public var street: Text
    /// The city or town.
    public var city: Text
    /// The USPS letters of the state, such as `TX`.
    public var state: Text
    /// The ZIP code, 5 digits.
    public var postalCode: Text
    /// The county's FIPS code, 5 digits; empty when not known.
    public var countyFIPS: Text
    /// The county's name; empty when not known.
    public var countyName: Text

    /// An address from its parts.
    public init(
        houseNumber: Int32, street: Text, city: Text, state: Text, postalCode: Text, countyFIPS: Text = .empty,
        countyName: Text = .empty
    ) {
        self.houseNumber = houseNumber
        self.street = street
        self.city = city
        self.state = state
        self.postalCode = postalCode
        self.countyFIPS = countyFIPS
        self.countyName = countyName
    }

    /// The street line, such as `1204 Oak Ave`.
    public var line: String { houseNumber == 0 ? street.string : "\(houseNumber) \(street)" }
}
