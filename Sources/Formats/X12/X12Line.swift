import HealthSimCore

/// The segment that is being written, in memory of its own.
///
/// Bytes of a segment come in dozens of small pieces; here each is a store or two, and the segment goes to the buffer
/// of the file at once. One that is longer than the memory goes there in parts.
struct X12Line: Sendable {
    private static var capacity: Int { 1_024 }

    private var bytes = InlineArray<1_024, UInt8>(repeating: 0)
    private(set) var count = 0

    /// Whether there is room for so many more bytes.
    @inline(__always)
    private func hasRoom(_ number: Int) -> Bool { count &+ number <= Self.capacity }

    /// Begins anew.
    @inline(__always)
    mutating func removeAll() { count = 0 }

    /// Moves what there is to a buffer.
    mutating func move(to out: inout ByteBuffer) {
        let length = count
        unsafe bytes.span.withUnsafeBytes { all in
            unsafe out.append(contentsOf: UnsafeRawBufferPointer(rebasing: all[0..<length]))
        }
        count = 0
    }

    /// Makes room for a piece; one of at most 256 bytes always finds it.
    @inline(__always)
    mutating func reserve(_ number: Int, spillingTo out: inout ByteBuffer) {
        if !hasRoom(number) { move(to: &out) }
    }

    /// Appends a byte; room was made.
    @inline(__always)
    mutating func append(_ byte: UInt8) {
        bytes[count] = byte
        count &+= 1
    }

    /// Appends a text that is known at compile time; room was made.
    @inline(__always)
    mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { source in
            for index in 0..<source.count { append(unsafe source[index]) }
        }
    }

    /// Appends the last digits of a number; room was made.
    @inline(__always)
    mutating func append(_ value: UInt64, digits: Int) {
        var rest = value
        var place = count &+ digits &- 1
        while place >= count {
            bytes[place] = UInt8(truncatingIfNeeded: rest % 10) &+ UInt8(ascii: "0")
            rest /= 10
            place &-= 1
        }
        count &+= digits
    }
}
