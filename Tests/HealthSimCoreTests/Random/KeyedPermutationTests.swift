import HealthSimCore
import Testing

struct KeyedPermutationTests {
    @Test func `every count from 1 to 1,000 is permuted and inverted`() {
        for count in UInt64(1)...1_000 {
            let order = KeyedPermutation(count: count, key: count &* 77)
            var seen = [Bool](repeating: false, count: Int(count))
            for index in 0..<count {
                let number = order(index)
                seen[Int(number)] = true
                if order.inverse(number) != index { Issue.record("\(count): \(index) does not come back") }
            }
            if seen.contains(false) { Issue.record("\(count): not every number occurs") }
        }
    }

    @Test func `a count a little above a power of two is permuted whole`() {
        let count: UInt64 = (1 << 17) + 7
        let order = KeyedPermutation(count: count, key: 99)
        var seen = [Bool](repeating: false, count: Int(count))
        for index in 0..<count { seen[Int(order(index))] = true }
        #expect(!seen.contains(false))
    }

    static let large: [UInt64] = [
        (1 << 20) + 7, 1_000_000_000, 10_000_000_000, 1 << 62, (1 << 62) + 1, (1 << 63) - 1, 1 << 63,
    ]

    @Test(arguments: large)
    func `large counts are inverted wherever they are asked`(count: UInt64) {
        let order = KeyedPermutation(count: count, key: 4)
        var stream = RandomStream(seed: 1, purpose: "positions", index: count)
        var indices = (0..<2_000).map { _ in stream.integer(below: count) } + [0, 1, count - 2, count - 1]
        indices = Array(Set(indices)).sorted()
        let numbers = indices.map { order($0) }
        #expect(numbers.allSatisfy { $0 < count })
        #expect(numbers.map { order.inverse($0) } == indices)
        #expect(Set(numbers).count == indices.count)
        let places = numbers.map { Double($0) / Double(count) }
        #expect(Statistics.kolmogorov(places) { $0 } < Statistics.kolmogorovLimit)
        // Neighbours are not: the correlation times √n is standard normal.
        #expect(abs(Statistics.correlation(Array(places.dropFirst()), Array(places.dropLast()))) < 4.9)
    }

    @Test(arguments: [2, 3, 4, 5, 6]) func `every order of a few is equally likely`(count: Int) {
        let orders = (1...count).reduce(1, *)
        var counts: [UInt64: Int] = [:]
        for key in UInt64(0)..<UInt64(40 * orders) {
            let order = KeyedPermutation(count: UInt64(count), key: key)
            counts[(0..<UInt64(count)).reduce(0) { $0 * 8 + order($1) }, default: 0] += 1
        }
        #expect(counts.count == orders)
        #expect(Statistics.chiSquare(Array(counts.values)) < Statistics.chiSquareLimit)
    }

    /// How many of one half fall into another half follows the hypergeometric distribution, as for any fair shuffle;
    /// halves are chosen so that weak mixing of low or high bits would show.
    @Test(arguments: [50, 64, 65, 128, 129, 200]) func `halves overlap as in a fair shuffle`(count: Int) {
        let half = count / 2
        let law = Statistics.hypergeometric(population: count, marked: half, drawn: half)
        var low = [Int](repeating: 0, count: half + 1)
        var odd = low
        for key in UInt64(0)..<1_000 {
            let order = KeyedPermutation(count: UInt64(count), key: key)
            low[(0..<half).count { order(UInt64($0)) < UInt64(half) }] += 1
            odd[(0..<half).count { order(UInt64(2 * $0)) % 2 == 1 }] += 1
        }
        for counts in [low, odd] {
            let (merged, expected) = Statistics.merged(counts, law.map { $0 * 1_000 })
            #expect(Statistics.chiSquare(merged, expected: expected) < Statistics.chiSquareLimit)
        }
    }

    /// These values are part of the determinism contract.
    @Test func `the order is pinned`() {
        let order = KeyedPermutation(count: 10, key: 42)
        #expect((0..<10).map { order($0) } == [2, 7, 4, 5, 1, 0, 9, 3, 6, 8])
        #expect(KeyedPermutation(count: 1_000_000_007, key: 42)(812_334_127) == 629812392)
    }
}
