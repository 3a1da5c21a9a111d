import Executors
import HealthSimCore
import PatientSim
import Testing

/// A scenario as it is, or one of its variations.
struct ScenarioCase: Sendable, CustomTestStringConvertible {
    let scenario: Scenario
    let variation: Scenario.Variation?

    var testDescription: String { scenario.id + (variation.map { " " + $0.name } ?? "") }

    /// Every scenario of patients with every variation.
    static let all: [ScenarioCase] = Scenario.all.filter { !$0.isOfMembers && !$0.isOfPharmacies }.flatMap { scenario in
        [ScenarioCase(scenario: scenario, variation: nil)]
            + scenario.variations.map { ScenarioCase(scenario: scenario, variation: $0) }
    }

    /// The case with a scenario's id and the name of a variation.
    static func named(_ id: String, _ variation: String? = nil) throws -> ScenarioCase {
        let scenario = try #require(Scenario.named(id))
        return ScenarioCase(
            scenario: scenario, variation: try variation.map { try #require(scenario.variation(named: $0)) })
    }

    /// The profile, compiled for a number of persons; nothing may be found in the document.
    func compiled(count: UInt64) throws -> CompiledProfile {
        var overrides = SpecificationOverrides()
        overrides.set(count: count)
        let reading = SpecificationReader(overrides: overrides).read(scenario.specification(variation: variation))
        #expect(reading.findings.map(\.description) == [])
        let profile = try CompiledProfile(try #require(reading.specification), merged: reading.merged)
        #expect(profile.warnings == [])
        return profile
    }
}

extension PatientRecord {
    /// The stays in hospital whose principal diagnosis is within one of some prefixes.
    func stays(for prefixes: String...) -> [Encounter] {
        encounters.filter { encounter in
            encounter.admission != nil
                && prefixes.contains { encounter.diagnoses.first?.isWithin(Text($0)) ?? false }
        }
    }

    /// The values of a laboratory test, by its LOINC code, in one encounter or all.
    func values(_ loinc: String, in encounter: Encounter? = nil) -> [Double] {
        observations.filter { entry in
            entry.code.code == Text(loinc) && encounter.map { $0.id == entry.encounterID } ?? true
        }.compactMap(\.value)
    }

    /// Whether a procedure with one of some codes was done.
    func had(_ codes: String...) -> Bool {
        procedures.contains { procedure in codes.contains { procedure.code.code == Text($0) } }
    }

    /// Whether there was an encounter of a type.
    func visited(_ type: String) -> Bool { encounters.contains { $0.type.code == Text(type) } }

    /// Whether the person died within the history.
    var died: Bool { patient.deathTime != nil }
}
