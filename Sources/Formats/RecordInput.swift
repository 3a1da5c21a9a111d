public import HealthSimCore
import PatientSim

/// Reads records from an input of any form that is known, one after another.
///
/// The first value tells the form: canonical records (one, an array, or NDJSON), or FHIR (a Bundle, an array or NDJSON of
/// Bundles or of resources, as Bulk Data has them). Canonical records and Bundles that hold their patients are read one by
/// one; resources that stand alone are gathered and read at the end of the input.
///
/// ```swift
/// var input = RecordInput { try file.read(upToCount: 1 << 16) }
/// while let item = try input.next() {
///     if let record = item.reading.record { … }
/// }
/// ```
public struct RecordInput {
    /// A record of an input.
    public struct Item: Sendable {
        /// What came of reading it.
        public let reading: PatientReading
        /// The place of the value it was read from, from 0; nil for a record that was put together of several, whose
        /// findings have paths from the root of the input.
        public let index: Int?
        /// Where that value begins; for a record that was put together, the end of the last value.
        public let position: JSONPosition
    }

    private var stream: JSONElementStream
    private var canonical = CanonicalJSONReader()
    private var isFHIR: Bool?
    private var count = 0
    /// Records that are read and not yet given, the next one last.
    private var ready: [Item] = []
    /// Resources that wait for the end of the input.
    private var waiting: [(value: JSONValue, index: Int)] = []
    private var lastPosition = JSONPosition()

    /// The records of the bytes that `read` gives in pieces of any size, and nil at their end.
    public init(read: @escaping () throws -> [UInt8]?) { stream = JSONElementStream(read: read) }

    /// The records of bytes in memory.
    public init(_ bytes: [UInt8]) { stream = JSONElementStream(bytes) }

    /// The next record, or nil at the end of the input.
    /// - Throws: `JSONError` when the input is not JSON, and what `read` throws. A record with errors is no error.
    public mutating func next() throws -> Item? {
        while true {
            if let item = ready.popLast() { return item }
            guard let element = try stream.next() else { return finish() }
            count += 1
            lastPosition = element.position
            let isFHIR = try self.isFHIR ?? Self.isFHIR(element)
            self.isFHIR = isFHIR
            guard isFHIR else {
                return Item(reading: try canonical.read(element), index: element.index, position: element.position)
            }
            let value = try element.value()
            if FHIRBundleReader.isComplete(value) {
                var reader = FHIRBundleReader()
                reader.add(value)
                ready = reader.finish().reversed().map { reading in
                    Item(reading: reading, index: element.index, position: element.position)
                }
            } else {
                waiting.append((value, element.index))
            }
        }
    }

    /// Reads the resources that have waited.
    private mutating func finish() -> Item? {
        guard !waiting.isEmpty else { return nil }
        var reader = FHIRBundleReader()
        for (value, index) in waiting { reader.add(value, path: count > 1 ? FieldPath.element("", index) : "") }
        waiting = []
        ready = reader.finish().reversed().map { Item(reading: $0, index: nil, position: lastPosition) }
        return ready.popLast()
    }

    /// Whether a value is a resource of FHIR: it says its type.
    private static func isFHIR(_ element: JSONElement) throws(JSONError) -> Bool {
        var reader = element.reader()
        guard try reader.kind() == .object else { return false }
        try reader.beginObject()
        while let key = try reader.nextKey() {
            if key == "resourceType" { return true }
            // What is canonical says so early.
            if key == "patient" { return false }
        }
        return false
    }
}
