import HealthSimCore
import Testing

@Suite struct ByteBufferTests {
    /// The text that one append leaves.
    private func text(_ append: (inout ByteBuffer) -> Void) -> String {
        var buffer = ByteBuffer()
        append(&buffer)
        return buffer.description
    }

    @Test func `what is appended comes out in order`() {
        var buffer = ByteBuffer(capacity: 4)
        buffer.append(UInt8(ascii: "a"))
        buffer.append("static text")
        buffer.append(utf8: "ñandú")
        buffer.append(contentsOf: [0x21, 0x22])
        buffer.append(repeating: UInt8(ascii: "-"), count: 3)
        #expect(buffer.description == "astatic textñandú!\"---")
        #expect(buffer.count == 24)
        #expect([UInt8](buffer) == Array("astatic textñandú!\"---".utf8))
    }

    @Test func `copies of every short and some long lengths are exact`() {
        for length in Array(0...100) + [1_000, 65_536] {
            let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ 1) }
            var buffer = ByteBuffer([9, 9])
            buffer.append(contentsOf: bytes)
            buffer.append(8)
            #expect([UInt8](buffer) == [9, 9] + bytes + [8], "length \(length)")
        }
    }

    @Test func `emptying keeps the memory unless told otherwise`() {
        var buffer = ByteBuffer(capacity: 1_000)
        buffer.append("text")
        let capacity = buffer.capacity
        buffer.removeAll()
        #expect(buffer.isEmpty && buffer.capacity == capacity && capacity >= 1_000)
        buffer.removeAll(keepingCapacity: false)
        #expect(buffer.capacity == 0)
        buffer.append("more")
        #expect(buffer.description == "more")
    }

    @Test func `a copy is not changed by what happens to the original`() {
        var buffer = ByteBuffer([1, 2])
        let copy = buffer
        buffer.append(3)
        #expect([UInt8](copy) == [1, 2])
        #expect(copy != buffer)
        buffer.removeLast()
        #expect(copy == buffer)
        #expect(Set([copy, buffer]).count == 1)
    }

    @Test func `the content can be read as bytes and as a span`() {
        let buffer = ByteBuffer([5, 6, 7])
        #expect(unsafe buffer.withBytes { unsafe Array($0) } == [5, 6, 7])
        #expect(buffer.withSpan { $0.count == 3 && $0[2] == 7 })
        var twice = buffer
        twice.append(contentsOf: buffer)
        buffer.withSpan { twice.append(contentsOf: $0) }
        #expect([UInt8](twice) == [5, 6, 7, 5, 6, 7, 5, 6, 7])
    }

    @Test(arguments: [0, 1, -1, 9, 10, 99, 100, 101, -12_345, 1_000_000_007, .max, .min] as [Int64])
    func `integers are written as Swift writes them`(value: Int64) {
        #expect(text { $0.append(integer: value) } == String(value))
    }

    @Test func `integers of every width are written`() {
        #expect(text { $0.append(integer: UInt64.max) } == "18446744073709551615")
        #expect(text { $0.append(integer: Int8.min) } == "-128")
        #expect(text { $0.append(integer: Int128.min) } == String(Int128.min))
        #expect(text { $0.append(integer: 7, width: 3) } == "007")
        #expect(text { $0.append(integer: 1_234, width: 3) } == "1234")
        #expect(text { $0.append(integer: -5, width: 2) } == "-05")
        var power: UInt64 = 1
        for _ in 0..<19 {
            for value in [power - 1, power, power + 1] {
                #expect(text { $0.append(integer: value) } == String(value))
            }
            power *= 10
        }
    }

    @Test(
        arguments: [
            (0, 0, "0"), (0, 2, "0.00"), (-0.0, 1, "0.0"), (1, 0, "1"), (-1, 1, "-1.0"),
            (0.5, 0, "1"), (1.5, 0, "2"), (2.5, 0, "3"), (-0.5, 0, "-1"), (-2.5, 0, "-3"),
            (0.125, 2, "0.13"), (-0.125, 2, "-0.13"), (0.375, 2, "0.38"), (0.25, 1, "0.3"),
            (0.1, 1, "0.1"), (0.1, 15, "0.100000000000000"), (12.5, 2, "12.50"), (7.25, 1, "7.3"),
            (0.004, 2, "0.00"), (-0.004, 2, "0.00"), (0.995, 2, "1.00"), (0.999, 2, "1.00"), (9.999, 2, "10.00"),
            (99.95, 1, "100.0"), (0.49999999999999994, 0, "0"), (1.115, 2, "1.12"),
            (1.114, 2, "1.11"), (6.05, 2, "6.05"),
            (123_456.789, 3, "123456.789"), (4_503_599_627_370_495.5, 1, "4503599627370495.5"),
            (4_503_599_627_370_495.5, 0, "4503599627370496"), (9_007_199_254_740_992, 2, "9007199254740992.00"),
            (1e18, 3, "1000000000000000000.000"), (-1e18, 0, "-1000000000000000000"), (1e20, 2, "1e+20"),
            (-1.5e300, 2, "-1.5e+300"), (.leastNonzeroMagnitude, 3, "0.000"),
        ] as [(Double, Int, String)])
    func `decimals have the places asked for and round half away`(value: Double, places: Int, expected: String) {
        #expect(text { $0.append(decimal: value, places: places) } == expected)
    }

    @Test func `a decimal of cents reads back to the same cents`() {
        for cents in stride(from: -100_000, through: 100_000, by: 7) {
            let written = text { $0.append(decimal: Double(cents) / 100, places: 2) }
            let digits = written.filter { $0 != "." }
            #expect(Int(digits) == cents)
            #expect(written.hasSuffix(".\(cents.magnitude % 100 < 10 ? "0" : "")\(cents.magnitude % 100)"))
        }
    }

    @Test(arguments: [0, 5, -3, 0.1, 1e-7, 1e22, 123.456, .pi, 9_007_199_254_740_992, -0.0, .leastNonzeroMagnitude])
    func `shortest texts read back the same`(value: Double) {
        let written = text { $0.append(shortest: value) }
        #expect(Double(written) == value)
        #expect(!written.hasSuffix(".0") || value.magnitude >= 0x1p53)
    }

    @Test func `decimals that do not exist are the caller's mistake`() async {
        await #expect(processExitsWith: .failure) {
            var buffer = ByteBuffer()
            buffer.append(decimal: .nan, places: 1)
        }
        await #expect(processExitsWith: .failure) {
            var buffer = ByteBuffer()
            buffer.append(decimal: 1, places: 16)
        }
        await #expect(processExitsWith: .failure) {
            var buffer = ByteBuffer()
            buffer.removeLast()
        }
    }

    @Test func `dates, moments and amounts are written as they describe themselves`() throws {
        for days in stride(from: -800_000, through: 3_000_000, by: 1_237) {
            let date = CalendarDate(daysSinceEpoch: days)
            #expect(text { $0.append(date) } == date.description)
        }
        for offset in [-840, -360, -30, 0, 330, 840] {
            for second in stride(from: -1_000_000_007, through: 4_000_000_000, by: 123_456_789) {
                let moment = Timestamp(secondsSinceEpoch: Int64(second), offsetMinutes: offset)
                #expect(text { $0.append(moment) } == moment.description)
            }
        }
        for cents in [0, 1, 10, 99, 100, 1_234, -1, -99, -100, -123_456, .max, .min] as [Int64] {
            #expect(text { $0.append(Money(cents: cents)) } == Money(cents: cents).description)
        }
        #expect(text { $0.append(text: Text("naïve, \"so\"")) } == "naïve, \"so\"")
        #expect(text { $0.append(escaping: Text("a\"b\n")) } == #"a\"b\n"#)
    }
}
