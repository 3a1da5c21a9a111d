import HealthSimCore

/// The hidden physiology of one person over time.
///
/// Each quantity follows baseline + drift × time + the effects of treatments + a deviation that returns to zero
/// (an Ornstein–Uhlenbeck process, advanced exactly from event to event): nothing is stepped day by day. Time is in
/// days from the start of the history and only moves forward.
struct LatentState: Sendable {
    private struct Quantity {
        var baseline = 0.0
        var driftPerDay = 0.0
        var deviation = 0.0
        var revertsInDays = 30.0
        var offset = 0.0
        var day = 0.0
        var stream: RandomStream
    }

    private struct Effect {
        var variable: Int
        var treatment: Int
        var size: Double
        var start: Double
        var daysToEffect: Double
        var stop: Double?
    }

    private var quantities: [Quantity]
    private var effects: [Effect] = []

    private static let purpose: RandomStream.Purpose = "patient.state"

    init(count: Int, seed: UInt64, index: UInt64) {
        quantities = (0..<count).map {
            Quantity(stream: RandomStream(seed: seed, purpose: Self.purpose.part(UInt64($0)), index: index))
        }
    }

    /// Draws a baseline from a quantity's own stream.
    mutating func setBaseline(_ variable: Int, from baseline: CareModel.Baseline) {
        quantities[variable].baseline = baseline.sample(&quantities[variable].stream)
    }

    /// Draws a baseline from a quantity's own stream.
    mutating func setBaseline(_ variable: Int, from distribution: Distribution) {
        quantities[variable].baseline = distribution.sample(&quantities[variable].stream)
    }

    /// Sets a baseline.
    mutating func setBaseline(_ variable: Int, to value: Double) { quantities[variable].baseline = value }

    /// The baseline of a quantity.
    func baseline(_ variable: Int) -> Double { quantities[variable].baseline }

    /// Sets how a quantity moves; what is not given stays.
    mutating func setCourse(_ variable: Int, driftPerYear: Double?, deviation: Double?, revertsInDays: Double?) {
        if let driftPerYear { quantities[variable].driftPerDay += driftPerYear / 365.25 }
        if let deviation { quantities[variable].deviation = deviation }
        if let revertsInDays { quantities[variable].revertsInDays = revertsInDays }
    }

    /// Begins a treatment's effect; `treatment` names it for `stopEffects`.
    mutating func startEffect(_ variable: Int, of treatment: Int, size: Double, day: Double, daysToEffect: Double) {
        effects.append(
            Effect(variable: variable, treatment: treatment, size: size, start: day, daysToEffect: daysToEffect))
    }

    /// Lets the effects of a treatment fade.
    mutating func stopEffects(of treatment: Int, day: Double) {
        for index in effects.indices where effects[index].treatment == treatment && effects[index].stop == nil {
            effects[index].stop = day
        }
    }

    /// The value of every quantity on a day, written to `values` from `start` on.
    mutating func read(day: Double, into values: inout [Double], from start: Int) {
        for index in quantities.indices { values[start + index] = advance(index, to: day) }
        for effect in effects {
            var size =
                effect.size * (1 - DeterministicMath.exp(-((effect.stop ?? day) - effect.start) / effect.daysToEffect))
            if let stop = effect.stop { size *= DeterministicMath.exp(-(day - stop) / effect.daysToEffect) }
            values[start + effect.variable] += size
        }
    }

    /// Moves a quantity's deviation forward and gives its value without treatment.
    private mutating func advance(_ index: Int, to day: Double) -> Double {
        let elapsed = day - quantities[index].day
        if elapsed > 0 {
            let kept = DeterministicMath.exp(-elapsed / quantities[index].revertsInDays)
            let spread = quantities[index].deviation * (1 - kept * kept).squareRoot()
            quantities[index].offset =
                quantities[index].offset * kept + spread * quantities[index].stream.normal()
            quantities[index].day = day
        }
        return quantities[index].baseline + quantities[index].driftPerDay * day + quantities[index].offset
    }
}
