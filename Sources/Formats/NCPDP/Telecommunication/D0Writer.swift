import HealthSimCore

/// Writes segments and fields into a byte buffer.
///
/// ```swift
/// writer.segment("04")
/// writer.field("C2", coverage.cardholderID, max: 20)   // nothing when the text is empty
/// writer.field("F5", pricing.patientPay)               // 33E
/// ```
/// A field is the separator, two characters of identifier and the value: one check for room, then stores.
struct D0Writer: Sendable {
    /// What has been written; swapped with the buffer of a caller.
    var out: ByteBuffer

    init(_ buffer: consuming ByteBuffer = ByteBuffer()) { out = buffer }

    /// Begins a segment.
    @inline(__always)
    mutating func segment(_ number: StaticString) {
        unsafe out.appendUnchecked(room: 6) { target in
            // Exactly the bytes 0..<6.
            unsafe target.storeBytes(of: D0Sign.segment, as: UInt8.self)
            unsafe Self.store("AM", at: target + 1)
            unsafe target.storeBytes(of: Self.pair(number), toByteOffset: 4, as: UInt16.self)
            return 6
        }
    }

    /// Begins a transaction.
    @inline(__always)
    mutating func group() { out.append(D0Sign.group) }

    /// Writes a field that is known at compile time; the caller vouches for its characters.
    @inline(__always)
    mutating func field(_ id: StaticString, _ code: StaticString) {
        let count = code.utf8CodeUnitCount
        unsafe out.appendUnchecked(room: count &+ 3) { target in
            unsafe Self.store(id, at: target)
            code.withUTF8Buffer { source in
                for index in 0..<source.count {
                    unsafe target.storeBytes(of: source[index], toByteOffset: index &+ 3, as: UInt8.self)
                }
            }
            return count &+ 3
        }
    }

    /// Writes a text in capitals of ASCII, at most `max` characters; nothing when none is left of it.
    ///
    /// - Parameter dropping: a character that is left out, such as the dot of a diagnosis.
    @inline(__always)
    mutating func field(_ id: StaticString, _ text: Text, max: Int, dropping: UInt8 = 0) {
        guard !text.isEmpty else { return }
        begin(id)
        if !content(text, max: max, dropping: dropping) { out.removeLast(3) }
    }

    /// Writes the separator and the identifier of a field; content must follow.
    @inline(__always)
    mutating func begin(_ id: StaticString) {
        unsafe out.appendUnchecked(room: 3) { target in
            unsafe Self.store(id, at: target)
            return 3
        }
    }

    /// Writes a text without spaces at its ends.
    /// - Returns: whether anything was written.
    @inline(__always)
    mutating func content(_ text: Text, max: Int, dropping: UInt8 = 0) -> Bool {
        let before = out.count
        var isPlain = true
        unsafe text.withUTF8 { bytes in
            var (start, end) = (0, bytes.count)
            while start < end, unsafe bytes[start] <= 0x20 { start &+= 1 }
            end = Swift.min(end, start &+ max)
            var all: UInt8 = 0
            for index in start..<end { all |= unsafe bytes[index] }
            guard all < 0x80 else { return isPlain = false }
            while end > start, unsafe Self.character(bytes[end &- 1]) == 0x20 { end &-= 1 }
            unsafe out.appendUnchecked(room: end &- start) { target in
                var length = 0
                for index in start..<end {
                    let byte = unsafe bytes[index]
                    if byte == dropping { continue }
                    // At most one byte for each of the text.
                    unsafe target.storeBytes(of: Self.character(byte), toByteOffset: length, as: UInt8.self)
                    length &+= 1
                }
                return length
            }
        }
        // The slow way, for texts with characters beyond ASCII.
        if !isPlain { out.append(contentsOf: Self.cut(Self.spelling(of: text), to: max)) }
        return out.count > before
    }

    /// The first bytes of a spelling, without spaces at their end.
    private static func cut(_ bytes: [UInt8], to max: Int) -> [UInt8] {
        var bytes = Array(bytes.prefix(max))
        while bytes.last == 0x20 { bytes.removeLast() }
        return bytes
    }

    /// A text in capitals of ASCII, without spaces before and after it.
    static func spelling(of text: Text) -> [UInt8] {
        var bytes: [UInt8] = []
        for scalar in text.string.unicodeScalars {
            if scalar.isASCII {
                bytes.append(character(UInt8(scalar.value)))
            } else if let spelling = X12Transliteration.spelling(scalar) {
                spelling.withUTF8Buffer { letters in
                    for index in letters.indices { bytes.append(unsafe character(letters[index])) }
                }
            } else if !(0x300...0x36F).contains(scalar.value) {
                bytes.append(0x20)
            }
        }
        while bytes.last == 0x20 { bytes.removeLast() }
        return Array(bytes.drop { $0 == 0x20 })
    }

    /// What is written for a byte of ASCII: capitals, digits and signs; a space for a control.
    @inline(__always)
    static func character(_ byte: UInt8) -> UInt8 {
        if byte &- UInt8(ascii: "a") < 26 { return byte &- 32 }
        return byte < 0x20 || byte > 0x7E ? 0x20 : byte
    }

    /// Stores the separator and the identifier of a field: three bytes.
    @unsafe
    @inline(__always)
    static func store(_ id: StaticString, at target: UnsafeMutableRawPointer) {
        unsafe target.storeBytes(of: D0Sign.field, as: UInt8.self)
        unsafe target.storeBytes(of: pair(id), toByteOffset: 1, as: UInt16.self)
    }

    /// The two bytes of an identifier.
    @inline(__always)
    private static func pair(_ id: StaticString) -> UInt16 {
        precondition(id.hasPointerRepresentation && id.utf8CodeUnitCount == 2, "an identifier has two characters")
        // A literal of two characters is stored as bytes that live as long as the program.
        return unsafe UnsafeRawPointer(id.utf8Start).loadUnaligned(as: UInt16.self)
    }
}
