package import HealthSimCore

extension LinkedEnrollment {
    /// What happens to the contract of a known person on a day.
    package struct Change: Sendable {
        /// What happens.
        package enum Kind: Hashable, Sendable {
            /// The contract begins: before it the person was with another payer, or with none.
            case start
            /// Another plan is chosen.
            case newPlan
            /// The coverage ends, for a reason.
            case end(EnrollmentEvent.Reason)
        }

        /// The words for the reasons why a contract ends.
        package static let reasons: [(word: String, reason: EnrollmentEvent.Reason)] = [
            ("voluntary", .voluntaryWithdrawal), ("employment", .endOfEmployment), ("non-payment", .nonPayment),
            ("eligibility", .endOfBenefits),
        ]

        package let kind: Kind
        /// A plan begins on the first of a month, this one or the next; coverage ends with the month of this day.
        package let date: CalendarDate

        package init(_ kind: Kind, on date: CalendarDate) {
            self.kind = kind
            self.date = date
        }

        /// The first day of a plan that is wanted from a day on: the first of its month, or of the next.
        package static func firstDay(wanted day: CalendarDate) -> CalendarDate {
            day == day.startOfMonth ? day : day.endOfMonth.adding(days: 1)
        }
    }

    /// The first of the month on which the contract of a request begins, when a change says so.
    static func beginning(of request: Request) -> CalendarDate? {
        request.changes.first { $0.kind == .start }.map { Change.firstDay(wanted: $0.date) }
    }

    private static let changePurpose: RandomStream.Purpose = "membership.linked.changes"

    /// Enters changes into the book; none has its day after the last one that is told.
    func make(_ changes: [Change], in ledger: inout EnrollmentLedger, line: Plan.LineOfBusiness, age: Int) {
        guard !changes.isEmpty else { return }
        var stream = RandomStream(seed: seed, purpose: Self.changePurpose, index: ledger.number)
        for change in changes where ledger.isOpen {
            let notice = stream.integer(in: 5...25)
            let quantile = stream.uniform()
            switch change.kind {
            case .start: continue
            case .newPlan:
                let day = Change.firstDay(wanted: change.date)
                guard day <= asOf, let offer = other(than: ledger.offer, line: line, age: age, at: quantile) else {
                    continue
                }
                ledger.change(to: offer, from: day, processed: day.adding(days: -notice))
            case .end(let reason):
                let day = change.date.endOfMonth
                guard day <= asOf else { continue }
                ledger.terminateAll(after: day, reason, processed: min(asOf, day.adding(days: notice - 15)))
            }
        }
    }

    /// Another plan of the line: of the same payer where it has one; an employer stays with its payer.
    private func other(
        than offer: PlanOffer, line: Plan.LineOfBusiness, age: Int, at quantile: Double
    ) -> PlanOffer? {
        let catalog = PlanCatalog.shared
        let others = Self.designs(of: line, age: age).filter { catalog.designs[$0].plan.id != offer.planID }
        func sells(_ seller: PlanCatalog.Seller) -> Bool { seller.id == offer.payerID }
        let own = others.filter { catalog.sellers(of: catalog.designs[$0]).contains(where: sells) }
        let open = own.isEmpty && line != .employer ? others : own
        guard let design = Self.choose(open, at: quantile) else { return nil }
        let sellers = catalog.sellers(of: catalog.designs[design])
        return (sellers.first(where: sells) ?? sellers.first).map { catalog.offer(catalog.designs[design], of: $0) }
    }

    /// A change to another plan of the payer at the beginning of a year, for one in twelve.
    func changePlan(
        _ ledger: inout EnrollmentLedger, _ request: Request, age: Int, _ offer: PlanOffer, _ stream: inout RandomStream
    ) {
        guard request.plan.isEmpty, request.line == .employer || request.line == .exchange else { return }
        let catalog = PlanCatalog.shared
        var year = request.historyStart.year + 1
        while let day = CalendarDate(year: year, month: 1, day: 1), day <= asOf {
            year += 1
            guard stream.chance(0.08) else { continue }
            let others = Self.designs(of: request.line, age: age).filter {
                catalog.designs[$0].plan.id != ledger.offer.planID
            }
            guard let design = Self.choose(others, at: stream.uniform()),
                let seller = catalog.sellers(of: catalog.designs[design]).first(where: { $0.id == offer.payerID })
            else { continue }
            ledger.change(
                to: catalog.offer(catalog.designs[design], of: seller), from: day, processed: day.adding(days: -30))
        }
    }
}
