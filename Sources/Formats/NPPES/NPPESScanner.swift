import HealthSimCore

/// Reads a file in the layout of NPPES piece by piece: nothing is kept but the record that is being read.
///
/// Fields may all stand in quotation marks or none, line ends may be LF or CR LF, columns may be in any order and may be
/// missing or more; only those of ``NPPESColumn`` are looked at.
package struct NPPESScanner: Sendable {
    /// A record of the file.
    package struct Row {
        /// Where it begins in the file, in bytes.
        package fileprivate(set) var offset: UInt64 = 0
        /// How many bytes it has.
        package fileprivate(set) var length = 0
        /// The line on which it begins, from 1.
        package fileprivate(set) var line = 0
        /// How many fields it has.
        package fileprivate(set) var fields = 0
        fileprivate var start = 0
        fileprivate var bytes: [UInt8] = []
        /// Where the fields of the columns lie, quotation marks and all.
        fileprivate var ranges = [Range<Int>](repeating: 0..<0, count: NPPESColumn.count)

        /// The text of a column without quotation marks and spaces around it; empty where the file has no such column.
        package func text(_ column: NPPESColumn) -> String {
            var range = ranges[column.number]
            func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A }
            while let last = range.last, isSpace(bytes[last]) { range = range.lowerBound..<last }
            while let first = range.first, isSpace(bytes[first]) { range = first + 1..<range.upperBound }
            let quote = UInt8(ascii: "\"")
            if range.count >= 2, bytes[range.lowerBound] == quote, bytes[range.upperBound - 1] == quote {
                range = range.lowerBound + 1..<range.upperBound - 1
            }
            while let last = range.last, isSpace(bytes[last]) { range = range.lowerBound..<last }
            while let first = range.first, isSpace(bytes[first]) { range = first + 1..<range.upperBound }
            guard bytes[range].contains(quote) else { return String(decoding: bytes[range], as: UTF8.self) }
            var single: [UInt8] = []
            var isSecond = false
            for byte in bytes[range] {
                isSecond = byte == quote && !isSecond && single.last == quote
                if !isSecond { single.append(byte) }
            }
            return String(decoding: single, as: UTF8.self)
        }
    }

    /// A record that is longer is no record: a quotation mark is not closed.
    private static let longest = 1 << 20

    /// The columns by position in the file; -1 for those that are not looked at. Empty before the header was read.
    package private(set) var columns: [Int] = []
    /// The columns that are missing, by name; a header without them ends the reading.
    package private(set) var missing: [String] = []
    /// The line of a quotation mark that is never closed; it ends the reading.
    package private(set) var openLine: Int?
    private var pending: [UInt8] = []
    private var offset: UInt64 = 0
    private var line = 1

    package init() {}

    /// Takes the next bytes and hands on the records that they complete.
    package mutating func take(_ piece: [UInt8], _ body: (borrowing Row) -> Void) { scan(piece, isLast: false, body) }

    /// Hands on the last record, if it has no line end.
    package mutating func finish(_ body: (borrowing Row) -> Void) {
        scan([], isLast: true, body)
        if columns.isEmpty, missing.isEmpty { missing = NPPESColumn.required.map(\.name) }
    }

    /// Reads one record again, whose bytes are given.
    package func row(_ bytes: [UInt8]) -> Row {
        var row = Row()
        row.bytes = bytes
        row.length = bytes.count
        var (fieldStart, isQuoted) = (0, false)
        for (place, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            guard byte == UInt8(ascii: ","), !isQuoted else { continue }
            note(fieldStart..<place, &row)
            fieldStart = place + 1
        }
        note(fieldStart..<bytes.count, &row)
        return row
    }

    private func note(_ range: Range<Int>, _ row: inout Row) {
        if row.fields < columns.count, columns[row.fields] >= 0 { row.ranges[columns[row.fields]] = range }
        row.fields += 1
    }

    private mutating func scan(_ piece: [UInt8], isLast: Bool, _ body: (borrowing Row) -> Void) {
        guard missing.isEmpty, openLine == nil else { return }
        pending += piece
        var row = Row()
        swap(&row.bytes, &pending)
        var (start, fieldStart, lines, isQuoted) = (0, 0, 0, false)
        var place = 0
        let end = row.bytes.count
        while place < end || (isLast && start < end) {
            let byte = place < end ? row.bytes[place] : 0x0A
            switch byte {
            case UInt8(ascii: "\""): isQuoted.toggle()
            case UInt8(ascii: ",") where !isQuoted:
                note(fieldStart..<place, &row)
                fieldStart = place + 1
            case 0x0A:
                lines += 1
                if isQuoted && place < end { break }
                note(fieldStart..<place, &row)
                (row.offset, row.length, row.line) = (offset + UInt64(start), place - start, line)
                if isQuoted { openLine = line } else { hand(row, from: start, to: place, body) }
                if !missing.isEmpty || openLine != nil { return }
                line += lines
                (start, fieldStart, lines, row.fields) = (place + 1, place + 1, 0, 0)
                for column in row.ranges.indices { row.ranges[column] = 0..<0 }
            default: break
            }
            place += 1
            if place - start > Self.longest {
                openLine = line
                return
            }
        }
        offset += UInt64(min(start, end))
        pending = Array(row.bytes[min(start, end)...])
    }

    private mutating func hand(_ row: borrowing Row, from start: Int, to end: Int, _ body: (borrowing Row) -> Void) {
        let isBlank = row.bytes[start..<end].allSatisfy { $0 == 0x20 || $0 == 0x0D }
        guard !isBlank else { return }
        guard columns.isEmpty else { return body(row) }
        readHeader(Array(row.bytes[start..<end]))
    }

    private mutating func readHeader(_ bytes: [UInt8]) {
        var bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        let known = (try? CSVReader.rows(bytes + [0x0A]))?.first ?? []
        var found: [Int] = []
        for name in known {
            let trimmed = name.split(separator: " ").joined(separator: " ")
            let number = NPPESColumn(named: trimmed)?.number ?? -1
            found.append(found.contains(number) ? -1 : number)
        }
        missing = NPPESColumn.required.filter { !found.contains($0.number) }.map(\.name)
        if missing.isEmpty { columns = found }
    }
}
