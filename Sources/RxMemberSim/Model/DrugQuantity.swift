import HealthSimCore

/// A number of units of a drug, in thousandths: exact, as NCPDP writes quantities.
@frozen
public struct DrugQuantity: Hashable, Sendable, Comparable, AdditiveArithmetic {
    /// The number in thousandths of a unit; never negative in a prescription.
    public let thousandths: Int64

    /// A number of thousandths.
    @inlinable
    public init(thousandths: Int64) { self.thousandths = thousandths }

    /// A whole number of units.
    @inlinable
    public init(_ units: Int) { thousandths = Int64(units) * 1_000 }

    /// The nearest number in thousandths; traps for what is no number or does not fit.
    public init(rounding units: Double) { thousandths = Int64((units * 1_000).rounded()) }

    /// Nothing.
    @inlinable
    public static var zero: DrugQuantity { DrugQuantity(thousandths: 0) }

    /// Whether a quantity is smaller than another.
    @inlinable
    public static func < (left: DrugQuantity, right: DrugQuantity) -> Bool { left.thousandths < right.thousandths }

    /// The exact sum.
    @inlinable
    public static func + (left: DrugQuantity, right: DrugQuantity) -> DrugQuantity {
        DrugQuantity(thousandths: left.thousandths + right.thousandths)
    }

    /// The exact difference.
    @inlinable
    public static func - (left: DrugQuantity, right: DrugQuantity) -> DrugQuantity {
        DrugQuantity(thousandths: left.thousandths - right.thousandths)
    }

    /// The number of units.
    public var units: Double { Double(thousandths) / 1_000 }
}

extension DrugQuantity: CustomStringConvertible, LosslessStringConvertible {
    /// The quantity of a text such as `30`, `2.5` or `0.375`; nil for anything else.
    public init?(_ text: String) { self.init(Text(text)) }

    /// The quantity of a text such as `30`, `2.5` or `0.375`; nil for anything else.
    init?(_ text: Text) {
        guard let thousandths = FixedPlaces.value(text, places: 3, below: 1_000_000_000_000) else { return nil }
        self.thousandths = thousandths
    }

    /// The number without trailing zeros: `30`, `2.5`.
    public var description: String {
        let (whole, rest) = thousandths.magnitude.quotientAndRemainder(dividingBy: 1_000)
        let sign = thousandths < 0 ? "-" : ""
        guard rest > 0 else { return "\(sign)\(whole)" }
        var digits = String(rest + 1_000).dropFirst()
        while digits.last == "0" { digits.removeLast() }
        return "\(sign)\(whole).\(digits)"
    }
}

extension DrugQuantity: Codable {
    /// Reads a number.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let units = try container.decode(Double.self)
        guard units.isFinite, abs(units) < 1e12 else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(units) is no quantity of a drug")
        }
        self.init(rounding: units)
    }

    /// Writes a number.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(units)
    }
}
