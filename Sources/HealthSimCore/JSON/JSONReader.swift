/// Reads one JSON text, strictly, by asking for what comes next.
///
/// Accepted is exactly what RFC 8259 calls a JSON text, in UTF-8, with these limits: no byte order mark, no member
/// twice in an object (names compared after escapes are decoded), no half of a surrogate pair, at most 512 objects
/// and arrays inside one another. Everything is checked while it is read, also what is skipped. The check of the whole text ends
/// with `finish()`.
///
/// There are two ways to read, which can be mixed: token by token with `next()`, or by asking for the values
/// that are expected.
///
/// ```swift
/// var reader = JSONReader(bytes)
/// try reader.beginObject()
/// while let key = try reader.nextKey() {
///     switch key {
///     case "id": id = try reader.string()
///     case "tags":
///         try reader.beginArray()
///         while try reader.nextElement() { tags.append(try reader.string()) }
///     default: try reader.skipValue()
///     }
/// }
/// try reader.finish()
/// ```
///
/// When a value is not of the kind asked for, the error is a mismatch, says the path, and the value is still unread: a
/// caller that collects all problems skips it and goes on. After a malformed text there is nothing to go on with.
@safe
public struct JSONReader {
    /// The most objects and arrays that may lie inside one another.
    public static let maximumDepth = 512

    /// The text. It owns the memory at `base`, so a reader may read there as long as it lives.
    private var bytes: JSONBytes
    private(set) var base: UnsafeRawPointer
    private(set) var end: Int

    /// Where the text begins in its file.
    private(set) var origin: JSONPosition

    /// Where reading goes on.
    var at = 0

    /// Whether a value comes next: at the top, after a key, after `nextElement()`.
    var valueIsDue = true

    /// Where the value or key that was read last begins: for a string its quotation mark.
    var tokenStart = 0

    /// Where the text of the string, key or number that was read last begins, without a quotation mark.
    var textStart = 0

    /// How many bytes that text has, before escapes are decoded.
    var length = 0

    /// Whether that string has escapes.
    var isEscaped = false

    /// The object or array that is being read, and those around it. At the top, `frame` is a frame of its own.
    var frame = Frame()
    var frames: [Frame] = []
    var ledger = JSONKeyLedger()

    /// A place already counted, so that asking for places in ascending order is cheap.
    var counted: (offset: Int, position: JSONPosition)

    /// What is known of an object or array on the way.
    struct Frame {
        var isObject = false
        /// Members or elements begun so far.
        var count = 0
        /// The current key.
        var keyStart = 0
        var keyLength = 0
        /// How many keys the ledger had at the object's begin, and the object's set of 64 bits.
        var ledgerStart = 0
        var seen: UInt64 = 0
    }

    /// A reader of a text.
    /// - Parameter origin: where the text begins in its file, for errors.
    public init(_ bytes: [UInt8], origin: JSONPosition = JSONPosition()) {
        let copy = unsafe bytes.withUnsafeBytes { unsafe JSONBytes($0) }
        self.init(copy, origin: origin)
    }

    /// A reader of a text.
    public init(_ bytes: Span<UInt8>, origin: JSONPosition = JSONPosition()) {
        let copy = unsafe bytes.withUnsafeBytes { unsafe JSONBytes($0) }
        self.init(copy, origin: origin)
    }

    /// A reader of a text.
    public init(_ text: String, origin: JSONPosition = JSONPosition()) {
        self.init(Array(text.utf8), origin: origin)
    }

    private init(_ bytes: JSONBytes, origin: JSONPosition) {
        self.bytes = bytes
        unsafe base = bytes.base
        end = bytes.count
        self.origin = origin
        counted = (0, origin)
        frames.reserveCapacity(16)
    }

    /// Turns to another text, whatever has been read of this one, and keeps the memory in use for it.
    ///
    /// It is as if a new reader were made, and quicker for many small texts.
    public mutating func restart(_ other: [UInt8], origin: JSONPosition = JSONPosition()) {
        if isKnownUniquelyReferenced(&bytes) {
            // No other reader reads in this memory.
            unsafe other.withUnsafeBytes { unsafe bytes.replace(with: $0) }
        } else {
            bytes = unsafe other.withUnsafeBytes { unsafe JSONBytes($0) }
        }
        unsafe base = bytes.base
        end = bytes.count
        self.origin = origin
        counted = (0, origin)
        (at, tokenStart, textStart, length) = (0, 0, 0, 0)
        (valueIsDue, isEscaped) = (true, false)
        frame = Frame()
        frames.removeAll(keepingCapacity: true)
        ledger.removeAll()
    }

    /// How many objects and arrays are open.
    public var depth: Int { frames.count }

    /// The place of the value, key or closing bracket that was read last.
    public var position: JSONPosition {
        mutating get { position(of: tokenStart) }
    }

    /// The byte at the reading place; zero at the end.
    @inline(__always)
    var byte: UInt8 {
        // `at` is never beyond `end`, and the margin has a zero there.
        unsafe base.load(fromByteOffset: at, as: UInt8.self)
    }

    /// Moves to the next byte that is not white space.
    @inline(__always)
    mutating func skipWhitespace() {
        if byte > 0x20 { return }
        skipLongWhitespace()
    }

    @inline(never)
    private mutating func skipLongWhitespace() {
        while true {
            switch byte {
            case 0x20, 0x0A, 0x0D, 0x09: at &+= 1
            default: return
            }
        }
    }
}
