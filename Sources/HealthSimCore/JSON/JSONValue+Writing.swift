extension JSONValue: CustomStringConvertible {
    /// Writes the value, with members in order and numbers as they were written.
    public func write(to json: inout JSONWriter) {
        switch content {
        case .object(let members):
            json.beginObject()
            for member in members {
                json.key(member.name)
                member.value.write(to: &json)
            }
            json.endObject()
        case .array(let elements):
            json.beginArray()
            for element in elements { element.write(to: &json) }
            json.endArray()
        case .string(let text): json.string(text)
        case .number(let number): json.raw(number.text)
        case .bool(let value): json.bool(value)
        case .null: json.null()
        }
    }

    /// The value as the bytes of a JSON text.
    /// - Parameter pretty: whether every member and element stands on its own line, and the text ends with a line feed.
    public func rendered(pretty: Bool = false) -> [UInt8] {
        var json = JSONWriter(pretty: pretty)
        write(to: &json)
        if pretty { json.newline() }
        return [UInt8](json.buffer)
    }

    /// The value as a JSON text on one line.
    public var description: String { String(decoding: rendered(), as: UTF8.self) }
}
