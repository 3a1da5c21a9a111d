import HealthSimCore
import TestKit
import Testing

@testable import RxMemberSim

struct DrugReviewTests {
    /// A claim in the light of an earlier fill and a fact, and what is found.
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let drug: String
        var before: [String] = []
        var days = 30
        var quantity: Double?
        /// The quantity of the usual days with which nothing is found.
        var plain: Double?
        var born = "1975-06-01"
        var sex = Sex.female
        var facts: [HealthFact] = []
        var isPregnant: Bool?
        let reason: Text
        let rule: Text
        let significance: DURAlert.Significance

        /// What the review finds of the reason, with and without what the case is about.
        func alerts(isPlain: Bool) -> [DURAlert] {
            var desk = PharmacyDesk(born: isPlain ? "1975-06-01" : born, sex: isPlain ? plainSex : sex)
            if !isPlain {
                for fact in facts { desk.state.add(fact) }
                for drug in before { desk.fill(drug, on: "2025-03-08") }
            }
            var claim = desk.claim(
                drug, on: "2025-03-10", days: isPlain ? nil : days, quantity: isPlain ? plain : quantity)
            if !isPlain { claim.isPregnant = isPregnant }
            return desk.settle(claim).alerts.filter { $0.reason == reason && (rule.isEmpty || $0.rule == rule) }
        }

