import HealthSimCore
import Testing

@testable import RxMemberSim

struct AuthorizationReviewTests {
    private func request(
        _ ingredient: Text, _ desk: PharmacyDesk, kind: DrugAuthorization.Kind = .priorAuthorization,
        criteria: Text = .empty, diagnosis: String? = nil
    ) -> DrugAuthorization {
        DrugAuthorization(
            id: "RPA000000010001", memberID: desk.household.members[0].id, planID: desk.household.coverages[0].planID,
            kind: kind, ingredient: ingredient, criteriaID: criteria, prescriberNPI: PharmacyDesk.prescriber,
            diagnosis: diagnosis.map { Concept(.icd10cm, $0) }, requested: PharmacyDesk.day("2025-06-02"),
            decision: .pending, start: PharmacyDesk.day("2025-06-02"), end: PharmacyDesk.day("2025-06-02"))
    }

    @Test func `a drug is approved for a diagnosis, after a trial and with a value`() {
        // pa-linagliptin: E11, age 18, 60 days of metformin, hba1c of 6.5 or more.
        var desk = PharmacyDesk("rx-commercial-standard")
        let review = AuthorizationReview()
        let id: Text = "pa-linagliptin"
        func missing(_ diagnosis: String?, _ desk: PharmacyDesk) -> [AuthorizationReview.Gap] {
            review.missing(request: request("linagliptin", desk, criteria: id, diagnosis: diagnosis), state: desk.state)
        }
        #expect(missing(nil, desk) == [.diagnosis, .trial, .laboratory("hba1c")])
        #expect(missing("E11.9", desk) == [.trial, .laboratory("hba1c")])
        desk.state.add(
            HealthFact(
                memberID: desk.household.members[0].id, kind: .laboratory, name: "a1c", value: 8.1,
                start: PharmacyDesk.day("2025-05-01")))
        #expect(missing("E11.9", desk) == [.trial])
        let drug = MedicationIndex.places(ingredient: "metformin").first ?? 0
        for day in ["2025-03-01", "2025-04-01"] {
            _ = desk.state.members[0].history.append(
                PastFill(
                    medication: drug, day: PharmacyDesk.day(day), daysSupply: 30, quantity: DrugQuantity(3),
                    pharmacy: 1, prescriber: 1, prescription: 1, number: 0, response: -1))
        }
        #expect(missing("E11.9", desk) == [])
        let decision = review.decide(
            request: request("linagliptin", desk, criteria: id, diagnosis: "E11.9"), state: desk.state)
        #expect(decision.decision == .approved && decision.reason.isEmpty)
        #expect(decision.end == PharmacyDesk.day("2026-06-01"))
        #expect(decision.decided == PharmacyDesk.day("2025-06-05"))
        let denied = review.decide(request: request("linagliptin", desk, criteria: id), state: desk.state)
        #expect(denied.decision == .denied && denied.reason == "no diagnosis it is approved for")
        #expect(!denied.allows(PharmacyDesk.day("2025-06-10")))
        var urgent = request("linagliptin", desk, criteria: id)
        urgent.isUrgent = true
        #expect(review.decide(request: urgent, state: desk.state).decided == PharmacyDesk.day("2025-06-03"))
    }

    @Test func `a child is not approved, nor a request of any prescriber`() {
        let child = PharmacyDesk("rx-commercial-standard", born: "2015-01-01")
        #expect(
            AuthorizationReview().missing(
                request: request("palbociclib", child, criteria: "pa-palbociclib", diagnosis: "C50.911"),
                state: child.state) == [.age, .prescriber])
    }

    @Test func `steps and exceptions are decided by what was filled`() {
        let plan = CoverageTests.planWithSteps("celecoxib-200-cap")
        var desk = PharmacyDesk(plan)
        let review = AuthorizationReview()
        #expect(
            review.missing(request: request("celecoxib", desk, kind: .stepTherapy), state: desk.state) == [.steps(2)])
        let waived = request("celecoxib", desk, kind: .stepTherapy, diagnosis: "K25.4")
        let decision = review.decide(request: waived, state: desk.state)
        #expect(decision.decision == .approved && decision.criteriaID == "st-celecoxib")
        let exception = request("celecoxib", desk, kind: .formularyException)
        #expect(review.missing(request: exception, state: desk.state) == [.notListed])
        desk.fill("ibuprofen-600-tab", on: "2025-03-03")
        #expect(review.missing(request: exception, state: desk.state) == [])
        let transition = review.decide(request: request("celecoxib", desk, kind: .transition), state: desk.state)
        #expect(transition.decision == .approved && transition.end == PharmacyDesk.day("2025-07-02"))
    }

    @Test func `an approval of the review lets the claim through`() {
        var desk = PharmacyDesk("rx-commercial-standard")
        let id = CoverageTests.drug("commercial-4-tier", on: "2025-06-02") { entry, drug in
            guard entry.criteria >= 0, entry.steps < 0, !entry.isSpecialty, drug.schedule.isEmpty else { return false }
            let criteria = AuthorizationCriteria.all[entry.criteria]
            return !criteria.diagnoses.isEmpty && criteria.trialDays == 0 && criteria.laboratory == nil
                && criteria.prescribers.isEmpty
        }
        #expect(desk.fill(id, on: "2025-06-02").rejects.contains("75"), "\(id)")
        let entry = FormularyTable.shared.formulary("commercial-4-tier")?
            .entry(medication: MedicationIndex.place(Text(id)) ?? 0, on: PharmacyDesk.day("2025-06-02"))
        let code = entry.map { AuthorizationCriteria.all[$0.criteria].diagnoses[0].text.string } ?? ""
        let decision = AuthorizationReview().decide(
            request: request(Medication.named(id)?.ingredient ?? .empty, desk, diagnosis: code), state: desk.state)
        #expect(decision.decision == .approved, "\(id) \(decision.reason)")
        desk.state.add(decision)
        #expect(!desk.fill(id, on: "2025-06-02").rejects.contains("75"))
    }
}
