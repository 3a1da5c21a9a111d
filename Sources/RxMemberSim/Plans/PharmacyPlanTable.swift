public import HealthSimCore

/// The pharmacy plans of the synthetic world, from `references/drugs/pharmacy-plans`.
public struct PharmacyPlanTable: Sendable {
    /// The plans of this run.
    public static let shared = PharmacyPlanTable(
        ReferenceTable.named("drugs/pharmacy-plans").rows.compactMap(PharmacyPlan.init))

    /// In the order of the table.
    public let plans: FrozenArray<PharmacyPlan>
    private let places: Frozen<[Text: Int]>

    /// A table of some plans.
    init(_ plans: [PharmacyPlan]) {
        self.plans = FrozenArray(plans)
        let places = plans.enumerated().map { ($0.element.id, $0.offset) }
        self.places = Frozen(Dictionary(places, uniquingKeysWith: { first, _ in first }))
    }

    /// The plan with an id; nothing when there is none.
    public func plan(_ id: Text) -> PharmacyPlan? { place(id).map { plans[$0] } }

    /// The pharmacy plan that comes with a health plan; nothing when there is none.
    public func plan(forMemberPlan id: Text) -> PharmacyPlan? {
        plans.first { $0.memberPlans.firstIndex(of: id) != nil }
    }

    /// The plans of a market, in the order of the table.
    public func plans(of market: PharmacyPlan.Market) -> [PharmacyPlan] { plans.filter { $0.market == market } }

    /// The place of a plan; nothing when there is none.
    func place(_ id: Text) -> Int? { places.value[id] }
}
