/// The Poisson distribution: how many independent events happen when so many are expected.
public struct Poisson: Hashable, Sendable {
    /// How many are expected: 0 ... 10¹².
    public let mean: Double

    /// The distribution with a mean in 0 ... 10¹²; of mean 0, nothing ever happens.
    public init(mean: Double) {
        precondition(mean >= 0 && mean <= 1e12, "a mean count lies in 0...10^12")
        self.mean = mean
    }

    /// √mean.
    public var deviation: Double { mean.squareRoot() }

    /// The probability of at most this many.
    public func cdf(_ count: Int) -> Double {
        count < 0 ? 0 : GammaFunction.shares(Double(count) + 1, mean).upper
    }

    /// The smallest count whose `cdf` is at least p (0 ... 1); at p = 1 a count so high that the rest is below
    /// rounding.
    public func quantile(_ p: Double) -> Int {
        precondition(p >= 0 && p <= 1, "a quantile lies in 0...1")
        return mean <= 30 ? searchFromZero(p) : searchFromNormal(p)
    }

    /// A count: one draw of the stream.
    public func sample(_ stream: inout RandomStream) -> Int {
        quantile(stream.uniformOpen())
    }

    private func searchFromZero(_ p: Double) -> Int {
        var term = DeterministicMath.exp(-mean)
        var sum = term
        var count = 0
        while sum < p && term > 1e-18 * sum {
            count += 1
            term *= mean / Double(count)
            sum += term
        }
        return count
    }

    /// From the normal approximation, corrected for skewness, step by step: it is off by one at most where it matters.
    private func searchFromNormal(_ p: Double) -> Int {
        let q = max(1 - p, 1e-17)
        if p == 0 { return 0 }
        let z = p < q ? Normal.quantile(p) : -Normal.quantile(q)
        var count = max(0, Int(mean + mean.squareRoot() * z + (z * z - 1) / 6))
        while !reaches(p, q, count) { count += 1 }
        while count > 0 && reaches(p, q, count - 1) { count -= 1 }
        return count
    }

    private func reaches(_ p: Double, _ q: Double, _ count: Int) -> Bool {
        let shares = GammaFunction.shares(Double(count) + 1, mean)
        return p < q ? shares.upper >= p : shares.lower <= q
    }
}
