import HealthSimCore
import TestKit
import Testing

@testable import ToolKit

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Specifications drawn within the grammar become cohorts in which every link holds, read back from their files.
@Suite(.timeLimit(.minutes(5))) struct RandomSpecificationTests {
    @Test(arguments: 0..<10 as Range<UInt64>)
    func `what is valid becomes a cohort that holds`(number: UInt64) async throws {
        let document = RandomSpecification(seed: 1, number: number, most: 5).json
        let folder = try TemporaryFolder()
        try folder.write(document, to: "specification.json")
        let cohort = folder.path + "/cohort"
        let made = FakeConsole(input: [])
        let code = await HealthSim.start(
            ["execute", folder.path + "/specification.json", "--out", cohort, "--quiet", "--jobs", "1"],
            calledBy: "healthsim", console: made.console)
        #expect(code == .done, "\(made.words)\n\(document)")
        let read = FakeConsole(input: [])
        let verified = await HealthSim.start(
            ["verify", cohort, "--quiet"], calledBy: "healthsim", console: read.console)
        #expect(verified == .done, "\(read.output)\(read.words)\n\(document)")
    }

    @Test func `the same number is the same document, another is another`() {
        let documents = (0..<50).map { RandomSpecification(seed: 1, number: UInt64($0)).json }
        #expect(documents == (0..<50).map { RandomSpecification(seed: 1, number: UInt64($0)).json })
        #expect(Set(documents).count == 50)
        #expect(documents[0] != RandomSpecification(seed: 2, number: 0).json)
    }

    /// What `scripts/checks/specifications.py` runs with a release build.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["HEALTHSIM_SPECIFICATIONS"] != nil))
    func `specifications are written for a check outside`() throws {
        let environment = ProcessInfo.processInfo.environment
        let folder = try #require(environment["HEALTHSIM_SPECIFICATIONS"])
        let seed = UInt64(environment["HEALTHSIM_SPECIFICATION_SEED"] ?? "") ?? 1
        let count = UInt64(environment["HEALTHSIM_SPECIFICATION_COUNT"] ?? "") ?? 50
        for number in 0..<count {
            let json = RandomSpecification(seed: seed, number: number).json
            try Data(json.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(number).json"))
        }
    }
}
