import HealthSimCore

extension JSONReader {
    /// Reads an array, each element with `read`.
    mutating func list<Element>(
        _ read: (inout JSONReader) throws(JSONError) -> Element
    ) throws(JSONError) -> [Element] {
        var elements: [Element] = []
        try beginArray()
        while try nextElement() { elements.append(try read(&self)) }
        return elements
    }

    /// Reads a whole number that is not negative.
    mutating func unsigned() throws(JSONError) -> UInt64 {
        let text = try numberText()
        guard let value = UInt64(text) else { throw mismatch("expected a whole number of at most 64 bits") }
        return value
    }

    /// Reads a whole number of up to 128 bits that is written as a string.
    mutating func wide() throws(JSONError) -> Int128 {
        let text = try string()
        guard let value = Int128(text) else { throw mismatch("expected a whole number in a string") }
        return value
    }
}

extension JSONWriter {
    /// Writes an array of whole numbers.
    mutating func list(_ values: [UInt64]) {
        beginArray()
        for value in values { integer(value) }
        endArray()
    }

    /// Writes an array of texts.
    mutating func list(_ texts: [String]) {
        beginArray()
        for text in texts { string(text) }
        endArray()
    }
}
