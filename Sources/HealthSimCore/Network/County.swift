/// A county of the tables, by its position in the order of the FIPS codes.
public struct County: Hashable, Sendable {
    /// The position in ``CountyTable``.
    package let position: Int

    package init(position: Int) { self.position = position }

    /// The county of a FIPS code of five digits; nil when the tables have no place in it.
    public init?(fips: some StringProtocol) {
        guard fips.utf8.count == 5, let number = Text(String(fips)).wholeNumber,
            let position = CountyTable.shared.position(of: UInt32(number))
        else { return nil }
        self.position = position
    }

    /// Every county, in the order of the FIPS codes.
    public static let all: [County] = CountyTable.shared.rows.indices.map { County(position: $0) }

    private var row: CountyTable.Row { CountyTable.shared.rows[position] }

    /// The FIPS code.
    public var fips: Text { places[0].countyFIPS }
    /// The name, such as `Harris County`.
    public var name: Text { places[0].countyName }
    /// The letters of the state.
    public var state: Text { places[0].state }
    /// The number that the FIPS code is.
    package var number: UInt32 { row.number }
    /// The people.
    public var population: Int { row.population }
    /// Whether fewer than 50,000 people live there.
    public var isRural: Bool { row.population < ProviderDensity.ruralPopulation }
    /// Its places in the order of their ZIP codes; at least one.
    public var places: [Place] { row.places }

    /// The square of a distance in degrees of latitude between the middles of two counties, for comparing.
    package func distance(to other: County) -> Double {
        let (a, b) = (row, CountyTable.shared.rows[other.position])
        let north = a.latitude - b.latitude
        let east = (a.longitude - b.longitude) * (a.shrinking + b.shrinking) / 2
        return north * north + east * east
    }
}

/// The counties that have a place, made from the table of places.
package struct CountyTable: Sendable {
    /// The table of this run.
    package static let shared = CountyTable()

    struct Row: Sendable {
        var number: UInt32
        var population: Int
        var latitude: Double
        var longitude: Double
        /// How much shorter a degree of longitude is than one of latitude.
        var shrinking: Double
        var places: [Place]
    }

    let rows: [Row]
    /// The people of all counties with 50,000 and more.
    let urbanPopulation: Int
    /// The people of all others.
    let ruralPopulation: Int

    private init() {
        var members: [UInt32: [Place]] = [:]
        for place in Place.all { members[place.countyNumber, default: []].append(place) }
        rows = members.keys.sorted().map { number in
            let places = members[number] ?? []
            let count = Double(places.count)
            let latitude = places.reduce(0) { $0 + $1.latitude } / count
            // The cosine, from its series about 38 degrees: exact enough to compare distances, the same everywhere.
            let angle = (latitude - 38) * 0.017_453_292_519_943_295
            return Row(
                number: number, population: places.reduce(0) { $0 + $1.population }, latitude: latitude,
                longitude: places.reduce(0) { $0 + $1.longitude } / count,
                shrinking: 0.788_010_753_6 * (1 - angle * angle / 2) - 0.615_661_475_3 * angle, places: places)
        }
        let sparse = rows.filter { $0.population < ProviderDensity.ruralPopulation }
        ruralPopulation = sparse.reduce(0) { $0 + $1.population }
        urbanPopulation = rows.reduce(0) { $0 + $1.population } - ruralPopulation
    }

    /// The position of the county with a number.
    package func position(of number: UInt32) -> Int? {
        let position = rows.partitioningIndex { $0.number >= number }
        return position < rows.count && rows[position].number == number ? position : nil
    }
}

extension Place {
    /// The number that the FIPS code of the county is.
    package var countyNumber: UInt32 { PlaceTable.shared.rows[Int(row)].countyNumber }

    /// The county.
    public var county: County { County(position: CountyTable.shared.position(of: countyNumber) ?? 0) }
}

extension Place {
    /// The place of a ZIP code, else the one with the nearest number of the same state.
    ///
    /// - Parameters:
    ///   - zip: five digits.
    ///   - state: two letters in capitals; empty for any.
    package init?(nearestTo zip: String, state: String) {
        guard let number = UInt32(zip) else { return nil }
        let rows = PlaceTable.shared.rows
        let after = rows.partitioningIndex { $0.zipNumber >= number }
        let wanted = Text(state)
        var best: (distance: Int, row: Int)?
        func consider(_ row: Int) {
            let distance = abs(Int(rows[row].zipNumber) - Int(number))
            if best == nil || distance < best?.distance ?? .max { best = (distance, row) }
        }
        // Post offices are numbered by section: beyond a few thousand numbers nothing belongs together.
        var before = after - 1
        while before >= 0, Int(number) - Int(rows[before].zipNumber) < 1_000 {
            if state.isEmpty || rows[before].state == wanted {
                consider(before)
                break
            }
            before -= 1
        }
        var next = after
        while next < rows.count, Int(rows[next].zipNumber) - Int(number) < 1_000 {
            if state.isEmpty || rows[next].state == wanted {
                consider(next)
                break
            }
            next += 1
        }
        guard let best else { return nil }
        self.init(row: best.row)
    }
}
