/// A string that costs nothing to copy when it is short or comes from a reference table.
///
/// Text from an embedded table points at bytes that live as long as the program, and up to 15 bytes lie in the text itself:
/// copying them touches no reference count, so workers that share tables do not slow each other down. Any other text is
/// an ordinary `String`. Equality, order and hashing are by content, whichever way it is stored.
public struct Text: Sendable {
    private enum Storage: Sendable {
        /// `address` of `count` bytes of valid UTF-8 that are never freed; `plain` as `isPlain`.
        case immortal(address: UInt, count: UInt32, plain: Bool)
        case short(ShortText)
        case own(OwnText)
    }

    private let storage: Storage

    /// The empty text.
    public static var empty: Text { Text(ShortText()) }

    /// A text of its own.
    public init(_ string: String) {
        storage = ShortText(string).map(Storage.short) ?? .own(OwnText(string))
    }

    /// A text of at most 15 bytes.
    init(_ short: ShortText) { storage = .short(short) }

    /// A text over bytes that are never freed and never changed.
    ///
    /// - Parameter bytes: valid UTF-8; the caller vouches for validity and for the life of the memory.
    @unsafe
    package init(immortal bytes: UnsafeBufferPointer<UInt8>) {
        guard let base = bytes.baseAddress, !bytes.isEmpty else {
            storage = .short(ShortText())
            return
        }
        let plain = unsafe Text.isPlain(bytes)
        storage = .immortal(address: UInt(bitPattern: base), count: UInt32(bytes.count), plain: plain)
    }

    /// The same over bytes of which none needs to be escaped by JSON or CSV; the caller vouches for that too.
    @unsafe
    init(plain bytes: UnsafeBufferPointer<UInt8>) {
        guard let base = bytes.baseAddress, !bytes.isEmpty else {
            storage = .short(ShortText())
            return
        }
        storage = .immortal(address: UInt(bitPattern: base), count: UInt32(bytes.count), plain: true)
    }

    /// Whether no byte needs to be escaped by JSON or CSV; eight are looked at together.
    @unsafe
    private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while index + 8 <= bytes.count {
            // The eight bytes lie within the buffer.
            let word = unsafe UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self)
            if WordScan.escapes(word) | WordScan.bytes(UInt8(ascii: ","), in: word) != 0 { return false }
            index += 8
        }
        while index < bytes.count {
            guard unsafe isPlain(bytes[index]) else { return false }
            index += 1
        }
        return true
    }

    /// Bytes that neither JSON nor CSV needs to escape.
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\") && byte != UInt8(ascii: ",")
    }

    /// Whether the text is known to hold nothing that JSON or CSV escapes; `false` means not known.
    public var isPlain: Bool {
        switch storage {
        case .immortal(_, _, let plain): plain
        case .short, .own: false
        }
    }

    /// Whether copies of the text touch no reference count.
    var isImmortal: Bool {
        switch storage {
        case .immortal, .short: true
        case .own: false
        }
    }

    /// Whether its bytes are never freed, and lie outside the text itself.
    var pointsAtTable: Bool {
        switch storage {
        case .immortal: true
        case .short, .own: false
        }
    }

    /// The text as a `String`; allocates when it comes from a table and is longer than 15 bytes.
    public var string: String {
        switch storage {
        case .immortal, .short: unsafe withUTF8 { unsafe String(decoding: $0, as: UTF8.self) }
        case .own(let own): own.string
        }
    }

    /// The number of UTF-8 bytes.
    public var utf8Count: Int {
        switch storage {
        case .immortal(_, let count, _): Int(count)
        case .short(let short): short.count
        case .own(let own): own.string.utf8.count
        }
    }

    /// The text when its bytes lie in itself.
    var short: ShortText? {
        if case .short(let short) = storage { short } else { nil }
    }

    /// Whether there is no character.
    public var isEmpty: Bool {
        switch storage {
        case .immortal: false
        case .short(let short): short == ShortText()
        case .own: false
        }
    }

    /// The first eight bytes as one number, the first byte highest; zeros after the end of a shorter text.
    package var leadingBytes: UInt64 {
        if case .short(let short) = storage { return short.leadingBytes }
        return unsafe withUTF8 { bytes in
            if bytes.count >= 8 {
                return unsafe UInt64(bigEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(as: UInt64.self))
            }
            var word: UInt64 = 0
            for index in 0..<8 {
                word = unsafe word << 8 | (index < bytes.count ? UInt64(bytes[index]) : 0)
            }
            return word
        }
    }

    /// A number that equal texts share and different ones hardly ever: to look texts up at less than the cost of a hash.
    package var fingerprint: UInt64 {
        if case .short(let short) = storage { return short.fingerprint }
        return unsafe withUTF8 { bytes in
            let bytes = UnsafeRawBufferPointer(bytes)
            if let short = unsafe ShortText(bytes) { return short.fingerprint }
            var print = UInt64(truncatingIfNeeded: bytes.count)
            for index in 0..<bytes.count { print = unsafe (print ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
            return print
        }
    }

    /// Whether the text begins with all bytes of another.
    public func hasPrefix(_ prefix: Text) -> Bool {
        guard prefix.utf8Count <= utf8Count else { return false }
        return unsafe withUTF8 { bytes in
            unsafe prefix.withUTF8 { wanted in
                for index in wanted.indices where unsafe bytes[index] != wanted[index] { return false }
                return true
            }
        }
    }

    /// Calls `body` with the UTF-8 bytes; they are valid during the call only.
    @unsafe
    public func withUTF8<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        switch storage {
        case .immortal(let address, let count, _):
            // The address was taken from memory that is never freed.
            return unsafe body(
                UnsafeBufferPointer(start: UnsafePointer(bitPattern: address), count: Int(count)))
        case .short(let short):
            return unsafe short.withUTF8(body)
        case .own(let own):
            var string = own.string
            return string.withUTF8 { unsafe body($0) }
        }
    }
}

extension Text: Hashable, Comparable {
    public static func == (left: Text, right: Text) -> Bool {
        if case .short(let a) = left.storage, case .short(let b) = right.storage { return a == b }
        return left.hasBytes(of: right)
    }

    private func hasBytes(of right: Text) -> Bool {
        let left = self
        let count = left.utf8Count
        guard count == right.utf8Count else { return false }
        if case .immortal(let a, _, _) = left.storage, case .immortal(let b, _, _) = right.storage, a == b {
            return true
        }
        return unsafe left.withUTF8 { a in
            unsafe right.withUTF8 { b in
                // Both have `count` bytes.
                for index in 0..<count where unsafe a[index] != b[index] { return false }
                return true
            }
        }
    }

    public static func == (left: Text, right: String) -> Bool { left == Text(right) }

    public static func < (left: Text, right: Text) -> Bool {
        if case .short(let a) = left.storage, case .short(let b) = right.storage { return a < b }
        return unsafe left.withUTF8 { a in unsafe right.withUTF8 { b in unsafe a.lexicographicallyPrecedes(b) } }
    }

    public func hash(into hasher: inout Hasher) {
        unsafe withUTF8 { unsafe hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}

extension Text: Codable {
    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(string)
    }
}

extension Text: ExpressibleByStringLiteral, CustomStringConvertible {
    public init(stringLiteral value: String) { self.init(value) }

    public var description: String { string }
}
