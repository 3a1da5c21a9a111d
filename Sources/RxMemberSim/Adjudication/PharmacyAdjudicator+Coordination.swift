import HealthSimCore

extension PharmacyAdjudicator {
    /// Whether other payers have been asked, as far as the claim and the earlier ones show.
    func coordination(_ claim: PharmacyClaim, _ state: borrowing PharmacyState, _ work: inout RxClaimWork) {
        switch claim.otherCoverage.isEmpty ? "00" : claim.otherCoverage.string {
        case "00", "0", "01", "1":
            if !claim.otherPayers.isEmpty { work.reject("13", .coordination) }
            if hasOtherPayer(state, work) { work.reject("41", .coordination, "BILL THE OTHER PAYER FIRST") }
        case "02", "2", "04", "4":
            if claim.otherPayers.isEmpty { work.reject("7C", .coordination) }
            if claim.otherPaid >= claim.pricing?.grossAmountDue ?? .zero, claim.otherPaid > .zero {
                work.reject("74", .coordination)
            }
        case "03", "3":
            if !claim.otherPayers.contains(where: { !$0.rejects.isEmpty }) { work.reject("6E", .coordination) }
        case "08", "8":
            if claim.otherPayers.isEmpty || claim.patientResponsibility == nil { work.reject("NP", .coordination) }
        default: work.reject("13", .coordination)
        }
        work.pass(.coordination)
    }

    /// Whether another payer has paid for the member in the last year, so that it is known to come first.
    private func hasOtherPayer(_ state: borrowing PharmacyState, _ work: RxClaimWork) -> Bool {
        for place in state.records.indices.reversed() {
            let record = state.records[place]
            if record.isStanding, record.isSecondary, record.member == work.member, record.program < 0,
                record.day.days(until: work.day) <= 365
            {
                return true
            }
        }
        return false
    }

    /// Takes what other payers have paid off: the member's part first, then the plan's.
    ///
    /// The plan never pays more than it would alone, and all payers together never more than the price.
    func coordinate(_ claim: PharmacyClaim, _ price: inout PaidPricing) {
        if claim.otherCoverage.isEmpty { return }
        switch claim.otherCoverage.string {
        case "02", "2": price.otherPayers = min(price.allowed, claim.otherPaid)
        case "08", "8":
            guard let rest = claim.patientResponsibility else { return }
            price.otherPayers = price.allowed - min(price.allowed, rest)
            price.basis = .otherPayerResponsibility
        default: return
        }
        var excess = min(price.otherPayers, price.patientTotal)
        RxCostShare.cut(&price.networkPenalty, &excess)
        RxCostShare.cut(&price.brandPenalty, &excess)
        RxCostShare.cut(&price.coverageGap, &excess)
        RxCostShare.cut(&price.coinsurance, &excess)
        RxCostShare.cut(&price.copay, &excess)
        RxCostShare.cut(&price.deductible, &excess)
    }
}

extension PharmacyClaim {
    /// What payers before have paid.
    var otherPaid: Money {
        otherPayers.reduce(.zero) { $0 + $1.paid.reduce(.zero) { $0 + $1.amount } }
    }

    /// What the last payer before left to the patient: the amount of qualifier 06, or the parts together; nothing when
    /// none is said.
    var patientResponsibility: Money? {
        guard let amounts = otherPayers.last?.patientResponsibility, !amounts.isEmpty else { return nil }
        return amounts.first { $0.qualifier == "06" }?.amount ?? amounts.reduce(.zero) { $0 + $1.amount }
    }
}
