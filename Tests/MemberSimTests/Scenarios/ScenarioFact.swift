import HealthSimCore
import MemberSim
import Testing

/// What a variation of a scenario must show in a settled household.
struct ScenarioFact: Sendable, CustomTestStringConvertible {
    let scenario: String
    let variation: String
    /// The share of households that must show it.
    let share: Double
    let isShown: @Sendable (MemberHousehold) -> Bool

    init(
        _ scenario: String, _ variation: String, share: Double = 1,
        _ isShown: @escaping @Sendable (MemberHousehold) -> Bool
    ) {
        self.scenario = scenario
        self.variation = variation
        self.share = share
        self.isShown = isShown
    }

    var testDescription: String { "\(scenario) \(variation)" }

    static let all = professional + facility + authorization + enrollment + accumulators
}

extension MemberHousehold {
    /// Whether something was denied or reduced for a reason.
    func has(reason: Text, remark: Text = .empty) -> Bool {
        adjudications.contains { decision in
            let adjustments = decision.adjustments + decision.lines.flatMap(\.adjustments)
            let remarks = decision.remarks + decision.lines.flatMap(\.remarks)
            return adjustments.contains { $0.reason == reason } && (remark.isEmpty || remarks.contains(remark))
        }
    }

    /// Whether a claim was denied as a whole for a reason.
    func isDenied(_ reason: Text, remark: Text = .empty) -> Bool {
        adjudications.contains { $0.status == .denied } && has(reason: reason, remark: remark)
    }

    /// The lines of all claims.
    var lines: [ClaimLine] { claims.flatMap(\.lines) }

    /// Whether a line has a code that begins so.
    func has(code: String) -> Bool { lines.contains { $0.code?.isWithin(code) ?? false } }

    /// The decisions that hold in the end: reversed ones and their reversals are left out.
    var standing: [Adjudication] {
        adjudications.filter { decision in
            decision.status != .reversed
                && !adjudications.contains { $0.status == .reversed && $0.formerID == decision.id }
        }
    }

    /// Whether everything that was decided is paid.
    var isPaid: Bool { !adjudications.isEmpty && standing.allSatisfy { $0.status == .paid } }

    /// Whether a hospital was paid for a stay.
    var hasPaidStay: Bool {
        standing.contains { decision in
            decision.status == .paid && decision.paid > .zero && claim(decision.claimID)?.isInpatient == true
        }
    }

    /// Whether an event of enrolment is there.
    func has(_ maintenance: EnrollmentEvent.Maintenance, _ reason: EnrollmentEvent.Reason) -> Bool {
        enrollmentEvents.contains { $0.maintenance == maintenance && $0.reason == reason }
    }

    /// What has gathered in an accumulator of the subscriber or the family.
    func accumulator(
        _ kind: Accumulator.Kind, _ scope: Accumulator.Scope, _ network: Accumulator.Network = .inNetwork
    ) -> [Accumulator] {
        accumulators.filter { $0.kind == kind && $0.scope == scope && $0.network == network }
    }
}
