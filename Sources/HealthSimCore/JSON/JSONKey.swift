/// The key of a member, to be compared with known names without making a string.
///
/// ```swift
/// while let key = try reader.nextKey() {
///     switch key {
///     case "id": id = try reader.string()
///     case "count": count = try reader.integer()
///     default: try reader.skipValue()
///     }
/// }
/// ```
@frozen
public struct JSONKey: Sendable {
    /// The UTF-8 bytes of a key of at most 32, in order, then zeros.
    private let words: (UInt64, UInt64, UInt64, UInt64)

    /// The key when it is longer, else empty.
    private let long: String

    /// How many UTF-8 bytes the key has.
    public let utf8Count: Int

    /// How long a key can be without a string being made.
    static let inlineCount = 32

    /// A key of at most 32 bytes.
    /// - Parameter start: memory of which 32 bytes can be read, though the key may be shorter.
    @inline(__always)
    init(start: UnsafeRawPointer, count: Int) {
        assert(count <= Self.inlineCount)
        words = unsafe (
            Self.word(start, 0, of: count), Self.word(start, 1, of: count), Self.word(start, 2, of: count),
            Self.word(start, 3, of: count)
        )
        long = ""
        utf8Count = count
    }

    /// Eight bytes of a key, with zeros for those beyond its end.
    @inline(__always)
    private static func word(_ start: UnsafeRawPointer, _ index: Int, of count: Int) -> UInt64 {
        let used = count &- 8 &* index
        if used <= 0 { return 0 }
        // The caller's memory is readable that far.
        let word = unsafe UInt64(littleEndian: start.loadUnaligned(fromByteOffset: 8 &* index, as: UInt64.self))
        return (used >= 8 ? word : word & ((1 &<< UInt64(8 &* used)) &- 1)).littleEndian
    }

    /// A key of any length.
    init(_ text: String) {
        guard text.utf8.count <= Self.inlineCount else {
            words = (0, 0, 0, 0)
            long = text
            utf8Count = text.utf8.count
            return
        }
        let bytes = Array(text.utf8)
        let padded = bytes + [UInt8](repeating: 0, count: Self.inlineCount - bytes.count)
        self = unsafe padded.withUnsafeBytes { all in
            // The array has exactly 32 bytes, so it has an address.
            guard let start = all.baseAddress else { preconditionFailure("an array of 32 bytes has an address") }
            return unsafe JSONKey(start: start, count: bytes.count)
        }
    }

    /// The key as a string.
    public var string: String {
        if utf8Count > Self.inlineCount { return long }
        return unsafe withInlineBytes { unsafe String(decoding: $0, as: UTF8.self) }
    }

    /// The bytes of a key that is not long.
    @inline(__always)
    private func withInlineBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        unsafe withUnsafeBytes(of: words) { all in
            unsafe body(UnsafeRawBufferPointer(rebasing: all[..<utf8Count]))
        }
    }

    /// Whether the key is this text, byte for byte.
    @inlinable
    public static func == (key: JSONKey, name: StaticString) -> Bool {
        key.utf8Count == name.utf8CodeUnitCount && key.hasBytes(of: name)
    }

    /// Whether the key is this text, so that a key can be switched over.
    @inlinable
    public static func ~= (name: StaticString, key: JSONKey) -> Bool { key == name }

    /// Whether the key is this text, byte for byte: Unicode's equivalences do not count.
    @_disfavoredOverload  // so that a literal is a `StaticString`
    public static func == (key: JSONKey, name: String) -> Bool {
        key.utf8Count == name.utf8.count && key.string.utf8.elementsEqual(name.utf8)
    }

    /// Whether the bytes are those of a text of the same length.
    @usableFromInline
    func hasBytes(of name: StaticString) -> Bool {
        name.withUTF8Buffer { other in
            if utf8Count > Self.inlineCount { return unsafe long.utf8.elementsEqual(other) }
            return unsafe withInlineBytes { bytes in
                guard let left = bytes.baseAddress, let right = other.baseAddress else { return utf8Count == 0 }
                // Both have `utf8Count` bytes.
                return unsafe left.hasSameBytes(as: UnsafeRawPointer(right), count: utf8Count)
            }
        }
    }
}

extension UnsafeRawPointer {
    /// Whether `count` bytes here and there are the same. Reads no byte past them.
    @inline(__always)
    func hasSameBytes(as other: UnsafeRawPointer, count: Int) -> Bool {
        var at = 0
        // Every load ends at `count` or before it.
        while at &+ 8 <= count {
            let left = unsafe loadUnaligned(fromByteOffset: at, as: UInt64.self)
            let right = unsafe other.loadUnaligned(fromByteOffset: at, as: UInt64.self)
            if left != right { return false }
            at &+= 8
        }
        while at < count {
            let left = unsafe load(fromByteOffset: at, as: UInt8.self)
            let right = unsafe other.load(fromByteOffset: at, as: UInt8.self)
            if left != right { return false }
            at &+= 1
        }
        return true
    }
}
