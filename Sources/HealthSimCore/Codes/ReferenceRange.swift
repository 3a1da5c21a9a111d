/// The bounds that a result is compared with; a missing bound is open.
public struct ReferenceRange: Hashable, Sendable {
    /// The lowest value within the range.
    public var low: Double?
    /// The highest value within the range.
    public var high: Double?

    /// A range with the bounds given.
    public init(low: Double? = nil, high: Double? = nil) {
        self.low = low
        self.high = high
    }
}
