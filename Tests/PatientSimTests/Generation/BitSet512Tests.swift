import Testing

@testable import PatientSim

@Suite struct BitSet512Tests {
    private static func set(_ numbers: some Sequence<Int>) -> BitSet512 {
        numbers.reduce(into: BitSet512()) { $0.insert($1) }
    }

    @Test func `the numbers of a set are found in order`() {
        let numbers = [0, 1, 63, 64, 65, 200, 447, 448, 511]
        let set = Self.set(numbers.reversed())
        var found: [Int] = []
        while let next = set.first(from: (found.last ?? -1) + 1) { found.append(next) }
        #expect(found == numbers)
        #expect(set.first(from: 66) == 200 && set.first(from: 512) == nil && BitSet512().first(from: 0) == nil)
    }

    @Test func `sets are compared by their numbers`() {
        let few = Self.set([3, 300])
        let many = Self.set([3, 64, 300, 511])
        #expect(few.isSubset(of: many) && !many.isSubset(of: few) && BitSet512().isSubset(of: few))
        #expect(!few.isDisjoint(with: many) && few.isDisjoint(with: Self.set([4, 301, 511])))
        var union = few
        union.formUnion(Self.set([64, 511]))
        #expect(many.isSubset(of: union) && union.isSubset(of: many))
    }
}
