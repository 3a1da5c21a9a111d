import HealthSimCore

extension PharmacyAdjudicator {
    /// What the drug review says: hard alerts reject the claim, soft ones until the pharmacist answers them.
    ///
    /// An alert that the pharmacist has answered is not asked again for the same two drugs within half a year.
    func review(_ claim: PharmacyClaim, _ state: borrowing PharmacyState, _ work: inout RxClaimWork) {
        guard !claim.isCompound else { return work.pass(.drugReview) }
        let plan = PharmacyPlanTable.shared.plans[work.plan]
        let review = DrugReview(plan: plan)
        let (birthDate, sex) = (state.members[work.member].birthDate, state.members[work.member].sex)
        let subject = ReviewSubject(
            claim, medication: work.medication, birthDate: birthDate, sex: sex,
            refillPercent: plan.refillPercent(medication: work.medication, isMail: work.pharmacy.kind == .mail))
        review.review(subject, state.members[work.member].history, state.members[work.member].health, &work.alerts)
        for place in work.alerts.indices {
            review.answer(&work.alerts[place], with: claim.services)
            if work.alerts[place].action == .softReject, !work.alerts[place].isOverridden {
                work.alerts[place].isOverridden = state.members[work.member].isAcknowledged(
                    work.alerts[place], medication: work.medication, on: work.day)
            }
            let (reason, isOverridden) = (work.alerts[place].reason, work.alerts[place].isOverridden)
            switch work.alerts[place].action {
            case .hardReject: work.reject("88", .drugReview)
            case .softReject where !isOverridden: work.reject("88", .drugReview)
            case .softReject, .message, .log: work.notes.append(PharmacyNote(.drugReview, .warned, reason: reason))
            }
        }
        // More than nine alerts cannot be told; the gravest come first.
        if work.alerts.count > 9 {
            work.alerts = Array(work.alerts.sorted { $0.significance.rawValue < $1.significance.rawValue }.prefix(9))
        }
        if work.alerts.isEmpty { work.pass(.drugReview) }
    }
}

extension RxMemberFacts {
    /// An alert that a pharmacist has answered.
    struct Acknowledgment: Sendable {
        let reason: Text
        let rule: Text
        let medication: Int
        let other: Text
        let day: CalendarDate
        /// The fill in the history; one that was taken back answers nothing.
        let fill: Int
    }

    /// Whether an alert was answered before, within half a year.
    func isAcknowledged(_ alert: DURAlert, medication: Int, on day: CalendarDate) -> Bool {
        acknowledgments.contains {
            $0.medication == medication && $0.reason == alert.reason && $0.rule == alert.rule
                && $0.other == alert.otherMedicationID && $0.day.days(until: day) <= 183
                && !history.fills[$0.fill].isReversed
        }
    }

    /// Keeps the alerts of a paid claim that were answered.
    mutating func acknowledge(_ alerts: [DURAlert], medication: Int, on day: CalendarDate, fill: Int) {
        for alert in alerts where alert.isOverridden {
            acknowledgments.append(
                Acknowledgment(
                    reason: alert.reason, rule: alert.rule, medication: medication, other: alert.otherMedicationID,
                    day: day, fill: fill))
        }
    }
}
