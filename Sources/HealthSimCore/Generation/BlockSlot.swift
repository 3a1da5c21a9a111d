import Synchronization

/// A place for one block on its way from a worker to the caller and back.
///
/// Only one of the two has it at a time, so the lock is never contended; it is there so that the block can be
/// moved out and in without being copied, which a block captured by a task would be.
final class BlockSlot<Block: Sendable>: Sendable {
    private let content: Mutex<Block?>

    /// The worker that fills it.
    let worker: Int

    init(_ block: Block, worker: Int) {
        content = Mutex(block)
        self.worker = worker
    }

    /// Moves the block out.
    func take() -> Block? {
        content.withLock { $0.take() }
    }

    /// Puts the block back.
    func put(_ block: consuming Block) {
        content.withLock { [block] in $0 = block }
    }
}

/// A block that was made, or the reason why it could not be.
struct FinishedBlock<Block: Sendable>: Sendable {
    let number: UInt64
    let indices: Range<UInt64>
    let slot: BlockSlot<Block>
    let failure: (any Error)?

    /// Makes the block in its slot.
    init(
        number: UInt64, indices: Range<UInt64>, slot: BlockSlot<Block>,
        make: @Sendable (Range<UInt64>, inout Block) throws -> Void
    ) {
        self.number = number
        self.indices = indices
        self.slot = slot
        guard var block = slot.take() else {
            failure = nil
            return
        }
        do {
            try make(indices, &block)
            failure = nil
        } catch {
            failure = error
        }
        slot.put(block)
    }
}
