/// A place where people live: a ZIP code with its city, county, state, area code and time zone.
///
/// It is the number of a row of `references/places/zips.csv`, so that copying it costs nothing. Places are in the order
/// of their ZIP codes.
@frozen
public struct Place: Hashable, Sendable {
    /// The row of the table.
    package let row: UInt16

    /// The place of a row of the table.
    package init(row: Int) { self.row = UInt16(row) }

    /// The place of a ZIP code of five digits; nil when the table does not list it.
    public init?(zip: some StringProtocol) {
        guard let row = PlaceTable.shared.row(zip: String(zip)) else { return nil }
        self.init(row: row)
    }

    /// The place that stands for a ZIP code that the table does not list: the nearest in number of the same county; nil for
    /// what is listed, and for what is no ZIP code.
    package init?(standingFor zip: some StringProtocol) {
        guard let row = PlaceTable.shared.row(standingFor: String(zip)) else { return nil }
        self.init(row: row)
    }

    /// Every place of the table, in the order of the ZIP codes.
    public static let all: [Place] = PlaceTable.shared.rows.indices.map { Place(row: $0) }

    /// The ZIP code, 5 digits.
    public var zip: Text { PlaceTable.shared.rows[Int(row)].zip }

    /// The city that the Postal Service names for the ZIP code.
    public var city: Text { PlaceTable.shared.rows[Int(row)].city }

    /// The letters of the state, such as `TX`.
    public var state: Text { PlaceTable.shared.rows[Int(row)].state }

    /// The FIPS code of the county, 5 digits of which the first two are the state's.
    public var countyFIPS: Text { PlaceTable.shared.rows[Int(row)].countyFIPS }

    /// The name of the county, such as `Harris County`.
    public var countyName: Text { PlaceTable.shared.rows[Int(row)].countyName }

    /// The telephone area code, 200 to 999.
    public var areaCode: Int { Int(PlaceTable.shared.rows[Int(row)].areaCode) }

    /// The IANA name of the time zone, such as `America/Chicago`.
    public var timeZoneName: Text { PlaceTable.shared.rows[Int(row)].timeZoneName }

    /// The time zone, for offsets and daylight saving.
    public var timeZone: USTimeZone { PlaceTable.shared.zones[Int(PlaceTable.shared.rows[Int(row)].zone)] }

    /// The people that the place stands for: the population of its county, shared among the listed ZIP codes.
    public var population: Int { Int(PlaceTable.shared.rows[Int(row)].population) }

    /// Degrees north (WGS 84).
    public var latitude: Double { Double(PlaceTable.shared.rows[Int(row)].latitude.string) ?? 0 }

    /// Degrees east (WGS 84); negative in the Americas.
    public var longitude: Double { Double(PlaceTable.shared.rows[Int(row)].longitude.string) ?? 0 }

    /// An address in the place.
    public func address(houseNumber: Int32, street: Text) -> Address {
        let row = PlaceTable.shared.rows[Int(row)]
        return Address(
            houseNumber: houseNumber, street: street, city: row.city, state: row.state, postalCode: row.zip,
            countyFIPS: row.countyFIPS, countyName: row.countyName)
    }
}

extension Place: Comparable, CustomStringConvertible {
    public static func < (left: Place, right: Place) -> Bool { left.row < right.row }

    /// The ZIP code, the city and the state: `77002 Houston, TX`.
    public var description: String { "\(zip) \(city), \(state)" }
}
