import HealthSimCore
import Testing

/// Mistakes of a caller end the program, rather than give numbers that look right.
struct RandomTrapTests {
    @Test func `a bound of 0 traps`() async {
        await #expect(processExitsWith: .failure) {
            var stream = RandomStream(seed: 1, purpose: "trap", index: 0)
            _ = stream.integer(below: 0)
        }
    }

    @Test func `a person beyond the population traps`() async {
        await #expect(processExitsWith: .failure) {
            _ = StratifiedDraw(seed: 1, purpose: "trap", count: 10).quantile(of: 10)
        }
    }

    @Test func `weights without a positive one trap`() async {
        await #expect(processExitsWith: .failure) { _ = AliasTable(weights: [0, 0]) }
    }

    @Test func `a distribution with problems traps when it is drawn from`() async {
        await #expect(processExitsWith: .failure) {
            _ = Distribution.normal(mean: 0, deviation: -1).value(at: 0.5)
        }
    }

    @Test func `a quantile beyond 1 traps`() async {
        await #expect(processExitsWith: .failure) { _ = Distribution.uniform(0...1).value(at: 1.5) }
    }
}
