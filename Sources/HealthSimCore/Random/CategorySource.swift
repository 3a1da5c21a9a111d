/// Where the categories of an attribute come from: exact counts, or plain independent draws.
public enum CategorySource: Hashable, Sendable {
    /// Exact counts. The index must be below the draw's count.
    case stratified(StratifiedCategory)
    /// An independent draw a person; any index.
    case independent(AliasTable, seed: UInt64, purpose: RandomStream.Purpose)

    /// Categories with shares, by the kind of the quantile source.
    public init(shares: [Double], source: QuantileSource) {
        switch source {
        case .stratified(let draw):
            self = .stratified(StratifiedCategory(shares: shares, count: draw.count, draw: draw))
        case .independent(let seed, let purpose):
            self = .independent(AliasTable(weights: shares), seed: seed, purpose: purpose)
        }
    }

    /// The category of a person, always the same.
    public func category(of index: UInt64) -> Int {
        switch self {
        case .stratified(let category):
            return category.category(of: index)
        case .independent(let table, let seed, let purpose):
            var stream = RandomStream(seed: seed, purpose: purpose, index: index)
            return table.draw(&stream)
        }
    }
}
