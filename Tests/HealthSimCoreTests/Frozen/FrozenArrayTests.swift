import Testing

@testable import HealthSimCore

struct FrozenArrayTests {
    /// What is frozen is never freed: a default value that is made for each visit must not take memory.
    @Test func `an empty list takes no memory`() {
        let lists = (0..<3).map { _ in FrozenArray<Text>() }
        #expect(Set(lists.map(\.address)).count == 1)
        #expect(lists[0].address == UInt(bitPattern: MemoryLayout<Text>.alignment))
        #expect(FrozenArray<Int>([]).address == FrozenArray<Int>().address)
    }

    @Test func `an empty list is read as one`() {
        let list = FrozenArray<Int>()
        #expect(list.isEmpty && list.count == 0 && list.indices.isEmpty && list.first == nil)
        #expect(Array(list) == [] && list.map { $0 + 1 } == [] && list.firstIndex(of: 1) == nil)
        #expect(unsafe list.bytes(in: 0..<0).isEmpty)
    }

    @Test func `a list has its elements, by position and in order`() {
        let list = FrozenArray([3, 1, 2])
        #expect(Array(list) == [3, 1, 2] && list[1] == 1 && list.first == 3 && list.firstIndex(of: 2) == 2)
        #expect(FrozenArray([5]).address != FrozenArray([5]).address)
    }
}
