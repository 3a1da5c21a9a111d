import HealthSimCore
import RxMemberSim

/// What a variation of a scenario of pharmacy benefits must show, as far as the records say it.
struct RxScenarioFact: Sendable, CustomStringConvertible {
    let scenario: String
    let variation: String
    /// The share of households in which it is to be seen.
    let share: Double
    let isShown: @Sendable (RxHousehold) -> Bool

    var description: String { "\(scenario) \(variation)" }

    init(
        _ scenario: String, _ variation: String, share: Double = 1, _ isShown: @escaping @Sendable (RxHousehold) -> Bool
    ) {
        self.scenario = scenario
        self.variation = variation
        self.share = share
        self.isShown = isShown
    }

    static let all = retail + specialty + requests + formulary + programs + reviews
}

extension RxHousehold {
    /// The claims with their answers.
    var answered: [(claim: PharmacyClaim, response: ClaimResponse)] { Array(zip(claims, responses)) }

    /// Whether a claim for billing was rejected with a code.
    func isRejected(_ code: Text) -> Bool {
        answered.contains { $0.claim.transaction == .billing && $0.response.rejects.contains(code) }
    }

    /// The fills that were taken home.
    var taken: [Fill] { fills.filter { $0.status == .dispensed } }

    /// Whether a drug was paid for by the plan.
    func isPaid(_ medication: Text) -> Bool {
        answered.contains { entry in
            entry.response.status == .paid
                && DrugProductTable.shared.product(ndc: entry.claim.ndc)?.medicationID == medication
        }
    }

    /// Whether an alert of a reason was found, with what was done about it when said.
    func hasAlert(_ reason: Text, _ action: DURAlert.Action? = nil, _ rule: Text? = nil) -> Bool {
        responses.contains { response in
            response.alerts.contains {
                $0.reason == reason && (action == nil || $0.action == action) && (rule == nil || $0.rule == rule)
            }
        }
    }

    /// What patients paid of the claims of a transaction.
    var paidByPatients: [Money] {
        answered.filter { $0.claim.transaction == .billing && $0.response.status == .paid }
            .compactMap(\.response.pricing?.patientPay)
    }
}
