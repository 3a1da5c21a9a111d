extension JSONReader {
    /// The next token, or nil when the text has ended as it should.
    public mutating func next() throws(JSONError) -> JSONToken? {
        if valueIsDue { return try readValue() }
        if frames.isEmpty {
            try finish()
            return nil
        }
        if frame.isObject { return try advanceToKey() ? .key : .endObject }
        return try nextElement() ? try readValue() : .endArray
    }

    /// The kind of the value that comes next, which stays unread.
    public mutating func kind() throws(JSONError) -> JSONKind {
        precondition(valueIsDue, "no value comes next here")
        skipWhitespace()
        switch byte {
        case UInt8(ascii: "{"): return .object
        case UInt8(ascii: "["): return .array
        case UInt8(ascii: "\""): return .string
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
        case UInt8(ascii: "t"), UInt8(ascii: "f"): return .bool
        case UInt8(ascii: "n"): return .null
        default: throw malformed("expected a value")
        }
    }

    /// The current key, string or number: what it says, for a number as it is written.
    public var tokenText: String {
        if isEscaped { return decodedText }
        // The range was scanned by this reader, and found to be UTF-8.
        return unsafe String(
            decoding: UnsafeRawBufferPointer(start: base + textStart, count: length), as: UTF8.self)
    }

    /// The same as a text, which for up to 15 bytes needs no `String`.
    package var tokenWord: Text {
        if !isEscaped, length <= 15 {
            // The range was scanned by this reader, and found to be UTF-8.
            let bytes = unsafe UnsafeRawBufferPointer(start: base + textStart, count: length)
            if let short = unsafe ShortText(bytes) { return Text(short) }
        }
        return Text(tokenText)
    }

    /// Reads the value that is due, or enters it.
    mutating func readValue() throws(JSONError) -> JSONToken {
        skipWhitespace()
        switch byte {
        case UInt8(ascii: "\""):
            try scanString()
            valueIsDue = false
            return .string
        case UInt8(ascii: "{"):
            try enter(isObject: true)
            return .beginObject
        case UInt8(ascii: "["):
            try enter(isObject: false)
            return .beginArray
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            try scanNumber()
            valueIsDue = false
            return .number
        case UInt8(ascii: "t"):
            try scanWord("true")
            return .bool(true)
        case UInt8(ascii: "f"):
            try scanWord("false")
            return .bool(false)
        case UInt8(ascii: "n"):
            try scanWord("null")
            return .null
        default:
            throw malformed("expected a value")
        }
    }

    /// Reads one of the three words.
    @inline(__always)
    mutating func scanWord(_ word: StaticString) throws(JSONError) {
        let count = word.utf8CodeUnitCount
        // The margin makes the bytes readable; the words have more than one character, so they have a pointer.
        guard unsafe (base + at).hasSameBytes(as: UnsafeRawPointer(word.utf8Start), count: count) else {
            throw malformed("expected a value")
        }
        tokenStart = at
        at &+= count
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
            throw malformed("expected a value", at: tokenStart)
        default:
            valueIsDue = false
        }
    }
}
