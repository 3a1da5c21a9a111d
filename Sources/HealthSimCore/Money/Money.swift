/// An amount of US dollars, in integer cents: exact, and never a binary fraction.
///
/// Arithmetic traps when a result does not fit 64 bits (±92 quadrillion dollars), as integers do.
@frozen
public struct Money: Hashable, Sendable {
    /// The amount in cents; negative for a credit.
    public let cents: Int64

    /// An amount in cents.
    @inlinable
    public init(cents: Int64) { self.cents = cents }

    /// An amount in whole dollars.
    @inlinable
    public init(dollars: Int64) { cents = dollars * 100 }
}

extension Money: Comparable, AdditiveArithmetic {
    /// Nothing: 0.00.
    @inlinable
    public static var zero: Money { Money(cents: 0) }

    /// Whether an amount is less than another.
    @inlinable
    public static func < (left: Money, right: Money) -> Bool { left.cents < right.cents }

    /// The exact sum.
    @inlinable
    public static func + (left: Money, right: Money) -> Money { Money(cents: left.cents + right.cents) }

    /// The exact difference.
    @inlinable
    public static func - (left: Money, right: Money) -> Money { Money(cents: left.cents - right.cents) }

    /// The amount with the other sign.
    @inlinable
    public static prefix func - (amount: Money) -> Money { Money(cents: -amount.cents) }

    /// A whole multiple: a price and a number of units.
    @inlinable
    public static func * (amount: Money, count: Int) -> Money { Money(cents: amount.cents * Int64(count)) }

    /// A whole multiple: a number of units and a price.
    @inlinable
    public static func * (count: Int, amount: Money) -> Money { amount * count }

    /// Whether the amount is below zero.
    @inlinable
    public var isNegative: Bool { cents < 0 }
}

// MARK: - Text

extension Money: CustomStringConvertible, LosslessStringConvertible {
    /// The amount of a text such as `12.34`, `12`, `12.5`, `.50` or `-3.07`; nil for anything else.
    ///
    /// There are no separators, currency signs or exponents, and never more than two decimals.
    public init?(_ text: some StringProtocol) { self.init(utf8: text.utf8) }

    /// The amount of a text; the same as the generic one.
    public init?(_ description: String) { self.init(utf8: description.utf8) }

    /// The amount of the bytes of a text; nil when they are not one.
    package init?(utf8 bytes: some Collection<UInt8>) {
        var (cents, digits, decimals) = (Int64(0), 0, -1)
        let isNegative = bytes.first == UInt8(ascii: "-")
        for byte in bytes.dropFirst(isNegative ? 1 : 0) {
            if byte == UInt8(ascii: "."), decimals < 0 {
                decimals = 0
                continue
            }
            let digit = Int64(byte) - Int64(UInt8(ascii: "0"))
            guard 0...9 ~= digit, decimals < 2 else { return nil }
            if decimals >= 0 { decimals += 1 }
            digits += 1
            guard !Self.shift(&cents, digit: isNegative ? -digit : digit) else { return nil }
        }
        guard digits > 0 else { return nil }
        for _ in max(0, decimals)..<2 where Self.shift(&cents, digit: 0) { return nil }
        self.cents = cents
    }

    /// Appends a decimal digit; true on overflow.
    private static func shift(_ value: inout Int64, digit: Int64) -> Bool {
        let (product, tooLarge) = value.multipliedReportingOverflow(by: 10)
        let (sum, overflow) = product.addingReportingOverflow(digit)
        value = sum
        return tooLarge || overflow
    }

    /// The amount with two decimals and no separators: `1234.50`, `-0.05`.
    public var description: String {
        let (dollars, cents) = cents.magnitude.quotientAndRemainder(dividingBy: 100)
        return "\(isNegative ? "-" : "")\(dollars).\(cents < 10 ? "0" : "")\(cents)"
    }
}

extension Money: Codable {
    /// Reads a decimal text, `"12.34"`, or a number with at most two decimals.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
            guard let amount = Money(text) else {
                throw DecodingError.dataCorruptedError(
                    in: container, debugDescription: "'\(text)' is not an amount: expected dollars, such as 12.34")
            }
            self = amount
            return
        }
        let number = try container.decode(Double.self)
        let cents = (number * 100).rounded()
        guard cents.magnitude < 9e15, (number - cents / 100).magnitude <= 1e-6 else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "\(number) is not an amount: expected at most two decimals")
        }
        self.init(cents: Int64(cents))
    }

    /// Writes a decimal text: `"12.34"`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
