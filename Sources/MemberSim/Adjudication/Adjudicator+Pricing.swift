import HealthSimCore

extension Adjudicator {
    /// Finds what the plan recognises of each item.
    func price(_ claim: borrowing Claim, _ state: borrowing AdjudicationState, _ work: inout ClaimWork) {
        let schedule = state.facts.spans[work.span].schedule
        if work.isWhole {
            priceStay(claim, schedule, &work)
        } else {
            for place in work.items.indices where work.items[place].denial == nil {
                priceLine(claim, place, schedule, &work)
            }
            severalProcedures(&work)
        }
        for place in work.items.indices where work.items[place].denial == nil {
            work.notes.append(
                AdjudicationNote(
                    .pricing, .applied, line: work.items[place].line,
                    reason: work.items[place].allowed < work.items[place].charge ? ReasonCode.feeSchedule : .empty,
                    amount: work.items[place].allowed))
        }
    }

    /// What is recognised outside the network, in basis points of what the contract would allow.
    private func outsideShare(_ work: borrowing ClaimWork) -> Int64? {
        guard !work.isInNetwork, !work.isProtected else { return nil }
        return PaymentRules.shared.outsideAllowed
    }

    private func priceLine(_ claim: borrowing Claim, _ place: Int, _ index: Int, _ work: inout ClaimWork) {
        let item = work.items[place]
        let table = FeeScheduleTable.shared
        // Outside the network a plan goes by Medicare's fees.
        let outside = outsideShare(work)
        let schedule = outside == nil ? index : table.medicare
        let payable = item.charge - item.excess
        var amount: Money?
        if item.rates >= 0 {
            let rates = ServiceTable.shared.entries
            switch claim.kind {
            case .professional, .dental:
                let site =
                    claim.lines[place].placeOfService.isEmpty ? claim.placeOfService : claim.lines[place].placeOfService
                amount = table.schedules[schedule].allowed(
                    rates[item.rates], item.flags, percent: item.percent,
                    inFacility: ServicePlaceTable.isFacility(site), locality: work.locality, units: item.units)
            case .institutional:
                guard table.schedules[schedule].hasOutpatientFees else { break }
                // A session or a visit that is paid as such has no fee of its own beside it.
                if rates[item.rates].category == item.category, Self.visitService(item.category) != nil { break }
                amount = table.schedules[schedule].allowedOutpatient(
                    rates[item.rates], percent: item.percent, isSurgeryCenter: claim.facilityType == "83",
                    locality: work.locality, units: item.units)
            }
        }
        if amount == nil, let visit = Self.visitService(item.category), claim.kind == .institutional {
            let rule = table.schedules[schedule][visit]
            let rate = Money(cents: rule.rate / 100) * max(1, item.units)
            if rule.rate > 0 { amount = rate.share(basisPoints: rule.percent) }
        }
        if amount == nil, claim.kind == .institutional, isPackaged(place, schedule, work) {
            work.deny(.packaged, item: place)
            return
        }
        let rule = table.schedules[schedule][claim.kind == .institutional ? .outpatient : .professional]
        let share = rule.method == .percentOfCharge ? rule.percent : Self.shareOfCharge
        let contract = amount.map { outside == nil ? $0 : $0.share(basisPoints: outside ?? 10_000) }
        work.items[place].allowed = min(payable, contract ?? payable.share(basisPoints: share))
    }

    /// What is paid of a charge for which no contract has a price, in basis points.
    static let shareOfCharge: Int64 = 4_000

    /// The services of facilities that are paid by the visit or the day, line by line.
    private static func visitService(_ category: ServiceCategory) -> FeeSchedule.Service? {
        switch category {
        case .dialysis: .dialysis
        case .homeHealth: .homeHealth
        case .hospice: .hospice
        case .preventive, .primaryCare, .telehealth, .specialist, .urgentCare, .emergency, .ambulance, .inpatient,
            .outpatientSurgery, .advancedImaging, .basicImaging, .laboratory, .behavioral, .inpatientBehavioral,
            .therapy, .maternity, .equipment, .infusion, .skilledNursing, .preventiveDental, .basicDental,
            .majorDental, .other:
            nil
        }
    }

    /// Whether an item of an outpatient claim is part of another that is paid: supplies and drugs without a fee.
    private func isPackaged(_ place: Int, _ schedule: Int, _ work: borrowing ClaimWork) -> Bool {
        guard FeeScheduleTable.shared.schedules[schedule].hasOutpatientFees else { return false }
        let services = ServiceTable.shared.entries
        for other in work.items.indices
        where other != place && work.items[other].denial == nil && work.items[other].rates >= 0 {
            if services[work.items[other].rates].facilityFee > .zero { return true }
        }
        return false
    }

