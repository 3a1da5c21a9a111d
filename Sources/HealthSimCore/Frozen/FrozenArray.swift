/// A list that is made once and lives as long as the program.
///
/// Its copies and its loops touch no reference count, so that workers who share it do not slow each other down. For
/// tables and models that a run reads all the time; its memory is never freed.
@frozen
@safe
public struct FrozenArray<Element: Sendable>: Sendable, Sequence {
    @usableFromInline let address: UInt
    /// The number of elements.
    public let count: Int

    /// A list of elements, which are copied once; an empty one takes no memory, and may be made as often as need be.
    @inlinable
    public init(_ elements: [Element] = []) {
        guard !elements.isEmpty else {
            // An address that is aligned and not zero; nothing is ever read from it.
            address = UInt(bitPattern: MemoryLayout<Element>.alignment)
            count = 0
            return
        }
        let memory = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
        _ = unsafe memory.initialize(from: elements)
        address = UInt(bitPattern: memory.baseAddress)
        count = elements.count
    }

    /// The positions of the elements.
    @inlinable
    public var indices: Range<Int> { unsafe Range(uncheckedBounds: (0, count)) }

    /// Whether there is no element.
    @inlinable
    public var isEmpty: Bool { count == 0 }

    /// The element at a position below `count`, by its address: reading a part of it reads nothing else.
    @inlinable
    public subscript(index: Int) -> Element {
        @inline(__always) unsafeAddress {
            precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "index out of range")
            // The index was checked, and the memory, which `init` has allocated, holds `count` elements for ever.
            return unsafe UnsafePointer<Element>(bitPattern: address).unsafelyUnwrapped + index
        }
    }

    /// The element at a position below `count`, as a value of its own: to pass it on costs nothing, however large it is.
    @inlinable
    public func frozen(at index: Int) -> Frozen<Element> {
        precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "index out of range")
        return Frozen(address: address + UInt(bitPattern: index * MemoryLayout<Element>.stride))
    }

    /// The first element, or nothing when there is none.
    @inlinable
    public var first: Element? { isEmpty ? nil : self[0] }

    /// The first element that fulfils a condition, or nothing.
    @inlinable
    public func first(where condition: (Element) -> Bool) -> Element? {
        firstIndex(where: condition).map { self[$0] }
    }

    /// The position of the first element that fulfils a condition, or nothing.
    @inlinable
    public func firstIndex(where condition: (Element) -> Bool) -> Int? {
        for index in indices where condition(self[index]) { return index }
        return nil
    }

    /// Whether an element fulfils a condition.
    @inlinable
    public func contains(where condition: (Element) -> Bool) -> Bool { firstIndex(where: condition) != nil }

    /// Whether all elements fulfil a condition.
    @inlinable
    public func allSatisfy(_ condition: (Element) -> Bool) -> Bool { !contains { !condition($0) } }

    /// An iterator from the first element.
    @inlinable
    public func makeIterator() -> Iterator { Iterator(list: self) }

    /// Gives the elements in order.
    @frozen
    public struct Iterator: IteratorProtocol, Sendable {
        @usableFromInline let list: FrozenArray
        @usableFromInline var position = 0

        @inlinable
        init(list: FrozenArray) { self.list = list }

        /// The next element, or nothing at the end.
        @inlinable
        public mutating func next() -> Element? {
            guard position < list.count else { return nil }
            defer { position += 1 }
            return list[position]
        }
    }
}

extension FrozenArray where Element: Equatable {
    /// The position of the first element that equals another, or nothing.
    @inlinable
    public func firstIndex(of element: Element) -> Int? { firstIndex { $0 == element } }
}

extension FrozenArray where Element: BitwiseCopyable {
    /// The bytes of the elements of a range, where they lie; they are valid for ever.
    @inlinable
    @unsafe
    public func bytes(in range: Range<Int>) -> UnsafeRawBufferPointer {
        precondition(range.lowerBound >= 0 && range.upperBound <= count, "range out of range")
        // The address is that of memory which `init` has allocated: it is not zero, and holds `count` elements.
        let start = unsafe UnsafePointer<Element>(bitPattern: address).unsafelyUnwrapped
        return unsafe UnsafeRawBufferPointer(UnsafeBufferPointer(start: start + range.lowerBound, count: range.count))
    }
}
