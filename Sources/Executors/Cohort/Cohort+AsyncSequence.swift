public import Formats
import HealthSimCore

extension Cohort: AsyncSequence {
    /// Why the sequence ends early: the task is cancelled.
    public typealias Failure = CancellationError

    /// Makes the households in order, several at once.
    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(profile: profile, workers: workers) }

    /// The households in the order of the index, made by several workers a few ahead.
    ///
    /// The workers are child tasks of the loop's task, alive only while it waits for them: leaving the loop leaves
    /// nothing behind, and cancelling the task stops them after the household that each is at. At most 32 households a worker wait
    /// to be taken, fewer at the beginning.
    public struct AsyncIterator: AsyncIteratorProtocol {
        /// How many households a worker makes ahead at most.
        private static let mostAhead = 32

        private let profile: CompiledProfile
        private let workers: Int
        /// Those that wait, the next one last.
        private var waiting: [Household] = []
        private var next: UInt64 = 0
        /// How many each worker makes when none waits; doubled each time, so that a loop that ends soon costs little.
        private var ahead = 1

        init(profile: CompiledProfile, workers: Int) {
            self.profile = profile
            self.workers = workers
        }

        /// The next household; nothing after the last one.
        ///
        /// - Throws: `CancellationError` when the task is cancelled.
        public mutating func next(
            isolation actor: isolated (any Actor)? = #isolation
        ) async throws(CancellationError) -> Household? {
            guard !Task.isCancelled else { throw CancellationError() }
            if waiting.isEmpty { try await fill() }
            return waiting.popLast()
        }

        /// Makes the households that come next.
        private mutating func fill() async throws(CancellationError) {
            let end = next + Swift.min(UInt64(workers * ahead), profile.count - next)
            let profile = profile
            var made: [Household] = []
            made.reserveCapacity(Int(end - next))
            do {
                try await generate(next..<end, blockSize: UInt64(Swift.max(1, ahead / 4)), workers: workers) {
                    indices in
                    try indices.map { index in
                        try Task.checkCancellation()
                        return profile.household(at: index)
                    }
                } emit: { block in
                    made += block
                }
            } catch {
                // Making a household cannot fail.
                throw CancellationError()
            }
            waiting = made.reversed()
            next = end
            ahead = Swift.min(ahead * 2, Self.mostAhead)
        }
    }
}
