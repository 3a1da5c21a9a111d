import HealthSimCore

extension FormularyCheck {
    /// What a formulary asks for of a drug, and whether a member has it.
    static func requirements(
        _ entry: FormularyDrug, _ plan: PharmacyPlan, _ place: Int, _ member: MemberInQuestion?, _ day: CalendarDate
    ) -> [Requirement] {
        var found: [Requirement] = []
        if entry.criteria >= 0 { found.append(authorization(entry, plan, place, member, day)) }
        if entry.steps >= 0 { found.append(steps(entry, plan, place, member, day)) }
        if let limit = entry.quantityLimit {
            let usual = DrugQuantity(rounding: Medication.all[place].quantity)
            let isAllowed = member?.isAllowed([.quantityLimit], medication: place, on: day) ?? false
            found.append(
                Requirement(
                    kind: .quantityLimit, rule: .empty, isMet: usual <= limit || isAllowed,
                    reason: "At most \(limit) in \(entry.quantityDays) days; the usual fill is \(usual)."))
        }
        let age = member.map { $0.facts.birthDate.years(until: day) }
        if entry.minimumAge > 0 || entry.maximumAge != nil {
            let most = entry.maximumAge
            let range = most.map { "\(entry.minimumAge) to \($0)" } ?? "from \(entry.minimumAge)"
            found.append(
                Requirement(
                    kind: .age, rule: .empty, isMet: age.map { $0 >= entry.minimumAge && $0 <= most ?? Int.max },
                    reason: "Covered at the age \(range)\(age.map { "; the member is \($0)" } ?? "")."))
        }
        if let sex = entry.sex {
            found.append(
                Requirement(
                    kind: .sex, rule: .empty, isMet: member.map { $0.facts.sex == sex },
                    reason: "Covered for the sex \(sex.rawValue) alone."))
        }
        if entry.isSpecialty {
            found.append(
                Requirement(
                    kind: .specialtyPharmacy, rule: .empty, isMet: nil,
                    reason: "Specialty pharmacies alone dispense it."))
        }
        if entry.mail == .only {
            found.append(
                Requirement(kind: .mailPharmacy, rule: .empty, isMet: nil, reason: "It comes by mail alone."))
        }
        if let days = entry.maximumDays, days < plan.maximumDays.retail {
            found.append(
                Requirement(
                    kind: .maximumDays, rule: .empty, isMet: Medication.all[place].daysSupply <= days,
                    reason: "At most \(days) days a fill."))
        }
        return found
    }

    private static func authorization(
        _ entry: FormularyDrug, _ plan: PharmacyPlan, _ place: Int, _ member: MemberInQuestion?, _ day: CalendarDate
    ) -> Requirement {
        let criteria = AuthorizationCriteria.all[entry.criteria]
        guard let member else {
            return Requirement(
                kind: .priorAuthorization, rule: entry.criteriaID, isMet: nil,
                reason: "\(criteria.name): an authorization is needed.")
        }
        if member.isAllowed([.priorAuthorization, .formularyException], medication: place, on: day) {
            return Requirement(
                kind: .priorAuthorization, rule: entry.criteriaID, isMet: true,
                reason: "\(criteria.name): authorized.")
        }
        let request = DrugAuthorization(
            id: .empty, memberID: member.facts.id, planID: plan.id, kind: .priorAuthorization,
            ingredient: Medication.all[place].ingredient, criteriaID: entry.criteriaID, prescriberNPI: .empty,
            requested: day, decision: .pending, start: day, end: day)
        let gaps = AuthorizationReview().missing(request: request, state: member.state).map(\.description)
        let missing = gaps.isEmpty ? "the criteria are met, ask for it" : gaps.joined(separator: "; ")
        return Requirement(
            kind: .priorAuthorization, rule: entry.criteriaID, isMet: false, reason: "\(criteria.name): \(missing).")
    }

    private static func steps(
        _ entry: FormularyDrug, _ plan: PharmacyPlan, _ place: Int, _ member: MemberInQuestion?, _ day: CalendarDate
    ) -> Requirement {
        let steps = StepTherapyProtocol.all[entry.steps]
        guard let member else {
            return Requirement(
                kind: .stepTherapy, rule: entry.protocolID, isMet: nil,
                reason: "\(steps.name): \(steps.trialCount) trial(s) of \(steps.days) days.")
        }
        let finding = StepFinding(
            steps, medication: place, diagnoses: [], member: member.facts, plan: plan, on: day)
        let isAllowed = member.isAllowed([.stepTherapy, .formularyException], medication: place, on: day)
        return Requirement(
            kind: .stepTherapy, rule: entry.protocolID, isMet: finding.isMet || isAllowed,
            reason: finding.isMet || isAllowed
                ? "\(steps.name): followed."
                : "\(steps.name): \(finding.missing) trial(s) of \(steps.days) days missing.")
    }
}
