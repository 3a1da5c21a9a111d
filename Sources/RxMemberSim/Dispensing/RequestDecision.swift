import HealthSimCore

/// What a plan decides about a request, by its criteria and by what it knows of the member.
struct RequestDecision {
    let decision: DrugAuthorization.Decision
    /// What is missing; empty for one that is approved.
    let reason: Text

    /// - Parameters:
    ///   - medication: the drug, by its place in `Medication.all`.
    ///   - prescriber: who asks, when known.
    ///   - chance: 0 to 1, for what no criteria decide: exceptions from limits and for drugs that are not covered.
    init(
        _ request: DrugAuthorization, medication: Int, state: borrowing PharmacyState, prescriber: Practitioner?,
        on day: CalendarDate, chance: Double
    ) {
        var missing: Text = .empty
        if let place = state.member(request.memberID) {
            let member = state.members[place]
            switch request.kind {
            case .priorAuthorization:
                missing = Self.missing(request, medication, member, prescriber, on: day)
            case .stepTherapy:
                // The prescriber shows what was tried elsewhere, or why it cannot be.
                if let steps = StepTherapyProtocol.named(request.criteriaID), chance > 0.35,
                    !member.health.diagnoses.contains(where: { steps.exceptions.cover($0.concept) })
                {
                    missing = "The drugs to try first were not tried"
                }
            case .quantityLimit: if chance > 0.55 { missing = "No reason for more than the limit" }
            case .formularyException: if chance > 0.40 { missing = "Covered drugs were not tried" }
            case .transition: break
            }
        } else {
            missing = "The member is not known"
        }
        reason = missing
        decision = missing.isEmpty ? .approved : .denied
    }

    private static func missing(
        _ request: DrugAuthorization, _ medication: Int, _ member: RxMemberFacts, _ prescriber: Practitioner?,
        on day: CalendarDate
    ) -> Text {
        guard let criteria = AuthorizationCriteria.named(request.criteriaID) else { return .empty }
        let states = request.diagnosis.map { criteria.diagnoses.cover($0) } ?? false
        if !criteria.diagnoses.isEmpty && !states && member.health.diagnosis(criteria.diagnoses, on: day) == nil {
            return "No diagnosis that the criteria name"
        }
        let age = member.birthDate.years(until: day)
        if age < criteria.minimumAge || age > criteria.maximumAge ?? 130 { return "Not for this age" }
        // Who has had the drug for a while goes on with it.
        let isTaken = member.history.fills.contains {
            !$0.isReversed && $0.day.days(until: day) <= 180
                && Medication.all[$0.medication].ingredient == request.ingredient
        }
        if isTaken { return .empty }
        if criteria.trialDays > 0 {
            var days = 0
            for fill in member.history.fills where !fill.isReversed && criteria.isTrial(medication: fill.medication) {
                days += fill.daysSupply
            }
            if days < criteria.trialDays { return "Drugs to try before were not tried long enough" }
        }
        if let laboratory = criteria.laboratory {
            guard let value = member.health.latest(laboratory.name, on: day) else {
                return "The laboratory result is missing"
            }
            if laboratory.isAtLeast ? value < laboratory.value : value > laboratory.value {
                return "The laboratory result does not meet the criteria"
            }
        }
        if !criteria.prescribers.isEmpty, let prescriber,
            !criteria.prescribers.contains(where: { Specialty(id: $0.string)?.concept == prescriber.specialty })
        {
            return "Not asked for by a specialist"
        }
        return .empty
    }
}
