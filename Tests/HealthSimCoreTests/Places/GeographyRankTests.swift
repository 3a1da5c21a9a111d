import HealthSimCore
import Testing

/// The ranks at which a place begins agree with the places of ranks, to the last bit.
struct GeographyRankTests {
    @Test(arguments: [1, 2, 7, 200, 9_196, 1_000_000_007, (1 << 52) + 1, (1 << 60) + 12_345] as [UInt64])
    func `the first rank of a place is the first whose place it is`(count: UInt64) throws {
        let uneven = try Geography(counties: [("48201", 0.1), ("06037", 0.7), ("36061", 0), ("17031", 0.2)])
        for geography in [Geography.national, uneven] {
            var last: UInt64 = 0
            for position in geography.places.indices {
                let first = geography.firstRank(at: position, count: count)
                let isAfter = first == count || position <= self.position(first, count, geography)
                let isFirst = first == 0 || position > self.position(first - 1, count, geography)
                if !(isAfter && isFirst && first >= last) { Issue.record("place \(position) begins at \(first)") }
                last = first
            }
        }
    }

    private func position(_ rank: UInt64, _ count: UInt64, _ geography: Geography) -> Int {
        geography.position(at: Geography.quantile(rank: rank, count: count))
    }

    @Test func `every rank is found between the first ranks of its place and the next`() throws {
        let geography = try Geography(states: ["DE", "RI"])
        for count in UInt64(1)...120 {
            let firsts = geography.places.indices.map { geography.firstRank(at: $0, count: count) } + [count]
            for rank in 0..<count {
                let position = position(rank, count, geography)
                if !(firsts[position] <= rank && rank < firsts[position + 1]) { Issue.record("\(rank) of \(count)") }
            }
        }
    }
}
