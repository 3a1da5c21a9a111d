import HealthSimCore

/// Pays what was decided: one payment for each payer, payee and day of payment.
struct RemittanceRun {
    /// What a payee owes a payer.
    private struct Balance {
        let payer: Text
        let payee: Text
        /// Carried from payments that would have been below zero.
        var carried = Money.zero
        /// Paid too much before, and taken back after a notice: the amount, the day from which on, and the reference.
        var recoveries: [(amount: Money, from: CalendarDate, reference: Text)] = []
    }

    /// A payment on its way.
    private struct Group {
        let date: CalendarDate
        let payer: Text
        let payee: Text
        var decisions: [Int] = []
    }

    /// A decision and its claim, by place, and the day on which it is paid.
    private struct Entry {
        let date: CalendarDate
        let decision: Int
        let claim: Int
    }

    /// The days a provider is given between the notice of an overpayment and its recovery.
    private static let noticeDays = 30

    private let household: UInt64
    private let claims: [Claim]
    private let recoveries: [Text]
    private var balances: [Balance] = []

    init(_ household: borrowing MemberHousehold, recoveries: [Text]) {
        let id = household.subscriberID
        self.household = MemberIdentifiers.household(of: id) ?? id.fingerprint % 100_000_000
        claims = household.claims
        self.recoveries = recoveries
    }

    /// Makes the payments and says in each decision by which it was paid.
    consuming func pay(_ decisions: inout [Adjudication]) -> [Remittance] {
        let groups = groups(of: decisions)
        var remittances: [Remittance] = []
        remittances.reserveCapacity(groups.count)
        for number in groups.indices {
            let id = MemberIdentifiers.remittance(household: household, number + 1)
            for place in groups[number].decisions { decisions[place].remittanceID = id }
            remittances.append(remittance(id, groups[number], decisions))
        }
        return remittances
    }

    /// What is paid together, in the order of the days, the payers and the payees.
    private func groups(of decisions: [Adjudication]) -> [Group] {
        var entries: [Entry] = []
        entries.reserveCapacity(decisions.count)
        var claim = 0
        for place in decisions.indices {
            if decisions[place].status == .pended { continue }
            // Decisions mostly follow the claims.
            if claim >= claims.count || claims[claim].id != decisions[place].claimID {
                guard let found = claims.indices.first(where: { claims[$0].id == decisions[place].claimID }) else {
                    continue
                }
                claim = found
            }
            let date = PaymentCalendar.day(after: decisions[place].decided, of: claims[claim].payerID)
            entries.append(Entry(date: date, decision: place, claim: claim))
            claim += 1
        }
        entries.sort { ($0.date, $0.decision) < ($1.date, $1.decision) }
        var groups: [Group] = []
        groups.reserveCapacity(entries.count)
        // The groups of a day are few: they are looked through, and put in order when the day is over.
        var first = 0
        for entry in entries {
            if first < groups.count, groups[first].date < entry.date {
                Self.sort(&groups, from: first)
                first = groups.count
            }
            var place = first
            while place < groups.count,
                groups[place].payee != claims[entry.claim].billingNPI
                    || groups[place].payer != claims[entry.claim].payerID
            {
                place += 1
            }
            if place == groups.count {
                groups.append(
                    Group(
                        date: entry.date, payer: claims[entry.claim].payerID, payee: claims[entry.claim].billingNPI))
            }
            groups[place].decisions.append(entry.decision)
        }
        Self.sort(&groups, from: first)
        return groups
    }

    /// Puts the groups of a day in order by payer and payee.
    private static func sort(_ groups: inout [Group], from first: Int) {
        guard groups.count - first > 1 else { return }
        groups[first...].sort { ($0.payer, $0.payee) < ($1.payer, $1.payee) }
    }

    private mutating func remittance(_ id: Text, _ group: Group, _ decisions: [Adjudication]) -> Remittance {
        let balance = balance(of: group)
        var adjustments: [ProviderAdjustment] = []
        var amount = Money.zero
        func adjust(_ reason: Text, _ reference: Text, _ value: Money) {
            guard value != .zero else { return }
            adjustments.append(ProviderAdjustment(reason: reason, reference: reference, amount: value))
            amount -= value
        }
        for place in group.decisions { amount += decisions[place].paid }
        for place in group.decisions {
            if decisions[place].interest != .zero { adjust("L6", decisions[place].id, -decisions[place].interest) }
            guard recoveries.contains(decisions[place].id) else { continue }
            // The notice leaves this payment whole.
            let owed = -(decisions[place].paid + decisions[place].interest)
            adjust("WO", decisions[place].id, -owed)
            balances[balance].recoveries.append((owed, group.date.adding(days: Self.noticeDays), decisions[place].id))
        }
        if amount > .zero, balances[balance].carried > .zero {
            let taken = min(amount, balances[balance].carried)
            balances[balance].carried -= taken
            adjust("FB", id, taken)
        }
        for place in balances[balance].recoveries.indices where amount > .zero {
            let recovery = balances[balance].recoveries[place]
            guard recovery.from <= group.date, recovery.amount > .zero else { continue }
            let taken = min(amount, recovery.amount)
            balances[balance].recoveries[place].amount -= taken
            adjust("WO", recovery.reference, taken)
        }
        if amount.isNegative {
            balances[balance].carried -= amount
            adjust("FB", id, amount)
        }
        let isElectronic = group.payee.fingerprint % 10 != 0
        return Remittance(
            id: id, payerID: group.payer, payeeNPI: group.payee, date: group.date,
            method: amount == .zero ? .none : isElectronic ? .electronic : .check, amount: amount,
            adjudicationIDs: group.decisions.map { decisions[$0].id }, providerAdjustments: adjustments)
    }

    private mutating func balance(of group: Group) -> Int {
        for place in balances.indices
        where balances[place].payee == group.payee && balances[place].payer == group.payer {
            return place
        }
        balances.append(Balance(payer: group.payer, payee: group.payee))
        return balances.count - 1
    }
}
