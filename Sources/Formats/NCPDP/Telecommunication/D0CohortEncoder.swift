public import HealthSimCore

/// Writes what pharmacies and processors exchange about a cohort: claims and answers, line by line in the same order.
///
/// With the framing of batches a hundred households make a batch; so bytes depend neither on workers and blocks nor on the
/// parts a run is made in.
public struct D0CohortEncoder: RecordEncoder {
    public let format = Format.ncpdpTelecommunication
    public let files: [EncodedFile]
    public let householdsPerBatch: UInt64

    private let parts: [D0Encoder]

    /// An encoder of both files, or of one of them.
    public init(options: D0Options = D0Options(), directions: [D0Encoder.Direction] = D0Encoder.Direction.allCases) {
        parts = directions.map { D0Encoder($0, options: options) }
        files = directions.map { direction in
            EncodedFile(name: "\(direction.rawValue).ncpdp", what: direction == .requests ? "claims" : "answers")
        }
        householdsPerBatch = options.framing == .batch ? 100 : 1
    }

    /// Appends the transmissions of a batch; households without a pharmacy benefit are left out.
    public func encode(_ households: [Household], into buffers: inout [ByteBuffer], rows: inout [Int]) {
        guard let first = households.first else { return }
        let batch = Int(first.index / householdsPerBatch) + 1
        let benefits = households.compactMap(\.pharmacy)
        guard !benefits.isEmpty else { return }
        for (file, part) in parts.enumerated() {
            rows[file] += part.encode(benefits, batch: batch, into: &buffers[file])
        }
    }
}
