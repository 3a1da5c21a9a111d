import HealthSimCore

/// The values of a care model's file, one after the other, each before those inside it.
///
/// A tree of objects with names and texts of their own took longer to make and to free than to read: the files hold
/// fifty thousand values.
final class CareModelDocument: Sendable {
    /// A value, and the name that it is a member by.
    struct Entry: Sendable {
        let kind: JSONKind
        /// Empty for what is no member.
        let name: Text
        let key: NameKey
        /// A string, a number as it is written, `true` or `false`; empty for other values.
        let text: Text
        /// The position of the object or list around it; -1 at the top.
        let parent: Int32
        /// The position behind all that is inside it.
        var end: Int32 = 0
    }

    /// The file below `references/`.
    let file: String
    /// The path of the first value.
    let path: String
    let entries: [Entry]

    /// The values of a file.
    init(file: String, parsing bytes: [UInt8]) throws(JSONError) {
        var draft = Draft()
        draft.entries.reserveCapacity(bytes.count / 16)
        var reader = JSONReader(bytes)
        while let token = try reader.next() {
            switch token {
            case .beginObject: draft.open(.object)
            case .beginArray: draft.open(.array)
            case .endObject, .endArray: draft.close()
            case .key: draft.name = reader.tokenWord
            case .string: draft.add(.string, reader.tokenWord)
            case .number: draft.add(.number, reader.tokenWord)
            case .bool(let value): draft.add(.bool, Text(value ? "true" : "false"))
            case .null: draft.add(.null, .empty)
            }
        }
        self.file = file
        path = ""
        entries = draft.entries
    }

    /// The same values as one in memory, at a path of the file.
    init(file: String, path: String = "", _ value: JSONValue) {
        var draft = Draft()
        draft.add(value)
        self.file = file
        self.path = path
        entries = draft.entries
    }

    /// The values as far as they are known.
    private struct Draft {
        var entries: [Entry] = []
        /// The name of the member whose value comes next.
        var name = Text.empty
        private var around: [Int] = []

        mutating func add(_ kind: JSONKind, _ text: Text) {
            entries.append(
                Entry(
                    kind: kind, name: name, key: NameKey(name), text: text,
                    parent: Int32(around.last ?? -1), end: Int32(entries.count + 1)))
            name = .empty
        }

        mutating func open(_ kind: JSONKind) {
            add(kind, .empty)
            around.append(entries.count - 1)
        }

        mutating func close() {
            if let opened = around.popLast() { entries[opened].end = Int32(entries.count) }
        }

        mutating func add(_ value: JSONValue) {
            switch value.content {
            case .object(let members):
                open(.object)
                for member in members {
                    name = Text(member.name)
                    add(member.value)
                }
                close()
            case .array(let elements):
                open(.array)
                for element in elements { add(element) }
                close()
            case .string(let text): add(.string, Text(text))
            case .number(let number): add(.number, Text(number.text))
            case .bool(let value): add(.bool, Text(value ? "true" : "false"))
            case .null: add(.null, .empty)
            }
        }
    }
}
