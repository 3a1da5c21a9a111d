public import HealthSimCore

extension Adjudicator {
    /// Whether the same service was decided before: same member, provider, day, code, modifiers and charge on another
    /// claim. A modifier for a repeated or separate service lifts it.
    func duplicates(_ claim: borrowing Claim, _ state: borrowing AdjudicationState, _ work: inout ClaimWork) {
        work.formerLines = state.history.lines(of: work.member, at: work.provider, on: days(of: work))
        var found = 0
        for place in work.items.indices
        where !work.formerLines.isEmpty && work.items[place].denial == nil
            && work.items[place].flags.isDisjoint(with: [.repeated, .distinct])
        {
            let item = work.items[place]
            let modifiers = item.line == 0 ? 0 : modifierKey(claim.lines[place].modifiers)
            let code = item.line == 0 ? stayKey(claim) : item.code
            if work.formerLines.contains(where: {
                $0.day == item.day && $0.code == code && $0.charge == item.charge && $0.modifiers == modifiers
            }) {
                work.deny(.duplicate, item: place)
                found += 1
            }
        }
        if found == 0 { work.pass(.duplicate) }
    }

    /// From the first to the last day of the items.
    private func days(of work: borrowing ClaimWork) -> ClosedRange<CalendarDate> {
        var (first, last) = (work.items[0].day, work.items[0].day)
        for place in work.items.indices {
            first = min(first, work.items[place].day)
            last = max(last, work.items[place].day)
        }
        return first...last
    }

    /// What a stay is known by: its last day and its kind.
    func stayKey(_ claim: borrowing Claim) -> UInt64 {
        UInt64(bitPattern: Int64(claim.end.daysSinceEpoch)) << 16 | claim.facilityType.packed
    }

    /// The modifiers of a line as one number.
    func modifierKey(_ modifiers: [Text]) -> UInt64 {
        var key: UInt64 = 0
        for place in modifiers.indices { key = key << 16 | modifiers[place].packed & 0xFFFF }
        return key
    }

    /// Which payer comes first, and whether its decision is there.
    func coordination(_ claim: borrowing Claim, _ state: borrowing AdjudicationState, _ work: inout ClaimWork) {
        guard claim.otherPayers.isEmpty else {
            work.order = claim.otherPayers.count > 1 ? .tertiary : .secondary
            let paid = claim.otherPayers.reduce(Money.zero) { $0 + $1.paid }
            work.notes.append(AdjudicationNote(.coordination, .applied, reason: ReasonCode.priorPayers, amount: paid))
            return
        }
        for other in state.facts.earlier
        where other.member == work.member && other.start <= claim.start && other.end.map({ claim.start <= $0 }) ?? true
        {
            return work.deny(.otherPayerFirst)
        }
        work.pass(.coordination)
    }

    /// Whether the provider is in the network, or the plan covers services outside.
    ///
    /// Emergencies are paid as if inside, and so are clinicians outside in a hospital inside.
    /// Source: No Surprises Act, 45 CFR 149.110 and 149.120.
    func provider(_ claim: borrowing Claim, _ state: borrowing AdjudicationState, _ work: inout ClaimWork) {
        let payer = state.facts.spans[work.span].payerID
        work.isInNetwork = plans.entries[work.plan].plan.includes(provider: claim.billingNPI, of: payer)
        if !work.isInNetwork {
            let isEmergency =
                work.items.contains { $0.category == .emergency || $0.category == .ambulance }
                || claim.admission?.type == "1" || claim.hasEmergencyLine
            let isInHospitalInside =
                !claim.serviceFacilityNPI.isEmpty && ServicePlaceTable.isFacility(claim.placeOfService)
                && plans.entries[work.plan].plan.includes(provider: claim.serviceFacilityNPI, of: payer)
            work.isProtected = isEmergency || isInHospitalInside
            if !work.isProtected {
                for place in work.items.indices where work.items[place].denial == nil {
                    let benefit = plans.entries[work.plan].plan[work.items[place].category]
                    if benefit.inNetwork.isCovered && !benefit.outOfNetwork.isCovered {
                        work.deny(.outOfNetwork, item: place)
                    }
                }
            }
        }
        work.pass(.provider)
    }

