import HealthSimCore
import Testing

struct StratifiedCategoryTests {
    private static func category(_ shares: [Double], _ count: UInt64, seed: UInt64 = 1) -> StratifiedCategory {
        let draw = StratifiedDraw(seed: seed, purpose: "sex", count: count)
        return StratifiedCategory(shares: shares, count: count, draw: draw)
    }

    private static func counts(_ count: UInt64, _ categories: Int, _ category: (UInt64) -> Int?) -> [Int] {
        var counts = [Int](repeating: 0, count: categories)
        for index in 0..<count {
            if let category = category(index) { counts[category] += 1 }
        }
        return counts
    }

    @Test(arguments: [1, 2, 49, 50, 200, 999] as [UInt64]) func `every count is that of the largest remainder`(
        count: UInt64
    ) {
        for shares in [[0.48, 0.52], [0.3, 0.5, 0.2], [0, 1, 0], [1, 1, 1, 1, 1, 1, 1]] {
            let expected = LargestRemainder.counts(shares: shares, total: Int(count))
            for seed in UInt64(0)..<3 {
                let category = Self.category(shares, count, seed: seed)
                #expect(Self.counts(count, shares.count, category.category(of:)) == expected)
                #expect(category.exactShares.counts == expected)
            }
        }
    }

    @Test func `the example of the specification is met to the person`() {
        let count: UInt64 = 200
        #expect(Self.counts(count, 2, Self.category([0.48, 0.52], count).category(of:)) == [96, 104])
        let severity = Self.category([0.30, 0.50, 0.20], count)
        #expect(Self.counts(count, 3, severity.category(of:)) == [60, 100, 40])
    }

    @Test func `a category within a category is exact among its members`() throws {
        let outer = Self.category([0.25, 0.75], 200)
        let members = outer.members(of: 0, seed: 1, purpose: "severity")
        #expect(members.count == 50)
        let shares = ExactShares(shares: [0.3, 0.5, 0.2], count: members.count)
        let inner = { (index: UInt64) in members.rank(of: index).map { shares.category(ofRank: $0) } }
        #expect(Self.counts(200, 3, inner) == [15, 25, 10])
        for index in UInt64(0)..<200 {
            #expect((outer.category(of: index) == 0) == (inner(index) != nil))
        }
    }

    @Test func `ranks are found at their ends, and empty categories have none`() {
        let shares = ExactShares(shares: [0, 0.5, 0, 0.5, 0], count: 10)
        #expect(shares.counts == [0, 5, 0, 5, 0])
        #expect(shares.ranks(of: 2).isEmpty && shares.ranks(of: 3) == 5..<10)
        #expect((UInt64(0)..<10).map { shares.category(ofRank: $0) } == [1, 1, 1, 1, 1, 3, 3, 3, 3, 3])
        #expect(ExactShares(shares: [0.5, 0.5], count: 0).counts == [0, 0])
    }

    @Test func `independent categories follow their shares`() {
        let source = CategorySource(
            shares: [0.2, 0.5, 0.3], source: .independent(seed: 4, purpose: "plan"))
        let counts = Self.counts(10_000, 3, source.category(of:))
        #expect(Statistics.chiSquare(counts, expected: [2_000, 5_000, 3_000]) < Statistics.chiSquareLimit)
        let exact = CategorySource(
            shares: [0.2, 0.5, 0.3],
            source: .stratified(StratifiedDraw(seed: 4, purpose: "plan", count: 1_000)))
        #expect(Self.counts(1_000, 3, exact.category(of:)) == [200, 500, 300])
    }
}
