/// The sign over the last digit of a number: `{ABCDEFGHI` are 0 to 9 of positive ones, `}JKLMNOPQR` of negative ones.
///
/// Source: NCPDP Telecommunication D.0, signed numeric fields; the same in EBCDIC zoned decimals.
public enum D0Overpunch {
    /// The byte for a last digit.
    @inline(__always)
    static func byte(_ digit: UInt8, isNegative: Bool) -> UInt8 {
        if digit == 0 { return UInt8(ascii: isNegative ? "}" : "{") }
        return UInt8(ascii: isNegative ? "J" : "A") &+ digit &- 1
    }

    /// The number that a text writes: digits, the last with its sign; one that is a plain digit counts as positive.
    ///
    /// - Returns: nil for anything else, and for more than 18 digits.
    public static func number(_ text: some Collection<UInt8>) -> Int64? {
        guard !text.isEmpty, text.count <= 18 else { return nil }
        var (value, place) = (Int64(0), 0)
        for byte in text {
            place += 1
            if 0x30...0x39 ~= byte {
                value = value * 10 + Int64(byte - 0x30)
                continue
            }
            guard place == text.count else { return nil }
            switch byte {
            case UInt8(ascii: "{"): return value * 10
            case UInt8(ascii: "}"): return -(value * 10)
            case UInt8(ascii: "A")...UInt8(ascii: "I"): return value * 10 + Int64(byte - UInt8(ascii: "A")) + 1
            case UInt8(ascii: "J")...UInt8(ascii: "R"): return -(value * 10 + Int64(byte - UInt8(ascii: "J")) + 1)
            default: return nil
            }
        }
        return value
    }
}
