public import HealthSimCore

/// The figures of a place as a profile uses them: what a reference has become, whole in the manifest.
///
/// A document that has them needs no reference tables: it gives the same people without them.
public struct PopulationFigures: Hashable, Sendable {
    /// A share by a name.
    public struct Share: Hashable, Sendable {
        /// The id of a figure or group.
        public var id: String
        /// From 0 to 1.
        public var share: Double
    }

    /// The FIPS code of the place whose figures they are: five digits for a county, two for a state.
    public var fips: String
    /// Its name: `Harris County, TX`.
    public var place: String
    /// How many people live there.
    public var population: Int
    /// The releases: `CDC PLACES 2022`, `CDC/ATSDR SVI 2022`.
    public var releases: [String]
    /// Ages and sexes.
    public var structure: PopulationStructure
    /// The groups of race and ethnicity; empty when they are not published or not wanted.
    public var groups: [Share]
    /// The prevalences among adults that are published; empty when they are not wanted.
    public var prevalences: [Share]
    /// How people live; empty when it is not wanted.
    public var social: [Share]

    /// The figures of a place.
    ///
    /// - Parameter datasets: `cdc_places`, `svi`, `acs_demographics`; empty means all. Ages that are not wanted are those
    ///   of the state.
    public init(_ place: PlacePopulation, datasets: [String] = []) {
        func wants(_ names: String...) -> Bool { datasets.isEmpty || names.contains(where: datasets.contains) }
        let ofPeople = wants("svi", "acs_demographics")
        fips = place.fips
        self.place = place.title
        population = place.population
        releases = []
        if wants("cdc_places"), !place.placesRelease.isEmpty { releases.append(place.placesRelease) }
        if ofPeople, !place.sviRelease.isEmpty { releases.append(place.sviRelease) }
        structure = PopulationStructure(state: place.state, ages: ofPeople ? place.ages : nil)
        groups = ofPeople ? Self.rounded(place.groups ?? []) : []
        prevalences = wants("cdc_places") ? Self.shares(of: .prevalence, place) : []
        social = wants("svi") ? Self.shares(of: .social, place) : []
    }

    private static func shares(of kind: PopulationFigure.Kind, _ place: PlacePopulation) -> [Share] {
        PopulationFigure.all.enumerated().compactMap { position, figure in
            guard figure.kind == kind, let value = place[position] else { return nil }
            return Share(id: figure.id, share: (value * 100).rounded() / 10_000)
        }
    }

    /// Shares of five decimals that sum to 1 as nearly as these allow.
    private static func rounded(_ groups: [(id: String, share: Double)]) -> [Share] {
        groups.map { Share(id: $0.id, share: ($0.share * 100_000).rounded() / 100_000) }
    }

    /// Whether they stand for a county of whose people nothing is known.
    public func isStandIn(for area: GeographySpecification.Area) -> Bool {
        switch area {
        case .state: false
        case .county, .zip: fips.utf8.count < 5
        }
    }
}
