import HealthSimCore

extension MemberRules {
    /// That accumulators gather what decisions add, and nothing else.
    static let accumulators: [HouseholdRule] = [
        Rule(
            "ACC-001", .error, "An accumulator is never above its limit and never below zero",
            why: "Beyond the limit the plan pays.", breaks: "A deductible of 1,510.00 of 1,500.00.",
            source: "45 CFR 156.130; the benefit design"
        ) { subject, report in
            for (index, entry) in subject.household.accumulators.enumerated() {
                let path = "accumulators[\(index)]"
                if entry.applied < .zero || entry.limit.map({ entry.applied > $0 }) ?? false {
                    report("\(path).applied", "Expected 0 to \(entry.limit ?? entry.applied)", .init(entry.applied))
                }
                if entry.count < 0 || (entry.kind == .visits && entry.countLimit > 0 && entry.count > entry.countLimit)
                {
                    report("\(path).count", "Expected 0 to \(entry.countLimit)", .init(entry.count))
                }
            }
        },
        Rule(
            "ACC-002", .error, "An accumulator stands once, is a member's, and the family's is the subscriber's",
            why: "Two would each be filled in part.", breaks: "Two individual deductibles of a member and year.",
            source: "Accumulator"
        ) { subject, report in
            var seen: Set<AccumulatorKey> = []
            for (index, entry) in subject.household.accumulators.enumerated() {
                let path = "accumulators[\(index)]"
                if subject.members[entry.memberID] == nil {
                    report("\(path).member_id", "No member has this number", .init(entry.memberID))
                } else if entry.scope == .family && entry.memberID != subject.household.subscriberID {
                    report("\(path).member_id", "The family's is the subscriber's", .init(entry.memberID))
                } else if !seen.insert(AccumulatorKey(entry)).inserted {
                    report(path, "This accumulator stands there already")
                }
            }
        },
        Rule(
            "ACC-003", .error, "Balances go on from one decision to the next",
            why: "A jump means that something was added that nobody decided, or lost.",
            breaks: "A balance of 30.00 after 42.00 and an addition of 12.00.", source: "AccumulatorEntry"
        ) { subject, report in
            var balances: [AccumulatorKey: Int128] = [:]
            forEachEntry(of: subject.household) { entry, decision, path in
                let key = AccumulatorKey(entry, of: decision, subscriber: subject.household.subscriberID)
                let expected = (balances[key] ?? 0) + Int128(entry.amount.cents)
                if Int128(entry.balance.cents) != expected {
                    report(
                        "\(path).balance", "Expected \(Money(cents: Int64(clamping: expected)))", .init(entry.balance))
                }
                balances[key] = Int128(entry.balance.cents)
            }
        },
        Rule(
            "ACC-004", .error, "An accumulator goes down by a reversal alone",
            why: "What a patient has paid towards a limit is not taken away.",
            breaks: "A paid claim with an entry of -12.00.",
            source: "Accumulator"
        ) { subject, report in
            forEachEntry(of: subject.household) { entry, decision, path in
                let isWrong =
                    decision.status == .reversed
                    ? entry.amount > .zero || entry.count > 0
                    : entry.amount < .zero || entry.count < 0
                if isWrong {
                    report(
                        "\(path).amount", "Wrong sign for a claim that is \(decision.status.rawValue)",
                        .init(entry.amount))
                }
            }
        },
        Rule(
            "ACC-005", .error, "An accumulator at the end is where the last decision left it",
            why: "The next claim starts from it.", breaks: "A deductible of 1,400.00 after a balance of 1,500.00.",
            source: "Accumulator"
        ) { subject, report in
            var (last, counts) = ([AccumulatorKey: Money](), [AccumulatorKey: Int]())
            forEachEntry(of: subject.household) { entry, decision, _ in
                let key = AccumulatorKey(entry, of: decision, subscriber: subject.household.subscriberID)
                last[key] = entry.balance
                counts[key, default: 0] += entry.count
            }
            for (index, entry) in subject.household.accumulators.enumerated() {
                let key = AccumulatorKey(entry)
                if entry.applied != last[key] ?? .zero {
                    report(
                        "accumulators[\(index)].applied", "The decisions leave it at \(last[key] ?? .zero)",
                        .init(entry.applied))
                }
                if entry.count != counts[key] ?? 0 {
                    report("accumulators[\(index)].count", "The decisions make \(counts[key] ?? 0)", .init(entry.count))
                }
            }
        },
        Rule(
            "ACC-006", .error, "A decision adds no more than the patient owes by it, in the year of the service",
            why: "A limit is reached by what the patient pays.", breaks: "An entry of 100.00 for a copay of 30.00.",
            source: "45 CFR 155.20, cost sharing"
        ) { subject, report in
            forEachEntry(of: subject.household) { entry, decision, path in
                let owed = entry.kind == .deductible ? decision.deductible : decision.patientResponsibility
                if entry.kind != .visits && entry.amount.cents.magnitude > owed.cents.magnitude {
                    report("\(path).amount", "Expected at most \(owed)", .init(entry.amount))
                }
                guard let day = subject.claim(decision.claimID)?.start else { return }
                if day < entry.yearStart || day >= entry.yearStart.adding(years: 1) {
                    report("\(path).year_start", "The service was on \(day)", .init(entry.yearStart))
                }
            }
        },
    ]