        private var plainSex: Sex { reason == "SX" ? (sex == .male ? .female : .male) : sex }
    }

    static func fact(
        _ kind: HealthFact.Kind, _ code: String? = nil, name: Text = .empty, value: Double? = nil
    ) -> HealthFact {
        HealthFact(
            memberID: RxIdentifiers.member(household: 1), kind: kind,
            diagnosis: code.map { Concept(.icd10cm, $0) }, name: name, value: value,
            start: PharmacyDesk.day("2025-01-10"))
    }

    static let cases = [
        Case(
            testDescription: "interaction of two ingredients", drug: "clarithromycin-500-tab",
            before: ["simvastatin-20-tab"], days: 7, quantity: 14, reason: "DD", rule: "DDI0001",
            significance: .major),
        Case(
            testDescription: "interaction of two classes", drug: "alprazolam-0.5-tab", before: ["tramadol-50-tab"],
            reason: "DD", rule: "DDI0271", significance: .major),
        Case(
            testDescription: "two statins", drug: "rosuvastatin-20-tab", before: ["simvastatin-20-tab"], reason: "TD",
            rule: "statins", significance: .moderate),
        Case(
            testDescription: "two strengths", drug: "lisinopril-20-tab", before: ["lisinopril-10-tab"], reason: "ID",
            rule: "ingredient", significance: .moderate),
        Case(
            testDescription: "early refill", drug: "lisinopril-10-tab", before: ["lisinopril-10-tab"], reason: "ER",
            rule: "refill-75", significance: .moderate),
        Case(
            testDescription: "high dose", drug: "lisinopril-40-tab", quantity: 120, reason: "HD", rule: "dose-max",
            significance: .major),
        Case(
            testDescription: "opioids of 90 MME", drug: "oxycodone-10-tab", days: 10, quantity: 60, plain: 5,
            reason: "HD",
            rule: "mme-90", significance: .major),
        Case(
            testDescription: "opioids of 50 MME", drug: "oxycodone-10-tab", days: 10, quantity: 40, plain: 5,
            reason: "HD",
            rule: "mme-50", significance: .moderate),
        Case(
            testDescription: "acetaminophen of two combinations", drug: "hydrocodone-acetaminophen-5-325-tab",
            before: ["acetaminophen-codeine-300-30-tab"], days: 5, quantity: 60, reason: "HD",
            rule: "acetaminophen-total",
            significance: .major),
        Case(
            testDescription: "child", drug: "tramadol-50-tab", days: 5, quantity: 10, born: "2018-06-01", reason: "PA",
            rule: "ASP0002", significance: .major),
        Case(
            testDescription: "woman who takes a man's drug", drug: "finasteride-5-tab", sex: .female, reason: "SX",
            rule: "", significance: .major),
        Case(
            testDescription: "pregnancy by the claim", drug: "lisinopril-10-tab", isPregnant: true, reason: "PG",
            rule: "", significance: .major),
        Case(
            testDescription: "pregnancy by the facts", drug: "lisinopril-10-tab", facts: [fact(.pregnancy)],
            reason: "PG", rule: "", significance: .major),
        Case(
            testDescription: "kidney disease by diagnosis", drug: "ibuprofen-600-tab",
            facts: [fact(.diagnosis, "N18.4")],
            reason: "MC", rule: "DDX0001", significance: .moderate),
        Case(
            testDescription: "weak kidney by its measure", drug: "ibuprofen-600-tab",
            facts: [fact(.laboratory, name: "egfr", value: 22)], reason: "MC", rule: "DDX0002", significance: .major),
        Case(
            testDescription: "allergy", drug: "amoxicillin-500-cap", facts: [fact(.allergy, name: "penicillin")],
            reason: "DA", rule: "", significance: .major),
    ]

    @Test(arguments: cases) func `what speaks against a drug is found, and only then`(_ example: Case) throws {
        let found = example.alerts(isPlain: false)
        let alert = try #require(found.first, "\(example.testDescription)")
        #expect(alert.significance == example.significance)
        #expect(alert.message.utf8Count <= 30 && !alert.message.isEmpty)
        #expect(alert.detail.utf8Count <= 100)
        #expect(example.alerts(isPlain: true) == [])
    }

    @Test func `a pregnancy matters to women alone`() {
        var desk = PharmacyDesk(sex: .male)
        var claim = desk.claim("lisinopril-10-tab", on: "2025-03-10")
        claim.isPregnant = true
        #expect(!desk.settle(claim).alerts.contains { $0.reason == "PG" })
    }

    @Test func `nursing is looked at`() {
        var desk = PharmacyDesk(born: "1995-06-01")
        let id = "lithium-carbonate-300-cap"
        #expect(!desk.settle(desk.claim(id, on: "2025-01-20", refills: 0)).alerts.contains { $0.reason == "NR" })
        desk.state.add(Self.fact(.lactation))
        #expect(desk.settle(desk.claim(id, on: "2025-03-20", refills: 0)).alerts.contains { $0.reason == "NR" })
    }

    @Test func `a late refill is kept for the plan itself`() throws {
        var desk = PharmacyDesk()
        desk.settle(desk.claim("lisinopril-10-tab", on: "2025-01-01", prescription: 7))
        var claim = desk.claim("lisinopril-10-tab", on: "2025-02-25", fill: 1, prescription: 7)
        claim.written = PharmacyDesk.day("2024-12-30")
        let response = desk.settle(claim)
        let alert = try #require(response.alerts.first { $0.reason == "LR" })
        #expect(alert.action == .log && response.status == .paid)
        #expect(alert.message == "UNDERUSE 25 DAYS LATE")
        #expect(alert.previousFill == PharmacyDesk.day("2025-01-01"))
    }

    @Test func `a low dose is told when it is taken for a month`() {
        let rules = DoseRule.byMedication
        let place = Medication.all.indices.first { place in
            rules[place].contains {
                $0.least > 0 && $0.least > 4 * $0.amount && $0.ages.contains(49) && !$0.isPerKilogram
            }
        }
        let id = place.map { Medication.all[$0].id.string } ?? ""
        var desk = PharmacyDesk()
        let alerts = desk.settle(desk.claim(id, on: "2025-03-03", days: 30, quantity: 30)).alerts
        #expect(alerts.contains { $0.reason == "LD" && $0.action == .log }, "\(id)")
    }

    @Test func `a soft alert rejects until the pharmacist answers, and is not asked again`() throws {
        var desk = PharmacyDesk("rx-commercial-hmo")
        desk.fill("simvastatin-20-tab", on: "2025-03-01")
        var claim = desk.claim("clarithromycin-500-tab", on: "2025-03-10", days: 10, quantity: 20, prescription: 90)
        let rejected = desk.settle(claim)
        #expect(rejected.rejects == ["88"])
        #expect(rejected.alerts.first?.action == .softReject)
        claim.services = [PharmacistService(reason: "DD", service: "M0", result: "2A")]
        #expect(desk.settle(claim).rejects == ["88"], "not filled is no answer")
        claim.services = [PharmacistService(reason: "HD", service: "M0", result: "1G")]
        #expect(desk.settle(claim).rejects == ["88"], "an answer to another alert")
        claim.services = [PharmacistService(reason: "DD", service: "M0", result: "1G")]
        let paid = desk.settle(claim)
        #expect(paid.status == .paid)
        #expect(paid.alerts.first?.isOverridden == true)
        desk.fill("simvastatin-20-tab", on: "2025-03-25")
        var again = desk.claim("clarithromycin-500-tab", on: "2025-03-30", days: 10, quantity: 20)
        again.services = []
        #expect(desk.settle(again).status == .paid)
    }

    @Test func `a hard alert rejects whatever the pharmacist says`() {
        var desk = PharmacyDesk("rx-commercial-hmo", sex: .female)
        var claim = desk.claim("finasteride-5-tab", on: "2025-03-03")
        claim.services = [PharmacistService(reason: "SX", service: "M0", result: "1G")]
        let response = desk.settle(claim)
        #expect(response.rejects.contains("88"), "\(response.rejects)")
        #expect(response.alerts.contains { $0.action == .hardReject && !$0.isOverridden })
    }

    @Test func `a review stands alone with a household's fills and facts`() {
        var desk = PharmacyDesk()
        let before = desk.claim("simvastatin-20-tab", on: "2025-03-01")
        desk.household.fills = [
            Fill(
                id: "FILL1", prescriptionID: "RX1", memberID: before.memberID, number: 0, filled: before.serviceDate,
                ndc: before.ndc, quantity: before.quantity, daysSupply: 30, pharmacyNPI: before.pharmacyNPI)
        ]
        let claim = desk.claim("clarithromycin-500-tab", on: "2025-03-10", days: 10, quantity: 20)
        let alerts = DrugReview().alerts(for: claim, in: desk.household)
        #expect(alerts.map(\.rule).contains("DDI0001"))
        #expect(alerts.allSatisfy { $0.action == .message || $0.action == .log })
        #expect(alerts.first { $0.rule == "DDI0001" }?.otherPharmacy == 1)
        desk.household.fills[0].status = .returned
        #expect(!DrugReview().alerts(for: claim, in: desk.household).contains { $0.rule == "DDI0001" })
    }

    @Test func `every reason and significance of a plan's rules is one of the codes`() {
        let reasons = Set(
            ReferenceTable.named("drugs/dur-codes").rows.filter { $0["kind"] == "reason" }.map { $0["code"].string })
        for name in ["DD", "TD", "ID", "ER", "LR", "HD", "LD", "MX", "PA", "SX", "PG", "NR", "MC", "DA"] {
            #expect(reasons.contains(name))
        }
    }
}
