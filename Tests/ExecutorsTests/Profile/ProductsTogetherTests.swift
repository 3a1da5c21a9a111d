import Formats
import HealthSimCore
import MemberSim
import PatientSim
import RxMemberSim
import Testing

@testable import Executors

/// The three products tell of the same people.
@Suite(.timeLimit(.minutes(3))) struct ProductsTogetherTests {
    private static let households: [Household] = {
        let profile = try? ProfileFieldTests.compile(
            ProfileFieldTests.all, ("demographics.age", #"{"min": 2, "max": 80}"#), ("generation.count", "50"))
        return profile.map { ProfileFieldTests.households(of: $0) } ?? []
    }()

    @Test func `patient, member and member of the pharmacy are one person`() throws {
        #expect(Self.households.count == 50)
        var compared = 0
        for household in Self.households {
            let person = household.records[0].patient.person
            let mrn = household.records[0].patient.mrn
            let card = try #require(household.pharmacy?.members.first { $0.mrn == mrn })
            for other in [household.membership?.members.first { $0.mrn == mrn }?.person, card.person].compactMap(\.self)
            {
                #expect(
                    other.socialSecurityNumber == person.socialSecurityNumber && other.birthDate == person.birthDate
                        && other.name == person.name)
                #expect(other.sex == person.sex && other.address == person.address)
                compared += 1
            }
            if let member = household.membership?.members.first(where: { $0.mrn == mrn }) {
                #expect(card.memberID == member.id)
            }
        }
        #expect(compared > 90)
    }

    @Test func `what is claimed is what the person has, or why they came`() {
        for household in Self.households {
            let record = household.records[0]
            let known = Set(record.conditions.map(\.code)).union(record.encounters.flatMap(\.diagnoses))
                .union(record.encounters.compactMap(\.reason)).union(record.procedures.compactMap(\.reason))
                .union(record.reports.compactMap(\.reason))
            for claim in household.membership?.claims ?? [] {
                #expect(claim.diagnoses.allSatisfy { known.contains($0.code) })
            }
        }
    }

    @Test func `the coverage decides the plan, and the plan the claims and the formulary`() throws {
        for household in Self.households {
            guard let membership = household.membership else {
                #expect(household.pharmacy?.coverages.isEmpty ?? true)
                continue
            }
            let plans = Set(membership.coverages.map(\.planID))
            for decision in membership.adjudications where !decision.planID.isEmpty {
                #expect(plans.contains(decision.planID))
            }
            for card in household.pharmacy?.coverages ?? [] {
                let own = membership.coverages.first { $0.id == card.coverageID }
                let plan = try #require(own.flatMap { PharmacyPlanTable.shared.plan(forMemberPlan: $0.planID) })
                #expect(plan.id == card.planID)
                #expect(FormularyTable.shared.formulary(plan.formularyID) != nil)
            }
        }
    }
}
