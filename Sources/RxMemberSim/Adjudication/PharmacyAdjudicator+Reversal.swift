import HealthSimCore

extension PharmacyAdjudicator {
    /// Takes a paid claim back.
    func reverse(_ claim: PharmacyClaim, state: inout PharmacyState) -> ClaimResponse {
        var work = RxClaimWork(claim)
        work.prescription = claim.prescriptionNumber.wholeNumber ?? 0
        let target = target(of: claim, state)
        guard let target else { return refuse(claim, "87", &work, state: &state) }
        work.member = state.records[target].member
        work.program = state.records[target].program
        guard state.records[target].isStanding else {
            let reversal = state.records[target].reversal
            guard reversal >= 0 else { return refuse(claim, "84", &work, state: &state) }
            var response = answer(claim, status: .duplicateOfApproved, work, state)
            response.planID = state.responses[target].planID
            response.formerID = state.responses[target].id
            response.explanation = [PharmacyNote(.duplicate, .warned, reason: state.responses[reversal].id)]
            remember(response, of: target, state: &state)
            return response
        }
        if let other = dependent(on: target, state) {
            return refuse(claim, "87", &work, "REVERSE \(state.responses[other].id) FIRST", state: &state)
        }
        let undone = undo(target, by: state.responses.count, state: &state)
        var response = answer(claim, status: .approved, work, state)
        response.planID = state.responses[target].planID
        response.formerID = state.responses[target].id
        response.accumulatorEntries = undone
        response.explanation = [
            PharmacyNote(.payment, .applied, amount: state.responses[target].pricing.map { -$0.totalPaid })
        ]
        remember(response, of: target, state: &state)
        return response
    }

    /// Takes a paid claim back and bills it anew; when the new claim is rejected everything stays as it was.
    func rebill(_ claim: PharmacyClaim, state: inout PharmacyState) -> ClaimResponse {
        var work = RxClaimWork(claim)
        work.prescription = claim.prescriptionNumber.wholeNumber ?? 0
        guard let target = target(of: claim, state), state.records[target].isStanding,
            dependent(on: target, state) == nil
        else { return refuse(claim, "84", &work, state: &state) }
        let before = state.ledger
        let undone = undo(target, by: state.responses.count, state: &state)
        var response = bill(claim, state: &state)
        if response.status == .paid {
            response.formerID = state.responses[target].id
            response.accumulatorEntries = undone + response.accumulatorEntries
            return response
        }
        let record = state.records[target]
        state.ledger = before
        state.records[target].isStanding = true
        state.records[target].reversal = -1
        if record.fill >= 0 { state.members[record.member].history.restore(record.fill) }
        if record.rebate >= 0 { state.rebates.removeLast() }
        return response
    }

    /// The place of the claim that a reversal names: by its number, or by pharmacy, prescription, day and fill.
    private func target(of claim: PharmacyClaim, _ state: borrowing PharmacyState) -> Int? {
        let pharmacy = claim.pharmacyNPI.wholeNumber ?? 0
        let prescription = claim.prescriptionNumber.wholeNumber ?? 0
        var known: Int?
        for place in state.records.indices.reversed() {
            let record = state.records[place]
            guard record.prescription == prescription, record.pharmacy == pharmacy, record.day == claim.serviceDate,
                record.number == claim.fillNumber
            else { continue }
            let transaction = state.responses[place].transaction
            guard transaction == .billing || transaction == .rebill else { continue }
            if !claim.formerID.isEmpty, state.responses[place].claimID != claim.formerID { continue }
            guard isAddressed(claim, to: place, state) else { continue }
            if record.isStanding { return place }
            if known == nil || record.reversal >= 0 && state.records[known ?? place].reversal < 0 { known = place }
        }
        return known
    }

    /// Whether the card of a reversal is the one that the claim was sent to: a plan's or a programme's.
    private func isAddressed(_ claim: PharmacyClaim, to place: Int, _ state: borrowing PharmacyState) -> Bool {
        let program = ManufacturerProgram.place(bin: claim.bin, pcn: claim.pcn, group: claim.groupID) ?? -1
        return state.records[place].program == program
    }

    /// A standing claim to a programme that builds on one; nothing when there is none.
    private func dependent(on target: Int, _ state: borrowing PharmacyState) -> Int? {
        let record = state.records[target]
        guard record.program < 0 else { return nil }
        return state.records.indices.first {
            let other = state.records[$0]
            return $0 > target && other.isStanding && other.program >= 0 && other.pharmacy == record.pharmacy
                && other.prescription == record.prescription && other.number == record.number
                && other.day == record.day
        }
    }

    /// Takes away what a claim has added everywhere, and gives it with the other sign.
    private func undo(_ target: Int, by reversal: Int, state: inout PharmacyState) -> [RxAccumulatorEntry] {
        let record = state.records[target]
        let entries = state.responses[target].accumulatorEntries.suffix(standingEntries(of: target, state))
        apply(Array(entries), record, sign: -1, state: &state)
        state.records[target].isStanding = false
        state.records[target].reversal = reversal
        if record.fill >= 0 { state.members[record.member].history.reverse(record.fill) }
        if record.rebate >= 0 {
            var rebate = state.rebates[record.rebate]
            rebate.amount = -rebate.amount
            state.rebates.append(rebate)
        }
        return entries.map { RxAccumulatorEntry($0.kind, isFamily: $0.isFamily, amount: -$0.amount) }
    }

    /// How many of the entries of an answer are its own: those of a rebill begin with what it took back.
    private func standingEntries(of place: Int, _ state: borrowing PharmacyState) -> Int {
        state.records[place].entryCount
    }

    private func refuse(
        _ claim: PharmacyClaim, _ code: Text, _ work: inout RxClaimWork, _ message: String? = nil,
        state: inout PharmacyState
    ) -> ClaimResponse {
        work.reject(code, .payment, message)
        var response = answer(claim, status: .rejected, work, state)
        response.rejects = work.rejects
        response.messages = work.messages
        response.explanation = work.notes
        remember(response, of: nil, state: &state)
        return response
    }

    /// Makes an answer that pays nothing known.
    func remember(_ response: ClaimResponse, of target: Int?, state: inout PharmacyState) {
        let record = target.map { state.records[$0] }
        state.records.append(
            RxRecord(
                member: record?.member ?? -1, pharmacy: 0, prescription: 0, number: -1, day: .epoch, program: -1,
                medication: -1, blocks: (-1, -1, -1), fill: -1, rebate: -1, entryCount: 0, isStanding: false))
    }

    /// Answers a question about eligibility.
    func inquire(_ claim: PharmacyClaim, state: inout PharmacyState) -> ClaimResponse {
        var work = RxClaimWork(claim)
        eligibility(claim, state, &work)
        if !work.isRejected { routing(claim, state, &work) }
        var response = answer(claim, status: work.isRejected ? .rejected : .approved, work, state)
        response.rejects = work.rejects
        if !work.isRejected, work.plan >= 0 {
            let span = state.members[work.member].spans[work.span]
            let plan = PharmacyPlanTable.shared.plans[work.plan]
            response.messages = [
                Text("BIN \(span.bin) PCN \(span.pcn)"), Text("GRP \(span.groupID)"),
                Text(String(plan.name.string.uppercased().prefix(40))),
            ]
        }
        response.explanation = work.notes
        remember(response, of: nil, state: &state)
        return response
    }
}
