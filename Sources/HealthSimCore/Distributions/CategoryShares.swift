/// The shares of the values of a category, in the order of the document.
public struct CategoryShares: Hashable, Sendable {
    /// The values.
    public let labels: [String]
    /// The share of each value; they sum to 1.
    public let shares: [Double]

    /// Values with their shares.
    ///
    /// Shares that sum to 1 but for the last bits of binary fractions are kept as they are; others are divided by their
    /// sum. Nil when there is no value, a share is negative, or the sum is zero.
    public init?(_ entries: [(label: String, share: Double)]) {
        let sum = entries.reduce(0) { $0 + $1.share }
        guard sum > 0, sum.isFinite, entries.allSatisfy({ $0.share >= 0 }) else { return nil }
        labels = entries.map(\.label)
        shares = entries.map { abs(sum - 1) < 1e-9 ? $0.share : $0.share / sum }
    }

    /// One value for everybody.
    public init(always label: String) {
        labels = [label]
        shares = [1]
    }

    /// The share of a value; 0 when it is not listed.
    public func share(of label: String) -> Double {
        labels.firstIndex(of: label).map { shares[$0] } ?? 0
    }
}
