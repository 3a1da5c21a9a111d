import HealthSimCore

/// The hidden physiology of one person over time.
///
/// Each quantity follows baseline + drift × time + the effects of treatments + a deviation that wanders about zero and
/// forgets itself within `revertsInDays`. All of it is a pure function of the day, computed when it is read: nothing is
/// stepped, and what nobody reads costs nothing. Days count from the start of the history and may be negative.
struct LatentState: Sendable {
    private struct Quantity {
        var baseline = 0.0
        var driftPerDay = 0.0
        var deviation = 0.0
        var revertsInDays = 30.0
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
    private let seed: UInt64
    private let index: UInt64
    /// What the wandering of this person's quantities is drawn from.
    private let key: UInt64

    private static let baselines: RandomStream.Purpose = "patient.state"
    private static let wandering: RandomStream.Purpose = "patient.wandering"

    init(count: Int, seed: UInt64, index: UInt64) {
        quantities = Array(repeating: Quantity(), count: count)
        self.seed = seed
        self.index = index
        var stream = RandomStream(seed: seed, purpose: Self.wandering, index: index)
        key = stream.next()
    }

    /// Draws a baseline from a quantity's own stream: a person who is high among the healthy is high among the ill.
    mutating func setBaseline(_ variable: Int, from baseline: CareModel.Baseline) {
        var stream = stream(of: variable)
        quantities[variable].baseline = baseline.sample(&stream)
    }

    /// Draws a baseline from a quantity's own stream.
    mutating func setBaseline(_ variable: Int, from distribution: Distribution) {
        quantities[variable].baseline = draw(variable, from: distribution)
    }

    /// Sets a baseline.
    mutating func setBaseline(_ variable: Int, to value: Double) { quantities[variable].baseline = value }

    /// The baseline of a quantity.
    func baseline(_ variable: Int) -> Double { quantities[variable].baseline }

    /// What a quantity would begin with under a distribution.
    func draw(_ variable: Int, from distribution: Distribution) -> Double {
        var stream = stream(of: variable)
        return distribution.sample(&stream)
    }

    private func stream(of variable: Int) -> RandomStream {
        RandomStream(seed: seed, purpose: Self.baselines.part(UInt64(variable)), index: index)
    }

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

    /// The value of a quantity on a day.
    func value(_ variable: Int, day: Double) -> Double {
        let quantity = quantities[variable]
        var value = quantity.baseline + quantity.driftPerDay * day
        if quantity.deviation > 0 {
            value += quantity.deviation * wander(variable, day / quantity.revertsInDays)
        }
        for effect in effects where effect.variable == variable && day > effect.start {
            var size =
                effect.size
                * (1 - DeterministicMath.exp(-(min(effect.stop ?? day, day) - effect.start) / effect.daysToEffect))
            if let stop = effect.stop, day > stop {
                size *= DeterministicMath.exp(-(day - stop) / effect.daysToEffect)
            }
            value += size
        }
        return value
    }

    /// A smooth random function of time with mean 0 and variance 1: independent normal numbers a unit of time apart, and
    /// between two of them their mixture, scaled to keep the variance.
    private func wander(_ variable: Int, _ time: Double) -> Double {
        let knot = time.rounded(.down)
        let share = time - knot
        let number = UInt64(bitPattern: Int64(knot))
        let left = normal(variable, number)
        let right = normal(variable, number &+ 1)
        return (left * (1 - share) + right * share) / ((1 - share) * (1 - share) + share * share).squareRoot()
    }

    private func normal(_ variable: Int, _ knot: UInt64) -> Double {
        var bits = key &+ UInt64(variable) &* 0x9E37_79B9_7F4A_7C15 &+ knot &* 0xD1B5_4A32_D192_ED03
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return Self.quantiles[Int(bits >> 54)]
    }

    /// The normal quantiles of 1,024 equal shares.
    private static let quantiles = FrozenArray((0..<1_024).map { Normal.quantile((Double($0) + 0.5) / 1_024) })
}
