/// Whether a document is well-formed XML as the program writes it: elements that close in order, attributes in quotation
/// marks and each once, known entities; and the attributes that somebody wants to see.
///
/// Source: W3C, Extensible Markup Language 1.0, fifth edition, sections 2 and 3. Document types are refused.
struct XMLCheck {
    /// Why it is not.
    struct Problem: Error, CustomStringConvertible {
        let offset: Int
        let message: String
        var description: String { "at byte \(offset): \(message)" }
    }

    private let bytes: [UInt8]
    private var position = 0

    /// Checks a document.
    /// - Parameter see: called with each element: the names from the root to it, and its attributes in order.
    static func check(
        _ bytes: [UInt8], _ see: ([String], [(name: String, value: String)]) -> Void
    ) throws(Problem) {
        var check = XMLCheck(bytes: bytes)
        try check.document(see)
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private func fail(_ message: String) -> Problem { Problem(offset: position, message: message) }

    private mutating func document(_ see: ([String], [(name: String, value: String)]) -> Void) throws(Problem) {
        guard String(validating: bytes, as: UTF8.self) != nil else { throw fail("it is no UTF-8") }
        var open: [String] = []
        var hasRoot = false
        while position < bytes.count {
            guard bytes[position] == UInt8(ascii: "<") else {
                try text(isInside: !open.isEmpty)
                continue
            }
            if starts("<?") {
                try skip(past: "?>")
            } else if starts("<!--") {
                try skip(past: "-->")
            } else if starts("<!") {
                throw fail("a declaration that no document needs")
            } else if starts("</") {
                position += 2
                let name = try name()
                guard open.popLast() == name else { throw fail("</\(name)> closes what was not opened last") }
                skipSpace()
                try expect(">")
            } else {
                guard !hasRoot || !open.isEmpty else { throw fail("a second element at the root") }
                hasRoot = true
                position += 1
                open.append(try name())
                let attributes = try attributes()
                see(open, attributes)
                if starts("/>") {
                    position += 2
                    open.removeLast()
                } else {
                    try expect(">")
                }
            }
        }
        guard hasRoot else { throw fail("it has no element") }
        guard open.isEmpty else { throw fail("<\(open[open.count - 1])> is not closed") }
    }

    private mutating func attributes() throws(Problem) -> [(name: String, value: String)] {
        var found: [(name: String, value: String)] = []
        while true {
            let before = position
            skipSpace()
            guard position < bytes.count else { throw fail("it ends within a tag") }
            if bytes[position] == UInt8(ascii: ">") || bytes[position] == UInt8(ascii: "/") { return found }
            guard position > before else { throw fail("expected a space before an attribute") }
            let name = try name()
            try expect("=")
            guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: "'")
            else { throw fail("expected a quotation mark") }
            let mark = bytes[position]
            position += 1
            let start = position
            while position < bytes.count, bytes[position] != mark {
                if bytes[position] == UInt8(ascii: "<") { throw fail("'<' inside an attribute") }
                if bytes[position] == UInt8(ascii: "&") { try entity() } else { position += 1 }
            }
            guard position < bytes.count else { throw fail("an attribute is not closed") }
            let value = String(decoding: bytes[start..<position], as: UTF8.self)
            position += 1
            guard !found.contains(where: { $0.name == name }) else { throw fail("attribute '\(name)' stands twice") }
            found.append((name, value))
        }
    }

    private mutating func text(isInside: Bool) throws(Problem) {
        while position < bytes.count, bytes[position] != UInt8(ascii: "<") {
            let byte = bytes[position]
            if byte == UInt8(ascii: "&") {
                try entity()
            } else if byte < 0x20 && byte != 0x0A && byte != 0x0D && byte != 0x09 {
                throw fail("a control character")
            } else if !isInside && byte > 0x20 && !(position < 3 && byte >= 0xBB) {
                throw fail("text outside of the root")
            } else {
                position += 1
            }
        }
    }

    private mutating func entity() throws(Problem) {
        for known in ["&amp;", "&lt;", "&gt;", "&quot;", "&apos;"] where starts(known) {
            position += known.utf8.count
            return
        }
        guard starts("&#") else { throw fail("an entity that is not known") }
        try skip(past: ";")
    }

    private mutating func name() throws(Problem) -> String {
        let start = position
        while position < bytes.count {
            let byte = bytes[position]
            let isName =
                byte >= 0x80 || (0x30...0x3A).contains(byte) || (0x41...0x5A).contains(byte)
                || (0x61...0x7A).contains(byte) || byte == 0x5F || byte == 0x2D || byte == 0x2E
            guard isName else { break }
            position += 1
        }
        guard position > start, !(0x2D...0x39).contains(bytes[start]) else { throw fail("expected a name") }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private func starts(_ text: String) -> Bool { bytes[position...].starts(with: text.utf8) }

    private mutating func expect(_ text: String) throws(Problem) {
        guard starts(text) else { throw fail("expected '\(text)'") }
        position += text.utf8.count
    }

    private mutating func skip(past end: String) throws(Problem) {
        while position < bytes.count {
            if starts(end) {
                position += end.utf8.count
                return
            }
            position += 1
        }
        throw fail("'\(end)' is missing")
    }

    private mutating func skipSpace() {
        while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) { position += 1 }
    }
}
