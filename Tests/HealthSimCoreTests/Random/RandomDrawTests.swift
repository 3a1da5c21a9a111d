import HealthSimCore
import Testing

struct RandomDrawTests {
    private static func stream(_ index: UInt64 = 0) -> RandomStream {
        RandomStream(seed: 2_024, purpose: "draws", index: index)
    }

    @Test func `uniform numbers fill their interval`() {
        var stream = Self.stream()
        #expect(Statistics.kolmogorov((0..<20_000).map { _ in stream.uniform() }) { $0 } < Statistics.kolmogorovLimit)
        #expect(
            Statistics.kolmogorov((0..<20_000).map { _ in stream.uniformOpen() }) { $0 } < Statistics.kolmogorovLimit)
        let wide = (0..<20_000).map { _ in stream.uniform(in: -3...5) }
        #expect(Statistics.kolmogorov(wide) { ($0 + 3) / 8 } < Statistics.kolmogorovLimit)
    }

    @Test func `a uniform number of a wide range is finite and of a point the point`() {
        var stream = Self.stream()
        for _ in 0..<100 {
            let most = Double.greatestFiniteMagnitude
            #expect(stream.uniform(in: -most...most).isFinite)
            #expect(stream.uniform(in: 7.3...7.3) == 7.3)
        }
    }

    @Test(arguments: [1, 2, 3, 7, 10, 64, 100]) func `bounded integers are equally likely`(bound: Int) {
        var stream = Self.stream(UInt64(bound))
        var counts = [Int](repeating: 0, count: bound)
        for _ in 0..<200 * bound { counts[stream.integer(below: bound)] += 1 }
        if bound > 1 { #expect(Statistics.chiSquare(counts) < Statistics.chiSquareLimit) }
        #expect(counts.reduce(0, +) == 200 * bound)
    }

    @Test func `a bound that does not divide the draws favours no number`() {
        // Four draws go to three numbers of this bound: without rejection every third number came up twice as often.
        let bound: UInt64 = 3 << 62
        var stream = Self.stream()
        var counts = [0, 0, 0]
        for _ in 0..<30_000 { counts[Int(stream.integer(below: bound) % 3)] += 1 }
        #expect(Statistics.chiSquare(counts) < Statistics.chiSquareLimit)
    }

    @Test func `both ends of a range of integers occur`() {
        var stream = Self.stream()
        #expect(Set((0..<200).map { _ in stream.integer(in: -2...2) }) == [-2, -1, 0, 1, 2])
        #expect(stream.integer(in: 9...9) == 9)
        #expect(stream.integer(in: Int.max...Int.max) == .max)
        let wide = (0..<200).map { _ in stream.integer(in: .min ... .max) }
        #expect(wide.contains { $0 < Int.min / 2 } && wide.contains { $0 > Int.max / 2 })
        #expect((0..<200).allSatisfy { _ in stream.integer(in: .min ... -1) < 0 })
    }

    @Test func `a chance comes true as often as it says`() {
        var stream = Self.stream()
        let hits = (0..<20_000).count { _ in stream.chance(0.3) }
        // Binomial deviation √(20,000 × 0.3 × 0.7) = 64.8; 4.9 of them.
        #expect(abs(hits - 6_000) < 318)
        #expect((0..<1_000).allSatisfy { _ in !stream.chance(0) && stream.chance(1) })
    }

    @Test func `weights decide how often each is chosen, and 0 is never`() {
        var stream = Self.stream()
        var counts = [0, 0, 0, 0]
        for _ in 0..<20_000 { counts[stream.choose(weights: [3, 0, 1, 0])] += 1 }
        #expect(counts[1] == 0 && counts[3] == 0)
        #expect(Statistics.chiSquare([counts[0], counts[2]], expected: [15_000, 5_000]) < Statistics.chiSquareLimit)
    }

    @Test func `each element of a collection is equally likely`() {
        var stream = Self.stream()
        let letters = Array("xxabcdx")[2...5]
        let chosen = (0..<4_000).map { _ in stream.choose(letters) }
        #expect(Statistics.chiSquare("abcd".map { c in chosen.count { $0 == c } }) < Statistics.chiSquareLimit)
    }

    @Test func `every order of a shuffle is equally likely`() {
        var counts = [Int](repeating: 0, count: 256)
        for index in UInt64(0)..<9_600 {
            var stream = Self.stream(index)
            var elements = [0, 1, 2, 3]
            stream.shuffle(&elements)
            counts[elements.reduce(0) { $0 * 4 + $1 }] += 1
        }
        let orders = counts.filter { $0 > 0 }
        #expect(orders.count == 24)
        #expect(Statistics.chiSquare(orders) < Statistics.chiSquareLimit)
    }

    @Test func `nothing and one thing are shuffled without a draw`() {
        var stream = Self.stream()
        let before = stream
        var none: [Int] = []
        var one = ["a"]
        stream.shuffle(&none)
        stream.shuffle(&one)
        #expect(stream == before && one == ["a"])
    }
}
