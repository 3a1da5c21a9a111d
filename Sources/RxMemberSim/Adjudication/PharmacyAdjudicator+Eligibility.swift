import HealthSimCore

extension PharmacyAdjudicator {
    /// Whether the claim has what it needs to be looked at.
    func format(_ claim: PharmacyClaim, _ state: borrowing PharmacyState, _ work: inout RxClaimWork) {
        if claim.bin.utf8Count != 6 || claim.bin.wholeNumber == nil { work.reject("01", .format) }
        if claim.cardholderID.isEmpty { work.reject("07", .format) }
        if let number = claim.prescriptionNumber.wholeNumber, claim.prescriptionNumber.utf8Count <= 12 {
            work.prescription = number
        } else {
            work.reject("16", .format)
        }
        if !(0...99).contains(claim.fillNumber) { work.reject("17", .format) }
        if claim.quantity <= .zero { work.reject("E7", .format) }
        if !(1...999).contains(claim.daysSupply) { work.reject("19", .format) }
        if let written = claim.written {
            if written > claim.serviceDate { work.reject("AB", .format) }
        } else {
            work.reject("28", .format)
        }
        if let pricing = claim.pricing {
            if pricing.grossAmountDue != pricing.total { work.reject("DU", .format) }
        } else {
            work.reject("DU", .format)
        }
        if claim.serviceDate > claim.submitted.date { work.reject("82", .format) }
        work.pass(.format)
    }

    /// Whether somebody is covered on the day.
    func eligibility(_ claim: PharmacyClaim, _ state: borrowing PharmacyState, _ work: inout RxClaimWork) {
        guard find(claim, state, &work) else { return }
        let day = claim.serviceDate
        let (birthDate, deathDate) = (state.members[work.member].birthDate, state.members[work.member].deathDate)
        if day < birthDate { return work.reject("P6", .eligibility) }
        if let deathDate, day > deathDate { return work.reject("69", .eligibility) }
        guard let span = state.members[work.member].span(on: day) else {
            return work.reject(uncovered(state.members[work.member], on: day), .eligibility)
        }
        work.span = span
        work.plan = state.members[work.member].spans[span].plan
        guard work.plan >= 0 else { return work.reject("65", .eligibility) }
        let plan = PharmacyPlanTable.shared.plans[work.plan]
        if claim.submitted.date > day.adding(days: plan.filingDays) { work.reject("81", .eligibility) }
        work.pass(.eligibility)
    }

    /// Finds the member of the card.
    private func find(_ claim: PharmacyClaim, _ state: borrowing PharmacyState, _ work: inout RxClaimWork) -> Bool {
        let isHolder = claim.memberID.isEmpty
        var holders = 0
        for place in state.members.indices {
            let isCard = state.members[place].cardholderID == claim.cardholderID
            if isCard { holders += 1 }
            if isHolder
                ? isCard && state.members[place].personCode == claim.personCode
                : state.members[place].id == claim.memberID
            {
                work.member = place
                guard isCard else {
                    work.reject("52", .eligibility)
                    return false
                }
                guard state.members[place].personCode == claim.personCode else {
                    work.reject("53", .eligibility)
                    return false
                }
                return true
            }
        }
        work.reject(holders > 0 ? "53" : "52", .eligibility)
        return false
    }

    /// Why a member is not covered on a day.
    private func uncovered(_ member: RxMemberFacts, on day: CalendarDate) -> Text {
        guard let first = member.spans.map(\.start).min() else { return "65" }
        if day < first { return "67" }
        // A gap between two spans is one that expired and was renewed later.
        return member.spans.contains { $0.start > day } ? "68" : "69"
    }

    /// Whether the card's routing numbers are those of the coverage, or of a manufacturer's programme.
    func routing(_ claim: PharmacyClaim, _ state: borrowing PharmacyState, _ work: inout RxClaimWork) {
        let span = state.members[work.member].spans[work.span]
        if claim.bin == span.bin, claim.pcn == span.pcn {
            if claim.groupID.isEmpty {
                work.reject("06", .routing)
            } else if claim.groupID != span.groupID {
                work.reject("51", .routing)
            }
            return work.pass(.routing)
        }
        if let program = ManufacturerProgram.place(bin: claim.bin, pcn: claim.pcn, group: claim.groupID) {
            work.program = program
            let member = work.member
            let day = claim.serviceDate
            let isEnrolled = state.enrollments.contains {
                $0.member == member && $0.program == program && day >= $0.start && day <= $0.end
            }
            if !isEnrolled { work.reject("65", .routing) }
            return work.pass(.routing)
        }
        work.reject(claim.bin == span.bin ? "04" : "01", .routing)
    }

    /// Whether the pharmacy and the prescriber are such that the plan pays.
    func parties(_ claim: PharmacyClaim, _ state: borrowing PharmacyState, _ work: inout RxClaimWork) {
        pharmacy(claim, state, &work)
        prescriber(claim, state, &work)
    }

    private func pharmacy(_ claim: PharmacyClaim, _ state: borrowing PharmacyState, _ work: inout RxClaimWork) {
        let number = claim.pharmacyNPI.wholeNumber ?? 0
        guard let place = state.pharmacies.firstIndex(where: { $0.number == number }) else {
            return work.reject(NPI.isValid(claim.pharmacyNPI.string) ? "50" : "05", .pharmacy)
        }
        work.pharmacy = state.pharmacies[place]
        if !work.pharmacy.isInNetwork { return work.reject("40", .pharmacy) }
        work.pass(.pharmacy)
    }

    private func prescriber(_ claim: PharmacyClaim, _ state: borrowing PharmacyState, _ work: inout RxClaimWork) {
        let number = claim.prescriberNPI.wholeNumber ?? 0
        guard let place = state.prescribers.firstIndex(where: { $0.number == number }) else {
            return work.reject(NPI.isValid(claim.prescriberNPI.string) ? "56" : "25", .prescriber)
        }
        work.prescriber = number
        if !state.prescribers[place].hasRegistration, schedule(of: claim) > 0 {
            return work.reject("71", .prescriber, "NO REGISTRATION FOR CONTROLLED DRUGS")
        }
        work.pass(.prescriber)
    }

    /// The DEA schedule of the product of a claim, or of the strictest part of a compound; 0 for none.
    private func schedule(of claim: PharmacyClaim) -> Int {
        func schedule(_ ndc: Text) -> Int {
            DrugProductTable.shared.place(ndc: ndc).map {
                DrugTraits.all[DrugProductTable.shared.entries[$0].medication].schedule
            } ?? 0
        }
        guard claim.isCompound else { return schedule(claim.ndc) }
        return claim.ingredients.map { schedule($0.ndc) }.filter { $0 > 0 }.min() ?? 0
    }
}
