/// Reads the XML that messages are made of: elements, attributes, text, the five entities, references to characters,
/// comments, CDATA. A document type is refused, for no message has one and it can make an input grow without bounds.
///
/// Source: W3C XML 1.0.
struct ScriptXMLParser {
    /// How deep elements may be nested.
    private static let deepest = 64

    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The root element.
    static func parse(_ bytes: [UInt8]) throws(ScriptError) -> ScriptElement {
        var parser = ScriptXMLParser(bytes)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { parser.index = 3 }
        try parser.skipMisc()
        let root = try parser.element(depth: 0)
        try parser.skipMisc()
        guard parser.index == bytes.count else { throw parser.fault("something follows the root element") }
        return root
    }

    private func fault(_ what: String) -> ScriptError { .malformed(offset: index, what: what) }

    private func has(_ text: StaticString) -> Bool {
        text.withUTF8Buffer { wanted in
            guard index + wanted.count <= bytes.count else { return false }
            for offset in 0..<wanted.count where unsafe bytes[index + offset] != wanted[offset] { return false }
            return true
        }
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }

    private mutating func skipSpace() {
        while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 }
    }

    /// Goes behind the next occurrence of a text.
    private mutating func skip(past end: StaticString, _ what: String) throws(ScriptError) {
        while index < bytes.count {
            if has(end) {
                index += end.utf8CodeUnitCount
                return
            }
            index += 1
        }
        throw fault("\(what) has no end")
    }

    /// Skips spaces, comments and instructions around the root.
    private mutating func skipMisc() throws(ScriptError) {
        while true {
            skipSpace()
            if has("<?") {
                try skip(past: "?>", "an instruction")
            } else if has("<!--") {
                try skip(past: "-->", "a comment")
            } else if has("<!") {
                throw fault("a document type is not read")
            } else {
                return
            }
        }
    }

    private mutating func name() throws(ScriptError) -> String {
        let start = index
        while index < bytes.count, !Self.isSpace(bytes[index]),
            !(bytes[index] == UInt8(ascii: "=") || bytes[index] == UInt8(ascii: "/")
                || bytes[index] == UInt8(ascii: ">")
                || bytes[index] == UInt8(ascii: "<"))
        {
            index += 1
        }
        guard index > start else { throw fault("a name is missing") }
        let name = String(decoding: bytes[start..<index], as: UTF8.self)
        return name.split(separator: ":").last.map { String($0) } ?? name
    }

    private mutating func element(depth: Int) throws(ScriptError) -> ScriptElement {
        guard depth < Self.deepest else { throw fault("elements are nested more than \(Self.deepest) deep") }
        guard has("<"), !has("</") else { throw fault("an element is missing") }
        index += 1
        var element = ScriptElement(name: try name())
        while true {
            skipSpace()
            if has("/>") {
                index += 2
                return element
            }
            if has(">") {
                index += 1
                break
            }
            element.attributes.append(try attribute())
        }
        var text: [UInt8] = []
        while !has("</") {
            guard index < bytes.count else { throw fault("the element \(element.name) has no end") }
            if has("<!--") {
                try skip(past: "-->", "a comment")
            } else if has("<![CDATA[") {
                let start = index + 9
                try skip(past: "]]>", "CDATA")
                text += bytes[start..<(index - 3)]
            } else if has("<?") {
                try skip(past: "?>", "an instruction")
            } else if has("<") {
                element.children.append(try self.element(depth: depth + 1))
            } else {
                try character(into: &text)
            }
        }
        index += 2
        let end = try name()
        guard end == element.name else { throw fault("\(element.name) is ended by \(end)") }
        skipSpace()
        guard has(">") else { throw fault("the end of \(element.name) has no end") }
        index += 1
        element.text = Self.trimmed(text)
        return element
    }

    private mutating func attribute() throws(ScriptError) -> (name: String, value: String) {
        let name = try name()
        skipSpace()
        guard has("=") else { throw fault("the attribute \(name) has no value") }
        index += 1
        skipSpace()
        guard index < bytes.count, bytes[index] == 0x22 || bytes[index] == 0x27 else {
            throw fault("the value of \(name) is in no quotation marks")
        }
        let quote = bytes[index]
        index += 1
        var value: [UInt8] = []
        while index < bytes.count, bytes[index] != quote {
            guard bytes[index] != UInt8(ascii: "<") else { throw fault("the value of \(name) has no end") }
            try character(into: &value)
        }
        guard index < bytes.count else { throw fault("the value of \(name) has no end") }
        index += 1
        return (name, String(decoding: value, as: UTF8.self))
    }

    /// A byte of text, or what a reference stands for.
    private mutating func character(into text: inout [UInt8]) throws(ScriptError) {
        guard bytes[index] == UInt8(ascii: "&") else {
            text.append(bytes[index])
            index += 1
            return
        }
        guard let end = bytes[index...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else {
            throw fault("a reference has no end")
        }
        let reference = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
        switch reference {
        case "amp": text.append(UInt8(ascii: "&"))
        case "lt": text.append(UInt8(ascii: "<"))
        case "gt": text.append(UInt8(ascii: ">"))
        case "quot": text.append(0x22)
        case "apos": text.append(0x27)
        default:
            let digits = reference.dropFirst()
            let number = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            guard reference.hasPrefix("#"), let scalar = number.flatMap({ Unicode.Scalar($0) }) else {
                throw fault("&\(reference); is not known")
            }
            text += Array(String(Character(scalar)).utf8)
        }
        index = end + 1
    }

    private static func trimmed(_ bytes: [UInt8]) -> String {
        var rest = bytes[...]
        while let byte = rest.first, isSpace(byte) { rest.removeFirst() }
        while let byte = rest.last, isSpace(byte) { rest.removeLast() }
        return String(decoding: rest, as: UTF8.self)
    }
}
