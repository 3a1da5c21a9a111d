import Foundation
import Formats
import HealthSimCore
import PatientSim
import TestKit
import Testing

@testable import ToolKit

struct ExportCCDATests {
    private var input: String {
        (1...2).map { CanonicalJSONEncoder(.lines).encode(SampleRecords.diabetic($0))[0].description }.joined()
    }

    @Test func `each patient has a file in the folder`() async throws {
        let folder = try TemporaryFolder()
        let fake = FakeConsole(input: [input])
        let code = await ExportCCDA.start(["--stdin", "\(folder.path)/out"], console: fake.console)
        #expect(code == .done, "\(fake.words)")
        #expect(fake.words == "✓ 2 documents in '\(folder.path)/out'\n")
        let files = try folder.contents(of: "out/MRN00000xxx")
        #expect(files.keys.sorted() == ["MRN00000001.xml", "MRN00000002.xml"])
        let document = CCDAEncoder().document(SampleRecords.diabetic(2)).description
        #expect(files["MRN00000002.xml"]?.count == document.count)
        #expect(files["MRN00000002.xml"]?.hasPrefix("<?xml") ?? false)
    }

    @Test func `files that exist are kept unless they may be replaced`() async throws {
        let folder = try TemporaryFolder()
        for (words, expected) in [([], ExitCode.done), ([], .couldNotRun), (["--force"], .done)] {
            let fake = FakeConsole(input: [input])
            let code = await ExportCCDA.start(["--stdin", "\(folder.path)/out"] + words, console: fake.console)
            #expect(code == expected, "\(fake.words)")
        }
    }

    @Test func `without a folder an archive goes to standard output`() async throws {
        let fake = FakeConsole(input: [input])
        let code = await ExportCCDA.start(["--stdin", "--quiet"], console: fake.console)
        #expect(code == .done)
        #expect(fake.output.hasPrefix("MRN00000xxx/MRN00000001.xml"))
        #expect(fake.output.split(separator: "<?xml", omittingEmptySubsequences: false).count == 3)
    }
}
