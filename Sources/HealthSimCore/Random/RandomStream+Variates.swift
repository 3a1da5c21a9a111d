extension RandomStream {
    /// A standard normal number, by the inverse distribution function: one draw of the stream.
    public mutating func normal() -> Double {
        Normal.quantile(uniformOpen())
    }

    /// A normal number of a mean and a deviation.
    public mutating func normal(mean: Double, deviation: Double) -> Double {
        mean + deviation * normal()
    }

    /// A positive number, exponentially distributed about a positive mean: the wait for the next of random events.
    public mutating func exponential(mean: Double) -> Double {
        -mean * DeterministicMath.log(uniformOpen())
    }
}
