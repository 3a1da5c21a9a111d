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
public struct JSONKey: Sendable {
    /// The UTF-8 bytes of a key of at most 32, in order, then zeros.
    private let words: SIMD4<UInt64>

    /// The key, when it is longer.
    private let long: String?

    /// How many UTF-8 bytes the key has.
    public let utf8Count: Int

    /// How long a key can be without a string being made.
    static let inlineCount = 32

    /// A key of at most 32 bytes.
    /// - Parameter start: memory of which 32 bytes can be read, though the key may be shorter.
    @inline(__always)
    init(start: UnsafeRawPointer, count: Int) {
        assert(count <= Self.inlineCount)
        var words = unsafe start.loadUnaligned(as: SIMD4<UInt64>.self)
        for index in 0..<4 {
            let used = count &- 8 &* index
            if used <= 0 {
                words[index] = 0
            } else if used < 8 {
                words[index] &= (1 &<< UInt64(8 &* used)) &- 1
            }
        }
        self.words = words
        long = nil
        utf8Count = count
    }

    /// A key of any length.
    init(_ text: String) {
        words = .zero
        long = text
        utf8Count = text.utf8.count
    }

    /// The key as a string.
    public var string: String {
        if let long { return long }
        return unsafe withBytes { unsafe String(decoding: $0, as: UTF8.self) }
    }

    private func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        if let long {
            return unsafe Array(long.utf8).withUnsafeBytes { unsafe body($0) }
        }
        return unsafe withUnsafeBytes(of: words) { all in
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
    public static func == (key: JSONKey, name: String) -> Bool {
        unsafe key.utf8Count == name.utf8.count && key.withBytes { unsafe $0.elementsEqual(name.utf8) }
    }

    /// Whether the bytes are those of a text of the same length.
    @usableFromInline
    func hasBytes(of name: StaticString) -> Bool {
        unsafe withBytes { bytes in
            name.withUTF8Buffer { other in
                guard let left = bytes.baseAddress, let right = other.baseAddress else {
                    return bytes.count == 0
                }
                return unsafe left.hasSameBytes(as: UnsafeRawPointer(right), count: bytes.count)
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
