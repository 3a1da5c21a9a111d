import HealthSimCore

/// Numbers as the report writes them.
package enum Figures {
    /// A whole number with commas between thousands: `1,680`.
    package static func grouped(_ value: some BinaryInteger) -> String {
        let digits = String(value.magnitude)
        var text = value < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0 && (digits.count - index) % 3 == 0 { text += "," }
            text.append(digit)
        }
        return text
    }

    /// A number with at most so many decimals, without zeros at the end: `71.8`, `72`.
    package static func trimmed(_ value: Double, places: Int) -> String {
        guard value.isFinite else { return "–" }
        var buffer = ByteBuffer()
        buffer.append(decimal: value, places: places)
        var text = buffer.description
        guard text.contains(".") else { return text }
        while text.hasSuffix("0") { text.removeLast() }
        if text.hasSuffix(".") { text.removeLast() }
        return text
    }

    /// A value with three figures or so: `71.8`, `6.52`, `0.025`.
    package static func measured(_ value: Double) -> String {
        trimmed(value, places: value.magnitude >= 10 ? 1 : value.magnitude >= 1 ? 2 : 3)
    }

    /// A share in percent without the sign: `75`, `37.3`, `0.25`.
    package static func percent(_ share: Double) -> String {
        let percent = share * 100
        return trimmed(percent, places: percent.magnitude < 1 ? 2 : 1)
    }

    /// A share that must not look like all or nothing when it is not: `99.9`, never `100`, for all but one.
    package static func percent(_ part: UInt64, of whole: UInt64) -> String {
        guard part < whole else { return "100" }
        let share = trimmed(Double(part) / Double(whole) * 100, places: 1)
        if share == "100" { return "99.9" }
        return part > 0 && share == "0" ? "0.1" : share
    }

    /// Text filled with spaces up to a width.
    package static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
