import Executors
import Foundation
import HealthSimCore
import TestKit
import Testing

/// What a document of `Tests/Fixtures/specifications/broken` must give: `broken.json` beside the folder says.
struct BrokenSpecification: Codable, Sendable, CustomTestStringConvertible {
    struct Expected: Codable, Sendable {
        var path: String
        var message: String
    }

    var name = ""
    var exit: Int32
    var malformed: String?
    var errors: [Expected]?
    var warnings: [Expected]?

    enum CodingKeys: CodingKey { case exit, malformed, errors, warnings }

    var testDescription: String { name }

    static let all: [BrokenSpecification] = {
        guard let data = try? Fixture.data("specifications/broken.json"),
            let map = try? JSONDecoder().decode([String: BrokenSpecification].self, from: data)
        else { return [] }
        return map.keys.sorted().map { name in
            var specification = map[name]
            specification?.name = name
            return specification
        }.compactMap(\.self)
    }()
}

@Suite struct BrokenSpecificationTests {
    @Test func `every document has an expectation, and there are at least forty`() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Fixture.path("specifications/broken"))
        #expect(files.sorted() == BrokenSpecification.all.map { $0.name + ".json" }.sorted())
        #expect(files.count >= 40)
    }

    @Test(arguments: BrokenSpecification.all)
    func `a broken document gives every finding with its path`(expected: BrokenSpecification) throws {
        let bytes = [UInt8](try Fixture.data("specifications/broken/\(expected.name).json"))
        let reading = ProfileSpecification.read(bytes)
        #expect(reading.exitCode == expected.exit)
        if let malformed = expected.malformed {
            let error = try #require(reading.malformed)
            #expect(error.description.hasPrefix(malformed), "\(error)")
            #expect(reading.specification == nil && reading.findings.isEmpty)
            return
        }
        #expect(reading.malformed == nil)
        #expect((reading.specification == nil) == (expected.exit == 1))
        Self.compare(reading.errors, expected.errors ?? [])
        Self.compare(reading.warnings, expected.warnings ?? [])
    }

    private static func compare(_ findings: [Finding], _ expected: [BrokenSpecification.Expected]) {
        #expect(findings.map(\.field) == expected.map(\.path), "\(findings)")
        for (finding, expected) in zip(findings, expected) {
            #expect(finding.message.contains(expected.message), "\(finding)")
        }
    }

    @Test func `a document with ten errors reports ten`() throws {
        let reading = ProfileSpecification.read(
            [UInt8](try Fixture.data("specifications/broken/ten-and-more-errors.json")))
        #expect(reading.errors.count == 12)
        #expect(!reading.result.valid)
        let text = SpecificationReport.text(reading)
        #expect(text.contains("\n10. "))
        #expect(text.hasPrefix("✗ Execution failed: Validation errors\n\nErrors:\n1. "))
        #expect(text.hasSuffix("\n\nFix these issues and retry.\n"))
    }

    @Test func `a document of megabytes is refused before it is read`() {
        let spaces = [UInt8](repeating: UInt8(ascii: " "), count: SpecificationReader.largest + 1)
        let reading = ProfileSpecification.read(spaces)
        #expect(reading.malformed?.message == "the document has 4194305 bytes; a specification has at most 4194304")
        #expect(reading.exitCode == 2)
    }

    @Test func `changed documents never trap`() throws {
        let folder = Fixture.repository + "/examples/profiles/"
        let documents = try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map {
            [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + $0)))
        }
        var stream = RandomStream(seed: 3, purpose: "test.specifications", index: 0)
        var malformed = 0
        var invalid = 0
        for round in 0..<1_500 {
            var bytes = documents[round % documents.count]
            for _ in 0..<(1 + Int(stream.next() % 4)) {
                let at = Int(stream.next() % UInt64(bytes.count))
                switch stream.next() % 4 {
                case 0: bytes[at] = UInt8(truncatingIfNeeded: stream.next())
                case 1: bytes.remove(at: at)
                case 2: bytes.insert(contentsOf: Array("-1e9".utf8), at: at)
                default: bytes[at] = Array("0987654321{}[]\",:ntf".utf8)[Int(stream.next() % 20)]
                }
            }
            let reading = ProfileSpecification.read(bytes)
            if reading.malformed != nil { malformed += 1 } else if reading.specification == nil { invalid += 1 }
            #expect(reading.exitCode == 0 || !SpecificationReport.text(reading).isEmpty)
        }
        #expect(malformed > 100 && invalid > 100)
    }

    @Test func `values put in the wrong place never trap`() throws {
        let values: [JSONValue] = [
            nil, true, 0, -1, 1e300, "", "x", [], JSONValue(.object([])), [1, "a", nil], "48201",
            JSONValue(.object([JSONMember(name: "type", value: "normal")])),
            JSONValue(.object([JSONMember(name: "min", value: 3)])), [[[]]],
        ]
        for name in ["medicare-diabetic-texas", "diabetes-labs-by-severity", "independent-sampling"] {
            let path = Fixture.repository + "/examples/profiles/\(name).json"
            let document = try JSONValue(parsing: [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))))
            for path in Self.paths(in: document) {
                for value in values {
                    var changed = document
                    let isSet = changed.set(value, at: path)
                    #expect(isSet)
                    let reading = SpecificationReader().read(changed)
                    #expect(reading.malformed == nil)
                    #expect((reading.specification == nil) == !reading.errors.isEmpty)
                    if let profile = reading.specification {
                        #expect(throws: Never.self) { try profile.demographics.geography.geography() }
                        if case .numeric(let age) = profile.demographics.age { #expect(age.problems.isEmpty) }
                    }
                }
            }
        }
    }

    /// The path of everything in a document.
    private static func paths(in value: JSONValue, from path: JSONPath = JSONPath()) -> [JSONPath] {
        var paths = path.steps.isEmpty ? [] : [path]
        for member in value.members ?? [] { paths += Self.paths(in: member.value, from: path.appending(member.name)) }
        for (index, element) in (value.elements ?? []).enumerated() {
            paths += Self.paths(in: element, from: path.appending(.element(index)))
        }
        return paths
    }
}
