import HealthSimCore
import Testing

@testable import RxMemberSim

struct FormularyCheckTests {
    private let day = PharmacyDesk.day("2025-06-02")

    @Test func `a covered drug has its tier, its price and the member's share`() throws {
        let check = try #require(
            FormularyCheck(medicationID: "lisinopril-10-tab", planID: "rx-commercial-standard", on: day))
        #expect(check.isCovered && check.isPayable && check.rejectCode.isEmpty)
        #expect(check.terms?.tier == 1 && check.reason.contains("tier 1"))
        let (price, share) = (try #require(check.price), try #require(check.share))
        #expect(share.later == min(price, Money(dollars: 10)) && share.first == share.later)
    }

    @Test func `a drug that is not covered has its code and what to take instead`() throws {
        let list = try #require(FormularyTable.shared.formulary("commercial-4-tier"))
        let place = try #require(
            Medication.all.indices.first { place in
                let medication = Medication.all[place]
                return list.entry(medication: place, on: day) == nil && !medication.isInpatient
                    && ExcludedDrug.reason(medication: place, market: .employer) == nil
                    && MedicationIndex.places(drugClass: medication.drugClass).contains {
                        list.entry(medication: $0, on: day).map { $0.criteria < 0 } ?? false
                            && Medication.all[$0].ingredient != medication.ingredient
                    }
            })
        let check = try #require(
            FormularyCheck(medicationID: Medication.all[place].id, planID: "rx-commercial-standard", on: day))
        #expect(!check.isCovered && check.rejectCode == "70" && check.terms == nil && check.share == nil)
        #expect(!check.alternatives.isEmpty && check.alternatives.allSatisfy { !$0.reason.isEmpty })
    }

    @Test func `what is missing is said for a member, and is not known without one`() throws {
        let plan = CoverageTests.planWithSteps("celecoxib-200-cap")
        let open = try #require(FormularyCheck(medicationID: "celecoxib-200-cap", planID: plan, on: day))
        let first = try #require(open.requirements.first { $0.kind == .stepTherapy })
        #expect(first.isMet == nil && first.rule == "st-celecoxib")
        let desk = PharmacyDesk(plan)
        let check = try #require(
            FormularyCheck(
                medicationID: "celecoxib-200-cap", planID: plan, on: day, memberID: desk.household.members[0].id,
                household: desk.household))
        let steps = try #require(check.requirements.first { $0.kind == .stepTherapy })
        #expect(steps.isMet == false && steps.reason.contains("2 trial(s)") && !check.isPayable)
    }

    @Test func `an authorization of the member is found`() throws {
        let id = CoverageTests.drug("commercial-4-tier", on: "2025-06-02") { entry, _ in entry.criteria >= 0 }
        var desk = PharmacyDesk("rx-commercial-standard")
        func met(_ desk: PharmacyDesk) throws -> Bool? {
            let check = try #require(
                FormularyCheck(
                    medicationID: Text(id), planID: "rx-commercial-standard", on: day,
                    memberID: desk.household.members[0].id, household: desk.household))
            return check.requirements.first { $0.kind == .priorAuthorization }?.isMet
        }
        #expect(try met(desk) == false)
        desk.authorize(id)
        desk.household.authorizations = desk.state.authorizations
        #expect(try met(desk) == true)
    }

    @Test func `nothing is said of what does not exist`() {
        #expect(FormularyCheck(medicationID: "nothing", planID: "rx-commercial-standard", on: day) == nil)
        #expect(FormularyCheck(medicationID: "lisinopril-10-tab", planID: "nothing", on: day) == nil)
    }
}
