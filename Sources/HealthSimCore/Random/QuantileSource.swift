/// Where the quantiles of an attribute come from: strata that meet its distribution exactly, or plain independent
/// draws.
///
/// The `sampling` of a specification chooses between the two.
public enum QuantileSource: Hashable, Sendable {
    /// One stratum a person. The index must be below the draw's count.
    case stratified(StratifiedDraw)
    /// An independent draw a person, by a stream of the seed and the purpose; any index.
    case independent(seed: UInt64, purpose: RandomStream.Purpose)

    /// A number strictly between 0 and 1 for a person, always the same.
    public func quantile(of index: UInt64) -> Double {
        switch self {
        case .stratified(let draw):
            return draw.quantile(of: index)
        case .independent(let seed, let purpose):
            var stream = RandomStream(seed: seed, purpose: purpose, index: index)
            return stream.uniformOpen()
        }
    }
}
