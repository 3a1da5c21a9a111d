import HealthSimCore
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(10))) struct GenerateTests {
    private struct Failure: Error, Equatable { let index: UInt64 }

    /// Some work for an index whose result depends on all of it.
    private static func value(at index: UInt64) -> UInt64 {
        var stream = RandomStream(seed: 7, purpose: "test", index: index)
        var sum: UInt64 = 0
        for _ in 0..<(index % 50) { sum ^= stream.next() }
        return sum ^ index
    }

    /// The values of a range, made by `generate`.
    private func values(_ range: Range<UInt64>, blockSize: UInt64, workers: Int) async throws -> [UInt64] {
        var result: [UInt64] = []
        try await generate(range, blockSize: blockSize, workers: workers, recycling: { [UInt64]() }) { indices, block in
            block.removeAll(keepingCapacity: true)
            for index in indices { block.append(Self.value(at: index)) }
        } emit: { indices, block in
            #expect(block.count == Int(indices.upperBound - indices.lowerBound))
            result += block
        }
        return result
    }

    @Test(arguments: [1, 2, 5, 16], [1, 7, 100, 1_000, 5_000] as [UInt64])
    func `values come in order for any workers and any block size`(workers: Int, blockSize: UInt64) async throws {
        let expected = (0..<1_000 as Range<UInt64>).map(Self.value)
        #expect(try await values(0..<1_000, blockSize: blockSize, workers: workers) == expected)
    }

    @Test func `the parts of a range are the whole`() async throws {
        var parts: [UInt64] = []
        for part in 0..<7 as Range<UInt64> {
            parts += try await values(part * 100 / 7..<(part + 1) * 100 / 7, blockSize: 4, workers: 3)
        }
        #expect(parts == (0..<100 as Range<UInt64>).map(Self.value))
    }

    @Test func `an empty range makes nothing`() async throws {
        #expect(try await values(5..<5, blockSize: 10, workers: 2).isEmpty)
    }

    @Test func `a range may lie at the very end of the indices`() async throws {
        let range = UInt64.max - 10..<UInt64.max
        #expect(try await values(range, blockSize: 3, workers: 2) == range.map(Self.value))
    }

    @Test(arguments: [1, 2, 5]) func `at most two blocks a worker are in flight`(workers: Int) async throws {
        let made = Atomic<Int>(0)
        let most = Mutex(0)
        let created = Atomic<Int>(0)
        var emitted = 0
        try await withoutActuallyEscaping({ created.add(1, ordering: .relaxed) }) { count in
            try await generate(0..<300, blockSize: 1, workers: workers, recycling: { count() }) { _, _ in
                made.add(1, ordering: .sequentiallyConsistent)
            } emit: { _, _ in
                emitted += 1
                for _ in 0..<10 { await Task.yield() }
                let inFlight = made.load(ordering: .sequentiallyConsistent) - emitted
                most.withLock { $0 = max($0, inFlight) }
            }
        }
        #expect(emitted == 300)
        // The block in `emit` has been counted as emitted: it may be one of the two of its worker.
        #expect(most.withLock { $0 } <= 2 * workers)
        #expect(created.load(ordering: .relaxed) <= 2 * workers)
    }

    @Test func `blocks are used again without being copied`() async throws {
        var places: Set<UInt> = []
        try await generate(0..<200, blockSize: 1, workers: 2, recycling: { [UInt8](repeating: 0, count: 100_000) }) {
            indices, block in
            block[Int(indices.lowerBound)] = 1
        } emit: { indices, block in
            #expect(block[Int(indices.lowerBound)] == 1)
            places.insert(unsafe block.withUnsafeBufferPointer { UInt(bitPattern: $0.baseAddress) })
        }
        #expect(places.count <= 4)
    }

    @Test(arguments: [1, 2, 5]) func `the failure with the lowest index is thrown, after all before it`(
        workers: Int
    ) async {
        var emitted: [UInt64] = []
        await #expect(throws: Failure(index: 41)) {
            try await generate(0..<100, blockSize: 1, workers: workers) { indices in
                if indices.lowerBound >= 41 { throw Failure(index: indices.lowerBound) }
                return indices.lowerBound
            } emit: {
                emitted.append($0)
            }
        }
        #expect(emitted == Array(0..<41))
    }

    @Test(arguments: [1, 2, 5]) func `a failure to take a block stops the workers`(workers: Int) async {
        let made = Atomic<UInt64>(0)
        await #expect(throws: Failure(index: 3)) {
            try await generate(0..<1_000_000, blockSize: 1, workers: workers) { indices in
                made.add(1, ordering: .relaxed)
                return indices.lowerBound
            } emit: { index in
                if index == 3 { throw Failure(index: index) }
            }
        }
        #expect(made.load(ordering: .relaxed) <= 4 + 2 * UInt64(workers))
    }

    @Test func `cancelling the task ends the work`() async {
        let (started, start) = AsyncStream.makeStream(of: Void.self)
        let task = Task {
            try await generate(0..<UInt64.max, blockSize: 1, workers: 2) {
                $0.lowerBound
            } emit: { index in
                if index == 10 { start.finish() }
                await Task.yield()
            }
        }
        for await _ in started {}
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    @Test func `work that is cancelled before it begins makes nothing`() async {
        let task = Task {
            unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
            try await generate(0..<10, blockSize: 1, workers: 2) { _ in
                Issue.record("a block was made")
            } emit: { _ in
            }
        }
        await #expect(throws: CancellationError.self) { try await task.value }
    }
}
