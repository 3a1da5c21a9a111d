/// How the former counties of Connecticut lie in its planning regions, which took their place in 2022.
///
/// People by both are in `references/populations/connecticut.csv`.
struct ConnecticutRegions: Sendable {
    static let shared = ConnecticutRegions()

    private let parts: [(region: String, county: String, people: Double)]
    private let regions: [String]

    private init() {
        parts = ReferenceTable.named("populations/connecticut").rows.map {
            ($0["region_fips"].string, $0["county_fips"].string, $0.double("people") ?? 0)
        }
        var regions: [String] = []
        for part in parts where !regions.contains(part.region) { regions.append(part.region) }
        self.regions = regions
    }

    /// Whether a FIPS code is that of a former county.
    func isFormerCounty(_ fips: String) -> Bool { parts.contains { $0.county == fips } }

    /// Figures by county with those of the regions in place of the former counties: their mean by people. A region that
    /// has figures of its own keeps them.
    func current(_ figures: [String: [Int: Double]]) -> [String: [Int: Double]] {
        var current = figures
        for part in parts { current[part.county] = nil }
        for region in regions where current[region] == nil {
            var sums: [Int: (sum: Double, weight: Double)] = [:]
            for part in parts where part.region == region {
                guard let values = figures[part.county] else { continue }
                for position in PopulationFigure.all.indices {
                    guard let value = values[position] else { continue }
                    sums[position, default: (0, 0)].sum += value * part.people
                    sums[position, default: (0, 0)].weight += part.people
                }
            }
            guard !sums.isEmpty else { continue }
            current[region] = sums.mapValues { ($0.sum / $0.weight * 10).rounded() / 10 }
        }
        return current
    }

    /// People by county with those of the regions in place of the former counties.
    func current(population: [String: Int]) -> [String: Int] {
        var current = population
        for part in parts { current[part.county] = nil }
        for region in regions where current[region] == nil {
            var people = 0.0
            for part in parts where part.region == region {
                let whole = parts.reduce(0) { $1.county == part.county ? $0 + $1.people : $0 }
                people += Double(population[part.county] ?? 0) * part.people / max(whole, 1)
            }
            if people > 0 { current[region] = Int(people.rounded()) }
        }
        return current
    }
}
