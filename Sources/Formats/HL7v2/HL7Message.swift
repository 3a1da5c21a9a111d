/// A message that was read: segments of fields, as they stand, with escapes undone when asked for.
///
/// ```swift
/// let message = try HL7Message(bytes)
/// message.text("MSH-10")        // the control id
/// message.text("PID-5.2")       // the given name
/// message.text("OBX-5", segment: 2)
/// ```
/// Source: HL7 2.5.1, section 2.5 "Message framework"; the delimiters are those that MSH-1 and MSH-2 declare.
public struct HL7Message: Hashable, Sendable {
    /// Why bytes are no message.
    public enum Problem: Error, Hashable, Sendable, CustomStringConvertible {
        /// There is no MSH with its delimiters at the beginning.
        case noHeader
        /// A segment has no name of three capitals or digits; counted from 1.
        case malformedSegment(Int)
        /// The bytes are no UTF-8.
        case notUTF8

        /// What is wrong.
        public var description: String {
            switch self {
            case .noHeader: "a message begins with MSH and five different delimiters"
            case .malformedSegment(let number): "segment \(number) has no name of three letters or digits"
            case .notUTF8: "the message is no UTF-8"
            }
        }
    }

    /// A segment.
    public struct Segment: Hashable, Sendable {
        /// Its name, such as `PID`.
        public let name: String
        /// Its fields as they stand, the first of them at 0; for MSH that is MSH-1, the separator itself.
        public let fields: [String]

        /// A field by its number in the standard, from 1; empty when it is not there.
        public subscript(number: Int) -> String {
            number >= 1 && number <= fields.count ? fields[number - 1] : ""
        }
    }

    /// The segments, MSH first.
    public let segments: [Segment]
    private let delimiters: Delimiters

    private struct Delimiters: Hashable, Sendable {
        let field: Character
        let component: Character
        let repetition: Character
        let escape: Character
        let subcomponent: Character
    }

    /// Reads a message: UTF-8, segments that end with CR, or LF, or both.
    public init(_ bytes: [UInt8]) throws(Problem) {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
        let header = Array(text.unicodeScalars.prefix(8).map(Character.init))
        guard header.count == 8, header.starts(with: "MSH"), Set(header[3...]).count == 5,
            !header[3...].contains(where: { $0.isLetter || $0.isNumber || $0.isWhitespace })
        else { throw .noHeader }
        delimiters = Delimiters(
            field: header[3], component: header[4], repetition: header[5], escape: header[6], subcomponent: header[7])
        var segments: [Segment] = []
        for line in text.split(whereSeparator: \.isNewline) {
            let parts = line.split(separator: header[3], omittingEmptySubsequences: false).map(String.init)
            guard parts[0].utf8.count == 3, parts[0].utf8.allSatisfy(Self.isNameByte) else {
                throw .malformedSegment(segments.count + 1)
            }
            let isHeader = parts[0] == "MSH"
            segments.append(
                Segment(name: parts[0], fields: (isHeader ? [String(header[3])] : []) + parts.dropFirst()))
        }
        self.segments = segments
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        byte &- UInt8(ascii: "A") < 26 || byte &- UInt8(ascii: "0") < 10
    }

    /// The segments with a name.
    public func segments(_ name: String) -> [Segment] { segments.filter { $0.name == name } }

    /// A value by its place: `PID-5`, `PID-5.2`, `OBX-3.1.1`; empty when it is not there.
    ///
    /// - Parameters:
    ///   - segment: which of the segments with that name, from 0.
    ///   - repetition: which repetition of the field, from 0.
    /// - Returns: the text without escapes; with only the field named, the field as it stands.
    public func text(_ place: String, segment: Int = 0, repetition: Int = 0) -> String {
        let parts = place.split(separator: "-")
        let numbers = parts.count == 2 ? parts[1].split(separator: ".").map { Int($0) ?? 0 } : []
        let named = parts.first.map { segments(String($0)) } ?? []
        guard let number = numbers.first, segment >= 0, segment < named.count else { return "" }
        let field = named[segment][number]
        if parts[0] == "MSH" && number <= 2 { return field }
        let repeated = field.split(separator: delimiters.repetition, omittingEmptySubsequences: false)
        guard repetition >= 0, repetition < repeated.count else { return "" }
        guard numbers.count > 1 else { return String(repeated[repetition]) }
        var value = repeated[repetition]
        for (number, delimiter) in zip(numbers.dropFirst(), [delimiters.component, delimiters.subcomponent]) {
            let pieces = value.split(separator: delimiter, omittingEmptySubsequences: false)
            guard number >= 1, number <= pieces.count else { return "" }
            value = pieces[number - 1]
        }
        return unescaped(value)
    }

    /// A text with its escapes undone; those that are not known stay as they are.
    public func unescaped(_ text: some StringProtocol) -> String {
        var result = ""
        var rest = Substring(text)
        while let start = rest.firstIndex(of: delimiters.escape) {
            result += rest[..<start]
            let inner = rest[rest.index(after: start)...]
            guard let end = inner.firstIndex(of: delimiters.escape) else { return result + rest[start...] }
            let code = inner[..<end]
            if code.hasPrefix("X"), let bytes = Self.hexadecimal(code.dropFirst()) {
                result += String(decoding: bytes, as: UTF8.self)
            } else {
                switch code {
                case "F": result.append(delimiters.field)
                case "S": result.append(delimiters.component)
                case "T": result.append(delimiters.subcomponent)
                case "R": result.append(delimiters.repetition)
                case "E": result.append(delimiters.escape)
                case ".br": result.append("\n")
                default: result += rest[start...end]
                }
            }
            rest = inner[inner.index(after: end)...]
        }
        return result + rest
    }

    private static func hexadecimal(_ digits: Substring) -> [UInt8]? {
        guard !digits.isEmpty, digits.utf8.count % 2 == 0 else { return nil }
        var bytes: [UInt8] = []
        var rest = digits
        while !rest.isEmpty {
            guard let byte = UInt8(rest.prefix(2), radix: 16) else { return nil }
            bytes.append(byte)
            rest = rest.dropFirst(2)
        }
        return bytes
    }
}
