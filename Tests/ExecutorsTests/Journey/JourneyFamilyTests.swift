import Formats
import HealthSimCore
import MemberSim
import PatientSim
import RxMemberSim
import TestKit
import Testing

@testable import Executors

/// Who of a household has a journey.
@Suite(.timeLimit(.minutes(10))) struct JourneyFamilyTests {
    private func households(appliesTo persons: String?) throws -> (households: [Household], ids: [String]) {
        let document = #"""
            {"profile": {"id": "p", "generation": {"count": 12, "seed": 9, "history_months": 12, "as_of": "2025-01-15",
               "products": ["patientsim", "membersim", "rxmembersim"]},
             "demographics": {"age": {"type": "uniform", "min": 34, "max": 44}, "gender": {"M": 0.5, "F": 0.5}}, "coverage": {"type": "Commercial"},
             "family_structure": {"family": 1.0}},
             "journey": {"duration": "10 months", \#(persons.map { "\"applies_to\": \($0)," } ?? "") "phases": [{"events": [
              {"id": "visit", "type": "encounter", "timing": {"day": 100}, "details": {"visit_type": "99213"}},
              {"id": "claim", "type": "claim_professional", "timing": {"after": "visit"}},
              {"id": "drug", "type": "prescription", "timing": {"after": "visit"},
               "details": {"medication": "cetirizine-10-tab"}},
              {"id": "fill", "type": "fill", "timing": {"after": "drug", "days": 2}},
              {"id": "end", "type": "termination", "timing": {"day": 250}}]}]}}
            """#
        let reading = SpecificationReader().read(Array(document.utf8))
        #expect(reading.findings.map(\.description) == [])
        let profile = try CompiledProfile(try #require(reading.specification), merged: reading.merged)
        let ids = try #require(profile.journeyOutline).steps.map(\.id)
        return ((0..<profile.count).map { profile.household(at: $0) }, ids)
    }

    /// What the person of a trace is to the holder of the contract.
    private func relationship(_ trace: JourneyTrace, in household: Household) -> Relationship? {
        household.membership?.members.first { $0.mrn == trace.mrn }?.relationship
    }

    @Test func `without a word the journey is of the persons of the profile`() throws {
        let (households, _) = try households(appliesTo: nil)
        #expect(households.contains { $0.records.count > 1 })
        for household in households { #expect(household.journeys.map(\.mrn) == [household.records[0].patient.mrn]) }
    }

    @Test func `a journey of children is theirs alone, with claims and fills of their own`() throws {
        let (households, ids) = try households(appliesTo: #""child""#)
        let usual = try self.households(appliesTo: nil).households
        var counts: [String: Int] = [:]
        for (household, other) in zip(households, usual) {
            let membership = try #require(household.membership)
            for trace in household.journeys {
                #expect(relationship(trace, in: household)?.isChild == true)
                for event in trace.events { counts[ids[event.step], default: 0] += 1 }
                guard let day = trace.events.first(where: { ids[$0.step] == "visit" })?.date else { continue }
                let member = membership.members.first { $0.mrn == trace.mrn }?.id
                #expect(membership.claims.contains { $0.memberID == member && $0.start == day })
                let record = try #require(household.records.first { $0.patient.mrn == trace.mrn })
                #expect(record.encounters.contains { $0.start.date == day && $0.type.code == "99213" })
            }
            // The subscriber has none of the visits.
            #expect(household.records[0] != other.records[0])
        }
        #expect(counts["visit"] ?? 0 >= 8 && counts["claim"] ?? 0 >= 8 && counts["fill"] ?? 0 >= 3, "\(counts)")
        // The contract is the subscriber's: a child does not end it.
        #expect(counts["end"] == nil)
    }

    @Test func `everybody, or some`() throws {
        let all = try households(appliesTo: #""all""#).households
        for household in all { #expect(household.journeys.count == household.records.count) }
        let two = try households(appliesTo: #"["subscriber", "spouse"]"#)
        for household in two.households {
            let kinds = household.journeys.compactMap { relationship($0, in: household) }
            #expect(kinds == [.subscriber, .spouse])
        }
        #expect(
            Journeys.findings(#"{"applies_to": "uncle", "duration": "3 months", "phases": [{"events": []}]}"#).contains
            {
                $0.hasPrefix("journey.applies_to: Unknown person 'uncle'")
            })
    }
}
