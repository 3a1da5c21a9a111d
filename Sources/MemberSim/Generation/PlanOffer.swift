import HealthSimCore

/// A plan as it is sold by a payer: what enrolment needs of it.
struct PlanOffer: Hashable, Sendable {
    /// The plan, by its id in the benefit designs.
    let planID: Text
    /// The payer, by id.
    let payerID: Text
    /// Who pays for it in the end.
    let line: Plan.LineOfBusiness
    /// Whether each member has a primary care provider.
    let requiresPrimaryCare: Bool
    /// What it costs a month.
    let premiums: Premiums
}

extension Plan.LineOfBusiness {
    /// Whether the plan is of Medicare, by the government or in its stead.
    var isMedicare: Bool { self == .medicare || self == .medicareAdvantage }
}
