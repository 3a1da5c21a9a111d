/// A value that lies in an array, to be read field by field where it lies.
///
/// Passing a large record copies it, with a reference count for each of its texts; a claim costs as much to copy as to
/// write. A loan is a pointer, valid while the array is lent.
@safe
@dynamicMemberLookup
struct X12Loan<Value> {
    private let pointer: UnsafePointer<Value>

    fileprivate init(_ pointer: UnsafePointer<Value>) { unsafe self.pointer = pointer }

    /// A field of the value.
    @inline(__always)
    subscript<Field>(dynamicMember path: KeyPath<Value, Field>) -> Field { unsafe pointer.pointee[keyPath: path] }

    /// The whole value, copied.
    var value: Value { unsafe pointer.pointee }
}

extension Array {
    /// Lends the element at a position for the time of a call; traps when there is none.
    @inline(__always)
    func lend<Result>(_ index: Int, _ body: (X12Loan<Element>) -> Result) -> Result {
        precondition(indices.contains(index))
        return unsafe withUnsafeBufferPointer { all in
            guard let base = all.baseAddress else { preconditionFailure("an array with an element has memory") }
            // The memory stays while the call lasts, and the index was checked.
            return unsafe body(X12Loan(base + index))
        }
    }
}
