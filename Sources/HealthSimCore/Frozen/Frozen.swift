/// A value that is made once and lives as long as the program; its copies touch no reference count.
///
/// As a property wrapper it keeps a text or a concept of a model: a model of such properties and of `FrozenArray` is
/// copied as its bytes are, whatever its parts point at.
@frozen
@safe
@propertyWrapper
public struct Frozen<Value: Sendable>: Sendable {
    @usableFromInline let address: UInt

    /// A value, which is copied once.
    @inlinable
    public init(_ value: Value) {
        let memory = UnsafeMutablePointer<Value>.allocate(capacity: 1)
        unsafe memory.initialize(to: value)
        address = UInt(bitPattern: memory)
    }

    /// The value at an address where it lies for ever.
    @inlinable
    init(address: UInt) { self.address = address }

    /// The value of a property.
    @inlinable
    public init(wrappedValue: Value) { self.init(wrappedValue) }

    /// The value, where it lies.
    @inlinable
    public var wrappedValue: Value {
        @inline(__always) _read { yield value }
    }

    /// The value, where it lies.
    ///
    /// Its address is given: to lend the value by `yield` copies a large one as a whole when a part of it is read.
    @inlinable
    public var value: Value {
        @inline(__always) unsafeAddress { unsafe pointer }
    }

    /// Where the value lies for ever: for a property that lends it in its turn.
    @inlinable
    @unsafe
    package var pointer: UnsafePointer<Value> {
        // The memory, which `init` has allocated, holds a value for ever.
        unsafe UnsafePointer<Value>(bitPattern: address).unsafelyUnwrapped
    }
}

extension Frozen<CompiledExpression> {
    /// Whether the expression is true; missing is not.
    @inlinable
    public func isTrue(in state: some ExpressionEnvironment) -> Bool { value.isTrue(in: state) }

    /// The number that a formula gives, or NaN when it is missing.
    @inlinable
    public func number(in state: some ExpressionEnvironment) -> Double { value.number(in: state) }
}
