import HealthSimCore
import Testing

struct StratifiedSubsetTests {
    static let parent = StratifiedDraw(seed: 1, purpose: "diabetes", count: 1_000)
    static let members = StratifiedSubset(of: parent, ranks: 100..<350, seed: 1, purpose: "diabetes.severity")

    @Test func `the members are those of the parent's ranks, each with a stratum of their own`() {
        var seen = [Bool](repeating: false, count: 250)
        for index in UInt64(0)..<1_000 {
            let isMember = (UInt64(100)..<350).contains(Self.parent.rank(of: index))
            #expect(Self.members.contains(index) == isMember)
            guard let rank = Self.members.rank(of: index), let quantile = Self.members.quantile(of: index) else {
                #expect(!isMember && Self.members.quantile(of: index) == nil)
                continue
            }
            seen[Int(rank)] = true
            #expect(UInt64(quantile * 250) == rank)
        }
        #expect(!seen.contains(false))
        #expect(Self.members.count == 250)
    }

    @Test func `the new attribute is independent of the place in the parent`() {
        let parent = StratifiedDraw(seed: 2, purpose: "a", count: 8_000)
        let members = StratifiedSubset(of: parent, ranks: 0..<4_000, seed: 2, purpose: "b")
        let pairs = (UInt64(0)..<8_000).compactMap { index in
            members.quantile(of: index).map { (parent.quantile(of: index), $0) }
        }
        #expect(pairs.count == 4_000)
        // Times √n a correlation is standard normal; 4.9 is exceeded once in a million.
        #expect(abs(Statistics.correlation(pairs.map(\.0), pairs.map(\.1))) < 4.9)
    }

    @Test func `subsets nest`() {
        let inner = StratifiedSubset(of: Self.members, ranks: 0..<40, seed: 1, purpose: "diabetes.drug")
        var seen = [Bool](repeating: false, count: 40)
        for index in UInt64(0)..<1_000 {
            let isMember = (Self.members.rank(of: index) ?? 1_000) < 40
            #expect(inner.contains(index) == isMember)
            if let rank = inner.rank(of: index) { seen[Int(rank)] = true }
        }
        #expect(!seen.contains(false))
    }

    @Test func `nobody is a member of an empty range`() {
        let none = StratifiedSubset(of: Self.parent, ranks: 5..<5, seed: 1, purpose: "none")
        #expect(none.count == 0)
        #expect((UInt64(0)..<1_000).allSatisfy { !none.contains($0) && none.quantile(of: $0) == nil })
    }

    @Test func `a single member has the only rank`() {
        let one = StratifiedSubset(of: Self.parent, ranks: 999..<1_000, seed: 1, purpose: "one")
        #expect((UInt64(0)..<1_000).compactMap { one.rank(of: $0) } == [0])
    }
}
