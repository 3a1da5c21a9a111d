import HealthSimCore
import Testing

@testable import PatientSim

/// The hidden physiology: a pure function of the day.
@Suite struct LatentStateTests {
    private static func wandering(index: UInt64, deviation: Double = 1, revertsInDays: Double = 30) -> LatentState {
        var state = LatentState(count: 2, seed: 7, index: index)
        state.setCourse(0, driftPerYear: nil, deviation: deviation, revertsInDays: revertsInDays)
        return state
    }

    @Test func `a value depends on the day alone, not on what was read before`() {
        let state = Self.wandering(index: 4)
        let days = stride(from: -400.0, through: 800, by: 3.7)
        let forwards = days.map { state.value(0, day: $0) }
        let backwards = days.reversed().map { state.value(0, day: $0) }
        #expect(forwards == backwards.reversed())
        #expect(Self.wandering(index: 4).value(0, day: 123.4) == state.value(0, day: 123.4))
        #expect(Self.wandering(index: 5).value(0, day: 123.4) != state.value(0, day: 123.4))
    }

    /// 4,000 people: the mean has a standard error of 0.016, the deviation one of 0.011; four of each are allowed.
    @Test(arguments: [0.0, 12.5, 44.9, -200]) func `the deviation has mean 0 and variance 1 on every day`(day: Double) {
        let values = (0..<4_000).map { Self.wandering(index: $0).value(0, day: day) }
        #expect(abs(values.mean) < 0.064, "\(values.mean)")
        #expect(abs(values.deviation - 1) < 0.045, "\(values.deviation)")
    }

    @Test func `the deviation is smooth, and forgets itself`() {
        let people = (0..<2_000).map { Self.wandering(index: $0) }
        let now = people.map { $0.value(0, day: 100) }
        // Within a thirtieth of the time constant hardly anything changes; after two nothing is left.
        #expect(now.correlation(with: people.map { $0.value(0, day: 101) }) > 0.98)
        #expect(abs(now.correlation(with: people.map { $0.value(0, day: 165) })) < 0.09)
    }

    @Test func `two quantities of a person wander apart`() {
        var first: [Double] = []
        var second: [Double] = []
        for index in 0..<2_000 {
            var state = LatentState(count: 2, seed: 7, index: UInt64(index))
            for variable in 0..<2 { state.setCourse(variable, driftPerYear: nil, deviation: 1, revertsInDays: 30) }
            first.append(state.value(0, day: 10))
            second.append(state.value(1, day: 10))
        }
        #expect(abs(first.correlation(with: second)) < 0.09)
    }

    @Test func `a drift grows with time, and several add up`() {
        var state = LatentState(count: 1, seed: 1, index: 1)
        state.setBaseline(0, to: 90)
        state.setCourse(0, driftPerYear: -1, deviation: nil, revertsInDays: nil)
        state.setCourse(0, driftPerYear: -2, deviation: nil, revertsInDays: nil)
        #expect(abs(state.value(0, day: 365.25) - 87) < 1e-9)
        #expect(state.value(0, day: 0) == 90)
    }

    @Test func `an effect comes with its time constant and fades when it is stopped`() {
        var state = LatentState(count: 1, seed: 1, index: 1)
        state.setBaseline(0, to: 8)
        state.startEffect(0, of: 3, size: -1, day: 100, daysToEffect: 40)
        #expect(state.value(0, day: 100) == 8)
        // 1 − 1/e of it after one time constant.
        #expect(abs(state.value(0, day: 140) - (8 - 0.632_120_558_828_557_7)) < 1e-9)
        #expect(abs(state.value(0, day: 900) - 7) < 1e-6)
        state.stopEffects(of: 3, day: 900)
        #expect(abs(state.value(0, day: 940) - (8 - 0.367_879_441_171_442_3)) < 1e-6)
        #expect(abs(state.value(0, day: 2_000) - 8) < 1e-6)
    }

    /// A baseline is drawn from a stream of its own, so that a person high among the well is high among the ill.
    @Test func `who is high in one distribution is high in another`() {
        var low: [Double] = []
        var high: [Double] = []
        for index in 0..<500 {
            let state = LatentState(count: 1, seed: 9, index: UInt64(index))
            low.append(state.draw(0, from: .normal(mean: 5.3, deviation: 0.3, within: nil)))
            high.append(state.draw(0, from: .normal(mean: 8, deviation: 1, within: nil)))
        }
        #expect(low.correlation(with: high) > 0.999)
    }
}
