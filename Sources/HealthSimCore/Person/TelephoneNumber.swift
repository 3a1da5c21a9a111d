/// A telephone number of the North American plan.
public struct TelephoneNumber: Hashable, Sendable {
    /// The ten digits as a number; 0 when there is none.
    public let digits: UInt64

    /// - Parameter digits: ten digits, area code first.
    public init(digits: UInt64) { self.digits = digits }

    /// The number with hyphens, `713-555-0142`; empty when there is none.
    public var formatted: String {
        guard digits > 0 else { return "" }
        let text = String(digits)
        return "\(text.prefix(3))-\(text.dropFirst(3).prefix(3))-\(text.dropFirst(6))"
    }
}
