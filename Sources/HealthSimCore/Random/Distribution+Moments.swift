extension Distribution {
    /// The mean of the draws, after any cut to an interval.
    public var mean: Double { moments.mean }

    /// The deviation of the draws, after any cut to an interval.
    public var deviation: Double { moments.deviation }

    private var moments: (mean: Double, deviation: Double) {
        precondition(problems.isEmpty, "the distribution has parameters that make no sense")
        switch self {
        case .fixed(let value):
            return (value, 0)
        case .normal(let mean, let deviation, nil), .logNormal(let mean, let deviation, nil),
            .gamma(let mean, let deviation, nil):
            return (mean, deviation)
        case .normal(_, _, let range?) where range.lowerBound == range.upperBound,
            .logNormal(_, _, let range?) where range.lowerBound == range.upperBound,
            .gamma(_, _, let range?) where range.lowerBound == range.upperBound:
            return (range.lowerBound, 0)
        case .normal(let mean, let deviation, let range?):
            return TruncatedNormal(mean: mean, deviation: deviation, within: range).moments()
        case .logNormal(let mean, let deviation, let range?):
            let logarithm = LogNormal(mean: mean, deviation: deviation).logarithm(within: range)
            return logarithm.moments(ofExponential: true)
        case .gamma(let mean, let deviation, let range?):
            return TruncatedGamma(Gamma(mean: mean, deviation: deviation), within: range).moments
        case .uniform(let range):
            return Self.mixture([Band(range: range, weight: 1)])
        case .integers(let range):
            let width = Double(range.upperBound) - Double(range.lowerBound)
            return (Double(range.lowerBound) + 0.5 * width, (width * (width + 2) / 12).squareRoot())
        case .beta(let alpha, let beta):
            let beta = Beta(alpha: alpha, beta: beta)
            return (beta.mean, beta.deviation)
        case .poisson(let mean):
            return (mean, mean.squareRoot())
        case .exponential(let mean):
            return (mean, mean)
        case .weighted(let values):
            return Self.mixture(values.map { Band(range: $0.value...$0.value, weight: $0.weight) })
        case .bands(let bands):
            return Self.mixture(bands)
        }
    }

    /// Of uniform parts: the variance is that of their middles and the mean of their own, width² / 12.
    private static func mixture(_ bands: [Band]) -> (mean: Double, deviation: Double) {
        let total = bands.reduce(0) { $0 + $1.weight }
        var mean = 0.0
        for band in bands { mean += band.weight / total * (0.5 * band.range.lowerBound + 0.5 * band.range.upperBound) }
        var variance = 0.0
        for band in bands {
            let distance = 0.5 * band.range.lowerBound + 0.5 * band.range.upperBound - mean
            let width = band.range.upperBound - band.range.lowerBound
            variance += band.weight / total * (distance * distance + width * width / 12)
        }
        return (mean, variance.squareRoot())
    }
}

extension LogNormal {
    /// The normal distribution of the logarithm, cut where the value is cut.
    func logarithm(within range: ClosedRange<Double>) -> TruncatedNormal {
        let lower = range.lowerBound > 0 ? DeterministicMath.log(range.lowerBound) : -.infinity
        return TruncatedNormal(
            mean: logMean, deviation: logDeviation, within: lower...DeterministicMath.log(range.upperBound))
    }
}
