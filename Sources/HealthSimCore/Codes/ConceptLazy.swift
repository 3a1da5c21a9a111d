public import Synchronization

/// What is known of each concept of the tables, worked out when it is first asked for.
///
/// Of fifteen thousand concepts a record holds a hundred: what a program has to know of them is not worked out for all.
///
/// It is public and can be inlined, because the format writers of another module ask for a value at every code they write.
@frozen
@safe
public struct ConceptLazy<Value: Sendable>: Sendable {
    /// The address of one number for each row of the tables: that of its value, or 0 as long as nobody has asked for it.
    @usableFromInline let address: UInt
    @usableFromInline let count: Int
    @usableFromInline let work: @Sendable (Concept) -> Value

    /// Values that depend on the concept alone.
    public init(_ work: @escaping @Sendable (Concept) -> Value) {
        count = ConceptTable.shared.count
        let memory = UnsafeMutablePointer<Atomic<UInt>>.allocate(capacity: max(count, 1))
        for row in 0..<count { unsafe (memory + row).initialize(to: Atomic(0)) }
        address = UInt(bitPattern: memory)
        self.work = work
    }

    /// The value of a concept; that of one which no table has is worked out at every call.
    public subscript(concept: Concept) -> Value {
        guard let row = concept.row else { return work(concept) }
        return self[row: row]
    }

    /// The value of a row of the table of concepts; traps for a row that it does not have.
    @inlinable
    public subscript(row row: UInt32) -> Value {
        precondition(Int(row) < count, "row out of range")
        // There is a number for every row, and one that is not 0 is the address of a value that is never freed.
        let known = unsafe UnsafePointer<Atomic<UInt>>(bitPattern: address).unsafelyUnwrapped + Int(row)
        let value = unsafe UnsafePointer<Value>(bitPattern: known.pointee.load(ordering: .acquiring))
        return unsafe value?.pointee ?? first(row)
    }

    /// Works a value out and keeps it; of two workers who do so at once the later one's is kept, which is the same.
    @usableFromInline
    func first(_ row: UInt32) -> Value {
        let value = work(Concept(row: row))
        let memory = UnsafeMutablePointer<Value>.allocate(capacity: 1)
        unsafe memory.initialize(to: value)
        let known = unsafe UnsafePointer<Atomic<UInt>>(bitPattern: address).unsafelyUnwrapped + Int(row)
        unsafe known.pointee.store(UInt(bitPattern: memory), ordering: .releasing)
        return value
    }
}
