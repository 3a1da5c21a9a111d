package import HealthSimCore

extension BilledParty.Rules {
    /// The rules of the payer of a plan.
    package init(planID: Text) {
        let table = PlanTable.shared
        guard let place = table.place(of: planID, year: 2025) else {
            self = .commercial
            return
        }
        switch table.entries[place].plan.lineOfBusiness {
        case .medicare, .medicareAdvantage: self = .medicare
        case .medicaid: self = .medicaid
        case .employer, .exchange, .dental: self = .commercial
        }
    }
}

extension PlanTable {
    /// Whether a plan asks for a primary care provider; without a copy of the plan.
    package func requiresPrimaryCare(_ planID: Text) -> Bool {
        guard let place = place(of: planID, year: 2025) else { return false }
        return entries[place].plan.requiresPrimaryCare
    }
}
