/// Reads the segments of a file of any size one after another; the delimiters are those that each ISA shows.
///
/// Line ends and spaces between segments are skipped.
public struct X12SegmentReader {
    /// The bytes that a segment may have.
    public static let mostBytes = 1 << 16

    private let read: () throws -> [UInt8]?
    private var chunk: [UInt8] = []
    private var index = 0
    private var offset = 0
    private var isAtEnd = false
    private var delimiters: X12Delimiters?

    /// How many segments were read.
    public private(set) var count = 0

    /// The segments of what `read` gives, in pieces of any size, nil at the end.
    public init(read: @escaping () throws -> [UInt8]?) { self.read = read }

    /// The segments of bytes in memory.
    public init(_ bytes: [UInt8]) {
        var rest: [UInt8]? = bytes
        self.init {
            defer { rest = nil }
            return rest
        }
    }

    /// The next segment, or nil at the end.
    /// - Throws: `X12Error` when there is none to be read; and what `read` throws.
    public mutating func next() throws -> X12Segment? {
        guard try skipSpace() else { return nil }
        if delimiters == nil || isHeader { return try header() }
        guard let delimiters else { return nil }
        var bytes: [UInt8] = []
        repeat {
            let rest = chunk[index...]
            let end = rest.firstIndex(of: delimiters.segment)
            bytes.append(contentsOf: rest[..<(end ?? rest.endIndex)])
            guard bytes.count <= Self.mostBytes else { throw X12Error.oversized(segment: count + 1) }
            move(to: end.map { $0 + 1 } ?? rest.endIndex)
            if end != nil {
                count += 1
                return try checked(X12Segment(bytes, delimiters: delimiters))
            }
        } while try fill()
        throw X12Error.truncated(segment: count)
    }

    private func checked(_ segment: X12Segment) throws(X12Error) -> X12Segment {
        let end = segment.bytes.firstIndex(of: segment.delimiters.element) ?? segment.bytes.endIndex
        let isName = segment.bytes[..<end].allSatisfy { $0 &- 0x41 < 26 || $0 &- 0x30 < 10 }
        guard 2...3 ~= end, isName else { throw .malformedSegment(count) }
        return segment
    }

    /// Whether the next bytes begin an interchange.
    private var isHeader: Bool {
        chunk.count - index >= 3 && chunk[index] == UInt8(ascii: "I") && chunk[index + 1] == UInt8(ascii: "S")
            && chunk[index + 2] == UInt8(ascii: "A")
    }

    private mutating func header() throws -> X12Segment {
        let start = offset
        var bytes: [UInt8] = []
        while bytes.count < 106 {
            let taken = min(106 - bytes.count, chunk.count - index)
            bytes.append(contentsOf: chunk[index..<(index + taken)])
            move(to: index + taken)
            if bytes.count < 106, try !fill() { throw X12Error.noHeader(offset: start) }
        }
        // The separators stand at fixed places.
        let places = [3, 6, 17, 20, 31, 34, 50, 53, 69, 76, 81, 83, 89, 99, 101, 103]
        guard bytes.starts(with: "ISA".utf8), places.allSatisfy({ bytes[$0] == bytes[3] }),
            let found = X12Delimiters(
                checking: bytes[3], repetition: bytes[82], component: bytes[104], segment: bytes[105])
        else { throw X12Error.noHeader(offset: start) }
        delimiters = found
        count += 1
        return X12Segment(Array(bytes.dropLast()), delimiters: found)
    }

    private mutating func move(to newIndex: Int) {
        offset += newIndex - index
        index = newIndex
    }

    private mutating func skipSpace() throws -> Bool {
        while true {
            while index < chunk.count, chunk[index] == 0x0A || chunk[index] == 0x0D || chunk[index] == 0x20 {
                // A delimiter that is a line feed ends segments; here it can only end an empty one.
                move(to: index + 1)
            }
            // Three bytes are looked at to tell a header.
            if chunk.count - index >= 3 { return true }
            if try !fill() {
                if index >= chunk.count {
                    if count == 0 { throw X12Error.empty }
                    return false
                }
                return true
            }
        }
    }

    /// Appends more bytes to those that are left; false at the end.
    private mutating func fill() throws -> Bool {
        guard !isAtEnd else { return false }
        guard let more = try read() else {
            isAtEnd = true
            return false
        }
        chunk = index < chunk.count ? Array(chunk[index...]) + more : more
        index = 0
        return true
    }
}
