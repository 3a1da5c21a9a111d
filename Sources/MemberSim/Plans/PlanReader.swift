import HealthSimCore

/// Reads the plans of `references/plans`: types, designs, what each pays by category, and the amounts of a year.
enum PlanReader {
    /// Every design, Original Medicare once for each year.
    static func entries() -> [PlanTable.Entry] {
        let types = ReferenceTable.named("plans/plan-types").rows
        let benefits = Dictionary(
            grouping: ReferenceTable.named("plans/benefit-categories").rows, by: { $0["design"] })
        let amounts = YearlyAmounts()
        var entries: [PlanTable.Entry] = []
        for row in ReferenceTable.named("plans/benefit-designs").rows {
            guard let type = types.first(where: { $0["id"] == row["plan_type"] }) else { continue }
            guard let plan = plan(row, type, benefits[row["id"]] ?? []) else { continue }
            let share = FixedPoint.value(row["share"], places: 4) ?? 0
            guard plan.kind == .medicare else {
                entries.append(PlanTable.Entry(plan: plan, year: 0, share: share))
                continue
            }
            for year in amounts.years {
                entries.append(PlanTable.Entry(plan: amounts.medicare(plan, in: year), year: year, share: share))
            }
        }
        return entries
    }

    private static func plan(
        _ row: ReferenceTable.Row, _ type: ReferenceTable.Row, _ rows: [ReferenceTable.Row]
    ) -> Plan? {
        guard let kind = Plan.Kind(rawValue: row["plan_type"].string),
            let line = Plan.LineOfBusiness(rawValue: type["market"].string)
        else { return nil }
        let needsReferral = type["referral"] == "yes"
        var benefits = rows.compactMap { benefit($0, needsReferral: needsReferral) }
        if var rest = benefits.first(where: { $0.category == .dialysis }) {
            rest.category = .other
            benefits.append(rest)
        }
        var plan = Plan(
            id: row["id"], name: row["name"], kind: kind, lineOfBusiness: line,
            inNetwork: tier(row, "") ?? Plan.Tier(deductible: .zero, outOfPocketMaximum: nil),
            outOfNetwork: tier(row, "outside_"), feeScheduleID: type["market"], share: .none, benefits: benefits)
        plan.metal = row["metal"]
        plan.accumulation = row["deductible_kind"] == "aggregate" ? .aggregate : .embedded
        plan.requiresPrimaryCare = type["primary_care"] == "yes"
        plan.requiresReferral = needsReferral
        plan.allowsSavingsAccount = row["savings_account"] == "yes"
        plan.networkShare = networkShare(type["network"])
        plan.filingLimit = row.integer("filing_days") ?? plan.filingLimit
        plan.correctionLimit = max(plan.filingLimit, 365)
        switch line {
        case .medicare:
            plan.coordination = .medicareSecondary
            plan.sequestration = 200
            plan.interest = 462
        case .medicareAdvantage: plan.coordination = .medicareSecondary
        case .medicaid: plan.coordination = .payerOfLastResort
        case .employer, .exchange, .dental: break
        }
        plan.premiums = Premiums(
            single: FixedPoint.money(row["premium_employee"]), couple: FixedPoint.money(row["premium_employee_spouse"]),
            withChildren: FixedPoint.money(row["premium_employee_children"]),
            family: FixedPoint.money(row["premium_family"]),
            employeeShare: (row.integer("employee_share") ?? 100) * 100)
        return plan
    }

    /// The share of providers in a network: all, most, or those chosen for a closed one, whose members are sent to them.
    private static func networkShare(_ network: Text) -> Int {
        switch network.string {
        case "open": 9_600
        case "closed": 9_900
        default: 10_000
        }
    }

    /// The limits of a network; nothing when the design has none for it.
    private static func tier(_ row: ReferenceTable.Row, _ prefix: String) -> Plan.Tier? {
        let (deductible, most) = (row[prefix + "deductible_individual"], row[prefix + "out_of_pocket_individual"])
        if deductible.isEmpty && most.isEmpty { return nil }
        let familyDeductible = row[prefix + "deductible_family"]
        let familyMost = row[prefix + "out_of_pocket_family"]
        var tier = Plan.Tier(
            deductible: FixedPoint.money(deductible), outOfPocketMaximum: most.isEmpty ? nil : FixedPoint.money(most))
        tier.familyDeductible = familyDeductible.isEmpty ? .zero : FixedPoint.money(familyDeductible)
        tier.familyOutOfPocketMaximum = familyMost.isEmpty ? nil : FixedPoint.money(familyMost)
        return tier
    }

    private static func benefit(_ row: ReferenceTable.Row, needsReferral: Bool) -> Benefit? {
        guard let category = ServiceCategory(named: row["category"]) else { return nil }
        let inside = Benefit.Share(
            isCovered: row["covered"] == "yes", copay: FixedPoint.money(row["copay"]),
            occasion: Benefit.Occasion(rawValue: row["copay_per"].string) ?? .visit,
            maximumCopays: row.integer("copay_days") ?? 0, coinsurance: (row.integer("coinsurance") ?? 0) * 100,
            deductibleApplies: row["deductible"] == "yes")
        let outside: Benefit.Share =
            switch row["outside"].string {
            case "same": inside
            case "yes":
                Benefit.Share(coinsurance: (row.integer("outside_coinsurance") ?? 0) * 100, deductibleApplies: true)
            default: .none
            }
        let needsConsent = row["authorization"] == "yes"
        // Where specialists are seen on referral, the referral is the consent.
        let isReferred = needsReferral && (category == .specialist || category == .therapy || category == .behavioral)
        let isAmount = row["limit_unit"] == "dollars"
        return Benefit(
            category, inNetwork: inside, outOfNetwork: outside, needsAuthorization: needsConsent && !isReferred,
            needsReferral: isReferred && needsConsent, visitLimit: isAmount ? 0 : row.integer("limit") ?? 0,
            yearlyMaximum: isAmount && !row["limit"].isEmpty ? FixedPoint.money(row["limit"]) : nil)
    }
}
