import HealthSimCore

/// Reads the transmissions of a file one after another, whether they stand in lines, in batches, or there is but one.
///
/// No input brings it down: what is wrong inside of a transmission is a list of problems, and a transmission whose header
/// or separators cannot be followed is left out.
public struct D0Reader {
    /// The bytes that a transmission may have.
    public static let mostBytes = 1 << 16

    /// What came of a transmission.
    public struct Item: Sendable {
        /// The transmission; nil when it could not be followed.
        public let transmission: D0Transmission?
        /// What is wrong with it.
        public let problems: [D0Problem]
    }

    private let read: () throws -> [UInt8]?
    private var chunk: [UInt8] = []
    private var index = 0
    private var isAtEnd = false
    private var records = 0
    private var batchRecords = 0
    private var count = 0

    /// The transmissions of what `read` gives, in pieces of any size, nil at the end.
    public init(read: @escaping () throws -> [UInt8]?) { self.read = read }

    /// The transmissions of bytes in memory.
    public init(_ bytes: [UInt8]) {
        var rest: [UInt8]? = bytes
        self.init {
            defer { rest = nil }
            return rest
        }
    }

    /// The next transmission, or nil at the end.
    /// - Throws: `D0Error` when there is none to be read; and what `read` throws.
    public mutating func next() throws -> Item? {
        while true {
            guard try skipLineEnds() else {
                if count == 0 && records == 0 { throw D0Error.empty }
                return nil
            }
            if chunk[index] == D0Sign.startOfText {
                if let item = try record() { return item }
            } else {
                let bytes = try bytes(until: [0x0A, 0x0D, D0Sign.startOfText])
                count += 1
                return D0TransmissionParser.parse(bytes[...], number: count, reference: .empty)
            }
        }
    }

    /// The transmission of a record of a batch; nil for a header or trailer without fault.
    private mutating func record() throws -> Item? {
        records += 1
        index += 1
        let bytes = try bytes(until: [D0Sign.endOfText])
        guard index < chunk.count else { throw D0Error.truncated(record: records) }
        index += 1
        switch String(decoding: bytes.prefix(2), as: UTF8.self) {
        case "00":
            batchRecords = 1
            guard bytes.count == D0Batch.headerLength - 2 else {
                return fault(.header, "the header of the batch has \(bytes.count + 2) bytes: expected 75")
            }
            return nil
        case "99":
            batchRecords += 1
            guard bytes.count == D0Batch.trailerLength - 2 else {
                return fault(.header, "the trailer of the batch has \(bytes.count + 2) bytes: expected 56")
            }
            let stated = D0Value.number(Self.text(bytes[9..<19]))
            guard stated == batchRecords else {
                return fault(
                    .count,
                    "the trailer counts '\(Self.text(bytes[9..<19]))' records, but the batch has \(batchRecords)")
            }
            return nil
        case "G1" where bytes.count >= 12:
            batchRecords += 1
            count += 1
            return D0TransmissionParser.parse(bytes[12...], number: count, reference: Self.text(bytes[2..<12]))
        default:
            return fault(.header, "record \(records) of the batch begins with none of 00, G1 and 99")
        }
    }

    private func fault(_ kind: D0Problem.Kind, _ message: String) -> Item {
        Item(transmission: nil, problems: [D0Problem(kind, transmission: count, message: message)])
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> Text { Text(String(decoding: bytes, as: UTF8.self)) }

    /// The bytes up to one of some, which stays; or up to the end of the input.
    private mutating func bytes(until stops: [UInt8]) throws -> [UInt8] {
        var bytes: [UInt8] = []
        repeat {
            let rest = chunk[index...]
            let end = rest.firstIndex { stops.contains($0) }
            bytes.append(contentsOf: rest[..<(end ?? rest.endIndex)])
            guard bytes.count <= Self.mostBytes else { throw D0Error.oversized(transmission: count + 1) }
            index = end ?? rest.endIndex
            if end != nil { return bytes }
        } while try fill()
        return bytes
    }

    private mutating func skipLineEnds() throws -> Bool {
        while true {
            while index < chunk.count, chunk[index] == 0x0A || chunk[index] == 0x0D { index += 1 }
            if index < chunk.count { return true }
            if try !fill() { return false }
        }
    }

    /// Reads more bytes after those that were used; false at the end.
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
