import HealthSimCore

/// What a plan asks for before a service: an authorization for a category and a number of units.
struct CareRequirement: Sendable {
    let category: ServiceCategory
    let service: Concept?
    var units: Int

    /// The categories that a claim is settled under: one for a stay, else one a line.
    static func categories(of claim: Claim, specialty: Concept?) -> [ServiceCategory] {
        if let stay = CategoryRules.category(ofStay: claim), claim.isInpatient { return [stay] }
        return claim.lines.map { CategoryRules.category(of: $0, in: claim, specialty: specialty) }
    }

    /// What must be authorized for a claim; nothing when nothing must.
    ///
    /// Emergencies need no authorization, nor the clinicians of a stay or operation for which the hospital asks, nor
    /// drugs and equipment below a thousand dollars: as the settlement of claims has it.
    static func authorization(for claim: Claim, plan: Plan, specialty: Concept?) -> CareRequirement? {
        let categories = categories(of: claim, specialty: specialty)
        let isStay = categories.count == 1 && claim.lines.count > 1 && claim.isInpatient
        var found: (category: ServiceCategory, service: Concept?, units: Int)?
        for (place, category) in categories.enumerated() {
            let charge = isStay ? claim.charge : claim.lines[place].charge
            guard Adjudicator.needsAuthorization(category, charge: charge, of: claim, plan: plan) else { continue }
            if let known = found {
                if known.category == category { found?.units += 1 }
            } else {
                found = (category, isStay ? nil : claim.lines[place].code, 1)
            }
        }
        guard let found else { return nil }
        let units = isStay ? max(1, claim.start.days(until: claim.end)) : found.units
        return CareRequirement(category: found.category, service: found.service, units: units)
    }
}
