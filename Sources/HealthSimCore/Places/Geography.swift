/// Where the people of a cohort live: places in the order of their ZIP codes, with the share of each.
///
///     let texas = try Geography(states: ["TX"])
///     texas.place(at: 0.5)                      // the place of the person in the middle
///     texas.place(rank: 17, count: 200)         // the place of the 18th of 200 households
///
/// Shares are by population. As the order is fixed, equally spaced quantiles give every county its share of the people
/// as exactly as whole numbers allow.
public struct Geography: Hashable, Sendable {
    /// The places, in the order of their ZIP codes; at least one.
    public let places: [Place]
    /// The shares of all places up to and with each one; the last is 1.
    package let cumulative: [Double]

    /// Places with weights that are not negative; at least one is positive.
    private init(places: [Place], weights: [Double]) {
        var sum = 0.0
        let sums = weights.map { weight -> Double in
            sum += weight
            return sum
        }
        self.places = places
        cumulative = sums.map { $0 / sum }
    }

    /// Places by population; when nobody lives in any of them, evenly.
    private init(places: [Place]) {
        let weights = places.map { Double($0.population) }
        let isEmpty = !weights.contains { $0 > 0 }
        self.init(places: places, weights: isEmpty ? weights.map { _ in 1 } : weights)
    }

    /// The 50 states and the District of Columbia.
    public static let national = Geography(places: Place.all)

    /// What lies in any of the states, counties or ZIP codes.
    ///
    /// - Parameters:
    ///   - states: letters (`TX`), names (`Texas`) or FIPS codes (`48`), in any case.
    ///   - counties: FIPS codes of five digits (`48201`).
    ///   - zips: ZIP codes of five digits that the table lists (`77002`).
    /// - Throws: `.unknown` with every name that no table has; `.nothingSelected` when all three are empty.
    public init(states: [String] = [], counties: [String] = [], zips: [String] = []) throws(GeographyError) {
        let table = PlaceTable.shared
        guard !(states.isEmpty && counties.isEmpty && zips.isEmpty) else { throw .nothingSelected }
        var unknown = states.filter { table.state(named: $0) == nil }.map { GeographyError.Unknown.state($0) }
        unknown += counties.filter { table.countyName(fips: $0) == nil }.map { .county($0) }
        unknown += zips.filter { table.row(zip: $0) == nil }.map { .zip($0, nearest: Self.nearest(to: $0)) }
        guard unknown.isEmpty else { throw .unknown(unknown) }
        let letters = Set(states.compactMap { table.state(named: $0)?.letters })
        let countyNumbers = Set(counties.compactMap { UInt32($0) })
        let zipNumbers = Set(zips.compactMap { UInt32($0) })
        self.init(
            places: Place.all.filter {
                let row = table.rows[Int($0.row)]
                return letters.contains(row.state) || countyNumbers.contains(row.countyNumber)
                    || zipNumbers.contains(row.zipNumber)
            })
    }

    /// Counties with a share of the people each; within a county by population.
    ///
    /// - Parameter counties: FIPS codes of five digits with weights, which need not add up to 1; a county named twice has
    ///   the sum of its weights.
    /// - Throws: `.unknown` with every code that is no county's; `.nothingSelected` when there is no county;
    ///   `.invalidWeight` for the first weight that cannot be used.
    public init(counties: [(fips: String, weight: Double)]) throws(GeographyError) {
        let all = try Geography(counties: counties.map(\.fips)).places
        var weights: [UInt32: Double] = [:]
        for (fips, weight) in counties {
            guard weight >= 0, weight.isFinite else { throw .invalidWeight(county: fips, weight: weight) }
            weights[UInt32(fips) ?? 0, default: 0] += weight
        }
        if let first = counties.first, !weights.values.contains(where: { $0 > 0 }) {
            throw .invalidWeight(county: first.fips, weight: first.weight)
        }
        var populations: [UInt32: Double] = [:]
        let rows = PlaceTable.shared.rows
        for place in all { populations[rows[Int(place.row)].countyNumber, default: 0] += Double(place.population) }
        self.init(
            places: all,
            weights: all.map { place in
                let county = rows[Int(place.row)].countyNumber
                return (weights[county] ?? 0) * Double(place.population) / max(populations[county] ?? 1, 1)
            })
    }

    /// The listed ZIP code with the smallest distance in number; nil for a text that is not five digits.
    private static func nearest(to zip: String) -> String? {
        guard zip.utf8.count == 5, let number = Text(zip).wholeNumber else { return nil }
        let rows = PlaceTable.shared.rows
        let after = rows.partitioningIndex { $0.zipNumber >= number }
        let candidates = [after - 1, after].filter(rows.indices.contains)
        let distance = { (row: Int) in abs(Int(rows[row].zipNumber) - Int(number)) }
        return candidates.min { distance($0) < distance($1) }.map { rows[$0].zip.string }
    }
}

// MARK: - Places of people

extension Geography {
    /// The place at a quantile in 0 ..< 1 of the people, who stand in the order of their ZIP codes.
    /// - Complexity: O(log n).
    public func place(at quantile: Double) -> Place { places[position(at: quantile)] }

    /// The quantile of a rank below the count: the middle of its stratum.
    @inlinable
    public static func quantile(rank: UInt64, count: UInt64) -> Double { (Double(rank) + 0.5) / Double(count) }

    /// The place of a household by its rank among `count` households that stand in the order of their ZIP codes.
    ///
    /// It is `place(at: (rank + 0.5) / count)`; a `ProviderNetwork` counts on that.
    public func place(rank: UInt64, count: UInt64) -> Place { place(at: Self.quantile(rank: rank, count: count)) }

    /// The first of `count` ranks whose place is at `position` or after it; `count` when there is none.
    ///
    /// It agrees with `place(rank:count:)` to the last bit, because it asks the same quantiles: those grow with the rank,
    /// and a rank has come to the position when its quantile reaches the sum of the shares before.
    /// - Complexity: O(1) expected, O(log count) at worst.
    package func firstRank(at position: Int, count: UInt64) -> UInt64 {
        guard position > 0 else { return 0 }
        let share = cumulative[position - 1]
        let guess = share * Double(count) - 0.5
        var low = UInt64(min(max(guess - 2, 0), Double(count) * (1 - 0x1p-52)))
        var high = min(low + 5, count)
        // Where the guess is not certain (counts beyond 2⁵⁰), all ranks are searched.
        if low > 0, Self.quantile(rank: low - 1, count: count) >= share { low = 0 }
        if high < count, Self.quantile(rank: high, count: count) < share { high = count }
        while low < high {
            let middle = low + (high - low) / 2
            if Self.quantile(rank: middle, count: count) >= share { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// The position in `places` of the place at a quantile: the first whose share reaches beyond it.
    package func position(at quantile: Double) -> Int {
        min(cumulative.partitioningIndex { $0 > quantile }, places.count - 1)
    }
}
