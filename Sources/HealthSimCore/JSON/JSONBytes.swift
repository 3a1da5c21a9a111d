/// The bytes of one JSON text, copied to memory that has a margin of zeros after them.
///
/// The margin lets a reader load eight bytes at any place of the text, and stops every loop that runs over its end:
/// no loop of the reader goes past a zero.
@safe
final class JSONBytes {
    /// The first byte. The memory belongs to this object.
    private(set) var base: UnsafeRawPointer

    /// How many bytes the text has, without the margin.
    private(set) var count: Int

    /// How many bytes a text can have here.
    private var capacity: Int

    /// How many zeros follow the text.
    static let margin = 64

    /// A copy of a text.
    init(_ bytes: UnsafeRawBufferPointer) {
        unsafe base = Self.allocate(bytes.count)
        capacity = bytes.count
        count = 0
        unsafe copy(bytes)
    }

    deinit { unsafe base.deallocate() }

    /// Replaces the text. Nobody else may be reading it.
    func replace(with bytes: UnsafeRawBufferPointer) {
        if bytes.count > capacity {
            unsafe base.deallocate()
            capacity = max(bytes.count, 2 * capacity)
            unsafe base = Self.allocate(capacity)
        }
        unsafe copy(bytes)
    }

    private static func allocate(_ capacity: Int) -> UnsafeRawPointer {
        UnsafeRawPointer(UnsafeMutableRawPointer.allocate(byteCount: capacity + margin, alignment: 16))
    }

    /// Stores a text of at most `capacity` bytes and the margin after it.
    private func copy(_ bytes: UnsafeRawBufferPointer) {
        let memory = unsafe UnsafeMutableRawPointer(mutating: base)
        if let source = bytes.baseAddress { unsafe memory.copyMemory(from: source, byteCount: bytes.count) }
        unsafe (memory + bytes.count).initializeMemory(as: UInt8.self, repeating: 0, count: Self.margin)
        count = bytes.count
    }
}
