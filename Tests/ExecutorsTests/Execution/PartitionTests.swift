import Executors
import Testing

@Suite struct PartitionTests {
    @Test(arguments: [0, 1, 6, 7, 8, 100, 1_000_003, 1 << 31, .max] as [UInt64], [1, 2, 7, 64] as [UInt64])
    func `the parts follow each other, cover everything and are of equal size`(total: UInt64, count: UInt64) throws {
        var end: UInt64 = 0
        for index in 0..<count {
            let range = try #require(Partition(index, of: count)).range(of: total)
            #expect(range.lowerBound == end)
            let size = range.upperBound - range.lowerBound
            #expect(size == total / count || size == total / count + 1)
            end = range.upperBound
        }
        #expect(end == total)
    }

    @Test func `a part is read as it is written`() throws {
        let part = try #require(Partition("3/7"))
        #expect(part.index == 3 && part.count == 7)
        #expect(part.description == "3/7")
        #expect(Partition("0/1") == .whole)
        #expect(!part.isWhole && !part.isFirst && !part.isLast)
        #expect(Partition.whole.isWhole && Partition.whole.isFirst && Partition.whole.isLast)
    }

    @Test(arguments: ["", "/", "1", "7/7", "1/0", "-1/7", "1/7/2", "a/7", "1/ 7", "1.0/7", "1/99999999999999999999"])
    func `what is no part is not read as one`(text: String) {
        #expect(Partition(text) == nil)
    }
}