    /// Whether there is a referral where the plan asks for one.
    func referral(_ claim: borrowing Claim, _ state: borrowing AdjudicationState, _ work: inout ClaimWork) {
        guard plans.entries[work.plan].plan.requiresReferral, !work.isProtected else { return work.pass(.referral) }
        let plan = work.plan
        let needs = work.items.contains {
            $0.denial == nil && plans.entries[plan].plan.requiresReferral($0.category)
        }
        guard needs else { return work.pass(.referral) }
        var cause: DenialCause?
        let referralID = claim.referralID
        if referralID.isEmpty {
            cause = .referralAbsent
        } else if let place = state.referrals.firstIndex(where: { $0.id == referralID }) {
            let known = state.referrals[place]
            if known.member != work.member || claim.start < known.start || claim.start > known.end {
                cause = .referralAbsent
            } else if known.visitsUsed >= known.visitsAllowed {
                cause = .referralExceeded
            } else {
                work.referral = place
            }
        } else if !state.referrals.isEmpty {
            cause = .referralAbsent
        }
        if let cause {
            for place in work.items.indices
            where work.items[place].denial == nil
                && plans.entries[work.plan].plan.requiresReferral(work.items[place].category)
            {
                work.deny(cause, item: place)
            }
        }
        work.pass(.referral)
    }

    /// Whether a service was authorized where the plan asks for it.
    func authorization(_ claim: borrowing Claim, _ state: borrowing AdjudicationState, _ work: inout ClaimWork) {
        for place in work.items.indices where work.items[place].denial == nil {
            let item = work.items[place]
            // Who takes an image asks, not who reads it.
            if item.flags.contains(.professionalPart) { continue }
            guard plans.entries[work.plan].plan.requiresAuthorization(item.category),
                Self.needsAuthorization(
                    item.category, charge: item.charge, of: claim, plan: plans.entries[work.plan].plan)
            else { continue }
            if let cause = consent(claim, item, state, &work) { work.deny(cause, item: place) }
            if work.pending != nil { return }
        }
        work.pass(.authorization)
    }

    /// Whether a plan asks for an authorization before a service.
    ///
    /// Emergencies need none, nor the clinicians of a stay or surgery, which the hospital asks for, nor drugs and
    /// equipment below a thousand dollars.
    public static func needsAuthorization(
        _ category: ServiceCategory, charge: Money, of claim: borrowing Claim, plan: borrowing Plan
    ) -> Bool {
        guard plan.requiresAuthorization(category) else { return false }
        if claim.admission?.type == "1" || claim.admission?.type == "5" || claim.placeOfService == "23" { return false }
        switch category {
        case .infusion, .equipment: return charge >= Money(dollars: 1_000)
        case .inpatient, .maternity, .inpatientBehavioral, .outpatientSurgery, .skilledNursing:
            return claim.kind == .institutional
        case .preventive, .primaryCare, .telehealth, .specialist, .urgentCare, .emergency, .ambulance,
            .advancedImaging, .basicImaging, .laboratory, .behavioral, .therapy, .dialysis, .homeHealth, .hospice,
            .preventiveDental, .basicDental, .majorDental, .other:
            return true
        }
    }

    /// What the authorization of a claim says of an item; nothing when it covers it.
    private func consent(
        _ claim: borrowing Claim, _ item: ItemWork, _ state: borrowing AdjudicationState, _ work: inout ClaimWork
    ) -> DenialCause? {
        if claim.authorizationID.isEmpty { return .authorizationAbsent }
        let authorizationID = claim.authorizationID
        guard let place = state.authorizations.firstIndex(where: { $0.id == authorizationID }) else {
            // A payer that keeps none here takes the number at its word.
            return state.authorizations.isEmpty ? nil : .authorizationAbsent
        }
        let known = state.authorizations[place]
        if known.member != work.member { return .authorizationMismatch }
        switch known.decision {
        case .notCertified: return .authorizationDenied
        case .cancelled: return .authorizationAbsent
        case .pended:
            guard work.isResumed else {
                work.pending = .authorization
                work.notes.append(AdjudicationNote(.authorization, .pended, reason: ReasonCode.pending))
                return nil
            }
            return .authorizationAbsent
        case .certified, .partlyCertified, .modified: break
        }
        if known.category != item.category.text && !known.category.isEmpty { return .authorizationMismatch }
        if item.day < known.start || item.day > known.end { return .authorizationExceeded }
        let units = item.line == 0 ? 1 : max(1, item.units)
        let inUse =
            work.authorization == place ? work.items.count { $0.category == item.category && $0.line < item.line } : 0
        if known.unitsApproved > 0 && item.line != 0 && known.unitsUsed + inUse + min(units, 1) > known.unitsApproved {
            return .authorizationExceeded
        }
        work.authorization = place
        return nil
    }
}
