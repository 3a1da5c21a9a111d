import HealthSimCore

/// Contracts by market and size, and the ages of those who hold them: the tables of `references/membership/`.
struct ContractMix: Sendable {
    /// The tables of this run.
    static let shared = ContractMix()

    /// A share of all contracts.
    struct Contract: Hashable, Sendable {
        let market: PharmacyPlan.Market
        let hasSpouse: Bool
        let hasChildren: Bool
        /// How the tables call the size.
        let level: Text
        let share: Double
    }

    private struct Band: Sendable {
        let market: PharmacyPlan.Market
        let levels: FrozenArray<Text>
        let from: Int
        let to: Int
        let share: Double
    }

    let contracts: [Contract]
    private let bands: FrozenArray<Band>

    private init() {
        contracts = ReferenceTable.named("membership/contract-mix").rows.compactMap { row in
            guard let market = PharmacyPlan.Market(rawValue: row["line"].string), let share = row.double("share") else {
                return nil
            }
            let level = row["level"]
            return Contract(
                market: market, hasSpouse: level == "ESP" || level == "FAM",
                hasChildren: level == "ECH" || level == "FAM", level: level, share: share)
        }
        bands = FrozenArray(
            ReferenceTable.named("membership/subscriber-ages").rows.flatMap { row -> [Band] in
                guard let from = row.integer("age_from"), let to = row.integer("age_to"), from <= to,
                    let share = row.double("share")
                else { return [] }
                let levels = FrozenArray(row["levels"].list)
                return row["line"].string.split(separator: ";").compactMap {
                    PharmacyPlan.Market(rawValue: String($0))
                }.map { Band(market: $0, levels: levels, from: from, to: to, share: share) }
            })
    }

    /// The age in years and parts of one at a quantile of those who hold a contract.
    func age(of contract: Contract, at quantile: Double) -> Double {
        var rest = quantile
        var last = 40.0
        for index in bands.indices {
            let band = bands[index]
            guard band.market == contract.market, band.levels.contains(contract.level) else { continue }
            last = Double(band.to) + 0.999
            if rest < band.share { return Double(band.from) + rest / band.share * Double(band.to - band.from + 1) }
            rest -= band.share
        }
        return last
    }
}
