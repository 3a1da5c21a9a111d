import HealthSimCore

extension PharmacyAdjudicator {
    /// Whether the same claim was answered before, or the drug was paid for on the same day elsewhere.
    func duplicates(_ claim: PharmacyClaim, _ state: borrowing PharmacyState, _ work: inout RxClaimWork) {
        let (pharmacy, prescription) = (claim.pharmacyNPI.wholeNumber ?? 0, work.prescription)
        let (member, program) = (work.member, work.program)
        for place in state.records.indices.reversed() {
            let record = state.records[place]
            guard record.isStanding, record.day == claim.serviceDate, record.member == member,
                record.program == program
            else { continue }
            if record.pharmacy == pharmacy, record.prescription == prescription, record.number == claim.fillNumber {
                work.duplicate = place
                return
            }
            if program < 0, record.medication >= 0, let product = DrugProductTable.shared.place(ndc: claim.ndc),
                DrugProductTable.shared.entries[product].medication == record.medication,
                !claim.clarifications.contains("05"), !claim.clarifications.contains("5")
            {
                return work.reject("83", .duplicate, "PAID BY \(state.responses[place].id)")
            }
        }
        work.pass(.duplicate)
    }

    /// Whether enough of the last fill is used.
    func refill(_ claim: PharmacyClaim, _ state: borrowing PharmacyState, _ work: inout RxClaimWork) {
        guard !claim.isCompound else { return work.pass(.refill) }
        let plan = PharmacyPlanTable.shared.plans[work.plan]
        let supply = SupplyOnHand(
            medication: work.medication, history: state.members[work.member].history, on: work.day)
        let percent = plan.refillPercent(medication: work.medication, isMail: work.pharmacy.kind == .mail)
        guard let next = supply.nextFill(percent: percent), work.day < next else { return work.pass(.refill) }
        if isEarlyAllowed(claim, supply, state, work) {
            work.notes.append(PharmacyNote(.refill, .warned, reason: "ER"))
            return
        }
        work.nextFill = next
        work.reject("79", .refill, "REFILL PAYABLE ON OR AFTER \(next.compact)")
    }

    /// Whether a fill may come early: for a changed dose, a vacation or a loss, the last two once in half a year and not
    /// for controlled drugs.
    private func isEarlyAllowed(
        _ claim: PharmacyClaim, _ supply: SupplyOnHand, _ state: borrowing PharmacyState, _ work: RxClaimWork
    ) -> Bool {
        func says(_ codes: Text...) -> Bool { claim.clarifications.contains { codes.contains($0) } }
        if says("05", "5") { return supply.isDoseRaised(by: claim.quantity, daysSupply: claim.daysSupply) }
        guard says("03", "04", "3", "4"), DrugTraits.all[work.medication].schedule == 0 else { return false }
        return supply.earlyFills == 0
    }
}

extension PharmacyPlan {
    /// The percentage of a supply that has to be used before a refill of a drug.
    func refillPercent(medication: Int, isMail: Bool) -> Int {
        let traits = DrugTraits.all[medication]
        let percent =
            traits.schedule > 0 ? refillPercents.controlled : isMail ? refillPercents.mail : refillPercents.retail
        // Drops are lost beside the eye.
        return traits.isOphthalmic ? min(percent, 70) : percent
    }
}

extension CalendarDate {
    /// The day without hyphens: `20250208`.
    var compact: String { String(description.filter { $0 != "-" }) }
}
