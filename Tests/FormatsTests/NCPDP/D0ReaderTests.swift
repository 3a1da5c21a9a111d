import HealthSimCore
import RxMemberSim
import TestKit
import Testing

@testable import Formats

struct D0ReaderTests {
    private static let request: [UInt8] =
        D0Encoder(.requests).transmissions(RxSamples.household([RxSamples.billing])).first ?? []
    private static let response: [UInt8] =
        D0Encoder(.responses).transmissions(RxSamples.household([RxSamples.billing], [RxSamples.paid])).first ?? []
    private static let text = String(decoding: request, as: UTF8.self)

    private func problems(_ bytes: [UInt8]) throws -> [String] {
        var file = D0File()
        try file.read(bytes)
        return file.problems.map(\.description)
    }

    private static let faults: [(String, String, String)] = [
        ("D0B1", "51B1", "transmission 1, header: there is no header of version D0: expected 56 bytes"),
        ("20250115 ", "20250230 ", "transmission 1, header D1: the date of service is '20250230'"),
        ("D0B1", "D0P1", "transmission 1, header A3: transactions of the kind 'P1' are not read"),
        ("\u{1E}\u{1C}AM07", "\u{1C}AM07", "transmission 1, header: a segment does not begin with its separator"),
        ("\u{1E}\u{1C}AM03", "\u{1E}AM03", "transmission 1, header: a segment has no field"),
        ("\u{1C}AM03", "\u{1C}AX03", "transmission 1, header AM: a segment begins with no AM"),
        ("\u{1C}EM1", "\u{1C}E", "transmission 1, AM07: a field has no identifier of two characters"),
        ("JANE\u{1C}CD", "JÄNE\u{1C}CD", "transmission 1, AM04 CC: the value has characters"),
        ("124{", "12X{", "transmission 1, AM11 D9: the value is '12X{'"),
        ("124{", "124S", "transmission 1, AM11 D9: the value is '124S'"),
        ("124{", "12345678901234567890", "transmission 1, AM11 D9: the value is '12345678901234567890'"),
        ("E70000060000", "E760.0", "transmission 1, AM07 E7: the value is '60.0'"),
        ("DE20250114", "DE2025011", "transmission 1, AM07 DE: the value is '2025011'"),
        ("D80", "D8X", "transmission 1, AM07 D8: the value is 'X'"),
        ("C2MEM00001234\u{1C}", "", "transmission 1, AM04 C2: the insurance segment needs this field"),
        ("D2000007012345\u{1C}", "", "transmission 1, AM07 D2: the claim segment needs this field"),
        ("AM11", "AM23", "transmission 1, AM23: the response pricing segment has no place there"),
        ("AM11", "AM99", "transmission 1, AM99: no such segment is known"),
        ("RXSIM     1", "RXSIM     2", "transmission 1, header A9: the header counts 2 transactions, but there are 1"),
    ]

    @Test(arguments: faults)
    func `a fault is told with its place`(from: String, to: String, message: String) throws {
        let found = try problems(Array(Self.text.replacing(from, with: to).utf8))
        #expect(found.contains { $0.hasPrefix(message) }, "\(found)")
    }

    @Test func `what no file can be is an error`() {
        func error(_ bytes: [UInt8]) -> D0Error? {
            do {
                _ = try problems(bytes)
                return nil
            } catch {
                return error as? D0Error
            }
        }
        #expect(error([]) == .empty)
        #expect(error([0x0A, 0x0D]) == .empty)
        #expect(error([0x02, 0x30, 0x30]) == .truncated(record: 1))
        #expect(error([UInt8](repeating: 0x41, count: D0Reader.mostBytes + 1)) == .oversized(transmission: 1))
    }

    @Test func `no part of a transmission and no changed byte brings the reader down`() throws {
        for whole in [Self.request, Self.response] {
            for count in 1..<whole.count { _ = try? problems(Array(whole.prefix(count))) }
            for place in whole.indices {
                for byte: UInt8 in [0x02, 0x0A, 0x1C, 0x1D, 0x1E, 0x41, 0xFF] {
                    var changed = whole
                    changed[place] = byte
                    _ = try? problems(changed)
                }
            }
        }
        var random = RandomStream(seed: 7, purpose: "tests.ncpdp", index: 0)
        for _ in 0..<500 {
            _ = try? problems((0..<random.integer(in: 1...200)).map { _ in UInt8(truncatingIfNeeded: random.next()) })
        }
    }

    @Test(arguments: [1, 2, 7, 64]) func `pieces of any size give the same`(size: Int) throws {
        let bytes = Self.request + [0x0A] + Self.response + [0x0D, 0x0A]
        var start = 0
        var reader = D0Reader {
            guard start < bytes.count else { return nil }
            defer { start += size }
            return Array(bytes[start..<min(bytes.count, start + size)])
        }
        var codes: [Bool?] = []
        while let item = try reader.next() { codes.append(item.transmission?.isRequest) }
        #expect(codes == [true, false])
    }

    @Test func `a batch whose trailer counts wrong is found`() throws {
        var buffer = ByteBuffer()
        D0Encoder(.requests, options: D0Options(framing: .batch)).encode(
            [RxSamples.household([RxSamples.billing])], batch: 1, into: &buffer)
        let text = buffer.description.replacing("0000000003     ", with: "0000000009     ")
        #expect(
            try problems(Array(text.utf8)).first?.contains("counts '0000000009' records, but the batch has 3") == true)
        #expect(try problems(Array(buffer.description.utf8)).isEmpty)
    }

    @Test func `an answer to no claim is told`() throws {
        #expect(
            try problems(Self.response) == [
                "transmission 1, AM22 D2: the answer '250150000001' belongs to no claim of the pharmacy and the day"
            ])
    }

    @Test func `a transmission is shown with the numbers, names and meanings of its fields`() throws {
        var reader = D0Reader(Self.request + [0x0A] + Self.response)
        var text = ""
        while let item = try reader.next() {
            if let transmission = item.transmission { text += D0Pretty.text(transmission) }
        }
        #expect(try Golden.matches(Array(text.utf8), "ncpdp/pretty.txt"))
    }

    @Test func `every field that is written is in the table of fields with room for it`() throws {
        var random = D0RandomClaims(seed: 3)
        var households = SampleRxHouseholds.Kind.allCases.map(\.household)
        households.append(random.household(300))
        for direction in D0Encoder.Direction.allCases {
            for bytes in households.flatMap({ D0Encoder(direction).transmissions($0) }) {
                var reader = D0Reader(bytes)
                let transmission = try #require(try reader.next()?.transmission)
                for segment in transmission.segments + transmission.transactions.flatMap({ $0 }) {
                    for field in segment.fields {
                        let known = D0FieldTable.shared.field(field.id, in: segment.id)
                        #expect(known != nil, "\(segment.id) \(field.id)")
                        #expect(field.value.utf8Count <= known?.length ?? 0, "\(segment.id) \(field.id) \(field.value)")
                    }
                }
            }
        }
    }
}
