import HealthSimCore

/// The core alone: the ages of some people, as exactly spread as the distribution says.
public func drawAges(of count: Int, mean: Double, deviation: Double, within range: ClosedRange<Double>) -> [Double] {
    let age = Distribution.normal(mean: mean, deviation: deviation, within: range)
    let strata = StratifiedDraw(seed: 42, purpose: "embedding.age", count: UInt64(count))
    return (0..<strata.count).map { age.value(at: strata.quantile(of: $0)) }
}

/// The throws of a die: each is a function of the seed, the purpose and its index.
public func throwDice(_ indices: Range<UInt64>) -> [Int] {
    indices.map { index in
        var stream = RandomStream(seed: 42, purpose: "embedding.die", index: index)
        return stream.integer(in: 1...6)
    }
}
