import HealthSimCore
import Testing

@testable import RxMemberSim

struct PharmacyTablesTests {
    @Test func `every plan has tiers, a formulary, and terms for each tier that the formulary names`() {
        let plans = PharmacyPlanTable.shared.plans
        #expect(plans.count >= 12 && plans.count == ReferenceTable.named("drugs/pharmacy-plans").count)
        for plan in plans {
            #expect(!plan.tiers.isEmpty && plan.bin.utf8Count == 6 && plan.bin.hasPrefix("999"))
            guard let formulary = FormularyTable.shared.formulary(plan.formularyID) else {
                Issue.record("no formulary of \(plan.id)")
                continue
            }
            #expect(formulary.medications(on: PharmacyDesk.day("2025-03-01")).count >= 300)
            let tiers = Set(Medication.all.indices.flatMap { formulary.entries(medication: $0).map(\.tier) })
            for tier in tiers { #expect(plan.terms(tier: tier) != nil, "\(plan.id) \(tier)") }
        }
    }

    @Test func `every rule that a formulary names exists`() {
        for formulary in FormularyTable.shared.formularies {
            for medication in Medication.all.indices {
                for row in formulary.entries(medication: medication) {
                    #expect(row.criteriaID.isEmpty == (row.criteria < 0), "\(row.criteriaID)")
                    #expect(row.protocolID.isEmpty == (row.steps < 0), "\(row.protocolID)")
                }
            }
        }
    }

    @Test func `every row of the rules is about a drug of the tables`() {
        func check(_ name: String, _ columns: [(String, String)]) {
            for row in ReferenceTable.named(name).rows {
                for (kind, column) in columns {
                    #expect(
                        !MedicationIndex.places(kind: row[kind], name: row[column]).isEmpty, "\(name): \(row[column])")
                }
            }
        }
        check("drugs/interactions", [("a_kind", "a"), ("b_kind", "b")])
        check("drugs/age-sex-pregnancy", [("kind", "name")])
        check("drugs/drug-disease", [("kind", "name")])
        #expect(PersonRule.byMedication.reduce(0) { $0 + $1.count } > 150)
        #expect(DiseaseRule.byMedication.reduce(0) { $0 + $1.count } > 150)
        #expect(AllergyRule.byMedication.reduce(0) { $0 + $1.count } > 50)
        #expect(DoseRule.byMedication.filter { !$0.isEmpty }.count > 300)
    }

    @Test func `an interaction is the same both ways, and the gravest counts`() throws {
        let table = InteractionTable.shared
        let first = try #require(MedicationIndex.place("simvastatin-20-tab"))
        let second = try #require(MedicationIndex.place("clarithromycin-500-tab"))
        #expect(table.interaction(first, second)?.id == "DDI0001")
        #expect(table.interaction(second, first)?.id == "DDI0001")
        #expect(table.interaction(first, first) == nil)
    }

    @Test func `the plan of a health plan is found`() {
        #expect(PharmacyPlanTable.shared.plan(forMemberPlan: "ppo-standard")?.id == "rx-commercial-standard")
        #expect(PharmacyPlanTable.shared.plan(forMemberPlan: "nothing") == nil)
        #expect(PharmacyPlanTable.shared.plans(of: .medicaid).count >= 2)
    }

    @Test func `contracts are there for every market and way`() {
        for market in PharmacyPlan.Market.allCases {
            for channel in PharmacyContract.Channel.allCases {
                let contract = PharmacyContract.of(market, channel)
                #expect(contract.brandShare > contract.genericShare && contract.brandShare <= 10_000)
            }
        }
        #expect(PharmacyContract.of(.medicaid, .mail).brandFee == Money(cents: 1_050))
        #expect(PharmacyContract.of(.medicareAdvantage, .retail).brandShare == 8_300)
    }

    @Test func `morphine equivalents are those of the guideline`() throws {
        func morphine(_ id: String) throws -> Double {
            DoseRule.morphine[try #require(MedicationIndex.place(Text(id)))]
        }
        #expect(abs(try morphine("oxycodone-10-tab") - 15) < 1e-9)
        #expect(abs(try morphine("tramadol-50-tab") - 10) < 1e-9)
        #expect(abs(try morphine("hydrocodone-acetaminophen-5-325-tab") - 5) < 1e-9)
        #expect(try morphine("lisinopril-10-tab") == 0)
    }
}
