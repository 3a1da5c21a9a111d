public import HealthSimCore

/// What a member pays of the drugs of a tier: a row of the reference table `drugs/formulary-tiers`.
public struct TierTerms: Sendable {
    /// What a tier is for.
    public enum Kind: String, CaseIterable, Codable, Sendable {
        case preferredGeneric = "preferred-generic"
        case generic
        case preferredBrand = "preferred-brand"
        case nonPreferred = "non-preferred"
        case specialty, select
    }

    /// The number, from 1.
    public let tier: Int
    /// What it is called.
    @Frozen public var name: Text
    /// What it is for.
    public let kind: Kind
    /// A fill of up to 34 days at a pharmacy.
    public let retailMonth: Money
    /// A fill of three months at a pharmacy.
    public let retailQuarter: Money
    /// A fill of three months by mail.
    public let mailQuarter: Money
    /// The share of the price in hundredths of a percent, instead of a fixed amount; absent where that holds.
    public let coinsurance: Int64?
    /// The least of a share.
    public let minimum: Money
    /// The most of a share; absent where there is no limit.
    public let maximum: Money?
    /// A month's fill at a pharmacy that is not preferred; absent where it makes no difference.
    public let nonPreferredMonth: Money?

    init?(row: ReferenceTable.Row) {
        guard let tier = row.integer("tier"), let kind = Kind(rawValue: row["kind"].string) else { return nil }
        self.tier = tier
        _name = Frozen(row["name"])
        self.kind = kind
        retailMonth = row.money("retail_30_copay")
        retailQuarter = row.money("retail_90_copay")
        mailQuarter = row.money("mail_90_copay")
        coinsurance = row.basisPoints("coinsurance")
        minimum = row.money("coinsurance_min")
        maximum = row.optionalMoney("coinsurance_max")
        nonPreferredMonth = row.optionalMoney("nonpreferred_pharmacy_copay")
    }

    /// The tiers of a design, by their number.
    static func of(design: Text) -> FrozenArray<TierTerms> {
        FrozenArray(
            ReferenceTable.named("drugs/formulary-tiers").rows.filter { $0["design"] == design }
                .compactMap(TierTerms.init).sorted { $0.tier < $1.tier })
    }

    /// Whether the member pays a share of the price, not a fixed amount.
    public var isShare: Bool { coinsurance != nil }

    /// What the member pays of what is left of a price after the deductible, never more than that.
    ///
    /// - Parameter days: of the fill; more than 34 are paid as two months, more than 68 as a quarter.
    public func amount(of rest: Money, days: Int, isMail: Bool) -> Money {
        if let coinsurance {
            let share = max(rest.share(basisPoints: coinsurance), minimum)
            return min(rest, maximum.map { min(share, $0) } ?? share)
        }
        return min(rest, fixed(days: days, isMail: isMail))
    }

    /// The fixed amount of a fill.
    func fixed(days: Int, isMail: Bool) -> Money {
        if days <= 34 { return retailMonth }
        if isMail { return mailQuarter }
        return days <= 68 ? min(retailMonth * 2, retailQuarter) : retailQuarter
    }

    /// What a pharmacy that is not preferred costs more.
    func nonPreferredExtra(days: Int) -> Money {
        guard let nonPreferredMonth else { return .zero }
        return max(.zero, nonPreferredMonth - retailMonth) * (days <= 34 ? 1 : days <= 68 ? 2 : 3)
    }
}
