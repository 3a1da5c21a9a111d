import HealthSimCore

/// A text of headings and lines, each ended by `\n`.
struct NoteText: Hashable, Sendable {
    /// The text so far.
    private(set) var string = ""

    /// Begins a part: `ASSESSMENT:`.
    mutating func heading(_ title: String) { string += "\(title):\n" }

    /// Adds a line; none for empty words.
    mutating func line(_ words: String) {
        guard !words.isEmpty else { return }
        // What comes from a record may have breaks of its own.
        string += words.split(whereSeparator: \.isNewline).joined(separator: " ") + "\n"
    }

    /// Adds a line of a list.
    mutating func item(_ words: String) { line("- \(words)") }

    /// Adds a line of words with semicolons between them after a label; none without words.
    mutating func list(_ label: String, _ words: [String]) {
        guard !words.isEmpty else { return }
        line("\(label): \(words.joined(separator: "; ")).")
    }

    /// A number with a fixed number of decimal places.
    static func number(_ value: Double, _ places: Int) -> String {
        guard value.isFinite else { return "" }
        var bytes = ByteBuffer()
        bytes.append(decimal: value, places: places)
        return String(decoding: [UInt8](bytes), as: UTF8.self)
    }

    /// A unit as clinicians write it, after a space: ` mmHg` for `mm[Hg]`; nothing for a count or score.
    static func unit(_ ucum: Text) -> String {
        switch ucum.string {
        case "mm[Hg]": return " mmHg"
        case "Cel": return " C"
        case "10*3/uL": return " K/uL"
        case "10*6/uL": return " M/uL"
        case "mL/min/{1.73_m2}": return " mL/min/1.73 m2"
        case "/[HPF]": return " per field"
        case "%": return "%"
        default: break
        }
        var word = ""
        var isNote = false
        for character in ucum.string {
            switch character {
            case "{": isNote = true
            case "}": isNote = false
            case "[", "]": break
            default: if !isNote { word.append(character) }
            }
        }
        return word.isEmpty || word == "pH" ? "" : " \(word)"
    }
}
