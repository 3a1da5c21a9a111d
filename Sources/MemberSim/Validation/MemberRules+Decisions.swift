import HealthSimCore

extension MemberRules {
    /// That a decision is about its claim.
    static let decisionLinks: [DecisionRule] = [
        Rule(
            "ADJ-001", .error, "A decision is about a claim of the household, and the same member",
            why: "What is decided must have been asked.", breaks: "A decision on CLM000000019999.",
            source: "X12 005010X221A1, CLP01"
        ) { subject, report in
            let decision = subject.decision
            guard let claim = subject.claim else {
                return report("claim_id", "No claim has this number", .init(decision.claimID))
            }
            if decision.memberID != claim.memberID {
                report("member_id", "The claim is for '\(claim.memberID)'", .init(decision.memberID))
            }
        },
        Rule(
            "ADJ-002", .error, "A claim is decided on or after the day it was received",
            why: "Nobody answers before the question.", breaks: "A decision the day before the receipt.",
            source: "X12 005010X221A1, DTM*050"
        ) { subject, report in
            if let claim = subject.claim, subject.decision.decided < claim.received {
                report("decided_date", "The claim came on \(claim.received)", .init(subject.decision.decided))
            }
        },
        Rule(
            "ADJ-003", .error,
            "The charge of a decision is the charge of the claim, with the opposite sign in a reversal",
            why: "A provider posts a payment against what was billed.", breaks: "A decision on 250.00 of 260.00.",
            source: "X12 005010X221A1, CLP03"
        ) { subject, report in
            guard let claim = subject.claim else { return }
            let expected = subject.sign < 0 ? -claim.charge : claim.charge
            if subject.decision.charge != expected {
                report("charge", "Expected \(expected)", .init(subject.decision.charge))
            }
        },
        Rule(
            "ADJ-004", .error, "The lines of a decision are those of the claim, each once, or there are none",
            why: "A line that nobody decided is not paid, and nobody knows why.", breaks: "A decision without line 2.",
            source: "X12 005010X221A1, SVC"
        ) { subject, report in
            guard let claim = subject.claim, !subject.decision.lines.isEmpty else { return }
            var seen: Set<Int> = []
            for (index, line) in subject.decision.lines.enumerated() {
                guard let billed = claim.lines.first(where: { $0.number == line.line }), seen.insert(line.line).inserted
                else {
                    report(
                        "lines[\(index)].line", "The claim has no such line, or it is decided already", .init(line.line)
                    )
                    continue
                }
                let expected = subject.sign < 0 ? -billed.charge : billed.charge
                if line.charge != expected {
                    report("lines[\(index)].charge", "Expected \(expected)", .init(line.charge))
                }
                if line.units.magnitude > billed.units.magnitude || (subject.sign > 0 && line.units < 0) {
                    report("lines[\(index)].units", "Expected 0 to \(billed.units)", .init(line.units))
                }
            }
            let missing = claim.lines.filter { !seen.contains($0.number) }.map { "\($0.number)" }
            if !missing.isEmpty && seen.count == subject.decision.lines.count {
                report("lines", "Missing: expected line \(missing.joined(separator: ", "))")
            }
        },
        Rule(
            "ADJ-005", .error, "A payer that is not the first knows what the first decided",
            why: "It pays what is left.", breaks: "A secondary decision on a claim without other payers.",
            source: "X12 005010X221A1, CLP02 2"
        ) { subject, report in
            guard let claim = subject.claim, subject.decision.status == .paid else { return }
            if subject.decision.order != .primary && claim.otherPayers.isEmpty {
                report("order", "The claim names no other payer", .init(subject.decision.order.rawValue))
            }
            if subject.decision.order == .primary && claim.otherPayers.contains(where: { $0.order == .primary }) {
                report("order", "Another payer came first", .init(subject.decision.order.rawValue))
            }
        },
    ]

