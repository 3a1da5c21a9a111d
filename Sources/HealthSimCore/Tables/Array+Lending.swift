extension UnsafeBufferPointer {
    /// Lends an element without counting the references in it. Passed on from where it lies, by a loop or by position, a
    /// large element is copied with every text and list that it has, because a closure might change what lies there.
    ///
    /// Only its bytes are copied here, to a place that is given back as it came: the element is never released there, and the
    /// buffer keeps it alive meanwhile. Elements are plain values: of a weak reference the bytes alone would not do.
    @inlinable
    @inline(__always)
    @unsafe
    package func lend<Result>(at index: Int, _ body: (Element) -> Result) -> Result {
        unsafe withUnsafeTemporaryAllocation(of: Element.self, capacity: 1) { place in
            // The place has room for one element, and the index is that of an element.
            guard let borrowed = place.baseAddress, let source = baseAddress else {
                preconditionFailure("there is nothing to lend")
            }
            unsafe UnsafeMutableRawPointer(borrowed).copyMemory(
                from: UnsafeRawPointer(source + index), byteCount: MemoryLayout<Element>.size)
            let element = unsafe borrowed.move()
            let result = body(element)
            unsafe borrowed.initialize(to: consume element)
            return result
        }
    }
}

extension Array {
    /// Lends the element at a position without copying what it refers to.
    @inlinable
    package func lend<Result>(at index: Int, _ body: (Element) -> Result) -> Result {
        precondition(indices.contains(index), "index out of range")
        // The index was checked, and the array lives as long as the call.
        return unsafe withUnsafeBufferPointer { unsafe $0.lend(at: index, body) }
    }
}
