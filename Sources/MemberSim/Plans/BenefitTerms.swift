public import HealthSimCore

/// What is stated of the benefits of plans, in place of what their designs say; absent parts stay as they are.
public struct BenefitTerms: Hashable, Sendable {
    /// The id, name or type of the plans; empty for all.
    public var plan: Text = .empty
    /// What one person pays in a year before the plan does.
    public var deductible: Money?
    /// What a family pays in a year before the plan does; twice a person's when only that is stated.
    public var familyDeductible: Money?
    /// The most one person pays in a year.
    public var outOfPocketMaximum: Money?
    /// The most a family pays in a year; twice a person's when only that is stated.
    public var familyOutOfPocketMaximum: Money?
    /// The member's share of what the deductible leaves, in basis points.
    public var coinsurance: Int?
    /// Fixed amounts in the network, by category of service.
    public var copays: [Copay] = []

    /// A fixed amount for a category of service.
    public struct Copay: Hashable, Sendable {
        public var category: ServiceCategory
        public var amount: Money

        public init(_ category: ServiceCategory, _ amount: Money) {
            self.category = category
            self.amount = amount
        }
    }

    /// Nothing is stated.
    public init() {}

    /// Whether they are about a plan.
    public func concern(_ plan: Plan) -> Bool {
        self.plan.isEmpty
            || [plan.id.string, plan.name.string, plan.kind.rawValue].contains { Self.folded($0) == folded }
    }

    private var folded: String { Self.folded(plan.string) }

    private static func folded(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }

    /// Puts what is stated in the place of what a plan says of its network.
    ///
    /// A copay takes the place of a deductible and of coinsurance in its category; stated coinsurance holds wherever the
    /// plan has coinsurance, or a deductible and no copay. Preventive care stays free.
    public func apply(to plan: inout Plan) {
        if let deductible {
            let hadNone = plan.inNetwork.deductible == .zero
            plan.inNetwork.deductible = deductible
            plan.inNetwork.familyDeductible = familyDeductible ?? deductible * 2
            if let most = plan.inNetwork.outOfPocketMaximum, outOfPocketMaximum == nil {
                plan.inNetwork.outOfPocketMaximum = max(most, deductible)
            }
            if let most = plan.inNetwork.familyOutOfPocketMaximum, familyOutOfPocketMaximum == nil {
                plan.inNetwork.familyOutOfPocketMaximum = max(most, plan.inNetwork.familyDeductible)
            }
            if hadNone && deductible > .zero { deductFromServices(of: &plan) }
        } else if let familyDeductible {
            plan.inNetwork.familyDeductible = familyDeductible
        }
        if let outOfPocketMaximum {
            plan.inNetwork.outOfPocketMaximum = outOfPocketMaximum
            plan.inNetwork.familyOutOfPocketMaximum = familyOutOfPocketMaximum ?? outOfPocketMaximum * 2
            plan.inNetwork.deductible = min(plan.inNetwork.deductible, outOfPocketMaximum)
        } else if let familyOutOfPocketMaximum {
            plan.inNetwork.familyOutOfPocketMaximum = familyOutOfPocketMaximum
        }
        if let most = plan.inNetwork.familyOutOfPocketMaximum {
            plan.inNetwork.familyDeductible = min(plan.inNetwork.familyDeductible, most)
        }
        for category in ServiceCategory.allCases where category != .preventive && plan[category].inNetwork.isCovered {
            let share = plan[category].inNetwork
            if let copay = copays.first(where: { $0.category == category }) {
                plan[category].inNetwork.copay = copay.amount
                plan[category].inNetwork.coinsurance = 0
                plan[category].inNetwork.deductibleApplies = false
            } else if let coinsurance, share.coinsurance > 0 || share.deductibleApplies && share.copay == .zero {
                plan[category].inNetwork.coinsurance = coinsurance
            }
        }
    }

    /// A plan without a deductible gets one: for all that has no copay.
    private func deductFromServices(of plan: inout Plan) {
        for category in ServiceCategory.allCases where category != .preventive {
            let share = plan[category].inNetwork
            if share.isCovered && share.copay == .zero { plan[category].inNetwork.deductibleApplies = true }
        }
    }
}

extension PlanTable {
    /// The table with what is stated of benefits; the first terms that concern a plan hold, those of a plan before those of
    /// all.
    public init(_ table: PlanTable, changedBy terms: [BenefitTerms]) {
        let sorted = terms.filter { !$0.plan.isEmpty } + terms.filter(\.plan.isEmpty)
        self.init(
            table.entries.map { entry in
                var plan = entry.plan
                // What is stated of all holds for what is not stated of the plan itself.
                for terms in sorted.reversed() where terms.concern(plan) { terms.apply(to: &plan) }
                return Entry(plan: plan, year: entry.year, share: entry.share)
            })
    }
}
