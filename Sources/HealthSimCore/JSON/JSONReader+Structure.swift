extension JSONReader {
    /// Enters the object that comes next.
    public mutating func beginObject() throws(JSONError) {
        try expect(.object)
        try enter(isObject: true)
    }

    /// Enters the array that comes next.
    public mutating func beginArray() throws(JSONError) {
        try expect(.array)
        try enter(isObject: false)
    }

    /// Goes to the next member of the object, or leaves the object when there is none.
    ///
    /// A value that was not read is skipped.
    /// - Returns: the key, whose value is to be read next; nil at the end of the object.
    @inline(__always)
    public mutating func nextKey() throws(JSONError) -> JSONKey? {
        guard try advanceToKey() else { return nil }
        if !isEscaped && length <= JSONKey.inlineCount {
            // The key lies in the text, and the margin makes 32 bytes readable at any place of it.
            return unsafe JSONKey(start: base + textStart, count: length)
        }
        return JSONKey(tokenText)
    }

    /// Goes to the next element of the array, or leaves the array when there is none.
    ///
    /// A value that was not read is skipped.
    /// - Returns: whether there is an element, to be read next.
    public mutating func nextElement() throws(JSONError) -> Bool {
        if valueIsDue && frame.count > 0 { try skipValue() }
        precondition(!frames.isEmpty && !frame.isObject, "nextElement() is for arrays")
        skipWhitespace()
        if byte == UInt8(ascii: "]") {
            leave()
            return false
        }
        if frame.count > 0 {
            guard byte == UInt8(ascii: ",") else { throw malformed("expected a comma or the end of the array") }
            at &+= 1
        }
        frame.count &+= 1
        valueIsDue = true
        return true
    }

    /// Skips the value that comes next, checking all of it; does nothing when it has been read.
    public mutating func skipValue() throws(JSONError) {
        guard valueIsDue else { return }
        let outside = frames.count
        repeat { _ = try next() } while frames.count > outside
    }

    /// Skips what is left of the objects and arrays that are open, down to a `depth` noted before, checking all of it.
    ///
    /// So a caller goes on after a mismatch somewhere inside a value.
    public mutating func skip(toDepth depth: Int) throws(JSONError) {
        while frames.count > depth { _ = try next() }
        try skipValue()
    }

    /// Makes sure that the text has been read and nothing but white space follows.
    public mutating func finish() throws(JSONError) {
        if valueIsDue { try skipValue() }
        precondition(frames.isEmpty, "finish() is for the end of the text")
        skipWhitespace()
        if at < end { throw malformed("expected the end of the text") }
    }

    /// Moves to the value of the next member and keeps its key as the current text.
    @inline(__always)
    mutating func advanceToKey() throws(JSONError) -> Bool {
        if valueIsDue { try skipValue() }
        precondition(!frames.isEmpty && frame.isObject, "nextKey() is for objects")
        skipWhitespace()
        if byte == UInt8(ascii: "}") {
            if let twice = unsafe ledger.finish(since: frame.ledgerStart, base: base) {
                throw malformed(Self.twice, at: twice.offset - 1)
            }
            leave()
            return false
        }
        if frame.count > 0 {
            guard byte == UInt8(ascii: ",") else { throw malformed("expected a comma or the end of the object") }
            at &+= 1
            skipWhitespace()
        }
        guard byte == UInt8(ascii: "\"") else { throw malformed("expected a member's name in quotation marks") }
        try scanString()
        try remember()
        skipWhitespace()
        guard byte == UInt8(ascii: ":") else { throw malformed("expected a colon") }
        at &+= 1
        frame.count &+= 1
        valueIsDue = true
        return true
    }

    private static let twice = "this name is already in the object"

    /// Notes the current text as a key of the object.
    @inline(__always)
    private mutating func remember() throws(JSONError) {
        frame.keyStart = textStart
        frame.keyLength = length
        if isEscaped { return try rememberEscaped() }
        let entry = JSONKeyLedger.Entry(
            hash: unsafe JSONKeyLedger.hash(base + textStart, count: length), count: UInt32(length), offset: textStart,
            decodedOffset: -1)
        guard unsafe ledger.insert(entry, since: frame.ledgerStart, seen: &frame.seen, base: base) else {
            throw malformed(Self.twice, at: tokenStart)
        }
    }

    @inline(never)
    private mutating func rememberEscaped() throws(JSONError) {
        let name = Array(tokenText.utf8)
        let entry = JSONKeyLedger.Entry(
            hash: unsafe name.withUnsafeBytes { bytes in
                guard let start = bytes.baseAddress else { return 0 }
                return unsafe JSONKeyLedger.hash(start, count: bytes.count)
            }, count: UInt32(name.count), offset: textStart, decodedOffset: ledger.keep(name))
        guard unsafe ledger.insert(entry, since: frame.ledgerStart, seen: &frame.seen, base: base) else {
            throw malformed(Self.twice, at: tokenStart)
        }
    }

    @inline(__always)
    mutating func enter(isObject: Bool) throws(JSONError) {
        if frames.count == Self.maximumDepth {
            throw malformed("objects and arrays lie deeper than \(Self.maximumDepth) inside one another", at: at)
        }
        tokenStart = at
        at &+= 1
        frames.append(frame)
        frame = Frame(isObject: isObject, ledgerStart: ledger.count)
        valueIsDue = false
    }

    @inline(__always)
    private mutating func leave() {
        tokenStart = at
        at &+= 1
        // `enter` has put one there for every container that is open.
        frame = frames.popLast() ?? Frame()
        valueIsDue = false
    }
}
