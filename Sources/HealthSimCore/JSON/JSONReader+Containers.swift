extension JSONReader {
    /// Reads an object, handing each key to `member`, which reads the value; one that it leaves unread is skipped.
    public mutating func object(
        _ member: (inout JSONReader, JSONKey) throws(JSONError) -> Void
    ) throws(JSONError) {
        try beginObject()
        while let key = try nextKey() { try member(&self, key) }
    }

    /// Reads an array, letting `element` read each value; one that it leaves unread is skipped.
    public mutating func array(
        _ element: (inout JSONReader) throws(JSONError) -> Void
    ) throws(JSONError) {
        try beginArray()
        while try nextElement() { try element(&self) }
    }

    /// Reads an array of values that `element` reads.
    public mutating func array<Element>(
        of element: (inout JSONReader) throws(JSONError) -> Element
    ) throws(JSONError) -> [Element] {
        var elements: [Element] = []
        try beginArray()
        while try nextElement() { elements.append(try element(&self)) }
        return elements
    }

    /// Reads `null` as nil, anything else with `read`.
    public mutating func optional<Value>(
        _ read: (inout JSONReader) throws(JSONError) -> Value
    ) throws(JSONError) -> Value? {
        if try null() { return nil }
        return try read(&self)
    }

    /// Reads a value with `read`; when a mismatch is found in it, notes that and goes on after the value.
    ///
    /// So all that is wrong with a record is found in one go. Text that is not JSON is thrown all the same.
    /// - Returns: nil when there was a mismatch.
    public mutating func noting<Value>(
        _ problems: inout [JSONError], _ read: (inout JSONReader) throws(JSONError) -> Value
    ) throws(JSONError) -> Value? {
        let depth = depth
        do throws(JSONError) {
            return try read(&self)
        } catch {
            guard error.kind == .mismatch else { throw error }
            problems.append(error)
            try skip(toDepth: depth)
            return nil
        }
    }
}
