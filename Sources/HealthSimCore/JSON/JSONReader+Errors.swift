extension JSONReader {
    /// Where reading is, as `encounters[3].start`; empty at the top.
    ///
    /// It names the member or element whose value was read last or comes next.
    public var path: String {
        var path = ""
        guard !frames.isEmpty else { return path }
        for frame in frames.dropFirst() + [frame] where frame.count > 0 {
            if frame.isObject {
                if !path.isEmpty { path += "." }
                path += name(of: frame)
            } else {
                path += "[\(frame.count - 1)]"
            }
        }
        return path
    }

    /// A mismatch at the value or key that was read last, for what only the caller can judge: a code that is not in
    /// the table, a member that has no business here.
    public mutating func mismatch(_ message: String) -> JSONError { mismatch(message, at: tokenStart) }

    mutating func mismatch(_ message: String, at offset: Int) -> JSONError {
        let position = position(of: offset)
        return JSONError(
            line: position.line, column: position.column, message: message, kind: .mismatch, path: path)
    }

    /// The place of a byte of the text.
    mutating func position(of offset: Int) -> JSONPosition {
        if offset < counted.offset { counted = (0, origin) }
        var position = counted.position
        // Both places lie within the text.
        unsafe position.advance(over: base + counted.offset, count: offset - counted.offset)
        counted = (offset, position)
        return position
    }

    /// The error of a text that is not JSON, at the reading place.
    @inline(never)
    func malformed(_ message: String) -> JSONError {
        // What stands there explains most messages.
        if at >= end { return malformed("\(message), found the end of the text", at: end, kind: .incomplete) }
        switch byte {
        case 0: return malformed("a NUL byte is not allowed", at: at)
        case 0xEF where at == 0 && origin == JSONPosition():
            return malformed("\(message), found a byte order mark", at: at)
        case 0x21...0x7E: return malformed("\(message), found \(UnicodeScalar(byte))", at: at)
        case 0x80...:
            if unsafe UTF8Check.sequence(at: base + at) == 0 { return malformed("this is not valid UTF-8", at: at) }
            return malformed("\(message), found a character outside ASCII", at: at)
        default: return malformed("\(message), found a control character", at: at)
        }
    }

    /// The error of a text that is not JSON, at a byte of it.
    @inline(never)
    func malformed(_ message: String, at offset: Int, kind: JSONError.Kind = .malformed) -> JSONError {
        var position = origin
        // The place lies within the text.
        unsafe position.advance(over: base, count: min(offset, end))
        return JSONError(line: position.line, column: position.column, message: message, kind: kind)
    }

    /// The name of a member that was read before.
    private func name(of frame: Frame) -> String {
        var reader = self
        reader.textStart = frame.keyStart
        reader.length = frame.keyLength
        reader.isEscaped = true
        return reader.tokenText
    }
}
