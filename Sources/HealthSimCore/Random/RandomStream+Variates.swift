extension RandomStream {
    /// A standard normal number, by the inverse distribution function: one draw of the stream.
    public mutating func normal() -> Double {
        Normal.quantile(uniformOpen())
    }

    /// A normal number of a mean and a deviation.
    public mutating func normal(mean: Double, deviation: Double) -> Double {
        mean + deviation * normal()
    }

    /// A normal number cut to an interval, which may have infinite ends; mean and deviation are those before the cut.
    ///
    /// Make a `TruncatedNormal` once for many draws of the same parameters.
    public mutating func normal(mean: Double, deviation: Double, within range: ClosedRange<Double>) -> Double {
        TruncatedNormal(mean: mean, deviation: deviation, within: range).value(at: uniformOpen())
    }

    /// A log-normal number; mean and deviation are those of the number, not of its logarithm.
    public mutating func logNormal(mean: Double, deviation: Double) -> Double {
        LogNormal(mean: mean, deviation: deviation).sample(&self)
    }

    /// A positive number, exponentially distributed about a positive mean: the wait for the next of random events.
    public mutating func exponential(mean: Double) -> Double {
        -mean * DeterministicMath.log(uniformOpen())
    }

    /// A positive number, gamma distributed; mean and deviation are positive.
    public mutating func gamma(mean: Double, deviation: Double) -> Double {
        Gamma(mean: mean, deviation: deviation).sample(&self)
    }

    /// A number between 0 and 1, beta distributed; both parameters are positive.
    public mutating func beta(alpha: Double, beta: Double) -> Double {
        Beta(alpha: alpha, beta: beta).sample(&self)
    }

    /// A count of independent events of which so many are expected (0 ... 10¹²).
    public mutating func poisson(mean: Double) -> Int {
        Poisson(mean: mean).sample(&self)
    }
}
