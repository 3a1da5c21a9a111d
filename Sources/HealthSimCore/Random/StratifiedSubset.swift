/// An attribute of some of the people only, met exactly among them: the severity of those who have the condition.
///
/// The people are those whose rank in the parent draw lies in a range. Their ranks, counted from the start of the
/// range, are put in a new order, which gives each of them one stratum of the new attribute. Subsets nest: the drug of
/// those who are severe among those who have the condition.
///
///     let diabetes = StratifiedDraw(seed: seed, purpose: "diabetes", count: 200)
///     let severity = StratifiedSubset(of: diabetes, ranks: 0..<50, seed: seed, purpose: "diabetes.severity")
///     severity.rank(of: 17)           // nil for 150 of the 200, each of 0 ..< 50 for one of the others
public struct StratifiedSubset: Hashable, Sendable {
    /// One step down: the ranks of the parent that are members, and their order. Without members there is no order.
    private struct Level: Hashable, Sendable {
        let ranks: Range<UInt64>
        let order: KeyedPermutation?

        func rank(ofParentRank rank: UInt64) -> UInt64? {
            guard ranks.contains(rank), let order else { return nil }
            return order(rank - ranks.lowerBound)
        }
    }

    private let root: StratifiedDraw
    private let levels: [Level]
    private let strata: Strata

    /// How many people have the attribute; may be 0.
    public let count: UInt64

    /// An attribute of those whose rank in the draw lies in the range, which lies in 0 ..< the draw's count.
    public init(of draw: StratifiedDraw, ranks: Range<UInt64>, seed: UInt64, purpose: RandomStream.Purpose) {
        precondition(ranks.upperBound <= draw.count, "the ranks go beyond the parent's")
        self.init(root: draw, above: [], ranks: ranks, seed: seed, purpose: purpose)
    }

    /// An attribute of those whose rank in the subset lies in the range, which lies in 0 ..< the subset's count.
    public init(of subset: StratifiedSubset, ranks: Range<UInt64>, seed: UInt64, purpose: RandomStream.Purpose) {
        precondition(ranks.upperBound <= subset.count, "the ranks go beyond the parent's")
        self.init(root: subset.root, above: subset.levels, ranks: ranks, seed: seed, purpose: purpose)
    }

    private init(
        root: StratifiedDraw, above: [Level], ranks: Range<UInt64>, seed: UInt64, purpose: RandomStream.Purpose
    ) {
        let key = StratifiedDraw.key(seed: seed, purpose: purpose)
        count = ranks.upperBound - ranks.lowerBound
        let order = ranks.isEmpty ? nil : KeyedPermutation(count: count, key: key)
        self.root = root
        levels = above + [Level(ranks: ranks, order: order)]
        strata = Strata(count: max(1, count), key: key)
    }

    /// Whether the person has the attribute.
    public func contains(_ index: UInt64) -> Bool {
        rank(of: index) != nil
    }

    /// The person's stratum, in 0 ..< count, which no other member has; nil when the person is no member.
    public func rank(of index: UInt64) -> UInt64? {
        var rank = root.rank(of: index)
        for level in levels {
            guard let next = level.rank(ofParentRank: rank) else { return nil }
            rank = next
        }
        return rank
    }

    /// A number strictly between 0 and 1 within the person's stratum; nil when the person is no member.
    public func quantile(of index: UInt64) -> Double? {
        guard let rank = rank(of: index) else { return nil }
        return strata.quantile(rank: rank, index: index)
    }
}
