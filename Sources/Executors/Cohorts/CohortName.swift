/// The name under which a cohort is kept: any text of one line, as people write it.
public struct CohortName: Hashable, Sendable, CustomStringConvertible {
    /// The text, without spaces around it.
    public let description: String

    /// The most bytes of a name.
    public static let longest = 200

    /// A name; nil for an empty text, one longer than 200 bytes, and one with a line end or another control character.
    public init?(_ text: String) {
        var text = text[...]
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        let isPlain = text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
        guard !text.isEmpty, text.utf8.count <= Self.longest, isPlain else { return nil }
        description = String(text)
    }

    /// The rule of names, as it follows "the name of a cohort".
    package static let rule = "is one line of 1 to \(longest) bytes"

    /// What stands before an id of this cohort where two cohorts are joined: the name, with nothing in it that
    /// separates ids.
    var qualifier: String { String(description.map { $0 == ";" || $0 == ":" ? "_" : $0 }) }
}