    /// That every cent is accounted for.
    static let balances: [DecisionRule] = [
        Rule(
            "BAL-001", .error, "The charge of a claim is what is paid and every adjustment",
            why: "A payment that does not balance cannot be posted.",
            breaks: "An adjustment of 89.00 where 90.00 is missing.",
            source: "X12 005010X221A1, 1.10.2.1.2 claim balancing"
        ) { subject, report in
            let decision = subject.decision
            guard decision.status != .pended else { return }
            let total = sum([decision.paid] + subject.adjustments.map(\.amount))
            if total != decision.charge {
                report("charge", "Paid and adjustments make \(total)", .init(decision.charge))
            }
        },
        Rule(
            "BAL-002", .error, "The charge of a line is what is paid and every adjustment",
            why: "A payment that does not balance cannot be posted.", breaks: "A line of 40.00 with 12.00 and 27.00.",
            source: "X12 005010X221A1, 1.10.2.1.1 service line balancing"
        ) { subject, report in
            guard subject.decision.status != .pended else { return }
            for (index, line) in subject.decision.lines.enumerated() {
                let total = sum([line.paid] + line.adjustments.map(\.amount))
                if total != line.charge {
                    report("lines[\(index)].charge", "Paid and adjustments make \(total)", .init(line.charge))
                }
            }
        },
        Rule(
            "BAL-003", .error,
            "What the patient owes for a line is deductible, copay, coinsurance and what is not covered",
            why: "The patient's share is told by its reasons: PR 1, 3, 2 and others.",
            breaks: "A copay of 30.00 and an adjustment PR 3 of 25.00.",
            source: "X12 005010X221A1, CAS; CARC 1, 2 and 3"
        ) { subject, report in
            for (index, line) in subject.decision.lines.enumerated() {
                let parts = PatientParts(line.adjustments)
                parts.compare(
                    line.deductible, line.copay, line.coinsurance, line.notCovered, at: "lines[\(index)].", &report)
            }
        },
        Rule(
            "BAL-004", .error,
            "What the patient owes for a claim is deductible, copay, coinsurance and what is not covered",
            why: "The patient is billed what the sum says.",
            breaks: "A deductible of 12.00 and an adjustment PR 1 of 13.00.",
            source: "X12 005010X221A1, CLP05"
        ) { subject, report in
            let decision = subject.decision
            // A line that is wrong is told of by its own rule.
            guard decision.lines.allSatisfy({ PatientParts($0.adjustments).fits($0) }) else { return }
            PatientParts(subject.adjustments).compare(
                decision.deductible, decision.copay, decision.coinsurance, decision.notCovered, at: "", &report)
        },
        Rule(
            "BAL-005", .error, "Amounts are not below zero, in a reversal not above, and of a claim that waits zero",
            why: "A payer takes back by a reversal alone.", breaks: "A paid claim with a deductible of -5.00.",
            source: "X12 005010X221A1, CLP02 22"
        ) { subject, report in
            let decision = subject.decision
            let sign: Int64 = decision.status == .pended ? 0 : Int64(subject.sign)
            func check(_ path: String, _ amount: Money) {
                if sign == 0 ? amount != .zero : amount.cents.signum() == -sign {
                    report(path, "Wrong sign for a claim that is \(decision.status.rawValue)", .init(amount))
                }
            }
            let parts = [
                ("allowed", decision.allowed), ("paid", decision.paid), ("deductible", decision.deductible),
                ("copay", decision.copay), ("coinsurance", decision.coinsurance), ("not_covered", decision.notCovered),
            ]
            for (field, amount) in parts { check(field, amount) }
            if decision.interest < .zero && decision.status != .reversed {
                report("interest", "Below 0", .init(decision.interest))
            }
            for (index, line) in decision.lines.enumerated() {
                check("lines[\(index)].allowed", line.allowed)
                check("lines[\(index)].paid", line.paid)
            }
        },
        Rule(
            "BAL-006", .error, "Something is allowed on a claim that is paid, and nothing on one that is refused",
            why: "That is what the words mean.", breaks: "A refused claim with 10.00 allowed.",
            source: "X12 005010X221A1, CLP02 1 and 4"
        ) { subject, report in
            let decision = subject.decision
            switch decision.status {
            case .paid:
                if decision.allowed == .zero && decision.paid == .zero && decision.order == .primary {
                    report("status", "Nothing is allowed: expected denied", "paid")
                }
            case .denied:
                if decision.allowed != .zero || decision.paid != .zero {
                    report("status", "Something is allowed: expected paid", "denied")
                } else if subject.adjustments.isEmpty {
                    report("adjustments", "Missing: expected why the claim is refused")
                }
            case .pended, .reversed: break
            }
        },
        Rule(
            "BAL-007", .error, "What is paid and the patient's share are at most what is allowed",
            why: "A plan recognises no more.", breaks: "100.00 paid and a copay of 40.00 of 130.00 allowed.",
            source: "CMS, explanation of benefits; X12 005010X221A1, AMT*B6"
        ) { subject, report in
            func exceeds(_ allowed: Money, _ parts: [Money]) -> Bool {
                Int128(sum(parts).cents) * Int128(subject.sign) > Int128(allowed.cents) * Int128(subject.sign)
            }
            let decision = subject.decision
            var isTold = false
            for (index, line) in decision.lines.enumerated()
            where exceeds(line.allowed, [line.paid, line.deductible, line.copay, line.coinsurance]) {
                report("lines[\(index)].allowed", "Less than what is paid and shared", .init(line.allowed))
                isTold = true
            }
            let parts = [decision.paid, decision.deductible, decision.copay, decision.coinsurance]
            if !isTold && exceeds(decision.allowed, parts) {
                report("allowed", "Less than what is paid and shared", .init(decision.allowed))
            }
        },
        Rule(
            "BAL-008", .error, "What is allowed and paid on a claim are the sums of its lines",
            why: "The claim is no more than its lines, but for what is taken off the whole.",
            breaks: "Lines that pay 100.00 and a claim that pays 110.00.", source: "X12 005010X221A1, CLP04 and SVC03"
        ) { subject, report in
            let decision = subject.decision
            guard !decision.lines.isEmpty, decision.status != .pended else { return }
            let allowed = sum(decision.lines.map(\.allowed))
            if decision.allowed != allowed && decision.adjustments.isEmpty {
                report("allowed", "The lines make \(allowed)", .init(decision.allowed))
            }
        },
    ]
}

