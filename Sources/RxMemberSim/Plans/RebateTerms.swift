import HealthSimCore

/// What manufacturers give back: the reference table `drugs/rebates`.
enum RebateTerms {
    /// The share of the wholesale price that is given back for a product, by its place, in a market, in hundredths of a
    /// percent; zero when none is.
    static func share(product: Int, market: PharmacyPlan.Market) -> Int64 {
        shares[product * marketCount + place(market)]
    }

    private static let marketCount = PharmacyPlan.Market.allCases.count

    private static func place(_ market: PharmacyPlan.Market) -> Int {
        switch market {
        case .employer: 0
        case .exchange: 1
        case .medicare: 2
        case .medicaid: 3
        case .cash: 4
        case .medicareAdvantage: 5
        }
    }

    private static let shares: FrozenArray<Int64> = {
        let products = DrugProductTable.shared.entries
        var shares = [Int64](repeating: 0, count: products.count * marketCount)
        for row in ReferenceTable.named("drugs/rebates").rows {
            let markets = row.list("markets").compactMap { PharmacyPlan.Market(rawValue: $0.string) }
            let (brand, share) = (row["brand"], row.basisPoints("share_of_wac") ?? 0)
            for place in products.indices where products[place].isBrand && products[place].brandName == brand {
                for market in markets {
                    shares[place * marketCount + Self.place(market)] = share
                }
            }
        }
        return FrozenArray(shares)
    }()
}
