/// How many households a block should have.
enum BlockSize {
    /// Blocks of about this size are worth handing over and small enough to lie in few caches.
    private static let bytes = 2 << 20
    /// The records of a block lie in memory before they are encoded.
    private static let most: UInt64 = 4_096
    /// How many households are looked at.
    private static let sample: UInt64 = 8

    /// A size for what is left of a run, by what some of its households take.
    static func suitable(for run: CohortRun, from next: UInt64, empty: RunStatistics) -> UInt64 {
        let left = run.range.upperBound - next
        // Enough blocks for all workers, even if they are small.
        let share = max(1, left / UInt64(run.options.workers * 4))
        guard left > sample * 8, share > 1 else { return share }
        var block = CohortBlock(run.encoders, empty: empty)
        var total = 0
        for step in 0..<sample {
            let index = next + left / sample * step
            block.fill(index..<index + 1, from: run.source, encoders: run.encoders, targets: [], empty: empty)
            total += block.bytes
        }
        let each = max(1, total / Int(sample))
        return min(share, max(1, UInt64(bytes / each)), most)
    }
}