/// What the adjustments say of the patient's share.
private struct PatientParts {
    var deductible = Money.zero
    var copay = Money.zero
    var coinsurance = Money.zero
    var other = Money.zero

    init(_ adjustments: [Adjustment]) {
        func total(_ holds: (Text) -> Bool) -> Money {
            MemberRules.sum(adjustments.filter { $0.group == .patient && holds($0.reason) }.map(\.amount))
        }
        deductible = total { $0 == "1" }
        coinsurance = total { $0 == "2" }
        copay = total { $0 == "3" }
        other = total { !["1", "2", "3"].contains($0) }
    }

    func fits(_ line: LineAdjudication) -> Bool {
        deductible == line.deductible && copay == line.copay && coinsurance == line.coinsurance
            && other == line.notCovered
    }

    func compare(
        _ deductible: Money, _ copay: Money, _ coinsurance: Money, _ other: Money, at path: String,
        _ report: inout FindingReport
    ) {
        let pairs = [
            ("deductible", deductible, self.deductible, "PR 1"), ("copay", copay, self.copay, "PR 3"),
            ("coinsurance", coinsurance, self.coinsurance, "PR 2"), ("not_covered", other, self.other, "other PR"),
        ]
        for (field, found, expected, what) in pairs where found != expected {
            report(path + field, "The adjustments \(what) make \(expected)", .init(found))
        }
    }
}
