import HealthSimCore
import Testing

/// How the reader reads numbers: exact where they are exact, nearest where they are not.
@Suite struct JSONReaderNumberTests {
    /// The error of reading one value of a text.
    private func mismatch(_ text: String, _ read: (inout JSONReader) throws(JSONError) -> Void) -> JSONError? {
        var reader = JSONReader(text)
        do throws(JSONError) {
            try read(&reader)
            return nil
        } catch {
            return error
        }
    }

    @Test(
        arguments: [
            ("\"a\"", "expected a number, found a string", nil),
            ("151", "expected an integer from 0 to 150, found 151", nil),
            ("-1", "expected an integer from 0 to 150, found -1", nil),
            ("1.5", "expected an integer, found 1.5", nil),
            ("1e400", "expected an integer, found 1e400", nil),
            ("150", "", 150), ("15e1", "", 150), ("1.50e2", "", 150), ("0.0", "", 0), ("-0", "", 0),
            ("100000000e-6", "", 100),
        ] as [(String, String, Int?)])
    func `integers are whole and within their range`(text: String, message: String, expected: Int?) {
        var value: Int?
        let found = mismatch(text) { reader throws(JSONError) in value = try reader.integer(in: 0...150) }
        #expect(value == expected)
        if expected == nil {
            #expect(found?.kind == .mismatch && found?.path == "" && found?.position == JSONPosition())
            #expect(found?.message == message)
        }
    }

    @Test(arguments: [
        "0", "-0", "1", "9223372036854775807", "-9223372036854775808", "123456789012345678", "1234567890123456789",
        "1000000000000000000", "-999999999999999999",
    ])
    func `integers of 64 bits are exact`(text: String) throws {
        var reader = JSONReader(text)
        #expect(try reader.integer() == Int64(text) ?? 0)
    }

    @Test(arguments: [
        "9223372036854775808", "-9223372036854775809", "1e19", "123456789012345678901234567890", "0.1", "1e-1",
    ])
    func `what does not fit 64 bits is a mismatch`(text: String) {
        #expect(mismatch(text) { reader throws(JSONError) in _ = try reader.integer() }?.kind == .mismatch)
    }

    @Test(
        arguments: [
            ("12.34", 1_234), ("12.3", 1_230), ("12", 1_200), ("-0.05", -5), ("0.10", 10), ("1e2", 10_000),
            ("12.340000", 1_234),
            ("1.5e-1", 15), ("0.000", 0), ("92233720368547758.07", .max), ("0.29", 29), ("1.15", 115), ("2.675", nil),
            ("0.001", nil),
            ("92233720368547758.08", nil), ("1e17", nil), ("0.00000000000000000000000000", 0),
            ("100000000000000000000000e-22", 1_000),
        ] as [(String, Int64?)])
    func `amounts are exact cents`(text: String, cents: Int64?) {
        var reader = JSONReader(text)
        #expect((try? reader.fixedPoint(places: 2)) == cents)
    }

    @Test(arguments: [
        "0", "-0", "0.1", "1.5", "123.456", "1e22", "1e23", "9007199254740993", "0.3", "2.2250738585072014e-308",
        "5e-324",
        "1.7976931348623157e308", "1e-400", "123456789012345678901234567890", "0.000000000000000000000000000001",
        "-2.5E+3",
        "4.35", "100.5", "7.0", "8.41e21", "3.0e-10", "9007199254740991e22", "0.1e1",
        "179769313486231570000000000000e279",
    ])
    func `numbers are the nearest Double`(text: String) throws {
        var reader = JSONReader(text)
        let value = try reader.double()
        #expect(value.bitPattern == Double(text)?.bitPattern)
        #expect(JSONNumber(text)?.double?.bitPattern == value.bitPattern)
    }

    @Test func `numbers that are too large are a mismatch and keep their text`() throws {
        #expect(
            mismatch("[1e400]") { reader throws(JSONError) in
                try reader.beginArray()
                _ = try reader.nextElement()
                _ = try reader.double()
            }?.description == "line 1, column 2: [0]: this number is too large")
        var reader = JSONReader("-1.2300e+400")
        #expect(try reader.numberText() == "-1.2300e+400")
    }

    @Test func `random numbers are read as Swift reads them`() throws {
        var stream = RandomStream(seed: 1, purpose: "test.json.numbers", index: 0)
        for _ in 0..<20_000 {
            let bits = stream.next()
            let digits = stream.next() % 10_000_000_000_000_000
            let candidates = [
                Double(bitPattern: bits).description, "\(digits)e\(Int(bits % 60) - 30)", "0.\(digits)",
                "\(bits % 1_000).\(bits % 97)",
            ]
            for text in candidates where Double(text)?.isFinite == true && text != "nan" && !text.hasSuffix("nan") {
                var reader = JSONReader(text)
                #expect(try reader.double().bitPattern == Double(text)?.bitPattern, "\(text)")
            }
        }
    }
}
