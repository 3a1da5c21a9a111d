import HealthSimCore

extension MemberRules {
    /// A rule for a value-based contract.
    typealias ContractRule = Rule<ValueBasedContract>

    /// That a value-based contract can be, and pays what it says.
    static let contracts: [ContractRule] = [
        Rule(
            "VBC-001", .error, "A contract has an identifier, and ends on or after the day it begins",
            why: "Results belong to a span of days.", breaks: "A contract of 2024 that ends in 2023.",
            source: "CMS Shared Savings Program, 42 CFR 425.200, agreement period and performance year"
        ) { contract, report in
            if contract.id.isEmpty { report("contract_id", "Missing: every contract has an identifier") }
            if contract.end < contract.start {
                report("end_date", "The contract begins on \(contract.start)", .init(contract.end))
            }
        },
        Rule(
            "VBC-002", .error, "A contract is with a practice whose NPI has the right check digit",
            why: "The settlement is paid to somebody.", breaks: "The NPI 2000000003.", source: "45 CFR 162.406"
        ) { contract, report in
            if !NPI.isValid(contract.practiceNPI.string) {
                report("practice_npi", "Expected ten digits, the last a check digit", .init(contract.practiceNPI))
            }
            if contract.payerID.isEmpty { report("payer_id", "Missing: who pays") }
        },
        Rule(
            "VBC-003", .error, "A member is attributed to a practice once",
            why: "Twice the member would be paid for twice.", breaks: "MEM00000001 two times.",
            source: "CMS Shared Savings Program, 42 CFR 425.402, assignment"
        ) { contract, report in
            var seen: Set<Text> = []
            for (index, id) in contract.attributedMemberIDs.enumerated() where id.isEmpty || !seen.insert(id).inserted {
                report("attributed_member_ids[\(index)]", "Expected a member who stands once", .init(id))
            }
        },
        Rule(
            "VBC-004", .error, "The months of the members are one or more each, and at most those of the contract",
            why: "Capitation and benchmark are amounts a member and month.",
            breaks: "25 months of two members in a year.", source: "CMS Shared Savings Program, 42 CFR 425.601"
        ) { contract, report in
            let (members, span) = (contract.attributedMemberIDs.count, contract.months)
            let most = members.multipliedReportingOverflow(by: max(0, span))
            guard !most.overflow else { return }
            if contract.memberMonths < members || contract.memberMonths > most.partialValue {
                report(
                    "member_months", "Expected \(members) to \(most.partialValue): \(members) members, \(span) months",
                    .init(contract.memberMonths))
            }
        },
        Rule(
            "VBC-005", .error, "A share is from 0 to 10,000 basis points",
            why: "Nobody shares more than the whole.", breaks: "A share of 50,000.", source: "ValueBasedContract"
        ) { contract, report in
            let shares = [
                ("sharing_basis_points", contract.sharingBasisPoints),
                ("minimum_basis_points", contract.minimumBasisPoints),
                ("withheld_basis_points", contract.withheldBasisPoints), ("cap_basis_points", contract.capBasisPoints),
            ]
            let thresholds = contract.gates.enumerated().map {
                ("gates[\($0)].threshold_basis_points", $1.thresholdBasisPoints)
            }
            for (field, share) in shares + thresholds where !(0...10_000).contains(share) {
                report(field, "Expected 0 to 10,000", .init(share))
            }
        },
        Rule(
            "VBC-006", .error, "A measure stands once, concerns attributed members, and is met by some of them",
            why: "A rate above one hides who was counted.", breaks: "12 of 10 members with a test.",
            source: "HEDIS, numerator and denominator of a measure"
        ) { contract, report in
            var seen: Set<Text> = []
            for (index, gate) in contract.gates.enumerated() {
                let path = "gates[\(index)]"
                if gate.measure.isEmpty || !seen.insert(gate.measure).inserted {
                    report("\(path).measure", "Expected a measure that stands once", .init(gate.measure))
                }
                if gate.eligible < 0 || gate.eligible > contract.attributedMemberIDs.count {
                    report(
                        "\(path).eligible", "Expected 0 to \(contract.attributedMemberIDs.count)",
                        .init(gate.eligible))
                } else if gate.met < 0 || gate.met > gate.eligible {
                    report("\(path).met", "Expected 0 to \(gate.eligible)", .init(gate.met))
                }
            }
        },
        Rule(
            "VBC-007", .error, "No amount but the settlement is below zero",
            why: "Rates, what was expected and what was spent are amounts.", breaks: "A benchmark of -1.00.",
            source: "ValueBasedContract"
        ) { contract, report in
            let amounts = [
                ("capitation_rate", contract.capitationRate), ("bonus_rate", contract.bonusRate),
                ("benchmark", contract.benchmark), ("spent", contract.spent),
            ]
            for (field, amount) in amounts where amount.isNegative {
                report(field, "Expected zero or more", .init(amount))
            }
        },
        Rule(
            "VBC-008", .error, "The terms are those of the kind of contract",
            why: "A rate that nothing is paid by misleads.", breaks: "Shared savings with a capitation rate.",
            source: "HCP-LAN, Alternative Payment Model framework, categories 2C, 3A, 3B and 4"
        ) { contract, report in
            if contract.kind != .capitation && contract.capitationRate > .zero {
                report("capitation_rate", "Only capitation has one", .init(contract.capitationRate))
            }
            if contract.kind != .payForPerformance && contract.bonusRate > .zero {
                report("bonus_rate", "Only pay for performance has one", .init(contract.bonusRate))
            }
            let isShared = contract.kind == .sharedSavings || contract.kind == .twoSidedRisk
            if isShared && contract.benchmark == .zero && contract.memberMonths > 0 {
                report("benchmark", "Savings are shared against one", .init(contract.benchmark))
            }
        },
        Rule(
            "VBC-009", .error, "The settlement is what terms and results give",
            why: "The money that changes hands follows from the contract.",
            breaks: "A settlement of 1.00 where 32.50 is owed.", source: "ValueBasedContract.owed"
        ) { contract, report in
            // With amounts and shares that cannot be nothing is owed that could be compared.
            guard contract.isComputable, contract.settlement != contract.owed else { return }
            report("settlement", "Expected \(contract.owed)", .init(contract.settlement))
        },
    ]
}

extension ValueBasedContract {
    /// How many months have their first day in the contract.
    fileprivate var months: Int {
        guard start <= end else { return 0 }
        return start.startOfMonth.months(until: end) + (start == start.startOfMonth ? 1 : 0)
    }

    /// Whether the settlement can be worked out: amounts below a hundred billion dollars, shares of the whole, and counts
    /// below a hundred million.
    fileprivate var isComputable: Bool {
        let amounts = [capitationRate, bonusRate, benchmark, spent]
        let shares = [sharingBasisPoints, minimumBasisPoints, withheldBasisPoints, capBasisPoints]
        let counts = [memberMonths, attributedMemberIDs.count * gates.count] + gates.flatMap { [$0.met, $0.eligible] }
        guard amounts.allSatisfy({ (0..<10_000_000_000_000).contains($0.cents) }),
            (shares + gates.map(\.thresholdBasisPoints)).allSatisfy({ (0...10_000).contains($0) }),
            counts.allSatisfy({ (0..<100_000_000).contains($0) })
        else { return false }
        let paid = [(capitationRate, memberMonths), (bonusRate, attributedMemberIDs.count * gates.count)]
        return paid.allSatisfy { !$0.cents.multipliedReportingOverflow(by: Int64($1)).overflow }
    }
}
