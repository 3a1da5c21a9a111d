import Executors
import Formats
import Foundation

/// A cohort in a folder, made by two workers.
func writeCohort(_ expectations: inout Expectations) async throws {
    let text = """
        { "id": "client", "generation": { "count": 20 },
          "demographics": { "age": { "min": 1, "max": 90 }, "gender": { "F": 1 } } }
        """
    let reading = SpecificationReader().read(Array(text.utf8))
    guard let specification = reading.specification else { throw InvalidSpecification(findings: reading.findings) }
    let profile = try CompiledProfile(specification, merged: reading.merged)

    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("healthsim-client-\(getpid())")
    defer { try? FileManager.default.removeItem(at: folder) }
    let run = CohortRun(source: profile, encoders: [FHIREncoder(), CSVEncoder()], options: RunOptions(workers: 2))
    let outcome = try await run.execute(to: folder.path)
    guard case .finished(let report) = outcome else { return expectations.expect(false, "the run is not finished") }
    let manifest = FileManager.default.contents(atPath: folder.appendingPathComponent("manifest.json").path)
    expectations.expect(manifest != nil, "there is no manifest")
    expectations.expect(report.text.contains("20"), "the report does not count 20 patients")
    print("CohortRun: 20 households in a folder, manifest of \(manifest?.count ?? 0) bytes")
}
