/// How many providers of each role there are for so many people: the table `network/densities`.
///
/// A county of fewer than 50,000 people counts as rural: there the density is `rural` times that of the other counties, such
/// that the nation as a whole has the density of the table.
public struct ProviderDensity: Hashable, Sendable {
    /// What is counted.
    public let role: ProviderRole
    /// Providers for 100,000 people of the nation.
    public let perHundredThousand: Double
    /// The density of rural counties as a multiple of that of the others.
    public let rural: Double
    /// Who published it; `assumed` when nobody is named.
    public let source: String
    /// Whether the figure was found in what its source published.
    public let isVerified: Bool

    /// The counties with fewer people are rural.
    public static let ruralPopulation = 50_000

    /// The rows of the table.
    public static let all: [ProviderDensity] = {
        let table = ReferenceTable.named("network/densities")
        return table.rows.compactMap { row in
            guard let role = ProviderRole(id: row["id"].string), let rate = row["per_100000"].decimalNumber,
                let rural = row["rural"].decimalNumber
            else { return nil }
            return ProviderDensity(
                role: role, perHundredThousand: rate, rural: rural, source: row["source"].string,
                isVerified: row["verified"] == "yes")
        }
    }()

    /// The number that a county should have: a fraction that is rounded for each county.
    public func expected(in county: County) -> Double {
        let table = CountyTable.shared
        let (urban, country) = (Double(table.urbanPopulation), Double(table.ruralPopulation))
        let base = perHundredThousand / 100_000 * (urban + country) / (urban + rural * country)
        return base * Double(county.population) * (county.isRural ? rural : 1)
    }
}