    /// Cuts down the second and further procedures of a day.
    ///
    /// Source: Medicare Claims Processing Manual, chapter 12, 40.6.
    private func severalProcedures(_ work: inout ClaimWork) {
        for place in work.items.indices where work.items[place].denial == nil && work.items[place].rates >= 0 {
            let item = work.items[place]
            let rule = ServiceTable.shared.entries[item.rates].multipleProcedures
            guard rule != .none, isOutranked(place, rule, work) else { continue }
            var part = item.allowed
            if rule == .imaging {
                // The technical part alone is cut down; of a whole image it is the larger half.
                if item.flags.contains(.professionalPart) { continue }
                if !item.flags.contains(.technicalPart) { part = part.share(basisPoints: 6_500) }
            }
            let kept = rule == .imaging ? PaymentRules.shared.secondImage : PaymentRules.shared.secondProcedure
            let reduction = part - part.share(basisPoints: kept)
            guard reduction > .zero else { continue }
            work.items[place].severalReduction = reduction
            work.items[place].allowed -= reduction
            work.notes.append(
                AdjudicationNote(
                    .codeEdits, .reduced, line: item.line, reason: ReasonCode.severalProcedures, amount: reduction))
        }
    }

    /// Whether a dearer procedure of the same kind was done on the same day; of equals the first is the dearer.
    private func isOutranked(_ place: Int, _ rule: ServiceRates.MultipleProcedures, _ work: borrowing ClaimWork) -> Bool
    {
        let item = work.items[place]
        let own = item.allowed + item.severalReduction
        for other in work.items.indices
        where other != place && work.items[other].denial == nil && work.items[other].rates >= 0
            && work.items[other].day == item.day
        {
            guard ServiceTable.shared.entries[work.items[other].rates].multipleProcedures == rule else { continue }
            let its = work.items[other].allowed + work.items[other].severalReduction
            if its > own || (its == own && other < place) { return true }
        }
        return false
    }

    /// Prices a stay: by MS-DRG, by the day, or as a share of the charge.
    private func priceStay(_ claim: borrowing Claim, _ index: Int, _ work: inout ClaimWork) {
        guard work.items[0].denial == nil else { return }
        let table = FeeScheduleTable.shared
        let outside = outsideShare(work)
        let schedule = outside == nil ? index : table.medicare
        let days = work.items[0].units
        var service = FeeSchedule.Service.inpatient
        if work.items[0].category == .skilledNursing { service = .skilledNursing }
        let rule = table.schedules[schedule][service]
        let group = claim.admission?.diagnosisGroup.flatMap { DiagnosisGroupTable.shared[$0] }
        // A bill in the middle of a stay has no group yet.
        let isInterim = claim.frequency == .interimFirst || claim.frequency == .interimContinuing
        var pricing: StayPricing
        switch rule.method {
        case .perDiem:
            let amount = (Money(cents: rule.rate / 100) * days).share(basisPoints: rule.percent)
            pricing = StayPricing(amount: amount, method: .perDiem)
        case .diagnosisGroup where group != nil && !isInterim:
            guard let group else { return }
            pricing = StayPricing.diagnosisGroup(
                group, rule: rule, days: days, isTransfer: Self.isTransfer(claim, group), charge: claim.charge,
                locality: work.locality)
        case .percentOfCharge, .relativeValue, .anesthesiaUnits, .fee, .outpatientFee, .percentOfOutpatient, .perVisit,
            .diagnosisGroup:
            let share = rule.method == .percentOfCharge ? rule.percent : Self.shareOfCharge
            pricing = StayPricing(amount: claim.charge.share(basisPoints: share), method: .percentOfCharge)
        }
        if let outside { pricing.amount = pricing.amount.share(basisPoints: outside) }
        work.stay = pricing
        work.items[0].allowed = min(claim.charge, pricing.amount)
        if pricing.outlier > .zero {
            work.notes.append(AdjudicationNote(.pricing, .applied, reason: ReasonCode.outlier, amount: pricing.outlier))
        }
        if pricing.isTransfer {
            work.notes.append(AdjudicationNote(.pricing, .reduced, reason: ReasonCode.transfer, amount: pricing.amount))
        }
    }

    /// Whether a discharge counts as a transfer: to another hospital always, to nursing, rehabilitation or home health for
    /// the groups of the post-acute list.
    ///
    /// Source: 42 CFR 412.4; the status codes are those of UB-04.
    private static func isTransfer(_ claim: borrowing Claim, _ group: DiagnosisGroupTable.Group) -> Bool {
        guard let status = claim.admission?.status.wholeNumber else { return false }
        switch status {
        case 2, 5, 66, 82, 85, 94: return true
        case 3, 6, 50, 51, 62, 63, 65, 83, 86, 90, 91, 93: return group.isPostAcuteTransfer
        default: return false
        }
    }
}
