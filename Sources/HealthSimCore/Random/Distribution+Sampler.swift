extension Distribution {
    /// A distribution made ready for many draws.
    public struct Sampler: Hashable, Sendable {
        private enum Form: Hashable, Sendable {
            case fixed(Double)
            case normal(mean: Double, deviation: Double)
            case truncatedNormal(TruncatedNormal)
            case logNormal(LogNormal)
            /// The normal distribution of the logarithm, cut where the value is.
            case truncatedLogNormal(TruncatedNormal, within: ClosedRange<Double>)
            case uniform(ClosedRange<Double>)
            case integers(lower: Double, count: Double)
            case gamma(Gamma)
            case truncatedGamma(TruncatedGamma)
            case beta(Beta)
            case poisson(Poisson)
            case exponential(mean: Double)
            case weighted([Double], AliasTable)
            case bands([ClosedRange<Double>], AliasTable)
        }

        private let form: Form

        /// A sampler of a distribution without problems.
        public init(_ distribution: Distribution) {
            precondition(distribution.problems.isEmpty, "the distribution has parameters that make no sense")
            form =
                switch distribution {
                case .fixed(let value): .fixed(value)
                case .normal(let mean, let deviation, nil): .normal(mean: mean, deviation: deviation)
                case .normal(let mean, let deviation, let range?):
                    .truncatedNormal(TruncatedNormal(mean: mean, deviation: deviation, within: range))
                case .logNormal(let mean, let deviation, let range):
                    Self.logNormal(LogNormal(mean: mean, deviation: deviation), within: range)
                case .uniform(let range): .uniform(range)
                case .integers(let range):
                    .integers(
                        lower: Double(range.lowerBound), count: Double(range.upperBound) - Double(range.lowerBound) + 1)
                case .gamma(let mean, let deviation, nil): .gamma(Gamma(mean: mean, deviation: deviation))
                case .gamma(let mean, let deviation, let range?):
                    .truncatedGamma(TruncatedGamma(Gamma(mean: mean, deviation: deviation), within: range))
                case .beta(let alpha, let beta): .beta(Beta(alpha: alpha, beta: beta))
                case .poisson(let mean): .poisson(Poisson(mean: mean))
                case .exponential(let mean): .exponential(mean: mean)
                case .weighted(let values): .weighted(values.map(\.value), AliasTable(weights: values.map(\.weight)))
                case .bands(let bands): .bands(bands.map(\.range), AliasTable(weights: bands.map(\.weight)))
                }
        }

        private static func logNormal(_ whole: LogNormal, within range: ClosedRange<Double>?) -> Form {
            guard let range else { return .logNormal(whole) }
            return .truncatedLogNormal(whole.logarithm(within: range), within: range)
        }

        /// A draw: one draw of the stream, but for the gamma and beta distributions, which take several.
        public func sample(_ stream: inout RandomStream) -> Double {
            switch form {
            case .gamma(let gamma): gamma.sample(&stream)
            case .beta(let beta): beta.sample(&stream)
            case .weighted(let values, let table): values[table.draw(&stream)]
            case .fixed, .normal, .truncatedNormal, .logNormal, .truncatedLogNormal, .uniform, .integers,
                .truncatedGamma, .poisson, .exponential, .bands:
                value(at: stream.uniformOpen())
            }
        }

        /// The value that a share of the draws lies below; the quantile lies in 0 ... 1.
        public func value(at quantile: Double) -> Double {
            precondition(quantile >= 0 && quantile <= 1, "a quantile lies in 0...1")
            switch form {
            case .fixed(let value): return value
            case .normal(let mean, let deviation): return mean + deviation * Normal.quantile(quantile)
            case .truncatedNormal(let normal): return normal.value(at: quantile)
            case .logNormal(let logNormal): return logNormal.quantile(quantile)
            case .truncatedLogNormal(let logarithm, let range):
                let value = DeterministicMath.exp(logarithm.value(at: quantile))
                return min(max(value, range.lowerBound), range.upperBound)
            case .uniform(let range): return Self.point(of: range, at: quantile)
            case .integers(let lower, let count): return lower + min((quantile * count).rounded(.down), count - 1)
            case .gamma(let gamma): return gamma.quantile(quantile)
            case .truncatedGamma(let gamma): return gamma.value(at: quantile)
            case .beta(let beta): return beta.quantile(quantile)
            case .poisson(let poisson): return Double(poisson.quantile(quantile))
            case .exponential(let mean): return -mean * DeterministicMath.log1p(-quantile)
            case .weighted(let values, let table): return values[table.index(at: quantile)]
            case .bands(let ranges, let table):
                let (band, place) = table.place(at: quantile)
                return Self.point(of: ranges[band], at: place)
            }
        }

        private static func point(of range: ClosedRange<Double>, at quantile: Double) -> Double {
            let value = range.lowerBound * (1 - quantile) + range.upperBound * quantile
            return min(max(value, range.lowerBound), range.upperBound)
        }
    }
}
