/// Names and texts as they stand in SQL: whatever they hold, they end where they should.
package enum SQLText {
    /// A name between quotation marks: `"first ""and"" last"`.
    package static func name(_ text: String) -> String { "\"\(doubled(text, "\""))\"" }

    /// A text between apostrophes: `'it''s'`; what is behind a zero byte is left out, since no SQL can hold it.
    package static func text(_ text: String) -> String { "'\(doubled(String(text.prefix { $0 != "\0" }), "'"))'" }

    /// A list of texts, with its type: `['a', 'b']::VARCHAR[]`.
    package static func list(_ texts: [String]) -> String {
        "[\(texts.map(text).joined(separator: ", "))]::VARCHAR[]"
    }

    /// A text with one of its characters written twice, compared by bytes, as SQL does.
    private static func doubled(_ text: String, _ mark: Character) -> String {
        guard let byte = mark.utf8.first else { return text }
        var bytes: [UInt8] = []
        for each in text.utf8 {
            bytes.append(each)
            if each == byte { bytes.append(byte) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
