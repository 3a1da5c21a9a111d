import Executors
import Formats
import HealthSimCore
import TestKit
import Testing

@testable import ToolKit

/// Cohorts of which a product has nothing to tell: their files are empty, and that is right.
@Suite(.timeLimit(.minutes(5))) struct EmptyFileTests {
    /// Young people without insurance, in all formats: the content of the files by their paths.
    private static let cohort = Task { () async throws -> [String: String] in
        let folder = try TemporaryFolder()
        let document = #"""
            {"id": "uninsured",
             "generation": {"count": 2, "products": ["patientsim", "membersim", "rxmembersim"], "history_months": 1},
             "demographics": {"age": {"min": 20, "max": 22}, "gender": {"M": 0.5, "F": 0.5}},
             "coverage": {"type": "Uninsured"}}
            """#
        try folder.write(document, to: "profile.json")
        let console = FakeConsole(input: [])
        let formats = Format.allCases.filter(\.isAvailable).map(\.rawValue).joined(separator: ",")
        let code = await HealthSim.start(
            [
                "execute", folder.path + "/profile.json", "--format", formats, "--out", folder.path + "/cohort",
                "--quiet",
            ], calledBy: "healthsim", console: console.console)
        #expect(code == .done, "\(console.words)")
        return try folder.contents(of: "cohort")
    }

    private func errors(_ files: [String: String]) throws -> [VerificationFinding] {
        let folder = try TemporaryFolder()
        for (path, content) in files { try folder.write(content, to: path, making: true) }
        var verifier = CohortVerifier(folder.path)
        verifier.checksDigests = false
        return try verifier.run().findings.filter { $0.severity == .error }
    }

    private static let empty = [
        "ndjson/households.ndjson", "x12-837p/837p.x12", "x12-837i/837i.x12", "x12-835/835.x12", "x12-834/834-full.x12",
        "x12-270/270.x12", "x12-999/999.x12", "ncpdp-d0/requests.ncpdp", "fhir/DocumentReference.ndjson",
    ]

    @Test func `files without a record are as they should be`() async throws {
        let files = try await Self.cohort.value
        for path in Self.empty { #expect(files[path] == "", "\(path)") }
        #expect(try errors(files).map(\.description) == [])
    }

    @Test(arguments: empty + ["json/households.json", "csv/claims.csv", "mimic/icu/icustays.csv"])
    func `what stands in a file that should be empty is found`(path: String) async throws {
        var files = try await Self.cohort.value
        let content = try #require(files[path])
        files[path] = content + "x,y\n"
        #expect(try errors(files).contains { $0.file == path || path.hasPrefix($0.file) })
    }

    @Test(arguments: [
        "ndjson/records.ndjson", "fhir/Patient.ndjson", "fhir-bundle/Bundle.ndjson", "hl7v2/messages.hl7",
        "ccda/documents.tar", "mimic/hosp/patients.csv", "csv/patients.csv", "json/records.json",
    ])
    func `a file that lost its records is found`(path: String) async throws {
        var files = try await Self.cohort.value
        try #require(files[path]?.isEmpty == false)
        files[path] = ""
        #expect(try errors(files).contains { $0.file == path || path.hasPrefix($0.file) })
    }
}
