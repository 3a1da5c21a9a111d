import HealthSimCore

/// Whether a member has tried what a protocol asks for.
struct StepFinding: Sendable {
    /// How many trials are missing.
    let missing: Int
    /// Whether it is waived: by a diagnosis, or because the drug is taken already.
    let isWaived: Bool

    /// Whether the drug may be paid for.
    var isMet: Bool { missing == 0 || isWaived }

    init(
        _ steps: StepTherapyProtocol, medication: Int, diagnoses: [Concept], member: borrowing RxMemberFacts,
        plan: PharmacyPlan, on day: CalendarDate
    ) {
        let lookback = max(steps.lookbackDays, plan.stepLookbackDays)
        let ingredient = DrugTraits.all[medication].ingredient
        let isTaken = member.history.fills.contains {
            !$0.isReversed && DrugTraits.all[$0.medication].ingredient == ingredient
                && $0.day.days(until: day) <= lookback
        }
        isWaived =
            isTaken || diagnoses.contains { steps.exceptions.cover($0) }
            || member.health.diagnosis(steps.exceptions, on: day) != nil
        let supplies = member.history.daysSupplied(before: day, lookback: lookback) { steps.trial(medication: $0) }
        missing = max(0, steps.trialCount - supplies.count { $0.days >= steps.days })
    }
}
