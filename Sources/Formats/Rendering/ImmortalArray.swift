/// A list that is made once and lives as long as the program.
///
/// Reading it touches no reference count, so that workers who share it do not slow each other down. Make one as a
/// `static let` only: its memory is never freed.
@safe
struct ImmortalArray<Element: BitwiseCopyable & Sendable>: Sendable {
    private let address: UInt
    let count: Int

    init(_ elements: [Element]) {
        let memory = UnsafeMutableBufferPointer<Element>.allocate(capacity: max(1, elements.count))
        _ = unsafe memory.initialize(from: elements)
        address = UInt(bitPattern: memory.baseAddress)
        count = elements.count
    }

    subscript(index: Int) -> Element {
        precondition(index >= 0 && index < count, "index out of range")
        // The index was checked, and the memory holds `count` elements for ever.
        return unsafe start[index]
    }

    /// The elements of a range, where they lie.
    @unsafe
    func bytes(in range: Range<Int>) -> UnsafeRawBufferPointer {
        precondition(range.lowerBound >= 0 && range.upperBound <= count, "range out of range")
        return unsafe UnsafeRawBufferPointer(UnsafeBufferPointer(start: start + range.lowerBound, count: range.count))
    }

    @unsafe
    private var start: UnsafePointer<Element> {
        // The address is that of memory which `init` has allocated: it is not zero.
        unsafe UnsafePointer<Element>(bitPattern: address).unsafelyUnwrapped
    }
}
