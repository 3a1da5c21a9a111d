/// Makes the blocks of an index range on several workers and hands them over in the order of the index.
///
/// Memory is bounded whatever the range: each worker has two blocks, one being made or waiting for its turn and one
/// being handed over, and they are used again and again: `make` gets a block that was handed over before and must
/// empty it, keeping its memory. Fresh memory of a megabyte costs more than filling it does.
///
/// The result does not depend on the workers or the size of the blocks as long as `make` is a function of the index.
/// When `make` fails, everything before the failing block has been handed over, and of several failures the one
/// with the lowest index is thrown. When `emit` fails or the task is cancelled, the workers stop after the block that
/// they are at.
///
/// ```swift
/// try await generate(0..<1_000_000, blockSize: 500, workers: 2, recycling: { ByteBuffer() }) { indices, buffer in
///     buffer.removeAll()
///     for index in indices { append(person(at: index), to: &buffer) }
/// } emit: { _, buffer in
///     try file.write(buffer)
/// }
/// ```
/// - Parameters:
///   - range: the indices.
///   - blockSize: how many indices a block has, 1 or more; the last has what is left. A block should be worth
///     a millisecond or more.
///   - workers: how many blocks are made at once, 1 or more; more than there are processors brings nothing. A single
///     worker is the caller: making and handing over take turns, on one processor.
///   - empty: makes a new block; called at most `2 * workers` times.
///   - make: fills a block from its indices; runs on the workers.
///   - emit: takes a block; runs on the caller, never twice at once, in the order of the index.
/// - Throws: what `make` and `emit` throw; `CancellationError` when the task is cancelled before the end.
public func generate<Block: Sendable>(
    _ range: Range<UInt64>,
    blockSize: UInt64,
    workers: Int,
    recycling empty: () -> Block,
    make: @escaping @Sendable (_ indices: Range<UInt64>, _ block: inout Block) throws -> Void,
    emit: (_ indices: Range<UInt64>, _ block: Block) async throws -> Void
) async throws {
    precondition(blockSize > 0, "a block has at least one index")
    precondition(workers > 0, "there is at least one worker")
    try Task.checkCancellation()
    guard !range.isEmpty else { return }
    let plan = BlockPlan(range: range, blockSize: blockSize)
    guard workers > 1 else { return try await generateAlone(plan, recycling: empty, make: make, emit: emit) }
    let staff = min(UInt64(workers), plan.count)
    let (finished, finish) = AsyncStream.makeStream(of: FinishedBlock<Block>.self)

    try await withThrowingTaskGroup(of: Void.self) { group in
        var desks: [AsyncStream<BlockSlot<Block>>.Continuation] = []
        // The workers end when there is no more to give them: on every way out of here.
        defer { for desk in desks { desk.finish() } }
        for worker in 0..<Int(staff) {
            let (slots, desk) = AsyncStream.makeStream(of: BlockSlot<Block>.self)
            desk.yield(BlockSlot(empty(), worker: worker))
            desk.yield(BlockSlot(empty(), worker: worker))
            desks.append(desk)
            group.addTask {
                for await slot in slots {
                    guard !Task.isCancelled, let block = plan.takeNext() else { return }
                    finish.yield(FinishedBlock(number: block.number, indices: block.indices, slot: slot, make: make))
                }
            }
        }
        do {
            try await handOver(finished, count: plan.count, emit: emit) { slot in desks[slot.worker].yield(slot) }
        } catch {
            group.cancelAll()
            throw error
        }
    }
}

/// Makes values from the blocks of an index range on several workers and hands them over in the order of the index.
///
/// As `generate(_:blockSize:workers:recycling:make:emit:)`, for results that are small and need no memory of their own.
public func generate<Result: Sendable>(
    _ range: Range<UInt64>,
    blockSize: UInt64,
    workers: Int,
    make: @escaping @Sendable (_ indices: Range<UInt64>) throws -> Result,
    emit: (_ result: Result) async throws -> Void
) async throws {
    try await generate(range, blockSize: blockSize, workers: workers, recycling: { Result?.none }) { indices, result in
        result = try make(indices)
    } emit: { _, result in
        if let result { try await emit(result) }
    }
}

/// Makes and hands over one block after the other.
private func generateAlone<Block: Sendable>(
    _ plan: BlockPlan,
    recycling empty: () -> Block,
    make: (Range<UInt64>, inout Block) throws -> Void,
    emit: (Range<UInt64>, Block) async throws -> Void
) async throws {
    var block = empty()
    while let next = plan.takeNext() {
        try Task.checkCancellation()
        try make(next.indices, &block)
        try await emit(next.indices, block)
    }
}

/// Hands over the finished blocks, which come in any order, in the order of their numbers.
private func handOver<Block: Sendable>(
    _ finished: AsyncStream<FinishedBlock<Block>>,
    count: UInt64,
    emit: (Range<UInt64>, Block) async throws -> Void,
    release: (BlockSlot<Block>) -> Void
) async throws {
    // At most two blocks a worker wait here.
    var waiting: [UInt64: FinishedBlock<Block>] = [:]
    var next: UInt64 = 0
    for await block in finished {
        waiting[block.number] = block
        while let turn = waiting.removeValue(forKey: next) {
            if let failure = turn.failure { throw failure }
            try Task.checkCancellation()
            if let content = turn.slot.take() {
                try await emit(turn.indices, content)
                turn.slot.put(content)
            }
            release(turn.slot)
            next += 1
        }
        if next == count { return }
    }
    // The stream ends early only because the task was cancelled.
    throw CancellationError()
}
