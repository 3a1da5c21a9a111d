/// Reads CSV from bytes, record by record, without an allocation a field.
///
/// It reads RFC 4180, with LF beside CR LF as line end and without one after the last record. A byte order mark in front
/// and empty lines are passed over. A quotation mark inside a field without quotation marks, text behind a
/// closing one, one that is never closed, a CR alone and a NUL are errors; so is a record that has not as many fields as
/// the first.
///
/// ```swift
/// var reader = CSVReader()
/// var record = CSVRecord()
/// while try reader.next(in: bytes.span, into: &record) { print(record.strings(in: bytes.span)) }
/// ```
public struct CSVReader: Sendable {
    private let separator: UInt8
    private var position = 0
    private var line = 1
    private var lineStart = 0
    private var fieldCount = 0

    /// A reader that stands before the first record.
    ///
    /// - Parameter separator: the byte between fields; a comma unless it is said otherwise.
    public init(separator: UInt8 = UInt8(ascii: ",")) { self.separator = separator }

    /// Reads the next record; false at the end.
    ///
    /// - Parameters:
    ///   - bytes: the same bytes in every call.
    ///   - record: its old fields are replaced.
    /// - Throws: ``CSVError`` with line and column. After an error the reader is not to be used.
    public mutating func next(in bytes: Span<UInt8>, into record: inout CSVRecord) throws(CSVError) -> Bool {
        if position == 0 { skipMark(bytes) }
        skipEmptyLines(bytes)
        guard position < bytes.count else { return false }
        record.line = line
        record.fields.removeAll(keepingCapacity: true)
        while true {
            record.fields.append(try nextField(bytes))
            guard position < bytes.count, bytes[position] == separator else { break }
            position += 1
        }
        if fieldCount == 0 { fieldCount = record.count }
        guard record.count == fieldCount else {
            throw CSVError(
                line: record.line, column: 1,
                message: "the record has \(record.count) fields, the first one has \(fieldCount)")
        }
        try endLine(bytes)
        return true
    }

    /// All records of some CSV as texts; for small files.
    public static func rows(_ bytes: [UInt8]) throws(CSVError) -> [[String]] {
        var (reader, record, rows) = (CSVReader(), CSVRecord(), [[String]]())
        while try reader.next(in: bytes.span, into: &record) { rows.append(record.strings(in: bytes.span)) }
        return rows
    }
}

extension CSVReader {
    private mutating func skipMark(_ bytes: Span<UInt8>) {
        guard bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF else { return }
        position = 3
        lineStart = 3
    }

    private mutating func skipEmptyLines(_ bytes: Span<UInt8>) {
        while position < bytes.count {
            if bytes[position] == 0x0A {
                position += 1
            } else if bytes[position] == 0x0D, position + 1 < bytes.count, bytes[position + 1] == 0x0A {
                position += 2
            } else {
                return
            }
            beginLine()
        }
    }

    private mutating func beginLine() {
        line += 1
        lineStart = position
    }

    /// Moves past the end of a line, or stays at the end of the bytes.
    private mutating func endLine(_ bytes: Span<UInt8>) throws(CSVError) {
        guard position < bytes.count else { return }
        if bytes[position] == 0x0D { position += 1 }
        guard position < bytes.count, bytes[position] == 0x0A else {
            position -= 1
            throw error("a carriage return stands alone: expected a line feed after it", at: position, in: bytes)
        }
        position += 1
        beginLine()
    }

    private mutating func nextField(_ bytes: Span<UInt8>) throws(CSVError) -> CSVRecord.Field {
        if position < bytes.count, bytes[position] == UInt8(ascii: "\"") { return try quotedField(bytes) }
        let start = position
        passOrdinaryWords(bytes)
        while position < bytes.count {
            let byte = bytes[position]
            if byte == separator || byte == 0x0A || byte == 0x0D { break }
            if byte == UInt8(ascii: "\"") {
                throw error("a quotation mark inside a field: quote the whole field", at: position, in: bytes)
            }
            if byte == 0 { throw error("a NUL byte is not text", at: position, in: bytes) }
            position += 1
        }
        return CSVRecord.Field(range: start..<position, isQuoted: false, hasDoubledQuotes: false)
    }

    /// Moves on by eight bytes as long as none of them ends a field or may not stand in one.
    private mutating func passOrdinaryWords(_ bytes: Span<UInt8>) {
        while position + 8 <= bytes.count {
            // The eight bytes lie within the span.
            let word = unsafe UInt64(
                littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self))
            // What is below 16 is a line end, a NUL, or another control that is looked at by itself.
            let stops =
                WordScan.bytes(separator, in: word) | WordScan.bytes(UInt8(ascii: "\""), in: word)
                | (word &- (WordScan.ones &* 0x10)) & ~word & WordScan.highs
            if stops != 0 {
                position += stops.trailingZeroBitCount / 8
                return
            }
            position += 8
        }
    }

    private mutating func quotedField(_ bytes: Span<UInt8>) throws(CSVError) -> CSVRecord.Field {
        let opening = (position: position, line: line, lineStart: lineStart)
        position += 1
        var hasDoubledQuotes = false
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            switch byte {
            case UInt8(ascii: "\""):
                if position < bytes.count, bytes[position] == byte {
                    hasDoubledQuotes = true
                    position += 1
                    continue
                }
                let range = opening.position + 1..<position - 1
                guard isAtFieldEnd(bytes) else {
                    throw error("text behind a closing quotation mark: expected a separator", at: position, in: bytes)
                }
                return CSVRecord.Field(range: range, isQuoted: true, hasDoubledQuotes: hasDoubledQuotes)
            case 0x0A: beginLine()
            case 0: throw error("a NUL byte is not text", at: position - 1, in: bytes)
            default: break
            }
        }
        (line, lineStart) = (opening.line, opening.lineStart)
        throw error("a quotation mark is not closed", at: opening.position, in: bytes)
    }

    private func isAtFieldEnd(_ bytes: Span<UInt8>) -> Bool {
        guard position < bytes.count else { return true }
        return bytes[position] == separator || bytes[position] == 0x0A || bytes[position] == 0x0D
    }

    private func error(_ message: String, at offset: Int, in bytes: Span<UInt8>) -> CSVError {
        var column = 1
        for index in lineStart..<offset where bytes[index] & 0xC0 != 0x80 { column += 1 }
        return CSVError(line: line, column: column, message: message)
    }
}
