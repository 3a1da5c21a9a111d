import HealthSimCore
import Testing

/// Texts that were changed at random: the readers must take or refuse them, and agree about it.
@Suite struct JSONFuzzTests {
    private static let seeds: [[UInt8]] = [
        #"{"id":"p-1","name":{"family":"Ruiz","given":["Ana","José"]},"birthDate":"1950-02-28","active":true,"x":null}"#,
        #"[1,-2.5e10,0,0.001,1E+2,{"a":[[[]]]},"\u00e9\uD83D\uDE00\n\\\"/","漢字 кириллица 😀"]"#,
        "{\"a\":1}\n{\"b\":2}\n{\"c\":[true,false,null]}\n",
        #"{"a":{"a":{"a":{"a":{}}}},"b":[{"c":1,"d":2},{"c":3,"d":4}],"long name of more than thirty-two bytes":[]}"#,
    ].map { Array($0.utf8) }

    /// Bytes that are likely to matter.
    private static let telling =
        Array("{}[]\",:\\u0dD8eE+-.019tfn \n\t/".utf8) + [0x00, 0x1F, 0x7F, 0x80, 0xBF, 0xC3, 0xED, 0xF0, 0xFF]

    /// A text with some random changes: bytes replaced, removed, inserted, stretches doubled or cut.
    private func mutated(_ stream: inout RandomStream) -> [UInt8] {
        func below(_ bound: Int) -> Int { Int(stream.next() % UInt64(bound)) }
        var bytes = Self.seeds[below(Self.seeds.count)]
        for _ in 0...below(5) {
            let place = below(bytes.count + 1)
            let telling = Self.telling[below(Self.telling.count)]
            switch below(6) {
            case 0 where place < bytes.count: bytes[place] = telling
            case 1 where place < bytes.count: bytes[place] = UInt8(below(256))
            case 2 where place < bytes.count: bytes.remove(at: place)
            case 3: bytes.insert(telling, at: place)
            case 4:
                let end = min(bytes.count, place + below(20))
                bytes.insert(contentsOf: bytes[place..<end], at: below(bytes.count + 1))
            default: bytes.removeSubrange(place..<min(bytes.count, place + below(8)))
            }
        }
        return bytes
    }

    /// All that decoding code might ask of a reader, whatever comes.
    private func decode(_ reader: inout JSONReader, _ stream: inout RandomStream) throws(JSONError) {
        do throws(JSONError) {
            switch stream.next() % 8 {
            case 0: _ = try reader.string()
            case 1: _ = try reader.integer()
            case 2: _ = try reader.double()
            case 3: _ = try reader.date()
            case 4: _ = try reader.fixedPoint(places: 2)
            case 5:
                try reader.beginArray()
                while try reader.nextElement() { try decode(&reader, &stream) }
            default:
                try reader.beginObject()
                while let key = try reader.nextKey() {
                    #expect(key.string.utf8.count == key.utf8Count)
                    if stream.next() % 4 != 0 { try decode(&reader, &stream) }
                }
            }
        } catch {
            guard error.kind == .mismatch else { throw error }
            #expect(error.line >= 1 && error.column >= 1)
            try reader.skipValue()
        }
    }

    @Test func `20,000 changed texts never trap, and all readers agree`() throws {
        var accepted = 0
        for index in 0..<UInt64(20_000) {
            var stream = RandomStream(seed: 42, purpose: "test.json.fuzz", index: index)
            let bytes = mutated(&stream)

            // The reader accepts a text exactly when the tree does.
            var reader = JSONReader(bytes)
            let readable = (try? reader.finish()) != nil
            let value = try? JSONValue(parsing: bytes)
            #expect(readable == (value != nil), "text \(index)")

            // What is accepted is UTF-8 and is written and read back the same.
            if let value {
                accepted += 1
                #expect(String(validating: bytes, as: UTF8.self) != nil)
                #expect(try JSONValue(parsing: value.rendered()) == value, "text \(index)")
            }

            var decoded = JSONReader(bytes)
            try? decode(&decoded, &stream)

            // The stream gives the same values and the same error, however the bytes are cut; some values are too large.
            let maximum = [20, 1_000][Int(stream.next() % 2)]
            let whole = streamed(bytes, pieces: bytes.count + 1, maximum: maximum)
            let pieces = streamed(bytes, pieces: 1 + Int(stream.next() % 13), maximum: maximum)
            #expect(whole == pieces, "text \(index)")
            if value != nil && maximum == 1_000 { #expect(whole.last?.hasPrefix("error") != true, "text \(index)") }
        }
        // Both ways are taken often: some changes leave a text JSON, most do not.
        #expect(accepted > 500 && accepted < 15_000)
    }

    private func streamed(_ bytes: [UInt8], pieces size: Int, maximum: Int) -> [String] {
        var place = 0
        var stream = JSONElementStream(maximumElementSize: maximum) {
            if place >= bytes.count { return nil }
            let end = min(place + size, bytes.count)
            defer { place = end }
            return Array(bytes[place..<end])
        }
        var result: [String] = []
        do {
            while let element = try stream.next() {
                result.append("value \(element.position) \(try element.value())")
            }
        } catch {
            result.append("error \(error)")
        }
        return result
    }
}
