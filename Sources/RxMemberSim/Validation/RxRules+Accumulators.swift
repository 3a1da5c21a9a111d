import HealthSimCore

extension RxRules {
    /// That accumulators are the sums of what claims add.
    static let accumulators: [HouseholdRule] = [
        Rule(
            "SUM-001", .error, "An accumulator stands once, is a member's, and the family's is the card's",
            why: "Of two nobody knows which holds.", breaks: "Two deductibles of a member in a year.",
            source: "RxAccumulator"
        ) { subject, report in
            var seen: Set<RxAccumulatorKey> = []
            for (index, own) in subject.household.accumulators.enumerated() {
                let path = "accumulators[\(index)]"
                if own.isFamily ? own.memberID != subject.household.cardholderID : subject.members[own.memberID] == nil
                {
                    report("\(path).member_id", "Nobody has this number", .init(own.memberID))
                }
                if !seen.insert(RxAccumulatorKey(own)).inserted {
                    report("\(path).kind", "It stands here already", .init(own.kind.rawValue))
                }
                if own.yearStart.dayOfYear != 1 {
                    report("\(path).year_start", "Expected the first day of a year", .init(own.yearStart))
                }
            }
        },
        Rule(
            "SUM-002", .error, "An accumulator is never below zero nor above its limit",
            why: "At the limit the plan pays it all.", breaks: "Costs of 2,100.00 with a limit of 2,000.00.",
            source: "45 CFR 156.130; Social Security Act 1860D-2(b)(4)"
        ) { subject, report in
            for (index, own) in subject.household.accumulators.enumerated() {
                if own.applied < .zero {
                    report("accumulators[\(index)].applied", "Expected 0 or more", .init(own.applied))
                } else if let limit = own.limit, own.applied > limit {
                    report("accumulators[\(index)].applied", "Expected at most \(limit)", .init(own.applied))
                }
            }
        },
        Rule(
            "SUM-003", .error, "An accumulator is the sum of what the answers add",
            why: "What members see is what they have paid.", breaks: "15.00 of entries in an accumulator of 10.00.",
            source: "RxAccumulatorEntry"
        ) { subject, report in
            let household = subject.household
            guard !household.responses.isEmpty else { return }
            var sums: [RxAccumulatorKey: Int128] = [:]
            for response in household.responses where !response.accumulatorEntries.isEmpty {
                guard let claim = subject.claim(response.claimID) else { continue }
                for entry in response.accumulatorEntries {
                    let key = RxAccumulatorKey(entry, of: response, claim, subject)
                    sums[key, default: 0] += Int128(entry.amount.cents)
                }
            }
            for (index, own) in household.accumulators.enumerated() {
                let sum = sums.removeValue(forKey: RxAccumulatorKey(own)) ?? 0
                let isShared = sharesWithHealthPlan(own, subject)
                if isShared ? Int128(own.applied.cents) < sum : Int128(own.applied.cents) != sum {
                    report(
                        "accumulators[\(index)].applied",
                        "Expected \(isShared ? "at least " : "")\(Money(cents: Int64(clamping: sum)))",
                        .init(own.applied))
                }
            }
            // What is left was added to accumulators that are not there.
            if sums.contains(where: { $0.value != 0 }) {
                report("accumulators", "Missing: an answer adds to one that is not here")
            }
        },
        Rule(
            "SUM-004", .error,
            "An accumulator goes down by a reversal or rebill alone, or by what a manufacturer's card paid",
            why: "Nothing else takes back what was paid.", breaks: "An entry of -5.00 of a paid claim.",
            source: "RxAccumulatorEntry"
        ) { subject, report in
            for (index, response) in subject.household.responses.enumerated() {
                for (place, entry) in response.accumulatorEntries.enumerated() where entry.amount < .zero {
                    let isCard = ManufacturerProgram.place(response.planID) != nil && entry.kind != .copayCard
                    if !response.takesBack && !isCard {
                        report(
                            "responses[\(index)].accumulator_entries[\(place)].amount", "Expected 0 or more",
                            .init(entry.amount))
                    }
                }
            }
        },
        Rule(
            "SUM-005", .error, "Only what is paid or taken back adds to accumulators",
            why: "A reject costs nobody anything.", breaks: "A rejected claim with an entry.",
            source: "RxAccumulatorEntry"
        ) { subject, report in
            for (index, response) in subject.household.responses.enumerated() where !response.accumulatorEntries.isEmpty
            {
                if response.status != .paid && !response.takesBack {
                    report("responses[\(index)].accumulator_entries", "Expected none")
                }
            }
        },
        Rule(
            "SUM-006", .error, "In a year of Part D a member pays no more than the limit of true costs",
            why: "Above it the plan, the manufacturer and Medicare pay.", breaks: "2,400.00 paid in 2025.",
            source: "Social Security Act 1860D-2(b)(4): 2,000 dollars in 2025"
        ) { subject, report in
            let household = subject.household
            var paid: [Payer: Int128] = [:]
            for (index, claim) in household.claims.enumerated() where subject.isStanding(index) {
                guard let answer = subject.answer(index), answer.partD != nil, let pricing = answer.pricing else {
                    continue
                }
                let year = claim.serviceDate.year
                let key = Payer(member: claim.memberID, year: year)
                let before = paid[key, default: 0]
                let after = before + Int128(pricing.patientPay.cents)
                paid[key] = after
                let limit = PartDYear.of(year).outOfPocketLimit
                if after > Int128(limit.cents) && before <= Int128(limit.cents) {
                    report(
                        "responses[\(subject.answers[index])].pricing.patient_pay", "More than \(limit) in \(year)",
                        .init(pricing.patientPay))
                }
            }
        },
    ]

    /// A member in a year.
    private struct Payer: Hashable {
        let member: Text
        let year: Int
    }

    /// Whether what the health plan pays for counts too, so that more may have gathered than prescriptions cost.
    private static func sharesWithHealthPlan(_ own: RxAccumulator, _ subject: RxHouseholdSubject) -> Bool {
        guard own.kind == .deductible || own.kind == .outOfPocket else { return false }
        return (PharmacyPlanTable.shared.plan(own.planID)?.sharesMedicalLimits ?? false)
            && subject.household.coverages.contains { $0.planID == own.planID && !$0.coverageID.isEmpty }
    }
}

/// What tells one accumulator from another.
struct RxAccumulatorKey: Hashable {
    private let kind: RxAccumulator.Kind
    private let isFamily: Bool
    private let member: Text
    private let plan: Text
    private let year: Int

    /// The accumulator that stands at the end.
    init(_ own: RxAccumulator) {
        (kind, isFamily, member, plan) = (own.kind, own.isFamily, own.isFamily ? .empty : own.memberID, own.planID)
        year = own.yearStart.year
    }

    /// The accumulator that an entry of an answer adds to: what a card takes off is taken off the plan's.
    init(
        _ entry: RxAccumulatorEntry, of response: ClaimResponse, _ claim: PharmacyClaim, _ subject: RxHouseholdSubject
    ) {
        (kind, isFamily) = (entry.kind, entry.isFamily)
        member = entry.isFamily ? .empty : claim.memberID
        year = claim.serviceDate.year
        if entry.kind != .copayCard, PharmacyPlanTable.shared.place(response.planID) == nil,
            let coverage = subject.coverage(of: claim.memberID, on: claim.serviceDate)
        {
            plan = coverage.planID
        } else {
            plan = response.planID
        }
    }
}
