import HealthSimCore

/// Reads a table of a cohort, row by row, in memory for a piece of the file and a row or two.
///
/// It reads RFC 4180 as the program writes it; what is wrong is reported and the row is left out.
struct TableStream {
    /// What is wrong with a line.
    struct Problem {
        let line: Int
        let message: String
    }

    private let file: InputFile
    private var chunk: [UInt8] = []
    private var position = 0
    private var line = 1

    /// What was wrong since it was last asked.
    private(set) var problems: [Problem] = []

    init(_ file: InputFile) { self.file = file }

    /// The problems since the last call.
    mutating func takeProblems() -> [Problem] {
        defer { problems = [] }
        return problems
    }

    private mutating func byte() throws -> UInt8? {
        if position == chunk.count {
            guard let more = try file.next() else { return nil }
            chunk = more
            position = 0
        }
        defer { position += 1 }
        return chunk[position]
    }

    /// The next row, nil at the end.
    mutating func next() throws -> TableRow? {
        var bytes: [UInt8] = []
        var ends: [Int] = []
        let first = line
        var isQuoted = false
        var wasQuoted = false
        var isEmpty = true
        while let byte = try byte() {
            isEmpty = false
            if isQuoted {
                if byte == UInt8(ascii: "\"") {
                    isQuoted = false
                } else {
                    if byte == 0x0A { line += 1 }
                    bytes.append(byte)
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""):
                if bytes.count == (ends.last ?? 0) && !wasQuoted {
                    wasQuoted = true
                } else if wasQuoted {
                    bytes.append(byte)
                } else {
                    problems.append(Problem(line: line, message: "A quotation mark inside a field"))
                }
                isQuoted = true
            case UInt8(ascii: ","):
                ends.append(bytes.count)
                wasQuoted = false
            case 0x0D: break
            case 0x0A:
                line += 1
                ends.append(bytes.count)
                return TableRow(line: first, bytes: bytes, ends: ends)
            case 0: problems.append(Problem(line: line, message: "A NUL byte is not text"))
            default: bytes.append(byte)
            }
        }
        guard !isEmpty else { return nil }
        if isQuoted { problems.append(Problem(line: first, message: "A quotation mark is not closed")) }
        problems.append(Problem(line: first, message: "The last line has no end: the file may be cut off"))
        ends.append(bytes.count)
        return TableRow(line: first, bytes: bytes, ends: ends)
    }
}
