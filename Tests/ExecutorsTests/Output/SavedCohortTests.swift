import Formats
import HealthSimCore
import PatientSim
import TestKit
import Testing

@testable import Executors

/// A journey on the persons of a saved cohort.
@Suite(.timeLimit(.minutes(10))) struct SavedCohortTests {
    private static func profile(_ document: JSONValue, journey: String? = nil) throws -> CompiledProfile {
        var overrides = SpecificationOverrides()
        if let journey { overrides.set(journey: JSONValue(.string(journey))) }
        let reading = SpecificationReader(overrides: overrides).read(document)
        return try CompiledProfile(try #require(reading.specification), merged: reading.merged)
    }

    private static func save(in folder: String) async throws -> CompiledProfile {
        var document = try #require(NamedProfile.named("commercial-diabetic")).document
        var overrides = SpecificationOverrides()
        overrides.set(count: 6)
        overrides.set(products: ["patientsim"])
        let reading = SpecificationReader(overrides: overrides).read(document)
        let profile = try CompiledProfile(try #require(reading.specification), merged: reading.merged)
        document = reading.merged
        let encoder = try #require(
            RecordEncoders.encoder(for: .csv, options: EncodingOptions(tables: [.patients, .conditions])))
        _ = try await CohortRun(source: profile, encoders: [encoder]).execute(to: folder)
        return profile
    }

    @Test func `the same persons are made again, with the journey laid on them`() async throws {
        let temporary = try TemporaryFolder()
        let folder = temporary.path + "/cohort"
        let first = try await Self.save(in: folder)
        let saved = try SavedCohort(folder: folder)
        #expect(saved.profile == first.id && saved.digest.count == 64 && saved.partition == .whole)
        let second = try Self.profile(saved.specification, journey: "diabetic-annual")
        #expect(second.count == first.count && second.seed == first.seed)
        for index in 0..<first.count {
            let (before, after) = (first.household(at: index), second.household(at: index))
            #expect(before.records[0].patient.person == after.records[0].patient.person)
            #expect(before.records[0].patient.mrn == after.records[0].patient.mrn)
            #expect(before.journeys.isEmpty && after.journeys.count == 1)
        }
    }

    @Test func `what is no cohort, or is damaged, is refused with its reason`() async throws {
        let temporary = try TemporaryFolder()
        let folder = temporary.path + "/cohort"
        #expect(throws: SavedCohortError.missing(folder: folder)) { try SavedCohort(folder: folder) }
        _ = try await Self.save(in: folder)
        try Disk().remove(folder + "/csv/conditions.csv")
        let error = #expect(throws: SavedCohortError.self) { try SavedCohort(folder: folder) }
        #expect(error?.description.contains("conditions.csv' is missing") ?? false)
    }
}
