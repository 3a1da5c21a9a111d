public import HealthSimCore
public import PatientSim

/// An encoder of which only some files are written.
public struct SelectedFilesEncoder: RecordEncoder {
    private let whole: any RecordEncoder
    /// The places of the files among those of the whole encoder.
    private let places: [Int]

    public let files: [EncodedFile]
    public var format: Format { whole.format }
    public var householdsPerBatch: UInt64 { whole.householdsPerBatch }

    /// The files of an encoder that have one of some names; all when none has.
    public init(_ encoder: any RecordEncoder, keeping names: [String]) {
        whole = encoder
        let kept = encoder.files.indices.filter { names.contains(encoder.files[$0].name) }
        places = kept.isEmpty ? Array(encoder.files.indices) : kept
        files = places.map { encoder.files[$0] }
    }

    public func encode(_ households: [Household], into buffers: inout [ByteBuffer], rows: inout [Int]) {
        select(&buffers, &rows) { whole.encode(households, into: &$0, rows: &$1) }
    }

    public func encode(_ record: PatientRecord, into buffers: inout [ByteBuffer], rows: inout [Int]) {
        select(&buffers, &rows) { whole.encode(record, into: &$0, rows: &$1) }
    }

    public func summary(_ file: EncodedFile, rows: [UInt64], asOf: CalendarDate) -> [UInt8] {
        var all = [UInt64](repeating: 0, count: whole.files.count)
        for (place, count) in zip(places, rows) { all[place] = count }
        return whole.summary(file, rows: all, asOf: asOf)
    }

    /// Lets the whole encoder append to the buffers that are kept, and to others that are dropped.
    private func select(
        _ buffers: inout [ByteBuffer], _ rows: inout [Int], _ encode: (inout [ByteBuffer], inout [Int]) -> Void
    ) {
        var all = [ByteBuffer](repeating: ByteBuffer(), count: whole.files.count)
        var counts = [Int](repeating: 0, count: whole.files.count)
        for (position, place) in places.enumerated() {
            swap(&all[place], &buffers[position])
            counts[place] = rows[position]
        }
        encode(&all, &counts)
        for (position, place) in places.enumerated() {
            swap(&all[place], &buffers[position])
            rows[position] = counts[place]
        }
    }
}
