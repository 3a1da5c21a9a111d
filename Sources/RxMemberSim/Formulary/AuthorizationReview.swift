public import HealthSimCore

/// Decides on requests that a plan pay for a drug: by the criteria of the formulary, the facts of the member's health and
/// the fills before.
///
/// ```swift
/// let decision = AuthorizationReview().decide(request: request, state: state)
/// ```
public struct AuthorizationReview: Sendable {
    /// Something that is missing for an approval.
    public enum Gap: Hashable, Sendable, CustomStringConvertible {
        case diagnosis, age, trial, laboratory(Text), prescriber, steps(Int), notListed
        /// A quantity above twice the limit is not approved.
        case quantity

        /// In words, at most 40 characters.
        public var description: String {
            switch self {
            case .diagnosis: "no diagnosis it is approved for"
            case .age: "not approved at this age"
            case .trial: "no trial of the drugs to be used first"
            case .laboratory(let name): "no fitting laboratory value: \(name)"
            case .prescriber: "not by a prescriber of the specialty"
            case .steps(let count): "\(count) step(s) of other drugs missing"
            case .notListed: "a covered alternative was not tried"
            case .quantity: "more than twice the quantity limit"
            }
        }
    }

    /// A review by the reference tables.
    public init() {}

    /// The decision on a request, by what a household holds.
    public func decide(request: DrugAuthorization, household: RxHousehold) -> DrugAuthorization {
        var state = PharmacyState(household)
        for fill in household.fills where fill.status != .returned {
            guard let member = state.member(fill.memberID), let past = PastFill(fill, in: household) else { continue }
            _ = state.members[member].history.append(past)
        }
        return decide(request: request, state: state)
    }

    /// The decision on a request, by what a processor knows.
    ///
    /// The day is that of the request; it is decided after the hours that the criteria name, within a day when urgent. An
    /// approval holds for the months of the criteria, others for a year.
    public func decide(request: DrugAuthorization, state: PharmacyState) -> DrugAuthorization {
        var decision = request
        let medications = MedicationIndex.places(ingredient: request.ingredient)
        let plan = PharmacyPlanTable.shared.plan(request.planID)
        let entry = medications.lazy.compactMap { place in
            plan.flatMap { FormularyTable.shared.formulary($0.formularyID) }?
                .entry(medication: place, on: request.requested)
        }
        let criteria = Self.criteria(request, entry.first { $0.criteria >= 0 })
        let hours = request.isUrgent ? 24 : criteria?.decisionHours ?? 72
        decision.decided = request.requested.adding(days: (hours + 23) / 24)
        let missing = gaps(
            request, state, entry: entry.first, criteria: criteria, medication: medications.first, plan: plan)
        if request.criteriaID.isEmpty {
            decision.criteriaID =
                request.kind == .stepTherapy
                ? entry.first { $0.steps >= 0 }?.protocolID ?? .empty : criteria?.id ?? .empty
        }
        decision.decision = missing.isEmpty ? .approved : .denied
        decision.reason = missing.first.map { Text("\($0)") } ?? .empty
        if missing.isEmpty {
            decision.start = request.requested
            decision.end =
                request.kind == .transition
                ? request.requested.adding(days: 30)
                : request.requested.adding(months: max(1, criteria?.months ?? 12)).adding(days: -1)
        } else {
            decision.start = request.requested
            decision.end = request.requested
        }
        return decision
    }

    private static func criteria(_ request: DrugAuthorization, _ entry: FormularyDrug?) -> AuthorizationCriteria? {
        guard request.kind == .priorAuthorization else { return nil }
        if let named = AuthorizationCriteria.named(request.criteriaID) { return named }
        return entry.map { AuthorizationCriteria.all[$0.criteria] }
    }

    /// What is missing for an approval, in the order of the criteria; nothing when it is approved.
    public func missing(request: DrugAuthorization, state: PharmacyState) -> [Gap] {
        let medications = MedicationIndex.places(ingredient: request.ingredient)
        let plan = PharmacyPlanTable.shared.plan(request.planID)
        let entry = medications.lazy.compactMap { place in
            plan.flatMap { FormularyTable.shared.formulary($0.formularyID) }?
                .entry(medication: place, on: request.requested)
        }
        return gaps(
            request, state, entry: entry.first,
            criteria: Self.criteria(request, entry.first { $0.criteria >= 0 }), medication: medications.first,
            plan: plan)
    }

