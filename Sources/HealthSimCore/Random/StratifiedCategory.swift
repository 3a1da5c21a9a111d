/// A category for each person of a population, each category with the exact count that its share asks for.
///
///     let draw = StratifiedDraw(seed: run.seed, purpose: "person.sex", count: 200)
///     let sex = StratifiedCategory(shares: [0.48, 0.52], count: 200, draw: draw)
///     sex.category(of: 17)            // 0 for exactly 96 of the 200
public struct StratifiedCategory: Hashable, Sendable {
    /// The stratified draw that the categories cut up.
    public let draw: StratifiedDraw
    /// Which ranks of the draw each category has.
    public let exactShares: ExactShares

    /// Categories with shares over a population of the draw's count.
    public init(shares: [Double], count: UInt64, draw: StratifiedDraw) {
        precondition(count == draw.count, "the categories and their draw have the same count")
        self.draw = draw
        exactShares = ExactShares(shares: shares, count: count)
    }

    /// The category of a person; the index is below the count.
    public func category(of index: UInt64) -> Int {
        exactShares.category(ofRank: draw.rank(of: index))
    }

    /// A further attribute of the people in one category, exact among them.
    public func members(of category: Int, seed: UInt64, purpose: RandomStream.Purpose) -> StratifiedSubset {
        StratifiedSubset(of: draw, ranks: exactShares.ranks(of: category), seed: seed, purpose: purpose)
    }
}
