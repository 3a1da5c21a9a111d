/// What is known about the people of a county, a state or the nation.
public struct PlacePopulation: Hashable, Sendable {
    /// The FIPS code: five digits for a county, two for a state, `00` for the nation.
    public var fips: String
    /// The letters of the state, or `US`.
    public var state: String
    /// The name without the state: `Harris County`.
    public var name: String
    /// How many people live there.
    public var population: Int
    /// The release of CDC PLACES, such as `CDC PLACES 2022`; empty when there are no figures of it.
    public var placesRelease: String
    /// The release of the Social Vulnerability Index; empty when there are no figures of it.
    public var sviRelease: String
    /// The percentages, by position in `PopulationFigure.all`; nil where nothing is published.
    public private(set) var values: [Double?]

    /// A place without figures.
    public init(
        fips: String, state: String, name: String, population: Int, placesRelease: String = "", sviRelease: String = ""
    ) {
        self.fips = fips
        self.state = state
        self.name = name
        self.population = population
        self.placesRelease = placesRelease
        self.sviRelease = sviRelease
        values = PopulationFigure.all.map { _ in nil }
    }

    /// The percentage of a figure by its id, such as `diabetes`; nil when it is not published.
    public subscript(id: String) -> Double? {
        get { PopulationFigure.position(of: id).flatMap { values[$0] } }
        set {
            guard let position = PopulationFigure.position(of: id) else { return }
            values[position] = newValue
        }
    }

    /// The percentage at a position in `PopulationFigure.all`.
    public subscript(position: Int) -> Double? {
        get { values[position] }
        set { values[position] = newValue }
    }

    /// Whether it is a county.
    public var isCounty: Bool { fips.utf8.count == 5 }

    /// The name with the state: `Harris County, TX`; `Texas`.
    public var title: String { isCounty ? "\(name), \(state)" : name }

    /// The releases that its figures are of.
    public var releases: [String] { [placesRelease, sviRelease].filter { !$0.isEmpty } }

    /// The share of the ages 0 to 17, 18 to 64, and 65 and over, from 0 to 1; nil when the ages are not published.
    public var ages: (young: Double, adult: Double, old: Double)? {
        guard let young = self["age_0_17"], let old = self["age_65_up"], young + old <= 100 else { return nil }
        return (young / 100, (100 - young - old) / 100, old / 100)
    }

    /// The shares of the groups of `people/race-ethnicity`, from 0 to 1 and together 1; nil when they are not published.
    ///
    /// What is not of a minority is `white`.
    public var groups: [(id: String, share: Double)]? {
        guard let minority = self["minority"] else { return nil }
        var groups: [(id: String, share: Double)] = []
        for (position, figure) in PopulationFigure.all.enumerated() where figure.kind == .race {
            guard let value = values[position] else { return nil }
            groups.append((figure.id, value))
        }
        groups.append(("white", max(0, 100 - minority)))
        let total = groups.reduce(0) { $0 + $1.share }
        guard total > 0 else { return nil }
        return groups.map { ($0.id, $0.share / total) }
    }

    /// The mean of places, each counting by its population; a place without a figure does not count for it.
    ///
    /// Percentages are rounded to a tenth, as they are published.
    public static func mean(
        of places: [PlacePopulation], fips: String, state: String, name: String
    ) -> PlacePopulation {
        let population = places.reduce(0) { $0 + $1.population }
        var mean = PlacePopulation(
            fips: fips, state: state, name: name, population: population,
            placesRelease: places.first { !$0.placesRelease.isEmpty }?.placesRelease ?? "",
            sviRelease: places.first { !$0.sviRelease.isEmpty }?.sviRelease ?? "")
        for position in PopulationFigure.all.indices {
            var (sum, weight) = (0.0, 0.0)
            for place in places {
                guard let value = place.values[position] else { continue }
                sum += value * Double(place.population)
                weight += Double(place.population)
            }
            if weight > 0 { mean.values[position] = (sum / weight * 10).rounded() / 10 }
        }
        return mean
    }
}
