import HealthSimCore
import Testing

struct AliasTableTests {
    static let weights: [[Double]] = [
        [1], [1, 1], [0.48, 0.52], [5, 1, 1, 1], [0, 3, 0, 1, 0], [1e-9, 1, 1e9], [0.1, 0.2, 0.3, 0.4],
        (1...50).map { Double($0 * $0) },
    ]

    @Test(arguments: weights) func `categories come up as often as they weigh`(weights: [Double]) {
        let table = AliasTable(weights: weights)
        var stream = RandomStream(seed: 5, purpose: "alias", index: 0)
        var counts = [Int](repeating: 0, count: weights.count)
        for _ in 0..<40_000 { counts[table.draw(&stream)] += 1 }
        let total = weights.reduce(0, +)
        let (merged, expected) = Statistics.merged(counts, weights.map { $0 / total * 40_000 })
        if merged.count > 1 { #expect(Statistics.chiSquare(merged, expected: expected) < Statistics.chiSquareLimit) }
        for (count, weight) in zip(counts, weights) where weight == 0 { #expect(count == 0) }
    }

    @Test(arguments: weights) func `quantiles find the category whose share holds them`(weights: [Double]) {
        let table = AliasTable(weights: weights)
        let total = weights.reduce(0, +)
        var start = 0.0
        for (index, weight) in weights.enumerated() where weight > 0 {
            let share = weight / total
            // The middle of a share of at least 10⁻¹⁰ is not lost to rounding.
            if share > 1e-10 { #expect(table.index(at: start + share / 2) == index) }
            start += share
        }
        #expect(table.index(at: 0) == weights.firstIndex { $0 > 0 })
        #expect(table.index(at: 1) == weights.lastIndex { $0 > 0 })
        #expect(table.count == weights.count)
    }

    @Test func `a thousand tables with zeros never draw a zero`() {
        for index in UInt64(0)..<1_000 {
            var stream = RandomStream(seed: 6, purpose: "alias", index: index)
            var weights = (0..<stream.integer(in: 2...9)).map { _ in stream.chance(0.5) ? 0 : stream.uniform() }
            weights.append(0.1)
            let table = AliasTable(weights: weights)
            for _ in 0..<50 { #expect(weights[table.draw(&stream)] > 0) }
        }
    }
}
