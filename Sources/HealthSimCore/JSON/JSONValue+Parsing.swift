extension JSONValue {
    /// The value of a JSON text, which must hold nothing else.
    /// - Throws: `JSONError` with line and column when the text is not JSON, as `JSONReader` understands it.
    public init(parsing bytes: [UInt8]) throws(JSONError) {
        var reader = JSONReader(bytes)
        self = try JSONValue(reading: &reader)
        try reader.finish()
    }

    /// The value of a JSON text, which must hold nothing else.
    /// - Throws: `JSONError` with line and column when the text is not JSON, as `JSONReader` understands it.
    public init(parsing text: String) throws(JSONError) { try self.init(parsing: Array(text.utf8)) }

    /// The value that comes next in a reader.
    public init(reading reader: inout JSONReader) throws(JSONError) {
        var open: [Open] = []
        while true {
            guard let token = try reader.next() else { preconditionFailure("the text has been read to its end") }
            let position = reader.position
            var finished: JSONValue
            switch token {
            case .beginObject, .beginArray:
                open.append(Open(isObject: token == .beginObject, position: position))
                continue
            case .key:
                open[open.count - 1].name = reader.tokenText
                open[open.count - 1].namePosition = position
                continue
            case .endObject, .endArray: finished = open.removeLast().value
            case .string: finished = JSONValue(.string(reader.tokenText), position: position)
            case .number: finished = JSONValue(.number(JSONNumber(checked: reader.tokenText)), position: position)
            case .bool(let value): finished = JSONValue(.bool(value), position: position)
            case .null: finished = JSONValue(.null, position: position)
            }
            if open.isEmpty {
                self = finished
                return
            }
            open[open.count - 1].add(finished)
        }
    }

    /// An object or array that is being read. They lie in an array of their own, for 512 calls inside one another would
    /// take much of a small stack.
    private struct Open {
        let isObject: Bool
        let position: JSONPosition
        var members: [JSONMember] = []
        var elements: [JSONValue] = []
        var name = ""
        var namePosition: JSONPosition?

        mutating func add(_ value: JSONValue) {
            if isObject {
                members.append(JSONMember(name: name, value: value, position: namePosition))
            } else {
                elements.append(value)
            }
        }

        var value: JSONValue {
            JSONValue(isObject ? .object(members) : .array(elements), position: position)
        }

        init(isObject: Bool, position: JSONPosition) {
            self.isObject = isObject
            self.position = position
        }
    }
}
