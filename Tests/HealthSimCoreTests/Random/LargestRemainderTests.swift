import HealthSimCore
import Testing

struct LargestRemainderTests {
    struct Case: CustomTestStringConvertible {
        let shares: [Double]
        let total: Int
        let counts: [Int]
        var testDescription: String { "\(shares) of \(total)" }
    }

    @Test(arguments: [
        Case(shares: [0.48, 0.52], total: 50, counts: [24, 26]),
        Case(shares: [0.48, 0.52], total: 200, counts: [96, 104]),
        Case(shares: [0.3, 0.5, 0.2], total: 200, counts: [60, 100, 40]),
        Case(shares: [0.1 * 3, 0.7], total: 10, counts: [3, 7]),
        Case(shares: [0.1, 0.1, 0.1, 0.7], total: 10, counts: [1, 1, 1, 7]),
        Case(shares: [1, 1, 1], total: 3, counts: [1, 1, 1]),
        Case(shares: [1, 1, 1], total: 4, counts: [2, 1, 1]),
        Case(shares: [1, 1, 1], total: 5, counts: [2, 2, 1]),
        Case(shares: [0.5, 0.5], total: 1, counts: [1, 0]),
        Case(shares: [0.35, 0.65], total: 10, counts: [4, 6]),
        Case(shares: [0.7, 0.2, 0.1], total: 0, counts: [0, 0, 0]),
        Case(shares: [0, 1, 0], total: 7, counts: [0, 7, 0]),
        Case(shares: [48, 52], total: 50, counts: [24, 26]),
        Case(shares: [1e300, 1e300], total: 3, counts: [2, 1]),
        Case(shares: [0.416, 0.338, 0.246], total: 25, counts: [10, 9, 6]),
        Case(shares: [1e-9, 1], total: 1_000, counts: [0, 1_000]),
        Case(shares: [0.25, 0.75], total: .max, counts: [2_305_843_009_213_693_952, 6_917_529_027_641_081_855]),
    ]) func `counts meet the shares`(sample: Case) {
        #expect(LargestRemainder.counts(shares: sample.shares, total: sample.total) == sample.counts)
    }

    @Test func `counts of any shares add up and are less than one away from their quotas`() {
        for index in UInt64(0)..<1_000 {
            var stream = RandomStream(seed: 3, purpose: "shares", index: index)
            let shares = (0..<stream.integer(in: 1...12)).map { _ in stream.chance(0.2) ? 0 : stream.uniform() } + [0.5]
            let total = stream.integer(below: stream.chance(0.5) ? 100 : 10_000_000_000)
            let counts = LargestRemainder.counts(shares: shares, total: total)
            #expect(counts.reduce(0, +) == total)
            let sum = shares.reduce(0, +)
            for (share, count) in zip(shares, counts) {
                // Shares count to 12 places, which 10¹⁰ people see as a hundredth.
                #expect(abs(Double(count) - share / sum * Double(total)) < 1.02)
                if share == 0 { #expect(count == 0) }
            }
        }
    }
}
