import Executors
import Foundation
import TestKit
import Testing

@Suite struct ProfileLibraryTests {
    private let examples = ProfileLibrary(folders: [Fixture.repository + "/examples/profiles"])

    @Test(arguments: [
        "demographics-only", "medicare-diabetic-texas", "medicare-diabetic-texas-001", "independent-sampling",
    ])
    func `a profile is found by file name and by id`(id: String) throws {
        let bytes = try #require(examples.document(id: id))
        let reading = ProfileSpecification.read(bytes)
        #expect(reading.specification.map { id.hasPrefix($0.id) || $0.id.hasPrefix(id) } == true)
    }

    @Test(arguments: ["no-such-profile", "", "../examples", "a/b", "A", "x.json", String(repeating: "a", count: 101)])
    func `what is not there is not found`(id: String) {
        #expect(examples.document(id: id) == nil)
    }

    @Test func `an execution request runs an example`() throws {
        let request = #"{"execution": {"profile_id": "medicare-diabetic-texas-001", "options": {"formats": ["csv"]}}}"#
        let reading = ProfileSpecification.read(Array(request.utf8), loader: examples.loader)
        #expect(reading.findings.isEmpty)
        #expect(reading.specification?.formats == ["csv"])
        #expect(reading.specification?.generation.count == 200)
    }

    @Test func `a folder that is not there is no trap`() {
        #expect(ProfileLibrary(folders: ["/no/such/folder"]).document(id: "p") == nil)
    }
}
