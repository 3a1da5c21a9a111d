/// The bytes of one JSON text, copied once to memory that has a margin of zeros after them.
///
/// The margin lets a reader load eight bytes at any place of the text, and stops every loop that runs over its end:
/// no loop of the reader goes past a zero.
@safe
final class JSONBytes {
    /// The first byte. The memory belongs to this object and does not change.
    let base: UnsafeRawPointer

    /// How many bytes the text has, without the margin.
    let count: Int

    /// How many zeros follow the text.
    static let margin = 64

    /// A copy of a text.
    init(copying bytes: UnsafeRawBufferPointer) {
        let memory = UnsafeMutableRawPointer.allocate(byteCount: bytes.count + Self.margin, alignment: 16)
        if let source = bytes.baseAddress {
            // The memory has room for the text and the margin.
            unsafe memory.copyMemory(from: source, byteCount: bytes.count)
        }
        unsafe (memory + bytes.count).initializeMemory(as: UInt8.self, repeating: 0, count: Self.margin)
        unsafe base = UnsafeRawPointer(memory)
        count = bytes.count
    }

    deinit { unsafe base.deallocate() }

    /// The text without the margin, for as long as this object lives.
    var content: UnsafeRawBufferPointer { unsafe UnsafeRawBufferPointer(start: base, count: count) }
}