    private func gaps(
        _ request: DrugAuthorization, _ state: PharmacyState, entry: FormularyDrug?,
        criteria: AuthorizationCriteria?, medication: Int?, plan: PharmacyPlan?
    ) -> [Gap] {
        guard let place = state.member(request.memberID), let medication, let plan else { return [.diagnosis] }
        let member = state.members[place]
        switch request.kind {
        case .priorAuthorization:
            guard let criteria else { return [] }
            return gaps(criteria, request, member, state)
        case .stepTherapy:
            guard let entry, entry.steps >= 0 else { return [] }
            let finding = StepFinding(
                StepTherapyProtocol.all[entry.steps], medication: medication,
                diagnoses: request.diagnosis.map { [$0] } ?? [], member: member, plan: plan, on: request.requested)
            return finding.isMet ? [] : [.steps(finding.missing)]
        case .quantityLimit:
            guard let limit = entry?.quantityLimit, let asked = request.quantityLimit else { return [] }
            return asked.thousandths > limit.thousandths * 2 ? [.quantity] : []
        case .formularyException:
            return hasTriedAlternative(medication, member, plan, on: request.requested) ? [] : [.notListed]
        case .transition: return []
        }
    }

    private func gaps(
        _ criteria: AuthorizationCriteria, _ request: DrugAuthorization, _ member: RxMemberFacts,
        _ state: PharmacyState
    ) -> [Gap] {
        let day = request.requested
        var gaps: [Gap] = []
        if !criteria.diagnoses.isEmpty, !(request.diagnosis.map { criteria.diagnoses.cover($0) } ?? false),
            member.health.diagnosis(criteria.diagnoses, on: day) == nil
        {
            gaps.append(.diagnosis)
        }
        let age = member.birthDate.years(until: day)
        if age < criteria.minimumAge || age > criteria.maximumAge ?? Int.max { gaps.append(.age) }
        // Who was allowed it before goes on: nobody tries the other drugs again, and the value is that of the treated.
        let goesOn = isTaken(request, member, on: day) || isApprovedBefore(request, state)
        if criteria.trialDays > 0, !goesOn {
            let supplies = member.history.daysSupplied(before: day, lookback: 730) {
                criteria.isTrial(medication: $0) ? 0 : nil
            }
            if supplies.reduce(0, { $0 + $1.days }) < criteria.trialDays { gaps.append(.trial) }
        }
        if let laboratory = criteria.laboratory, !goesOn {
            let value = member.health.latest(laboratory.name, on: day)
            let fits = value.map { laboratory.isAtLeast ? $0 >= laboratory.value : $0 <= laboratory.value } ?? false
            if !fits { gaps.append(.laboratory(laboratory.name)) }
        }
        if !criteria.prescribers.isEmpty {
            let number = request.prescriberNPI.wholeNumber ?? 0
            let specialty = state.prescribers.first { $0.number == number }?.specialty
            let fits = specialty.map { found in
                criteria.prescribers.contains { id in
                    Specialty.all.first { $0.id == id.string }?.concept == found
                }
            }
            if !(fits ?? false) { gaps.append(.prescriber) }
        }
        return gaps
    }

    /// Whether the drug asked for was taken for four weeks of the last half year.
    private func isTaken(_ request: DrugAuthorization, _ member: RxMemberFacts, on day: CalendarDate) -> Bool {
        let ingredient = DrugTraits.ingredient(named: request.ingredient)
        let supplies = member.history.daysSupplied(before: day, lookback: 180) {
            DrugTraits.all[$0].ingredient == ingredient ? 0 : nil
        }
        return supplies.reduce(0, { $0 + $1.days }) >= 28
    }

    /// Whether the same drug was authorized for the member before.
    private func isApprovedBefore(_ request: DrugAuthorization, _ state: PharmacyState) -> Bool {
        let ingredient = DrugTraits.ingredient(named: request.ingredient)
        let member = state.member(request.memberID)
        return state.requests.contains {
            $0.member == member && $0.kind == .priorAuthorization && $0.ingredient == ingredient
                && $0.decision == .approved && $0.start < request.requested
        }
    }

    /// Whether a drug of the same class that the plan covers was taken in the last year.
    private func hasTriedAlternative(
        _ medication: Int, _ member: RxMemberFacts, _ plan: PharmacyPlan, on day: CalendarDate
    ) -> Bool {
        let drugClass = DrugTraits.all[medication].drugClass
        return member.history.fills.contains {
            !$0.isReversed && $0.medication != medication && DrugTraits.all[$0.medication].drugClass == drugClass
                && $0.day.days(until: day) <= 365 && $0.day <= day
        }
    }
}
