import HealthSimCore
import Testing

@testable import MemberSim

struct PlanTests {
    @Test func `the categories are those of the tables`() {
        let named = Set(ReferenceTable.named("plans/benefit-categories").rows.map { $0["category"] })
        #expect(Set(ServiceCategory.allCases.map(\.text)).subtracting(named) == ["other"])
        #expect(named.allSatisfy { ServiceCategory(named: $0) != nil })
        #expect(ServiceCategory.allCases.enumerated().allSatisfy { $0.offset == Int($0.element.rawValue) })
    }

    @Test func `every design of the tables is a plan with a family limit not below a person's`() {
        #expect(PlanTable.shared.ids.count == ReferenceTable.named("plans/benefit-designs").count)
        for entry in PlanTable.shared.entries {
            let plan = entry.plan
            #expect(plan.benefits.count == ServiceCategory.allCases.count)
            for tier in [plan.inNetwork, plan.outOfNetwork].compactMap({ $0 }) where tier.familyDeductible > .zero {
                #expect(tier.familyDeductible >= tier.deductible)
                if let family = tier.familyOutOfPocketMaximum { #expect(family >= tier.outOfPocketMaximum ?? .zero) }
            }
            if plan.lineOfBusiness != .dental { #expect(plan[.preventive].inNetwork == Benefit.Share()) }
        }
    }

    @Test(arguments: [(2023, 1632), (2024, 1632), (2025, 1676), (2026, 1736), (2030, 1736)])
    func `Medicare has the deductible of the year, or of the nearest there is`(year: Int, dollars: Int64) throws {
        let plan = try #require(PlanTable.shared.plan("medicare-original", year: year))
        #expect(plan.hospitalInsurance?.deductible == Money(dollars: dollars))
        let first = try #require(PlanTable.shared.place(of: "medicare-original"))
        #expect(PlanTable.shared.entries[PlanTable.shared.place(from: first, year: year)].plan == plan)
    }

    @Test func `a plan is read as it is written`() throws {
        for id in PlanTable.shared.ids {
            var plan = try #require(PlanTable.shared.plan(id))
            // Premiums have no part in settlement; absent limits of a family are twice a person's.
            plan.premiums = Premiums()
            plan.inNetwork.familyOutOfPocketMaximum = plan.inNetwork.outOfPocketMaximum.map { $0 * 2 }
            let outside = plan.outOfNetwork?.outOfPocketMaximum
            plan.outOfNetwork?.familyOutOfPocketMaximum = outside.map { $0 * 2 }
            var json = JSONWriter()
            plan.write(to: &json)
            let reading = PlanReading(try JSONValue(parsing: json.buffer.description))
            #expect(reading.result.findings.isEmpty, "\(id): \(reading.result.findings)")
            #expect(reading.plan == plan, "\(id)")
        }
    }

    @Test func `a document may say only how it differs from a design`() throws {
        let document = #"""
            {"design": "ppo-standard", "id": "mine", "in_network": {"deductible": 250},
             "benefits": [{"category": "imaging-advanced", "in_network": {"copay": "75.00"}, "authorization": false}]}
            """#
        let plan = try #require(PlanReading(try JSONValue(parsing: document)).plan)
        let design = try #require(PlanTable.shared.plan("ppo-standard"))
        #expect(plan.id == "mine" && plan.inNetwork.familyDeductible == Money(dollars: 500))
        #expect(plan[.advancedImaging].inNetwork == Benefit.Share(copay: Money(dollars: 75)))
        #expect(!plan.requiresAuthorization(.advancedImaging) && design.requiresAuthorization(.advancedImaging))
        #expect(plan[.laboratory] == design[.laboratory])
    }

    @Test(arguments: [
        (#"{"type": "ppo", "in_network": {}}"#, "id"), (#"{"id": "x", "in_network": {}}"#, "type"),
        (#"{"id": "x", "type": "ppo"}"#, "in_network"), (#"{"design": "ppo-standart"}"#, "design"),
        (#"{"design": "ppo-standard", "in_network": {"deductible": 1.234}}"#, "in_network.deductible"),
        (#"{"design": "ppo-standard", "in_network": {"deductible": 900, "family_deductible": 100}}"#, "in_network"),
        (#"{"design": "ppo-standard", "accumulation": "none"}"#, "accumulation"),
        (#"{"design": "ppo-standard", "benefits": [{"category": "wigs"}]}"#, "benefits[0].category"),
        (
            #"{"design": "ppo-standard", "benefits": [{"category": "therapy", "in_network": {"coinsurance_basis_points": 20000}}]}"#,
            "benefits[0].in_network.coinsurance_basis_points"
        ),
        (#"{"design": "ppo-standard", "filing_limit_days": "soon"}"#, "filing_limit_days"),
        (#"{"design": "ppo-standard", "fee_schedule": "mine"}"#, "fee_schedule"), ("[]", ""),
    ]) func `what is wrong with a document is told with its path`(document: String, path: String) throws {
        let reading = PlanReading(try JSONValue(parsing: document))
        #expect(reading.plan == nil)
        #expect(reading.result.errors.contains { $0.field == path }, "\(reading.result.errors)")
    }

    @Test func `a closed network holds most providers and always the same`() throws {
        let plan = try #require(PlanTable.shared.plan("hmo-standard"))
        let inside = (0..<2_000).filter { plan.includes(provider: NPI.text($0), of: "TST01") }
        // 1,980 expected, deviation 4.5.
        #expect((1_955...2_000).contains(inside.count))
        #expect(inside == (0..<2_000).filter { plan.includes(provider: NPI.text($0), of: "TST01") })
    }

    @Test func `payers are test values, and each line of business has its shares`() {
        let table = PayerTable.shared
        #expect(table.payers.count >= 10)
        #expect(
            table.payers.allSatisfy { $0.id.hasPrefix("TST") && TaxIdentifier.isSynthetic($0.taxIdentifier.string) })
        for line in Plan.LineOfBusiness.allCases {
            #expect(table.shares(of: line).reduce(0) { $0 + $1.share } == 10_000, "\(line)")
            #expect(!PlanTable.shared.shares(of: line).isEmpty)
        }
    }
}
