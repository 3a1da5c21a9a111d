public import HealthSimCore

/// The standard benefit of Medicare Part D in a year: a row of the reference table `drugs/part-d-years`.
///
/// Source: CMS, annual announcements of Part D parameters; Social Security Act 1860D-2 and 1860D-14C.
public struct PartDYear: Sendable {
    /// The calendar year.
    public let year: Int
    /// What a member pays before the plan does.
    public let deductible: Money
    /// The drug costs above which the coverage gap began; absent since 2025.
    public let initialLimit: Money?
    /// The true out-of-pocket costs above which the catastrophic phase begins.
    public let outOfPocketLimit: Money
    /// The member's share of the standard benefit, in hundredths of a percent, and that in the gap.
    public let coinsurance: Int64
    public let gapCoinsurance: Int64
    /// The manufacturer's share of brands: in the initial phase, in the gap, and above the limit.
    public let initialManufacturer: Int64
    public let gapManufacturer: Int64
    public let catastrophicManufacturer: Int64
    /// The plan's share above the limit, of brands and of generics.
    public let catastrophicPlan: (brand: Int64, generic: Int64)
    /// Whether what the manufacturer gives counts as the member's own costs.
    public let manufacturerCounts: Bool
    /// Whether what an enhanced plan takes over counts as the member's own costs.
    public let supplementCounts: Bool
    /// The most for a month of insulin.
    public let insulinMonth: Money
    /// What members with the full subsidy pay of a generic and of a brand: above the poverty line, and below.
    public let full: (generic: Money, brand: Money)
    public let lowest: (generic: Money, brand: Money)

    init?(row: ReferenceTable.Row) {
        guard let year = row.integer("year") else { return nil }
        self.year = year
        deductible = row.money("deductible")
        initialLimit = row.optionalMoney("initial_limit")
        outOfPocketLimit = row.money("out_of_pocket_limit")
        coinsurance = row.basisPoints("coinsurance") ?? 2_500
        gapCoinsurance = row.basisPoints("gap_coinsurance") ?? 0
        initialManufacturer = row.basisPoints("initial_manufacturer") ?? 0
        gapManufacturer = row.basisPoints("gap_manufacturer") ?? 0
        catastrophicManufacturer = row.basisPoints("catastrophic_manufacturer") ?? 0
        catastrophicPlan = (
            row.basisPoints("catastrophic_plan_brand") ?? 0, row.basisPoints("catastrophic_plan_generic") ?? 0
        )
        manufacturerCounts = row.isYes("manufacturer_counts")
        supplementCounts = row.isYes("supplement_counts")
        insulinMonth = row.money("insulin_month")
        full = (row.money("full_generic"), row.money("full_brand"))
        lowest = (row.money("lowest_generic"), row.money("lowest_brand"))
    }

    /// The years of the table, in its order.
    public static let all: FrozenArray<PartDYear> = FrozenArray(
        ReferenceTable.named("drugs/part-d-years").rows.compactMap(PartDYear.init).sorted { $0.year < $1.year })

    /// The benefit of a year; the nearest one for years that the table does not have.
    public static func of(_ year: Int) -> PartDYear {
        var place = all.count - 1
        while place > 0, all[place].year > year { place -= 1 }
        return all[place]
    }

    /// What Medicare leaves to a member with a subsidy to pay of a drug; nothing for members without.
    public func subsidized(_ subsidy: LowIncomeSubsidy, isBrand: Bool) -> Money? {
        switch subsidy {
        case .none: nil
        case .full: isBrand ? full.brand : full.generic
        case .fullLowest: isBrand ? lowest.brand : lowest.generic
        case .institutional: .zero
        }
    }
}
