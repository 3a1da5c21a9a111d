import HealthSimCore

extension PharmacyAdjudicator {
    /// Makes the answer of what the steps have found, and remembers what follows from it.
    func post(_ claim: PharmacyClaim, _ work: inout RxClaimWork, state: inout PharmacyState) -> ClaimResponse {
        let isPaid = !work.isRejected
        var response = answer(claim, status: isPaid ? .paid : .rejected, work, state)
        response.rejects = work.rejects
        response.messages = work.messages
        response.nextFill = work.nextFill
        response.alerts = work.alerts
        response.tier = work.tier
        if let entry = work.entry, !isPaid || entry.tier > 1, !entry.alternatives.isEmpty, work.program < 0 {
            response.alternatives = entry.alternatives.prefix(6).map { Medication.all[$0].id }
        }
        if isPaid {
            response.pricing = work.pricing
            response.partD = work.partD
            response.authorizationID = work.authorizationID
            response.accumulatorEntries = work.entries
            work.notes.append(PharmacyNote(.payment, .applied, amount: work.pricing?.totalPaid))
        }
        response.explanation = work.notes
        remember(claim, work, response, state: &state)
        return response
    }

    /// The bare answer to a claim.
    func answer(
        _ claim: PharmacyClaim, status: ClaimResponse.Status, _ work: RxClaimWork, _ state: borrowing PharmacyState
    ) -> ClaimResponse {
        ClaimResponse(
            id: Self.responseID(of: claim.id), claimID: claim.id, transaction: claim.transaction, status: status,
            memberID: work.member >= 0 ? state.members[work.member].id : .empty, planID: planID(work),
            decided: claim.submitted.adding(seconds: 1),
            networkID: work.pharmacy.number > 0 && work.pharmacy.isInNetwork && work.program < 0
                ? work.pharmacy.isPreferred ? "PREFERRED" : "STANDARD" : .empty)
    }

    private func planID(_ work: RxClaimWork) -> Text {
        work.program >= 0
            ? ManufacturerProgram.all[work.program].id
            : work.plan >= 0 ? PharmacyPlanTable.shared.plans[work.plan].id : .empty
    }

    /// Adds what is paid to the ledger, the history and the rebates, and makes the claim known to later ones.
    private func remember(
        _ claim: PharmacyClaim, _ work: RxClaimWork, _ response: ClaimResponse, state: inout PharmacyState
    ) {
        let place = state.responses.count
        let isPaid = response.status == .paid
        let pharmacy = claim.pharmacyNPI.wholeNumber ?? 0
        var (fill, rebate) = (-1, -1)
        if isPaid, work.program < 0 {
            fill = state.members[work.member].history.append(
                PastFill(
                    medication: work.medication, day: work.day, daysSupply: claim.daysSupply,
                    quantity: claim.quantity, pharmacy: pharmacy, prescriber: work.prescriber,
                    prescription: work.prescription, number: claim.fillNumber, response: place))
            if !work.alerts.isEmpty {
                state.members[work.member].acknowledge(
                    work.alerts, medication: work.medication, on: work.day, fill: fill)
            }
            rebate = self.rebate(claim, work, state: &state)
        }
        let record = RxRecord(
            member: work.member, pharmacy: pharmacy, prescription: claim.prescriptionNumber.wholeNumber ?? 0,
            number: claim.fillNumber, day: work.day, program: work.program,
            medication: claim.isCompound ? -1 : work.medication, blocks: work.blocks, fill: fill, rebate: rebate,
            entryCount: work.entries.count,
            isSecondary: isPaid && !claim.otherCoverage.isEmpty
                && (claim.otherCoverage == "02" || claim.otherCoverage == "2"), isStanding: isPaid)
        state.records.append(record)
        if isPaid { apply(work.entries, record, sign: 1, state: &state) }
    }

    /// Adds entries to the blocks of a claim, or with -1 takes them away.
    func apply(_ entries: [RxAccumulatorEntry], _ record: RxRecord, sign: Int, state: inout PharmacyState) {
        for entry in entries {
            let block =
                entry.kind == .copayCard
                ? record.blocks.program : entry.isFamily ? record.blocks.family : record.blocks.member
            if block >= 0 { state.ledger.add(entry.amount * sign, entry.kind, to: block) }
        }
    }

    /// Answers a claim that was paid before: the same again, and nothing is added.
    func repeated(_ claim: PharmacyClaim, _ work: RxClaimWork, state: inout PharmacyState) -> ClaimResponse {
        let former = state.responses[work.duplicate]
        var response = answer(claim, status: .duplicate, work, state)
        response.formerID = former.id
        response.pricing = former.pricing
        response.partD = former.partD
        response.tier = former.tier
        response.networkID = former.networkID
        response.authorizationID = former.authorizationID
        response.explanation = work.notes + [PharmacyNote(.duplicate, .warned, reason: former.id)]
        remember(claim, work, response, state: &state)
        return response
    }
}
