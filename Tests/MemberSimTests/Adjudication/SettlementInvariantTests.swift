import HealthSimCore
import Testing

@testable import MemberSim

/// What holds of every household, whatever is in it.
struct SettlementInvariantTests {
    private static let codes = [
        "99213", "99214", "99203", "99396", "93000", "36415", "80053", "85025", "83036", "97110", "20610", "29881",
        "72148", "70450", "J1885", "90837", "99284", "45378", "E0601", "90686",
    ]

    /// A household with sixty claims of all kinds over two years.
    static func household(_ seed: UInt64) -> MemberHousehold {
        var stream = RandomStream(seed: seed, purpose: "test.claims", index: 0)
        let plans = PlanTable.shared.ids.filter { !$0.hasPrefix("dental") }
        let plan = plans[Int(seed) % plans.count]
        var household = ClaimsDesk.family(plan, level: stream.chance(0.7) ? .family : .employeeOnly)
        for place in household.coverages.indices { household.coverages[place].end = ClaimsDesk.day("2026-12-31") }
        for number in 1...60 {
            let date = ClaimsDesk.day("2025-01-10").adding(days: stream.integer(below: 600))
            let member = stream.integer(below: 4)
            var claim: Claim
            if stream.chance(0.12) {
                claim = ClaimsDesk.stay(
                    number, member: member, plan: plan,
                    group: ["194", "871", "470", "807", "291"][stream.integer(below: 5)],
                    from: date.description, nights: stream.integer(in: 1...12),
                    charge: Int64(stream.integer(in: 4_000...240_000)),
                    status: ["01", "02", "03", "06"][stream.integer(below: 4)])
            } else {
                let lines = (1...stream.integer(in: 1...4)).map {
                    ClaimsDesk.line(
                        codes[stream.integer(below: codes.count)], Int64(stream.integer(in: 0...1_500)),
                        on: date.description, modifiers: stream.chance(0.1) ? ["59"] : [],
                        units: stream.integer(in: 1...3), number: $0)
                }
                claim = ClaimsDesk.visit(
                    number, member: member, plan: plan, on: date.description,
                    site: ["11", "22", "23", "10", "20"][stream.integer(below: 5)], lines: lines)
                if stream.chance(0.1) { other(&claim, &stream) }
            }
            if number > 5, stream.chance(0.12) {
                claim.frequency = stream.chance(0.5) ? .replacement : .void
                claim.originalReference = MemberIdentifiers.adjudication(
                    household: 1, stream.integer(in: 1...number - 1))
                claim.received = claim.received.adding(days: 200)
            }
            household.claims.append(claim)
        }
        return household
    }

    private static func other(_ claim: inout Claim, _ stream: inout RandomStream) {
        let lines = claim.lines.map { line in
            let paid = line.charge.share(basisPoints: Int64(stream.integer(below: 9_000)))
            let left = (line.charge - paid).share(basisPoints: Int64(stream.integer(below: 10_000)))
            return OtherPayerLine(
                line: line.number, paid: paid,
                adjustments: [
                    Adjustment(.patient, "2", left), Adjustment(.contractual, "45", line.charge - paid - left),
                ].filter { $0.amount != .zero })
        }
        claim.otherPayers = [
            OtherPayerDecision(
                payerID: "TST02", policyNumber: "X1", relationship: .spouse, order: .primary,
                claimFilingIndicator: "CI", paid: lines.reduce(.zero) { $0 + $1.paid },
                decided: claim.received, lines: lines)
        ]
    }

    @Test(arguments: 0..<46 as Range<UInt64>) func `sums, limits and payments are right for every household`(
        seed: UInt64
    ) throws {
        var household = Self.household(seed)
        Adjudicator(rates: .published, seed: seed).settle(&household)
        #expect(household.adjudications.flatMap(\.imbalances) == [])
        checkAccumulators(household)
        checkPayments(household)
        let order = household.claims.map { $0.received }
        #expect(order == order.sorted())
        #expect(Set(household.adjudications.map(\.id)).count == household.adjudications.count)
        var again = Self.household(seed)
        Adjudicator(rates: .published, seed: seed).settle(&again)
        #expect(again == household)
    }

    private func checkAccumulators(_ household: MemberHousehold) {
        for accumulator in household.accumulators {
            #expect(!accumulator.applied.isNegative && accumulator.count >= 0)
            if let limit = accumulator.limit { #expect(accumulator.applied <= limit) }
            // The balance is the sum of what the decisions have added.
            let entries = household.adjudications.flatMap { decision in
                decision.accumulatorEntries.filter {
                    $0.kind == accumulator.kind && $0.scope == accumulator.scope && $0.network == accumulator.network
                        && $0.yearStart == accumulator.yearStart && $0.category == accumulator.category
                        && (accumulator.scope == .family || decision.memberID == accumulator.memberID)
                }
            }
            #expect(entries.reduce(.zero) { $0 + $1.amount } == accumulator.applied)
            if let last = entries.last { #expect(last.balance == accumulator.applied) }
        }
        for family in household.accumulators where family.scope == .family {
            let persons = household.accumulators.filter {
                $0.scope == .individual && $0.kind == family.kind && $0.network == family.network
                    && $0.yearStart == family.yearStart && $0.planID == family.planID
            }
            #expect(persons.reduce(.zero) { $0 + $1.applied } == family.applied)
            for person in persons { #expect(person.applied <= family.applied) }
        }
    }

    private func checkPayments(_ household: MemberHousehold) {
        var paid: [Text] = []
        for remittance in household.remittances {
            let decisions = household.adjudications.filter { $0.remittanceID == remittance.id }
            #expect(Set(decisions.map(\.id)) == Set(remittance.adjudicationIDs))
            let sum = decisions.reduce(Money.zero) { $0 + $1.paid }
            let apart = remittance.providerAdjustments.reduce(Money.zero) { $0 + $1.amount }
            #expect(remittance.amount == sum - apart && !remittance.amount.isNegative)
            #expect((remittance.method == .none) == (remittance.amount == .zero))
            #expect(decisions.allSatisfy { $0.decided <= remittance.date })
            paid += remittance.adjudicationIDs
        }
        #expect(paid.count == household.adjudications.count { $0.status != .pended })
    }

    @Test func `a household is settled the same whatever order its claims are given in`() {
        var (one, other) = (Self.household(3), Self.household(3))
        other.claims.reverse()
        Adjudicator(seed: 3).settle(&one)
        Adjudicator(seed: 3).settle(&other)
        #expect(one == other)
    }
}