    /// Every entry of every decision, in order.
    private static func forEachEntry(
        of household: MemberHousehold, _ body: (AccumulatorEntry, Adjudication, _ path: String) -> Void
    ) {
        for (index, decision) in household.adjudications.enumerated() {
            for (place, entry) in decision.accumulatorEntries.enumerated() {
                body(entry, decision, "adjudications[\(index)].accumulator_entries[\(place)]")
            }
        }
    }

    /// That payments balance.
    static let payments: [HouseholdRule] = [
        Rule(
            "PAY-001", .error, "A payment names decisions of the household, each in one payment, and they name it",
            why: "A decision that two payments name is paid twice.", breaks: "A decision in two payments.",
            source: "X12 005010X221A1, TRN02 and CLP"
        ) { subject, report in
            var seen: Set<Text> = []
            for (index, payment) in subject.household.remittances.enumerated() {
                for (place, id) in payment.adjudicationIDs.enumerated() {
                    let path = "remittances[\(index)].adjudication_ids[\(place)]"
                    guard let decision = subject.decision(id) else {
                        report(path, "No decision has this number", .init(id))
                        continue
                    }
                    if !seen.insert(id).inserted {
                        report(path, "Another payment has it", .init(id))
                    } else if decision.status == .pended {
                        report(path, "The claim waits", .init(id))
                    } else if decision.remittanceID != payment.id {
                        report(path, "The decision names the payment '\(decision.remittanceID)'", .init(id))
                    }
                }
            }
            for (index, decision) in subject.household.adjudications.enumerated() where !decision.remittanceID.isEmpty {
                if !seen.contains(decision.id) {
                    report(
                        "adjudications[\(index)].remittance_id", "The payment does not name it",
                        .init(decision.remittanceID))
                }
            }
        },
        Rule(
            "PAY-002", .error,
            "The amount of a payment is what its decisions pay, less the adjustments of the provider",
            why: "A transfer that does not balance cannot be posted.",
            breaks: "A transfer of 99.00 for a claim of 100.00.",
            source: "X12 005010X221A1, 1.10.2.1.3 transaction balancing, BPR02"
        ) { subject, report in
            for (index, payment) in subject.household.remittances.enumerated() {
                let paid = payment.adjudicationIDs.compactMap { subject.decision($0)?.paid }
                guard paid.count == payment.adjudicationIDs.count else { continue }
                let total = sum(paid + payment.providerAdjustments.map { -$0.amount })
                if payment.amount != total {
                    report("remittances[\(index)].amount", "Expected \(total)", .init(payment.amount))
                }
            }
        },
        Rule(
            "PAY-003", .error, "A payment is not below zero, and without an amount there is no transfer",
            why: "What a provider owes is carried to a later payment.", breaks: "A transfer ACH of 0.00.",
            source: "X12 005010X221A1, BPR02 and BPR04"
        ) { subject, report in
            for (index, payment) in subject.household.remittances.enumerated() {
                if payment.amount < .zero { report("remittances[\(index)].amount", "Below 0", .init(payment.amount)) }
                if payment.amount >= .zero && (payment.amount == .zero) != (payment.method == .none) {
                    report("remittances[\(index)].method", "Does not fit the amount", .init(payment.method.rawValue))
                }
            }
        },
        Rule(
            "PAY-004", .error, "A payment is from the payer and to the provider of its claims",
            why: "Else another is paid.", breaks: "A hospital that is paid for a practice's claim.",
            source: "X12 005010X221A1, N1*PR and N1*PE"
        ) { subject, report in
            for (index, payment) in subject.household.remittances.enumerated() {
                let claims = payment.adjudicationIDs.compactMap {
                    subject.decision($0).flatMap { subject.claim($0.claimID) }
                }
                if claims.contains(where: { $0.payerID != payment.payerID }) {
                    report("remittances[\(index)].payer_id", "A claim of it is another payer's", .init(payment.payerID))
                }
                if claims.contains(where: { $0.billingNPI != payment.payeeNPI }) {
                    report(
                        "remittances[\(index)].payee_npi", "A claim of it was billed by another",
                        .init(payment.payeeNPI))
                }
            }
        },
        Rule(
            "PAY-005", .error, "A payment is made on or after the day its decisions were made, and in order",
            why: "Nobody pays before deciding.", breaks: "A transfer the day before the decision.",
            source: "X12 005010X221A1, BPR16"
        ) { subject, report in
            var last: CalendarDate?
            for (index, payment) in subject.household.remittances.enumerated() {
                let decided = payment.adjudicationIDs.compactMap { subject.decision($0)?.decided }.max()
                if let decided, payment.date < decided {
                    report("remittances[\(index)].date", "Before the decision on \(decided)", .init(payment.date))
                } else if let last, payment.date < last {
                    report("remittances[\(index)].date", "The one before is later", .init(payment.date))
                }
                last = payment.date
            }
        },
        Rule(
            "PAY-006", .error, "Interest on claims is paid with the payment that pays them",
            why: "It stands in no line: only the payment has it.", breaks: "Interest of 1.25 without an adjustment L6.",
            source: "X12 005010X221A1, AMT*I and PLB L6"
        ) { subject, report in
            for (index, payment) in subject.household.remittances.enumerated() {
                let owed = sum(payment.adjudicationIDs.compactMap { subject.decision($0)?.interest })
                let given = sum(payment.providerAdjustments.filter { $0.reason == "L6" }.map { -$0.amount })
                if owed != given {
                    report(
                        "remittances[\(index)].provider_adjustments",
                        "Expected interest L6 of \(-owed), found \(-given)")
                }
            }
        },
        Rule(
            "PAY-007", .error, "What is carried forward is taken back, and no more",
            why: "A provider that owes nothing is paid in full.",
            breaks: "A recovery FB of 212.00 that nobody carried forward.",
            source: "X12 005010X221A1, 1.10.2.12 balance forward processing"
        ) { subject, report in
            var carried: [[Text]: Int128] = [:]
            for (index, payment) in subject.household.remittances.enumerated() {
                for (place, adjustment) in payment.providerAdjustments.enumerated() where adjustment.reason == "FB" {
                    let key = [payment.payerID, payment.payeeNPI]
                    carried[key, default: 0] += Int128(adjustment.amount.cents)
                    if carried[key, default: 0] > 0 {
                        report(
                            "remittances[\(index)].provider_adjustments[\(place)].amount",
                            "More than was carried forward", .init(adjustment.amount))
                        carried[key] = 0
                    }
                }
            }
        },
        Rule(
            "CODE-113", .error, "The reason of a provider's adjustment is a code of the list",
            why: "The provider looks it up.", breaks: "The reason XX.",
            source: "references/codes/payment-codes; X12 005010X221A1, PLB03"
        ) { subject, report in
            for (index, payment) in subject.household.remittances.enumerated() {
                for (place, adjustment) in payment.providerAdjustments.enumerated()
                where !ClaimCodeLists.providerAdjustments.contains(adjustment.reason) {
                    report(
                        "remittances[\(index)].provider_adjustments[\(place)].reason", "No such reason",
                        .init(adjustment.reason))
                }
            }
        },
    ]
}
