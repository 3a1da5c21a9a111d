/// The fields of one record of a CSV file, as places in its bytes; one is reused for all records.
public struct CSVRecord: Sendable {
    /// Where a field lies.
    public struct Field: Hashable, Sendable {
        /// The offsets of its bytes, without the quotation marks around it.
        public let range: Range<Int>
        /// Whether it stood in quotation marks.
        public let isQuoted: Bool
        /// Whether it holds doubled quotation marks, which stand for one each.
        public let hasDoubledQuotes: Bool

        /// Whether it has no byte.
        public var isEmpty: Bool { range.isEmpty }
    }

    /// The fields, in order.
    public internal(set) var fields: [Field] = []
    /// The line on which the record begins, counted from 1.
    public internal(set) var line = 1

    /// An empty record.
    public init() {}

    /// The number of fields.
    public var count: Int { fields.count }

    /// A field as text; bytes that are not UTF-8 become U+FFFD.
    ///
    /// - Parameters:
    ///   - index: below `count`.
    ///   - bytes: the bytes that the record was read from.
    public func string(_ index: Int, in bytes: Span<UInt8>) -> String {
        let field = fields[index]
        let content = bytes.extracting(field.range)
        return unsafe content.withUnsafeBufferPointer { content in
            guard field.hasDoubledQuotes else { return unsafe String(decoding: content, as: UTF8.self) }
            var single: [UInt8] = []
            single.reserveCapacity(content.count)
            var at = 0
            while at < content.count {
                let byte = unsafe content[at]
                single.append(byte)
                at += byte == UInt8(ascii: "\"") ? 2 : 1
            }
            return String(decoding: single, as: UTF8.self)
        }
    }

    /// All fields as texts.
    public func strings(in bytes: Span<UInt8>) -> [String] { fields.indices.map { string($0, in: bytes) } }
}
