/// A JSON number as it is written.
///
/// Two numbers are equal when they are written the same: `1`, `1.0` and `1e0` differ.
public struct JSONNumber: Hashable, Sendable, CustomStringConvertible {
    /// The number as it is written: `-12.50`.
    public let text: String

    /// An integer.
    public init(_ value: some BinaryInteger) { text = String(value) }

    /// The shortest text of a number.
    /// - Parameter value: finite.
    public init(_ value: Double) {
        var buffer = ByteBuffer()
        buffer.append(shortest: value)
        text = buffer.description
    }

    /// A number that is written in JSON; nil for any other text.
    public init?(_ text: String) {
        var reader = JSONReader(text)
        guard let number = try? reader.numberText(), number == text else { return nil }
        self.text = text
    }

    /// A text that a reader has found to be a number.
    package init(checked text: String) { self.text = text }

    /// The nearest `Double`; nil when the number is too large for one.
    public var double: Double? {
        let value = parts.exactDouble ?? Double(text) ?? .nan
        return value.isFinite ? value : nil
    }

    /// The number when it is an integer of 64 bits, as `3`, `3.0` and `3e2` are.
    public var integer: Int? { scaled(places: 0).map { Int($0) } }

    /// The number as an exact integer of its last place, as cents for two places; nil when it has more places.
    public func scaled(places: Int) -> Int64? { parts.scaled(places: places) }

    private var parts: DecimalParts {
        unsafe Array(text.utf8).withUnsafeBytes { unsafe DecimalParts($0) }
    }

    /// The number as it is written.
    public var description: String { text }
}
