extension JSONWriter {
    /// Writes a member whose value is a string.
    public mutating func field(_ name: StaticString, _ value: String) {
        let done: Bool? = unsafe value.utf8.withContiguousStorageIfAvailable { bytes in
            unsafe field(name, utf8: UnsafeRawBufferPointer(bytes))
            return true
        }
        if done == nil {
            key(name)
            string(value)
        }
    }

    /// Writes a member whose value is a string given as valid UTF-8.
    @inline(__always)
    public mutating func field(_ name: StaticString, utf8 value: UnsafeRawBufferPointer) {
        let count = value.count
        guard !pretty, name.hasPointerRepresentation, count > 0, let source = value.baseAddress else {
            key(name)
            unsafe string(utf8: value)
            return
        }
        let comma = needsComma
        var plain = 0
        // Key and value at once: most members of a record are such.
        unsafe buffer.appendUnchecked(room: name.utf8CodeUnitCount &+ count &+ 6) { target in
            let start = unsafe target.storeKey(name, comma: comma)
            unsafe target.storeBytes(of: UInt8(ascii: "\""), toByteOffset: start, as: UInt8.self)
            plain = unsafe (target + start + 1).copyPlain(from: source, count: count)
            // Right when all was plain, else overwritten by the first escape.
            unsafe target.storeBytes(of: UInt8(ascii: "\""), toByteOffset: start &+ plain &+ 1, as: UInt8.self)
            return start &+ plain &+ (plain == count ? 2 : 1)
        }
        if plain < count {
            unsafe buffer.appendSlowly(escaping: UnsafeRawBufferPointer(rebasing: value[plain...]))
            buffer.append(UInt8(ascii: "\""))
        }
        needsComma = true
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
