/// What each byte of ASCII becomes in the data of a file: itself, its capital, or a space.
///
/// It is a mask of two words, so that copying it costs nothing.
struct X12CharacterTable: Sendable {
    /// A bit for each byte from 0 to 63 that may stand in data, and for each from 64 to 127.
    private let low: UInt64
    private let high: UInt64
    private let makesCapitals: Bool

    init(_ options: X12Options) {
        let delimiters = options.delimiters
        let ownDelimiters = [delimiters.element, delimiters.repetition, delimiters.component, delimiters.segment]
        var (low, high) = (UInt64(0), UInt64(0))
        for byte in UInt8(0)..<128 where Self.isAllowed(byte, options.characters) && !ownDelimiters.contains(byte) {
            if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte - 64) }
        }
        self.low = low
        self.high = high
        makesCapitals = options.characters == .basic
    }

    /// The byte that is written for a byte of ASCII.
    @inline(__always)
    subscript(byte: UInt8) -> UInt8 {
        let capital = makesCapitals && byte &- UInt8(ascii: "a") < 26 ? byte &- 32 : byte
        let word = capital < 64 ? low : high
        return word &>> UInt64(capital & 63) & 1 != 0 && capital < 128 ? capital : UInt8(ascii: " ")
    }

    /// Source: X12.6 "Application Control Structure", basic and extended character set.
    private static func isAllowed(_ byte: UInt8, _ characters: X12Options.Characters) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "a")...UInt8(ascii: "z"): characters == .extended
        case 0x20...0x7E: Self.signs(characters).utf8.contains(byte)
        default: false
        }
    }

    private static func signs(_ characters: X12Options.Characters) -> String {
        let basic = " !\"&'()*+,-./:;?="
        return characters == .basic ? basic : basic + "%~@[]_{}\\|<>#$"
    }
}
