/// A place in a text: a line and a column.
public struct JSONPosition: Hashable, Sendable, CustomStringConvertible {
    /// The line, from 1. Lines end with a line feed.
    public var line: Int

    /// The column, from 1, in Unicode scalars (not bytes) since the line began.
    public var column: Int

    /// A place; by default the start of a text.
    public init(line: Int = 1, column: Int = 1) {
        self.line = line
        self.column = column
    }

    /// The place as errors name it: `line 3, column 17`.
    public var description: String { "line \(line), column \(column)" }
}

extension JSONPosition {
    /// Moves the place over `count` bytes of UTF-8.
    ///
    /// A column is counted for every byte that begins a scalar; for bytes that are not UTF-8 that is a good guess.
    package mutating func advance(over bytes: UnsafeRawPointer, count: Int) {
        var at = 0
        // Every load of eight bytes ends at `count` or before it.
        while at &+ 8 <= count {
            let word = unsafe bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)
            if WordScan.bytes(0x0A, in: word) == 0 {
                column &+= 8 &- WordScan.continuations(word).nonzeroBitCount
                at &+= 8
                continue
            }
            let stop = at &+ 8
            while at < stop {
                unsafe advance(over: bytes.load(fromByteOffset: at, as: UInt8.self))
                at &+= 1
            }
        }
        while at < count {
            unsafe advance(over: bytes.load(fromByteOffset: at, as: UInt8.self))
            at &+= 1
        }
    }

    @inline(__always)
    private mutating func advance(over byte: UInt8) {
        if byte == 0x0A {
            line &+= 1
            column = 1
        } else if byte & 0xC0 != 0x80 {
            column &+= 1
        }
    }
}
