import Synchronization

/// A value that is made when it is first asked for, and lives as long as the program.
@safe
package struct FrozenLazy<Value: Sendable>: Sendable {
    /// The address of a number: that of the value, or 0 as long as nobody has asked for it.
    private let address: UInt
    private let make: @Sendable () -> Value

    /// A value that `make` gives, the same at every call.
    package init(_ make: @escaping @Sendable () -> Value) {
        let memory = UnsafeMutablePointer<Atomic<UInt>>.allocate(capacity: 1)
        unsafe memory.initialize(to: Atomic(0))
        address = UInt(bitPattern: memory)
        self.make = make
    }

    /// The value; when two workers ask for it first and at once, both make it.
    package var value: Value {
        // The memory, which `init` has allocated, holds the number for ever, and the number is that of a value.
        let known = unsafe UnsafePointer<Atomic<UInt>>(bitPattern: address).unsafelyUnwrapped
        if let value = unsafe UnsafePointer<Value>(bitPattern: known.pointee.load(ordering: .acquiring)) {
            return unsafe value.pointee
        }
        let memory = UnsafeMutablePointer<Value>.allocate(capacity: 1)
        unsafe memory.initialize(to: make())
        unsafe known.pointee.store(UInt(bitPattern: memory), ordering: .releasing)
        return unsafe memory.pointee
    }
}
