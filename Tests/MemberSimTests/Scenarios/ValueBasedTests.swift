import HealthSimCore
import MemberSim
import Testing

struct ValueBasedTests {
    private static let asOf = CalendarDate(year: 2025, month: 6, day: 30) ?? .epoch

    private static func contracts(_ variation: String) throws -> [ValueBasedContract] {
        try MemberScenario(name: "value-based-care", variation: variation, seed: 42, asOf: asOf, count: 24).contracts()
    }

    @Test func `Savings are shared by half, when they are enough and the measures are met`() throws {
        let contracts = try Self.contracts("shared-savings")
        #expect(contracts.contains { $0.settlement > .zero })
        for contract in contracts {
            let saved = contract.benchmark - contract.spent
            #expect(contract.benchmark == Money(cents: 52_000) * contract.memberMonths)
            let isShared =
                saved > .zero && saved >= contract.benchmark.share(basisPoints: 200)
                && contract.gates.allSatisfy(\.isPassed)
            let cap = contract.benchmark.share(basisPoints: 1_000)
            #expect(contract.settlement == (isShared ? min(saved.share(basisPoints: 5_000), cap) : .zero))
        }
    }

    @Test func `Losses are shared too under two-sided risk`() throws {
        let contracts = try Self.contracts("two-sided-risk")
        #expect(contracts.contains { $0.settlement.isNegative })
        for contract in contracts where contract.settlement.isNegative {
            #expect(contract.spent > contract.benchmark)
            #expect(-contract.settlement <= contract.benchmark.share(basisPoints: 1_000))
        }
    }

    @Test func `Capitation is paid for each member and month, less what is kept back`() throws {
        let contracts = try Self.contracts("capitation")
        #expect(!contracts.isEmpty)
        for contract in contracts {
            let whole = Money(cents: 3_250) * contract.memberMonths
            let isWhole = contract.gates.allSatisfy(\.isPassed)
            #expect(contract.settlement == (isWhole ? whole : whole - whole.share(basisPoints: 1_000)))
        }
    }

    @Test func `Each measure that is met pays for each member`() throws {
        for contract in try Self.contracts("pay-for-performance") {
            let met = contract.gates.count(where: \.isPassed)
            #expect(contract.settlement == Money(cents: 4_500) * contract.attributedMemberIDs.count * met)
        }
    }

    @Test func `Savings without quality are not shared`() throws {
        let contracts = try Self.contracts("quality-gate")
        let failed = contracts.filter { !$0.gates.allSatisfy(\.isPassed) }
        #expect(failed.count > contracts.count / 2)
        #expect(failed.contains { $0.benchmark > $0.spent })
        #expect(failed.allSatisfy { $0.settlement == .zero })
    }

    @Test func `A panel does not depend on how its households are divided`() throws {
        let scenario = try MemberScenario(
            name: "value-based-care", variation: "medicare-advantage", seed: 3, asOf: Self.asOf, count: 10)
        let terms = ValueBasedTerms(
            kind: .capitation, rate: Money(dollars: 30), gates: [.init(.annualVisit, thresholdBasisPoints: 5_000)])
        var (whole, first, second) = (
            ValueBasedPanel(terms, year: 2024), ValueBasedPanel(terms, year: 2024), ValueBasedPanel(terms, year: 2024)
        )
        for index in 0..<scenario.count {
            let household = scenario.household(at: index)
            whole.add(household)
            if index < 4 { first.add(household) } else { second.add(household) }
        }
        second.merge(first)
        #expect(whole.contracts() == second.contracts())
        #expect(whole.contracts().reduce(0) { $0 + $1.attributedMemberIDs.count } > 5)
    }
}
