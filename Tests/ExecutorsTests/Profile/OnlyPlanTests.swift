import Formats
import HealthSimCore
import MemberSim
import PatientSim
import Testing

@testable import Executors

/// Types of coverage that have one plan only.
@Suite(.timeLimit(.minutes(10))) struct OnlyPlanTests {
    private func households(_ type: String, ages: String) throws -> [Household] {
        let document = #"""
            {"id": "p", "generation": {"count": 30, "seed": 3, "history_months": 6, "as_of": "2025-01-15",
              "products": ["patientsim", "membersim"]},
             "demographics": {"age": \#(ages), "gender": {"M": 0.5, "F": 0.5}}, "coverage": {"type": "\#(type)"}}
            """#
        let reading = SpecificationReader().read(Array(document.utf8))
        #expect(reading.findings.map(\.description) == [])
        let profile = try CompiledProfile(try #require(reading.specification), merged: reading.merged)
        return (0..<profile.count).map { profile.household(at: $0) }
    }

    @Test func `children in CHIP are in its plan, by name, and not in Medicaid's`() throws {
        for household in try households("CHIP", ages: #"{"min": 2, "max": 12}"#) {
            #expect(household.records[0].patient.coverage?.plan == "CHIP")
            let membership = try #require(household.membership)
            #expect(membership.coverages.allSatisfy { $0.planID == "chip-standard" })
        }
    }

    @Test func `who has both programs has Medicare's plan and Medicaid after it`() throws {
        for household in try households("Dual", ages: #"{"min": 66, "max": 80}"#) {
            #expect(household.records[0].patient.coverage?.plan == "Original Medicare A and B")
            let membership = try #require(household.membership)
            #expect(membership.coverages.allSatisfy { $0.planID == "medicare-original" })
            #expect(membership.otherCoverages.contains { $0.order == .secondary && $0.policyNumber.hasPrefix("MCD") })
        }
        // Of others in Medicare it is some.
        let others = try households("Medicare", ages: #"{"min": 66, "max": 80}"#)
        #expect(others.contains { $0.membership?.otherCoverages.isEmpty ?? false })
    }
}
