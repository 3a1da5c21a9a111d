import Synchronization

/// Which indices each block has, and which block is to be made next.
final class BlockPlan: Sendable {
    private let range: Range<UInt64>
    private let blockSize: UInt64
    private let next = Atomic<UInt64>(0)

    /// How many blocks there are.
    let count: UInt64

    init(range: Range<UInt64>, blockSize: UInt64) {
        self.range = range
        self.blockSize = blockSize
        let length = range.upperBound - range.lowerBound
        count = length / blockSize + (length % blockSize == 0 ? 0 : 1)
    }

    /// The next block that nobody has taken, or nothing when there is none; may be called by every worker.
    func takeNext() -> (number: UInt64, indices: Range<UInt64>)? {
        let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard number < count else { return nil }
        let start = range.lowerBound + number * blockSize
        return (number, start..<start + min(blockSize, range.upperBound - start))
    }
}
