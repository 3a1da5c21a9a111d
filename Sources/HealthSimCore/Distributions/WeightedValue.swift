/// A value with its weight among others.
public struct WeightedValue<Value: Hashable & Sendable>: Hashable, Sendable {
    /// What has the share.
    public var value: Value
    /// Its weight among the others; they need not add up to 1.
    public var weight: Double

    /// A value with a weight.
    public init(_ value: Value, _ weight: Double) {
        self.value = value
        self.weight = weight
    }
}
