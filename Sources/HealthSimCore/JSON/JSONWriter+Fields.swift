extension JSONWriter {
    /// Writes a member whose value is a string.
    @inline(__always)
    public mutating func field(_ name: StaticString, _ value: String) {
        key(name)
        string(value)
    }

    /// Writes a member whose value is a string, or nothing at all for `nil`.
    public mutating func field(_ name: StaticString, _ value: String?) {
        guard let value else { return }
        field(name, value)
    }

    /// Writes a member whose value is an integer.
    @inlinable
    public mutating func field(_ name: StaticString, _ value: some BinaryInteger) {
        key(name)
        integer(value)
    }

    /// Writes a member whose value is `true` or `false`.
    public mutating func field(_ name: StaticString, _ value: Bool) {
        key(name)
        bool(value)
    }

    /// Writes a member whose value is a number with exactly `places` decimals.
    public mutating func field(_ name: StaticString, _ value: Double, places: Int) {
        key(name)
        decimal(value, places: places)
    }

    /// Writes a value that is JSON already.
    /// - Parameter json: one complete JSON value; it is not checked.
    public mutating func raw(_ json: String) {
        beginScalar()
        buffer.append(utf8: json)
    }

    /// Writes a value that is JSON already.
    /// - Parameter json: one complete JSON value; it is not checked.
    public mutating func raw(_ json: [UInt8]) {
        beginScalar()
        buffer.append(contentsOf: json)
    }

    /// Writes a value that is JSON already.
    /// - Parameter json: one complete JSON value; it is not checked.
    public mutating func raw(_ json: Span<UInt8>) {
        beginScalar()
        buffer.append(contentsOf: json)
    }

    /// Writes a value that is JSON already.
    /// - Parameter json: one complete JSON value; it is not checked.
    @inline(__always)
    public mutating func raw(_ json: UnsafeRawBufferPointer) {
        beginScalar()
        unsafe buffer.append(contentsOf: json)
    }

    /// Writes members that are JSON already, as `"system":"urn:x","code":"1"`: the colons and commas inside, none around.
    @inline(__always)
    public mutating func rawMembers(_ json: String) {
        beginScalar()
        buffer.append(utf8: json)
    }

    /// Writes members that are JSON already, without a comma around them.
    @inline(__always)
    public mutating func rawMembers(_ json: UnsafeRawBufferPointer) {
        beginScalar()
        unsafe buffer.append(contentsOf: json)
    }
}
