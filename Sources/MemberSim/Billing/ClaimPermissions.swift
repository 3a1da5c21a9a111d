import HealthSimCore

/// Gets the permissions that a plan asks for before services, and puts their numbers on the claims: prior
/// authorizations
/// and referrals by primary care.
///
/// A permission that is open and covers a service is used again, as for a course of therapy. Of a hundred requests
/// ninety-five are certified as asked, four cut down, one refused; the service was given all the same.
/// Source: modelling choice near CMS, prior authorization in Medicare Advantage 2023 (6 % refused in full or in part).
public struct ClaimPermissions: Sendable {
    /// The seed of the run.
    public let seed: UInt64

    private static let purpose: RandomStream.Purpose = "claims.permissions"

    /// Permissions under a seed.
    public init(seed: UInt64) { self.seed = seed }

    /// Asks for what the plans of the claims want, in the order of the services.
    ///
    /// - Parameters:
    ///   - claims: originals without numbers; they get them.
    ///   - household: gets the authorizations and referrals; its clinicians tell primary care from specialists.
    ///   - number: the number of the household, from 1.
    public func obtain(for claims: inout [Claim], in household: inout MemberHousehold, number: UInt64) {
        guard !claims.isEmpty else { return }
        let order = claims.indices.sorted {
            (claims[$0].start, claims[$0].id) < (claims[$1].start, claims[$1].id)
        }
        let plans = PlanTable.shared
        var uses: [Text] = []
        for place in order {
            guard let entry = plans.place(of: claims[place].planID, year: claims[place].start.year),
                plans.entries[entry].authorized | plans.entries[entry].referred != 0
            else { continue }
            let clinician = household.practitioners.indices.first {
                household.practitioners[$0].npi == claims[place].renderingNPI
            }
            let specialty = clinician.map { household.practitioners[$0].specialty }
            let wanted = wanted(for: claims[place], specialty: specialty, entry: entry)
            if let category = wanted.authorizations.first {
                authorize(
                    &claims[place], category, isAlone: wanted.authorizations.count == 1, &household, number,
                    uses: &uses)
            }
            if wanted.isReferral { refer(&claims[place], specialty: specialty, &household, number) }
        }
    }

    /// The categories of a claim for which its plan, by its place in the table, wants an authorization, and whether it
    /// wants a referral.
    private func wanted(
        for claim: borrowing Claim, specialty: Concept?, entry: Int
    ) -> (authorizations: [ServiceCategory], isReferral: Bool) {
        let plans = PlanTable.shared
        let (authorized, referred) = (plans.entries[entry].authorized, plans.entries[entry].referred)
        var (categories, isReferral): ([ServiceCategory], Bool) = ([], false)
        func look(at category: ServiceCategory, charge: Money, in claim: borrowing Claim) {
            let bit: UInt64 = 1 << UInt64(category.rawValue)
            if referred & bit != 0 { isReferral = true }
            guard authorized & bit != 0, !categories.contains(category) else { return }
            if Adjudicator.needsAuthorization(category, charge: charge, of: claim, plan: plans.entries[entry].plan) {
                categories.append(category)
            }
        }
        if let stay = CategoryRules.category(ofStay: claim) {
            look(at: stay, charge: claim.charge, in: claim)
            return (categories, isReferral)
        }
        let isEmergency = CategoryRules.isEmergency(claim)
        for place in claim.lines.indices {
            let category = CategoryRules.category(
                ofLine: place, in: claim, isEmergency: isEmergency, specialty: specialty)
            look(at: category, charge: claim.lines[place].charge, in: claim)
        }
        return (categories, isReferral)
    }

    // MARK: - Authorizations

