import HealthSimCore
import Testing

struct StratifiedDrawTests {
    private static func draw(_ count: UInt64, _ purpose: RandomStream.Purpose = "sex", seed: UInt64 = 9)
        -> StratifiedDraw
    {
        StratifiedDraw(seed: seed, purpose: purpose, count: count)
    }

    @Test(arguments: [1, 2, 3, 50, 97, 1_000, 4_096, 10_007] as [UInt64])
    func `each person has a stratum of their own and a quantile within it`(count: UInt64) {
        let draw = Self.draw(count)
        var seen = [Bool](repeating: false, count: Int(count))
        for index in 0..<count {
            let rank = draw.rank(of: index)
            let quantile = draw.quantile(of: index)
            seen[Int(rank)] = true
            #expect(quantile > Double(rank) / Double(count) && quantile < Double(rank + 1) / Double(count))
            #expect(UInt64(quantile * Double(count)) == rank)
        }
        #expect(!seen.contains(false))
    }

    static let large: [UInt64] = [(1 << 31) + 5, 10_000_000_000, (1 << 50) + 1, (1 << 51) - 1]

    @Test(arguments: large)
    func `quantiles stay within their strata in large populations`(count: UInt64) {
        let draw = Self.draw(count)
        var stream = RandomStream(seed: 2, purpose: "indices", index: count)
        for _ in 0..<5_000 {
            let index = stream.integer(below: count)
            let (rank, quantile) = (draw.rank(of: index), draw.quantile(of: index))
            #expect(quantile > 0 && quantile < 1)
            #expect(UInt64(quantile * Double(count)) == rank)
        }
    }

    @Test(arguments: [1 << 53, 1 << 62, 1 << 63] as [UInt64])
    func `quantiles are inside 0 and 1 in the largest populations`(count: UInt64) {
        let draw = Self.draw(count)
        for index in [0, 1, count / 2, count - 1] {
            #expect(draw.quantile(of: index) > 0 && draw.quantile(of: index) < 1)
        }
        // The highest rank is where rounding could reach 1.
        let order = (UInt64(0)..<2_000).map { draw.quantile(of: $0) }
        #expect(Statistics.kolmogorov(order) { $0 } < Statistics.kolmogorovLimit)
    }

    @Test func `places within the strata are uniform`() {
        let draw = Self.draw(5_000)
        let places = (UInt64(0)..<5_000).map { draw.quantile(of: $0) * 5_000 - Double(draw.rank(of: $0)) }
        #expect(Statistics.kolmogorov(places) { $0 } < Statistics.kolmogorovLimit)
    }

    @Test func `a stated distribution is met almost exactly`() {
        let draw = Self.draw(1_000, "age")
        let values = (UInt64(0)..<1_000).map { Normal.quantile(draw.quantile(of: $0)) }
        // One value a stratum: no distribution function is off by more than one stratum.
        #expect(Statistics.kolmogorov(values) { Normal.cdf($0) } / 1_000.0.squareRoot() <= 1.0 / 1_000)
    }

    @Test func `attributes are independent of each other, of the index and of the seed`() {
        let draws = [Self.draw(4_000), Self.draw(4_000, "age"), Self.draw(4_000, "sey"), Self.draw(4_000, seed: 10)]
        let columns = draws.map { draw in (UInt64(0)..<4_000).map { draw.quantile(of: $0) } }
        for (position, column) in columns.enumerated() {
            for other in columns[(position + 1)...] {
                #expect(abs(Statistics.correlation(column, other)) < 4.9)
            }
            #expect(abs(Statistics.correlation(column, (0..<4_000).map(Double.init))) < 4.9)
            #expect(abs(Statistics.correlation(Array(column.dropFirst()), Array(column.dropLast()))) < 4.9)
        }
    }

    /// The number of people that have two conditions is hypergeometric where their strata are independent.
    @Test func `two conditions meet as often as chance has it`() {
        let law = Statistics.hypergeometric(population: 200, marked: 150, drawn: 50)
        var counts = [Int](repeating: 0, count: 51)
        for seed in UInt64(0)..<600 {
            let (first, second) = (Self.draw(200, "a", seed: seed), Self.draw(200, "b", seed: seed))
            counts[(UInt64(0)..<200).count { first.rank(of: $0) < 150 && second.rank(of: $0) < 50 }] += 1
        }
        let (merged, expected) = Statistics.merged(counts, law.map { $0 * 600 })
        #expect(Statistics.chiSquare(merged, expected: expected) < Statistics.chiSquareLimit)
    }

    @Test func `parts of a population agree with the whole`() {
        let whole = (UInt64(0)..<1_000).map { Self.draw(1_000).quantile(of: $0) }
        for parts in [2, 7] {
            let joined = (0..<parts).flatMap { part in
                let range = UInt64(1_000 * part / parts)..<UInt64(1_000 * (part + 1) / parts)
                let draw = Self.draw(1_000)
                return range.reversed().map { draw.quantile(of: $0) }.reversed()
            }
            #expect(joined == whole)
        }
    }

    @Test func `a plain stream of the same purpose is another`() {
        let draw = Self.draw(4_000)
        let own = (UInt64(0)..<4_000).map { draw.quantile(of: $0) }
        let plain = (UInt64(0)..<4_000).map { QuantileSource.independent(seed: 9, purpose: "sex").quantile(of: $0) }
        #expect(abs(Statistics.correlation(own, plain)) < 4.9)
        #expect(Statistics.kolmogorov(plain) { $0 } < Statistics.kolmogorovLimit)
        #expect(QuantileSource.stratified(draw).quantile(of: 17) == draw.quantile(of: 17))
    }
}
