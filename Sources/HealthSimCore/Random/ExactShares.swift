/// Categories laid out along the ranks of a stratified draw, each with its exact count.
///
/// Category 0 has the first ranks, category 1 the next, and so on, in the counts of `LargestRemainder`.
public struct ExactShares: Hashable, Sendable {
    /// The first rank after each category.
    private let ends: [UInt64]

    /// Categories with shares, for as many ranks as the count says (0 ... 2⁶³ - 1).
    public init(shares: [Double], count: UInt64) {
        precondition(count <= UInt64(Int.max), "shares are laid out over at most 2^63 - 1 ranks")
        var end: UInt64 = 0
        ends = LargestRemainder.counts(shares: shares, total: Int(count)).map { size in
            end += UInt64(size)
            return end
        }
    }

    /// How many ranks there are.
    public var count: UInt64 { ends.last ?? 0 }

    /// How many ranks each category has.
    public var counts: [Int] { ends.indices.map { Int(ranks(of: $0).count) } }

    /// The ranks of a category; empty where its share is too small for one.
    public func ranks(of category: Int) -> Range<UInt64> {
        (category == 0 ? 0 : ends[category - 1])..<ends[category]
    }

    /// The category that has a rank; the rank is below the count.
    /// - Complexity: O(log n).
    public func category(ofRank rank: UInt64) -> Int {
        precondition(rank < count, "the rank is beyond the count")
        var low = 0
        var high = ends.count - 1
        while low < high {
            let middle = (low + high) / 2
            if ends[middle] > rank { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
