/// How old the people of a place are, and how many of each age are men.
public struct PopulationStructure: Hashable, Sendable {
    /// A span of ages with its share of all persons.
    public struct Band: Hashable, Sendable {
        /// The ages in completed years.
        public let ages: ClosedRange<Int>
        /// From 0 to 1; the shares of all bands sum to 1.
        public var share: Double

        /// A band.
        public init(ages: ClosedRange<Int>, share: Double) {
            self.ages = ages
            self.share = share
        }
    }

    /// The oldest age that is drawn: the last band of the census is open.
    public static let oldest = 94
    /// The ages from which the share of men changes.
    public static let maleSteps = [0, 18, 45, 65, 75, 85]

    /// In the order of the ages, without gaps from 0 to `oldest`.
    public let bands: [Band]
    /// The share of men from each age of `maleSteps` on, from 0 to 1.
    public let male: [Double]

    /// A structure of its parts.
    ///
    /// - Returns: nil unless the bands follow each other from 0 to `oldest`, and shares are possible.
    public init?(bands: [Band], male: [Double]) {
        var next = 0
        for band in bands {
            guard band.ages.lowerBound == next, (0...1).contains(band.share) else { return nil }
            next = band.ages.upperBound + 1
        }
        guard next == Self.oldest + 1, male.count == Self.maleSteps.count, male.allSatisfy((0...1).contains),
            abs(bands.reduce(0) { $0 + $1.share } - 1) <= 0.001
        else { return nil }
        self.bands = bands
        self.male = male
    }

    /// The structure of a state, or of the nation for `US`, bent so that a place's shares of the ages 0 to 17 and 65 and
    /// over are met.
    ///
    /// Shares have five decimals. Source: Census Bureau, SC-EST2021 (`people/age-sex`); the ages of the place, SVI.
    public init(state: String, ages: (young: Double, adult: Double, old: Double)? = nil) {
        var counts: [(from: Int, to: Int, male: Double, all: Double)] = []
        for row in ReferenceTable.named("people/age-sex").rows where row["state"].string == state {
            guard let from = row.integer("age_from"), let people = row.double("population") else { continue }
            let to = min(row.integer("age_to") ?? Self.oldest, Self.oldest)
            let men = row["sex"].string == "M" ? people : 0
            if let position = counts.firstIndex(where: { $0.from == from }) {
                counts[position].male += men
                counts[position].all += people
            } else {
                counts.append((from, to, men, people))
            }
        }
        counts.sort { $0.from < $1.from }
        precondition(
            counts.first?.from == 0 && counts.last?.to == Self.oldest,
            "reference table 'people/age-sex' has no ages of '\(state)'")
        func group(_ age: Int) -> Int { age < 18 ? 0 : age < 65 ? 1 : 2 }
        var sums = [0.0, 0.0, 0.0]
        for count in counts { sums[group(count.from)] += count.all }
        let total = sums.reduce(0, +)
        let wanted = ages.map { [$0.young, $0.adult, $0.old] } ?? sums.map { $0 / total }
        bands = counts.map { count in
            let share = count.all / sums[group(count.from)] * wanted[group(count.from)]
            return Band(ages: count.from...count.to, share: Self.rounded(share))
        }
        male = Self.maleSteps.indices.map { step in
            let end = step + 1 < Self.maleSteps.count ? Self.maleSteps[step + 1] : Self.oldest + 1
            let here = counts.filter { $0.from >= Self.maleSteps[step] && $0.from < end }
            return Self.rounded(here.reduce(0) { $0 + $1.male } / max(here.reduce(0) { $0 + $1.all }, 1))
        }
    }

    private static func rounded(_ share: Double) -> Double { (share * 100_000).rounded() / 100_000 }

    /// The share of men at an age in completed years.
    public func male(at age: Int) -> Double { male[Self.maleSteps.lastIndex { $0 <= age } ?? 0] }

    /// The share of all persons that have some ages; within a band every age is as frequent.
    public func share(of ages: ClosedRange<Int>) -> Double {
        bands.reduce(0) { sum, band in
            let both = band.ages.clamped(to: ages)
            guard band.ages.overlaps(ages) else { return sum }
            return sum + band.share * Double(both.count) / Double(band.ages.count)
        }
    }
}
