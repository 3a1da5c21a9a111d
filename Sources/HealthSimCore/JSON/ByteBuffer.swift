/// Bytes to be written out, growing at the end: what every format writer appends to.
///
/// A buffer is a value and can be moved to another worker. Reuse one for many records: `removeAll()` keeps its
/// memory, and fresh memory of a megabyte costs several times what filling it does.
///
/// ```swift
/// var buffer = ByteBuffer(capacity: 1 << 20)
/// buffer.append("id,name\n")
/// buffer.append(integer: 41)
/// ```
public struct ByteBuffer: Sendable {
    /// All of the memory, initialised throughout, so that it can be written to at any place; `count` says how much
    /// of it is content.
    private var storage: [UInt8]

    /// How many bytes the content has.
    public private(set) var count: Int

    /// Every writer may store this many bytes past the end of what it appends.
    package static let slack = 32

    /// An empty buffer with room for `capacity` bytes.
    public init(capacity: Int = 0) {
        storage = capacity > 0 ? [UInt8](repeating: 0, count: capacity + Self.slack) : []
        count = 0
    }

    /// A buffer that holds a copy of `bytes`.
    public init(_ bytes: [UInt8]) {
        storage = bytes
        count = bytes.count
    }

    /// Whether there is no content.
    public var isEmpty: Bool { count == 0 }

    /// How many bytes the content can have before more memory is needed.
    public var capacity: Int { max(0, storage.count - Self.slack) }

    /// Empties the buffer.
    /// - Parameter keepingCapacity: whether the memory stays for the next content (the default).
    public mutating func removeAll(keepingCapacity: Bool = true) {
        count = 0
        if !keepingCapacity { storage = [] }
    }

    /// Removes the last `number` bytes, as to take back a comma.
    public mutating func removeLast(_ number: Int = 1) {
        precondition(number >= 0 && number <= count, "a buffer of \(count) bytes cannot give up \(number)")
        count -= number
    }

    /// Makes room for `number` more bytes.
    @inline(__always)
    public mutating func reserve(_ number: Int) {
        if storage.count &- count < number &+ Self.slack { grow(by: number) }
    }

    @inline(never)
    private mutating func grow(by number: Int) {
        let wanted = max(count + number + Self.slack, 2 * storage.count, 256)
        var larger = [UInt8](repeating: 0, count: wanted)
        let content = count
        unsafe larger.withUnsafeMutableBytes { target in
            unsafe storage.withUnsafeBytes { source in
                // Both are at least `content` bytes long.
                unsafe target.copyMemory(from: UnsafeRawBufferPointer(rebasing: source[..<content]))
            }
        }
        storage = larger
    }

    /// Lets `write` store bytes at the end of the content; what it returns is how many of them count.
    ///
    /// `write` gets memory for `room` bytes and `slack` more. It must return at most `room`.
    @inline(__always)
    package mutating func appendUnchecked(
        room: Int, _ write: (_ target: UnsafeMutableRawPointer) -> Int
    ) {
        reserve(room)
        let start = count
        let written = unsafe storage.withUnsafeMutableBytes { all -> Int in
            // `reserve` made sure that the memory exists and is longer than `start`.
            guard let base = all.baseAddress else { return 0 }
            return unsafe write(base + start)
        }
        assert(written >= 0 && written <= room)
        count = start &+ written
    }

    /// Appends a cell of CSV, of which `write` stores at most `room` bytes, with the comma behind it.
    @inline(__always)
    package mutating func appendCell(room: Int, _ write: (_ target: UnsafeMutableRawPointer) -> Int) {
        unsafe appendUnchecked(room: room &+ 1) { target in
            let length = unsafe write(target)
            unsafe target.storeBytes(of: UInt8(ascii: ","), toByteOffset: length, as: UInt8.self)
            return length &+ 1
        }
    }

    /// Reads the content where it lies.
    public func withBytes<Result, Failure: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let content = count
        return try unsafe storage.withUnsafeBufferPointer { all throws(Failure) -> Result in
            try unsafe body(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(all)[..<content]))
        }
    }

    /// Reads the content where it lies, as a span.
    public func withSpan<Result, Failure: Error>(
        _ body: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(storage.span.extracting(0..<count))
    }
}

extension ByteBuffer: Hashable {
    /// Whether the contents are the same.
    public static func == (left: ByteBuffer, right: ByteBuffer) -> Bool {
        left.storage[..<left.count] == right.storage[..<right.count]
    }

    /// Hashes the content.
    public func hash(into hasher: inout Hasher) { hasher.combine(storage[..<count]) }
}

extension ByteBuffer: CustomStringConvertible {
    /// The content read as UTF-8.
    public var description: String { String(decoding: storage[..<count], as: UTF8.self) }
}

extension [UInt8] {
    /// A copy of the content of a buffer.
    public init(_ buffer: ByteBuffer) {
        self = buffer.withSpan { span in
            unsafe [UInt8](unsafeUninitializedCapacity: span.count) { target, count in
                // The span has exactly as many bytes as the target has room for.
                unsafe span.withUnsafeBufferPointer { source in
                    if let from = source.baseAddress, let to = target.baseAddress {
                        unsafe to.initialize(from: from, count: source.count)
                    }
                }
                count = span.count
            }
        }
    }
}
