import Formats
import HealthSimCore

/// The households of a block, encoded: what goes from a worker to the writer, and is used again.
struct CohortBlock: Sendable {
    /// For each encoder the bytes of each of its files.
    private(set) var buffers: [[ByteBuffer]]
    /// For each encoder the rows of each of its files.
    private(set) var rows: [[Int]]
    /// What was counted in the block.
    private(set) var statistics: RunStatistics

    /// How many households are made before they are encoded and measured.
    ///
    /// Encoders and measures are shared by the workers: each use of one counts references that others count too, so
    /// they are used for several records at a time. More of them would no longer lie in the cache.
    private static let handful: UInt64 = 16

    init(_ encoders: [any RecordEncoder], empty statistics: RunStatistics) {
        buffers = encoders.map { [ByteBuffer](repeating: ByteBuffer(), count: $0.files.count) }
        rows = encoders.map { [Int](repeating: 0, count: $0.files.count) }
        self.statistics = statistics
    }

    /// How many bytes the block has.
    var bytes: Int { buffers.reduce(0) { $1.reduce($0) { $0 + $1.count } } }

    /// Makes the households of some indices and encodes and counts them.
    mutating func fill(
        _ indices: Range<UInt64>, from source: any HouseholdSource, encoders: [any RecordEncoder],
        targets: [ReportTarget], empty statistics: RunStatistics
    ) {
        for encoder in buffers.indices {
            for file in buffers[encoder].indices {
                buffers[encoder][file].removeAll()
                rows[encoder][file] = 0
            }
        }
        self.statistics = statistics
        let batch = encoders.reduce(1) { max($0, $1.householdsPerBatch) }
        let step = batch > 1 ? batch : Self.handful
        var start = indices.lowerBound
        while start < indices.upperBound {
            // Batches begin at the multiples of their size, wherever the block does.
            let end = min(start + (step - start % step), indices.upperBound)
            add((start..<end).map { source.household(at: $0) }, asOf: source.asOf, encoders, targets)
            start = end
        }
    }

    private mutating func add(
        _ households: [Household], asOf: CalendarDate, _ encoders: [any RecordEncoder], _ targets: [ReportTarget]
    ) {
        for (index, encoder) in encoders.enumerated() {
            encoder.encode(households, into: &buffers[index], rows: &rows[index])
        }
        for index in households.indices { households.lend(at: index) { statistics.add($0, asOf: asOf) } }
        for (position, target) in targets.enumerated() {
            let measure = target.measure
            for index in households.indices {
                if let value = households.lend(at: index, measure) { statistics.tallies[position].add(value) }
            }
        }
    }
}
