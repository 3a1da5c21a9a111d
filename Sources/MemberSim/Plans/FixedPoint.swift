import HealthSimCore

/// Decimal texts of tables as exact integers.
enum FixedPoint {
    /// A decimal text as an integer of its last place: with two places `1.5` is 150; nothing for what is none or is finer.
    static func value(_ text: Text, places: Int) -> Int? {
        unsafe text.withUTF8 { bytes in
            var (value, decimals, digits) = (0, -1, 0)
            let isNegative = unsafe bytes.first == UInt8(ascii: "-")
            for index in (isNegative ? 1 : 0)..<bytes.count {
                let byte = unsafe bytes[index]
                if byte == UInt8(ascii: "."), decimals < 0 {
                    decimals = 0
                    continue
                }
                let digit = Int(byte) - 48
                guard 0...9 ~= digit, digits < 15 else { return nil }
                if decimals >= 0 { decimals += 1 }
                guard decimals <= places || digit == 0 else { return nil }
                if decimals <= places {
                    value = value * 10 + digit
                    digits += 1
                }
            }
            guard digits > 0 else { return nil }
            for _ in min(max(0, decimals), places)..<places { value *= 10 }
            return isNegative ? -value : value
        }
    }

    /// A decimal text as an amount; zero for an empty one.
    static func money(_ text: Text) -> Money { Money(cents: Int64(value(text, places: 2) ?? 0)) }
}

extension FixedPoint {
    /// An integer of its last place as a decimal text: with two places 150 is `1.50`.
    static func text(_ value: Int, places: Int) -> String {
        var divisor = 1
        for _ in 0..<places { divisor *= 10 }
        let (whole, rest) = value.magnitude.quotientAndRemainder(dividingBy: UInt(divisor))
        let digits = String(rest)
        let zeros = String(repeating: "0", count: max(0, places - digits.utf8.count))
        return "\(value < 0 ? "-" : "")\(whole)" + (places > 0 ? ".\(zeros)\(digits)" : "")
    }
}
