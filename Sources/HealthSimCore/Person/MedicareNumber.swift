/// Medicare beneficiary identifiers that CMS does not give out.
///
/// Source: CMS, "Understanding the Medicare Beneficiary Identifier (MBI) Format": 11 characters of the pattern
/// C A AN N A AN N A A N N, letters without S, L, O, I, B and Z. Ours have an S where the first letter stands, so that
/// their form is that of a number and nobody has it.
package enum MedicareNumber {
    private static let letters = Array("ACDEFGHJKMNPQRTUVWXY".utf8)

    /// The identifier of a person of a number; two numbers below 648 billion have different ones.
    package static func text(_ number: UInt64) -> Text {
        var rest = number
        func digit(_ base: UInt64) -> UInt64 {
            defer { rest /= base }
            return rest % base
        }
        func numeral(from: UInt64 = 0) -> UInt8 { UInt8(ascii: "0") + UInt8(from + digit(10 - from)) }
        func letter() -> UInt8 { letters[Int(digit(20))] }
        func either() -> UInt8 {
            let value = digit(30)
            return value < 10 ? UInt8(ascii: "0") + UInt8(value) : letters[Int(value) - 10]
        }
        let end = [numeral(), numeral()]
        let bytes = [
            numeral(from: 1), UInt8(ascii: "S"), either(), numeral(), letter(), either(), numeral(), letter(), letter(),
            end[1], end[0],
        ]
        return Text(String(decoding: bytes, as: UTF8.self))
    }
}