    private func authorize(
        _ claim: inout Claim, _ category: ServiceCategory, isAlone: Bool, _ household: inout MemberHousehold,
        _ number: UInt64, uses: inout [Text]
    ) {
        let isCourse = category == .therapy || category == .behavioral || category == .infusion
        let name = isAlone ? category.text : .empty
        if isCourse || claim.frequency == .interimContinuing || claim.frequency == .interimLast {
            let open = household.authorizations.last { known in
                known.memberID == claim.memberID && known.category == name && known.servicingNPI == claim.billingNPI
                    && known.start <= claim.start && claim.end <= known.end && known.decision != .notCertified
            }
            if let open, !isCourse || uses.count(where: { $0 == open.id }) < open.unitsApproved / 4 {
                claim.authorizationID = open.id
                uses.append(open.id)
                return
            }
        }
        let ordinal = household.authorizations.count + 1
        var stream = RandomStream(
            seed: seed, purpose: Self.purpose, index: number &* 65_536 &+ UInt64(ordinal))
        let units = isCourse ? 60 : max(1, claim.admission?.coveredDays ?? 0)
        let draw = stream.uniform()
        let isUrgent = claim.admission?.type == "2"
        let decision: PriorAuthorization.Decision = draw < 0.95 ? .certified : draw < 0.99 ? .modified : .notCertified
        let requested = claim.start.adding(days: isUrgent ? 0 : -stream.integer(in: 4...16))
        let approved = decision == .notCertified ? 0 : decision == .modified ? max(1, units * 3 / 4) : units
        let request = PriorAuthorization(
            id: MemberIdentifiers.authorization(household: number, ordinal), memberID: claim.memberID,
            requestingNPI: claim.referringNPI.isEmpty
                ? (claim.renderingNPI.isEmpty ? claim.billingNPI : claim.renderingNPI) : claim.referringNPI,
            servicingNPI: claim.billingNPI, category: name, service: service(of: claim, category),
            diagnosis: claim.diagnoses.first?.code, requested: requested,
            decided: requested.adding(days: isUrgent ? 0 : stream.integer(in: 1...3)), decision: decision,
            urgency: isUrgent ? .urgent : .standard,
            decisionReason: decision == .certified
                ? .empty : decision == .modified ? Self.fewerUnits : Self.notNecessary,
            start: claim.start.adding(days: -1), end: max(claim.end, claim.start.adding(days: isCourse ? 90 : 60)),
            unitsRequested: units, unitsApproved: approved)
        household.authorizations.append(request)
        claim.authorizationID = request.id
        uses.append(request.id)
    }

    private static let fewerUnits = Text("Fewer units than asked for are enough by the plan's guideline").immortal
    private static let notNecessary = Text("Not medically necessary by the plan's guideline").immortal

    /// What was asked for: the procedure of a stay, else the first service of the category.
    private func service(of claim: Claim, _ category: ServiceCategory) -> Concept? {
        if category.isStay { return claim.procedures.first?.code }
        return claim.lines.first { CategoryRules.category(of: $0, in: claim) == category }?.code
            ?? claim.lines.first?.code
    }

    // MARK: - Referrals

    private func refer(
        _ claim: inout Claim, specialty: Concept?, _ household: inout MemberHousehold, _ number: UInt64
    ) {
        let primary = household.primaryCareAssignments.first {
            $0.memberID == claim.memberID && $0.start <= claim.start && $0.end.map { claim.start <= $0 } ?? true
        }
        guard let primary, primary.practitionerNPI != claim.renderingNPI else { return }
        let target = claim.renderingNPI.isEmpty ? claim.billingNPI : claim.renderingNPI
        if let open = household.referrals.first(where: {
            $0.memberID == claim.memberID && $0.referredToNPI == target && $0.start <= claim.start
                && claim.start <= $0.end
        }) {
            claim.referralID = open.id
        } else {
            let ordinal = household.referrals.count + 1
            var stream = RandomStream(
                seed: seed, purpose: Self.purpose.part(1), index: number &* 65_536 &+ UInt64(ordinal))
            let start = claim.start.adding(days: -stream.integer(in: 3...20))
            let referral = Referral(
                id: MemberIdentifiers.referral(household: number, ordinal), memberID: claim.memberID,
                referringNPI: primary.practitionerNPI, referredToNPI: target, specialty: specialty,
                diagnosis: claim.diagnoses.first?.code, start: start, end: start.adding(days: 364), visitsAllowed: 24)
            household.referrals.append(referral)
            claim.referralID = referral.id
        }
        if claim.kind == .professional, claim.referringNPI.isEmpty { claim.referringNPI = primary.practitionerNPI }
    }
}
