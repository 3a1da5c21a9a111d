/// The reference populations of a run: counties, states and the nation, from the embedded tables or an imported set.
///
/// ```swift
/// let harris = PopulationTables.embedded.population(of: .county("48201"))
/// harris?.place["diabetes"]   // 12.6 (percent of adults, CDC PLACES 2022)
/// ```
public struct PopulationTables: Hashable, Sendable {
    /// The place that is asked for.
    public enum Area: Hashable, Sendable {
        /// A FIPS code of five digits.
        case county(String)
        /// The letters of a state, or `US`.
        case state(String)
    }

    /// What is known about a place.
    public struct Match: Hashable, Sendable {
        /// The figures.
        public let place: PlacePopulation
        /// Whether they are those of the state, because there are none of the county.
        public let isOfState: Bool
    }

    /// Where the figures are from, for messages: `the embedded tables`, or the path of a set.
    public let source: String
    /// Every place, in the order of the FIPS codes.
    public let places: [PlacePopulation]

    /// Tables of places, each once.
    public init(_ places: [PlacePopulation], source: String) {
        self.source = source
        self.places = places.sorted { $0.fips < $1.fips }
    }

    /// Tables of counties with their states and the nation, each the mean of its counties by population.
    public init(counties: [PlacePopulation], source: String) {
        var all = counties
        for state in PlaceTable.shared.states {
            let letters = state.letters.string
            let here = counties.filter { $0.state == letters }
            guard !here.isEmpty else { continue }
            all.append(.mean(of: here, fips: state.fips.string, state: letters, name: state.name.string))
        }
        if !counties.isEmpty { all.append(.mean(of: counties, fips: "00", state: "US", name: "United States")) }
        self.init(all, source: source)
    }

    /// The embedded tables: the nation, the 51 states and the 100 most populous counties.
    public static let embedded: PopulationTables = {
        var places: [PlacePopulation] = []
        for name in ["populations/states", "populations/counties"] {
            let table = ReferenceTable.named(name)
            let columns = PopulationFigure.all.map { table.column($0.id) }
            for row in table.rows {
                var place = PlacePopulation(
                    fips: row["fips"].string, state: row["state"].string, name: row["name"].string,
                    population: row.integer("population") ?? 0, placesRelease: row["places_release"].string,
                    sviRelease: row["svi_release"].string)
                for (position, column) in columns.enumerated() { place[position] = Double(row[column].string) }
                places.append(place)
            }
        }
        return PopulationTables(places, source: "the embedded tables")
    }()

    /// The counties.
    public var counties: [PlacePopulation] { places.filter(\.isCounty) }

    /// The place with a FIPS code; nil when it is not in the tables.
    public func place(fips: String) -> PlacePopulation? {
        let position = places.partitioningIndex { $0.fips >= fips }
        return position < places.count && places[position].fips == fips ? places[position] : nil
    }

    /// What is known about a place; for a county without figures what is known about its state.
    ///
    /// - Returns: nil when the state has no figures either.
    public func population(of area: Area) -> Match? {
        switch area {
        case .county(let fips):
            if let place = place(fips: fips) { return Match(place: place, isOfState: false) }
            return place(fips: String(fips.prefix(2))).map { Match(place: $0, isOfState: true) }
        case .state(let letters):
            return places.first { $0.state == letters && !$0.isCounty }.map { Match(place: $0, isOfState: false) }
        }
    }
}
