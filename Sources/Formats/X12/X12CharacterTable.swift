/// What each byte of ASCII becomes in the data of a file: itself, its capital, or a space.
struct X12CharacterTable: Sendable {
    private let table: [UInt8]

    init(_ options: X12Options) {
        let delimiters = options.delimiters
        let ownDelimiters = [delimiters.element, delimiters.repetition, delimiters.component, delimiters.segment]
        table = (0...255).map { value in
            let byte = UInt8(value)
            let capital = options.characters == .basic ? Self.capital(byte) : byte
            return Self.isAllowed(capital, options.characters) && !ownDelimiters.contains(capital)
                ? capital : UInt8(ascii: " ")
        }
    }

    /// The byte that is written for a byte of ASCII.
    @inline(__always)
    subscript(byte: UInt8) -> UInt8 { table[Int(byte)] }

    private static func capital(_ byte: UInt8) -> UInt8 {
        byte &- UInt8(ascii: "a") < 26 ? byte &- 32 : byte
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
