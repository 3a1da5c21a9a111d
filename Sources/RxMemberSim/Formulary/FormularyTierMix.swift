public import HealthSimCore

/// A stated share of drugs for each tier, in place of the tiers of the formularies.
///
/// The drugs of a formulary keep their order: from the lowest tier to the highest, generics before brands. They are cut anew,
/// so that the first tier has the first share of them, and so on. A tier of drugs at no cost stays as it is. A plan with fewer
/// tiers than are stated has the rest of the shares in its last.
public struct FormularyTierMix: Hashable, Sendable {
    /// The shares of the tiers, from the first on; their sum is 1.
    public let shares: [Double]
    /// The tier of each drug by its place in `Medication.all`, for each plan of `PharmacyPlanTable.shared`; 0 for those that
    /// keep theirs.
    private let tiers: FrozenArray<FrozenArray<UInt8>>

    /// Tiers with their shares, from the first on.
    public init(shares: [Double]) {
        self.shares = shares
        tiers = FrozenArray(PharmacyPlanTable.shared.plans.map { FrozenArray(Self.tiers(of: $0, shares: shares)) })
    }

    /// The tier of a drug in a plan.
    func tier(of entry: FormularyDrug, plan: Int) -> Int {
        let tier = Int(tiers[plan][entry.medication])
        return tier > 0 ? tier : entry.tier
    }

    /// The share of the drugs of a plan's formulary that are in each tier, from the first on.
    public func shares(in planID: Text) -> [Double] {
        guard let place = PharmacyPlanTable.shared.place(planID) else { return [] }
        let known = tiers[place].filter { $0 > 0 }
        guard !known.isEmpty else { return [] }
        return (1...Int(known.max() ?? 1)).map { tier in
            Double(known.count { Int($0) == tier }) / Double(known.count)
        }
    }

    private static func tiers(of plan: PharmacyPlan, shares: [Double]) -> [UInt8] {
        var tiers = [UInt8](repeating: 0, count: Medication.all.count)
        let own = plan.tiers.filter { $0.kind != .select }.map(\.tier).sorted()
        guard let last = own.last, let formulary = FormularyTable.shared.formulary(plan.formularyID) else {
            return tiers
        }
        var drugs: [(tier: Int, isBrand: Bool, medication: Int)] = []
        for medication in Medication.all.indices {
            let entries = formulary.entries(medication: medication)
            guard !entries.isEmpty else { continue }
            let entry = entries[entries.count - 1]
            guard entry.tier <= last, own.contains(entry.tier) else { continue }
            drugs.append((entry.tier, Medication.all[medication].isBrand, medication))
        }
        drugs.sort { ($0.tier, $0.isBrand ? 1 : 0, $0.medication) < ($1.tier, $1.isBrand ? 1 : 0, $1.medication) }
        let counts = LargestRemainder.counts(shares: shares, total: drugs.count)
        var place = 0
        for (position, count) in counts.enumerated() {
            for _ in 0..<count {
                tiers[drugs[place].medication] = UInt8(min(own[min(position, own.count - 1)], 255))
                place += 1
            }
        }
        return tiers
    }

    public static func == (one: Self, other: Self) -> Bool { one.shares == other.shares }

    public func hash(into hasher: inout Hasher) { hasher.combine(shares) }
}
