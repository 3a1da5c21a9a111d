public import HealthSimCore

/// A pharmacy benefit: what it routes by, pays and asks for; a row of the reference table `drugs/pharmacy-plans`.
public struct PharmacyPlan: Sendable {
    /// Whom a plan is for.
    public enum Market: String, CaseIterable, Codable, Sendable {
        case employer, exchange, medicare, medicaid, cash
        case medicareAdvantage = "medicare-advantage"

        /// Whether public money pays, so that manufacturers' cards are forbidden.
        public var isFederal: Bool { self == .medicare || self == .medicareAdvantage || self == .medicaid }
    }

    /// What a plan does with what a manufacturer's card pays.
    public enum CardRule: String, CaseIterable, Codable, Sendable {
        /// It counts towards the limits as the member's own money.
        case counts
        /// It does not count: accumulator adjustment.
        case adjusts
        /// The member's share is raised to what the card pays in a month, and does not count.
        case maximizer
        /// A card must not be used.
        case forbidden
    }

    /// What the member pays of a tier.
    public let tiers: FrozenArray<TierTerms>
    /// The id, such as `rx-commercial-standard`.
    @Frozen public var id: Text
    /// What it is called.
    @Frozen public var name: Text
    /// Whom it is for.
    public let market: Market
    /// The health plans it comes with, by id; none for a plan that stands alone.
    public let memberPlans: FrozenArray<Text>
    /// The issuer (101-A1), 6 digits: a test value.
    @Frozen public var bin: Text
    /// The processor control number (104-A4).
    @Frozen public var pcn: Text
    /// What the group numbers begin with (301-C1).
    @Frozen public var groupPrefix: Text
    /// Who processes its claims.
    @Frozen public var processor: Text
    /// The formulary, by id.
    @Frozen public var formularyID: Text
    /// The design of its tiers, such as `commercial-4`.
    @Frozen public var tierDesign: Text
    /// What a member pays in a year before the plan does.
    public let deductible: Money
    /// The tiers the deductible applies to, as bits: bit 1 is tier 1.
    let deductibleTiers: UInt32
    /// The most that a member pays in a year; absent where there is no limit, as in Medicaid.
    public let outOfPocketMaximum: Money?
    /// Whether that limit is the health plan's too.
    public let sharesMedicalLimits: Bool
    /// Whether it is a plan of Medicare Part D.
    public let isPartD: Bool
    /// Whether it is better than the standard benefit of Part D.
    public let isEnhanced: Bool
    /// The percentage of the last supply that has to be used before a refill: at retail, by mail, and of controlled drugs.
    public let refillPercents: (retail: Int, mail: Int, controlled: Int)
    /// The most days of a fill at retail and by mail.
    public let maximumDays: (retail: Int, mail: Int)
    /// Whether the member pays the difference to the generic even when the prescriber asks for the brand.
    public let isGenericMandatory: Bool
    /// The reviews that reject a claim whatever the pharmacist says.
    let hardReviews: ReviewRules
    /// The reviews that reject a claim until the pharmacist answers.
    let softReviews: ReviewRules
    /// The days that step therapy looks back.
    public let stepLookbackDays: Int
    /// The days after the fill in which a claim has to come.
    public let filingDays: Int
    /// What it does with manufacturers' cards.
    public let cardRule: CardRule
    /// The share of the people of its market.
    public let share: Double

    init?(row: ReferenceTable.Row) {
        guard let market = Market(rawValue: row["market"].string),
            let cardRule = CardRule(rawValue: row["copay_card"].string)
        else { return nil }
        tiers = TierTerms.of(design: row["tiers"])
        _id = Frozen(row["id"])
        _name = Frozen(row["name"])
        self.market = market
        memberPlans = FrozenArray(row.list("member_plans"))
        _bin = Frozen(row["bin"])
        _pcn = Frozen(row["pcn"])
        _groupPrefix = Frozen(row["group_prefix"])
        _processor = Frozen(row["processor"])
        _formularyID = Frozen(row["formulary"])
        _tierDesign = Frozen(row["tiers"])
        deductible = row.money("deductible")
        deductibleTiers = row.list("deductible_tiers").reduce(0) { $0 | 1 << UInt32($1.wholeNumber ?? 0) }
        outOfPocketMaximum = row.optionalMoney("out_of_pocket_max")
        sharesMedicalLimits = row.isYes("shares_medical_limits")
        isPartD = row.isYes("part_d")
        isEnhanced = row.isYes("part_d") && row["formulary"] != "part-d-standard"
        refillPercents = (
            row.integer("refill_percent_retail") ?? 75, row.integer("refill_percent_mail") ?? 70,
            row.integer("refill_percent_controlled") ?? 85
        )
        maximumDays = (row.integer("max_days_retail") ?? 90, row.integer("max_days_mail") ?? 90)
        isGenericMandatory = row.isYes("mandatory_generic")
        hardReviews = ReviewRules(row.list("dur_hard"))
        softReviews = ReviewRules(row.list("dur_soft"))
        stepLookbackDays = row.integer("step_lookback_days") ?? 180
        filingDays = row.integer("filing_days") ?? 365
        self.cardRule = cardRule
        share = row.double("share") ?? 0
    }

    /// Whether the deductible applies to a tier.
    public func hasDeductible(tier: Int) -> Bool { deductibleTiers >> UInt32(tier) & 1 == 1 }

    /// What the member pays of a tier; nothing for a tier that the design does not have.
    public func terms(tier: Int) -> TierTerms? { tiers.first { $0.tier == tier } }

    /// The tier of what is not preferred; the last but the specialty tier where the design has none.
    var nonPreferredTier: Int { (tiers.first { $0.kind == .nonPreferred } ?? tiers[tiers.count - 1]).tier }

    /// The first day of the plan year that a day lies in.
    static func yearStart(of day: CalendarDate) -> CalendarDate {
        day.adding(days: 1 - day.dayOfYear)
    }
}

/// Reviews by reason and significance, such as `DD:1`.
struct ReviewRules: Sendable {
    /// The reason as a number, and the significance.
    private let rules: FrozenArray<(reason: UInt64, significance: DURAlert.Significance)>

    init(_ cells: [Text]) {
        rules = FrozenArray(
            cells.compactMap { cell in
                let parts = cell.string.split(separator: ":")
                guard parts.count == 2, let significance = DURAlert.Significance(rawValue: String(parts[1])) else {
                    return nil
                }
                return (Text(String(parts[0])).leadingBytes, significance)
            })
    }

    /// Whether a rule names a reason and its significance.
    func names(_ reason: Text, _ significance: DURAlert.Significance) -> Bool {
        let word = reason.leadingBytes
        return rules.contains { $0.reason == word && $0.significance == significance }
    }
}
