import HealthSimCore
import Testing

@testable import Formats

struct X12ReaderTests {
    private static let header =
        "ISA*00*          *00*          *ZZ*HEALTHSIM      *ZZ*PAYERSIM       *250115*0930*^*00501*000000001*0*T*:~"
    private static let body =
        "GS*HC*HEALTHSIM*PAYERSIM*20250115*0930*1*X*005010X222A1~ST*837*0001*005010X222A1~BHT*0019*00*REF~SE*3*0001~"
        + "GE*1*1~"
    private static let file = header + body + "IEA*1*000000001~"

    private func sets(_ text: String) throws -> (sets: [X12TransactionSet], problems: [X12Problem]) {
        var reader = X12SetReader(Array(text.utf8))
        var sets: [X12TransactionSet] = []
        while let set = try reader.next() { sets.append(set) }
        return (sets, reader.problems)
    }

    @Test func `a file gives its sets with their envelope`() throws {
        let (sets, problems) = try sets(Self.file)
        let set = try #require(sets.first)
        #expect(sets.count == 1 && problems.isEmpty && set.problems.isEmpty)
        #expect(set.kind == .professionalClaim)
        #expect(set.interchange.sender == "HEALTHSIM" && set.interchange.controlNumber == 1)
        #expect(set.interchange.date.description == "2025-01-15" && set.interchange.minuteOfDay == 570)
        #expect(set.segments.map(\.name) == ["ST", "BHT", "SE"])
        #expect(set.segments.map(\.position) == [1, 2, 3])
        #expect(set.segments[1].string(3) == "REF")
    }

    @Test(arguments: [1, 2, 7, 64]) func `pieces of any size give the same`(size: Int) throws {
        let bytes = Array((Self.file + "\r\n" + Self.file).utf8)
        var start = 0
        var reader = X12SetReader {
            guard start < bytes.count else { return nil }
            defer { start += size }
            return Array(bytes[start..<min(bytes.count, start + size)])
        }
        var count = 0
        while let set = try reader.next() {
            #expect(set.segments.count == 3)
            count += 1
        }
        #expect(count == 2)
    }

    @Test func `delimiters are those of the header, of each interchange its own`() throws {
        let other = Self.file.replacing("~", with: "\n").replacing("*", with: "|").replacing(":", with: ">")
        let (sets, problems) = try sets(Self.file + other)
        #expect(sets.count == 2 && problems.isEmpty)
        #expect(sets[0].segments.map { $0.string(2) } == sets[1].segments.map { $0.string(2) })
    }

    @Test(arguments: [
        ("SE*3*0001", "SE*4*0001", "SE01 is '4', but the set has 3 segments"),
        ("SE*3*0001", "SE*3*0002", "SE02 is '0002', but ST02 is '0001'"),
        ("GE*1*1", "GE*2*1", "GE01 is '2', but the transaction sets of the group is 1"),
        ("GE*1*1", "GE*1*9", "GE02 is '9', but the control number of GS06 is 1"),
        ("IEA*1*000000001", "IEA*3*000000001", "IEA01 is '3', but the groups of the interchange is 1"),
        ("IEA*1*000000001", "IEA*1*000000002", "IEA02 is '000000002', but the control number of ISA13 is 1"),
    ])
    func `counts and numbers that are not true are found`(from: String, to: String, message: String) throws {
        let (sets, problems) = try sets(Self.file.replacing(from, with: to))
        #expect((problems + sets.flatMap(\.problems)).map(\.message) == [message])
    }

    private static let broken: [(String, X12Error)] = [
        ("", .empty),
        (" \r\n", .empty),
        ("ISA*00*", .noHeader(offset: 0)),
        ("GS*HC~", .noHeader(offset: 0)),
        (header.replacing("*", with: "A"), .noHeader(offset: 0)),
        (header, .truncated(segment: 1)),
        (header + body, .truncated(segment: 6)),
        (header + "GS*HC", .truncated(segment: 1)),
        (header + "*~", .malformedSegment(2)),
        (header + "LONGNAME*1~", .malformedSegment(2)),
        (header + "ST*837~", .misplaced(name: "ST", segment: 2)),
        (header + header, .misplaced(name: "ISA", segment: 2)),
        (header + "GS*HC~ST*837*1~ST*837*2~", .misplaced(name: "ST", segment: 4)),
        (header + "GS*HC~ST*837*1~", .truncated(segment: 3)),
    ]

    @Test(arguments: broken)
    func `what cannot be followed is an error`(text: String, error: X12Error) {
        #expect(throws: error) { try sets(text) }
    }

    @Test func `a segment that does not end is an error before memory does`() {
        #expect(throws: X12Error.oversized(segment: 2)) {
            try sets(Self.header + String(repeating: "A", count: 70_000))
        }
    }

    @Test func `elements that are not there are empty, and values that are none are nil`() {
        let segment = X12Segment(
            Array("AB*1*X:Y**20250230*-12.5*99999999999999999999*20250103-20250101".utf8),
            delimiters: .standard)
        #expect(segment.elementCount == 7)
        #expect(segment.integer(1) == 1 && segment.integer(2) == nil && segment.integer(-1) == nil)
        #expect(segment.text(2, of: 2) == "Y" && segment.text(3, of: 2) == "" && segment.text(0, of: 2) == "")
        #expect(segment.componentCount(2) == 2 && segment.componentCount(3) == 0)
        #expect(segment.date(4) == nil && segment.dates(7) == nil && segment.element(99).isEmpty)
        #expect(segment.money(5) == Money(cents: -1_250) && segment.money(6) == nil && segment.money(3) == nil)
    }

    @Test(arguments: [
        ("92.5", 9_250), (".05", 5), ("0", 0), ("-.5", -50), ("100", 10_000), ("1.500", 150), ("12.", 1_200),
    ])
    func `numbers of type R are read`(text: String, cents: Int) {
        #expect(X12Segment.money(ArraySlice(text.utf8))?.cents == Int64(cents))
    }

    @Test(arguments: ["", "-", ".", "1.005", "1e5", "+5", "--1", "1.2.3", "10000000001", "１"])
    func `other numbers are none`(text: String) {
        #expect(X12Segment.money(ArraySlice(text.utf8)) == nil)
    }

    @Test func `bytes that were changed anywhere never trap`() {
        let original = Array(Self.file.utf8)
        var stream = RandomStream(seed: 7, purpose: "test.x12.hostile", index: 0)
        for _ in 0..<3_000 {
            var bytes = original
            for _ in 0...stream.integer(below: 4) {
                let place = stream.integer(below: bytes.count)
                switch stream.integer(below: 3) {
                case 0: bytes[place] = UInt8(truncatingIfNeeded: stream.integer(below: 256))
                case 1: bytes.remove(at: place)
                default: bytes.insert(original[stream.integer(below: original.count)], at: place)
                }
            }
            var reader = X12SetReader(bytes)
            do {
                while let set = try reader.next() { #expect(!set.segments.isEmpty) }
            } catch {
                #expect(error is X12Error)
            }
        }
    }
}
