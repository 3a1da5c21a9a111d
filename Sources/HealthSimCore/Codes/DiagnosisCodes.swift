/// The billable codes of ICD-10-CM.
///
/// Source: the table `codes/icd10cm-codes`, with its edition in the README of the references.
package enum DiagnosisCodes {
    private static let table = ReferenceTable.named("codes/icd10cm-codes")
    private static let column = table.column("code")
    /// The codes of a table that replaces ours, whose rows may have any order.
    private static let sorted: [Text]? = ReferenceStore.isReplaced ? table.rows.map { $0[column] }.sorted() : nil

    /// A billable code by its position in the order of all.
    private static func billable(_ place: Int) -> Text { sorted?[place] ?? table[place][column] }

    /// Whether a code may stand on a claim: it is in the table itself.
    package static func isBillable(_ code: Text) -> Bool {
        let place = firstPlace(notBelow: code)
        return place < table.count && billable(place) == code
    }

    /// Whether a code is billable or the beginning of billable codes: a category, a subcategory.
    package static func isKnown(_ code: Text) -> Bool {
        let place = firstPlace(notBelow: code)
        return place < table.count && billable(place).hasPrefix(code)
    }

    /// Whether a text has the form of a code: a letter, a digit, a letter or digit, then nothing or a point and one to four
    /// letters or digits.
    ///
    /// Source: ICD-10-CM Official Guidelines for Coding and Reporting, section I.A.2.
    package static func isWellFormed(_ code: Text) -> Bool {
        let bytes = Array(code.string.utf8)
        guard (3...8).contains(bytes.count), bytes.count != 4 else { return false }
        for (place, byte) in bytes.enumerated() {
            switch place {
            case 0: guard byte.isCapital else { return false }
            case 1: guard byte.isDecimal else { return false }
            case 3: guard byte == UInt8(ascii: ".") else { return false }
            default: guard byte.isCapital || byte.isDecimal else { return false }
            }
        }
        return true
    }

    /// The billable code that a wrong one probably means, or nothing.
    ///
    /// In this order: the code in capitals and with its point; for a category its unspecified code (`E11` is `E11.9`), else
    /// its first; the longest beginning that is billable (`E11.99` is `E11.9`); the code of the same category that is spelt
    /// most alike.
    package static func nearest(to code: Text) -> String? {
        let plain = String(code.string.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }.prefix(12))
        guard plain.utf8.count >= 3 else { return nil }
        let whole = pointed(plain)
        if isBillable(Text(whole)) { return whole }
        let inside = below(whole)
        if let first = inside.first {
            let unspecified = whole.utf8.count == 3 ? "\(whole).9" : "\(whole)9"
            return isBillable(Text(unspecified)) ? unspecified : first.string
        }
        for length in stride(from: plain.count - 1, through: 3, by: -1) {
            let shorter = pointed(String(plain.prefix(length)))
            if isBillable(Text(shorter)) { return shorter }
        }
        return NearestName.of(whole, among: below(String(plain.prefix(3))).prefix(2_000).map(\.string))
    }

    /// The billable codes that begin with a text, in order.
    package static func billable(beginningWith text: String) -> [Text] { below(text) }

    private static func below(_ text: String) -> [Text] {
        let prefix = Text(text)
        var codes: [Text] = []
        for place in firstPlace(notBelow: prefix)..<table.count {
            let code = billable(place)
            guard code.hasPrefix(prefix) else { break }
            codes.append(code)
        }
        return codes
    }

    private static func firstPlace(notBelow code: Text) -> Int {
        var (low, high) = (0, table.count)
        while low < high {
            let middle = (low + high) / 2
            if billable(middle) < code { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func pointed(_ plain: String) -> String {
        plain.count > 3 ? "\(plain.prefix(3)).\(plain.dropFirst(3))" : plain
    }
}

extension UInt8 {
    /// Whether the byte is a letter A to Z.
    package var isCapital: Bool { self &- UInt8(ascii: "A") < 26 }

    /// Whether the byte is a digit 0 to 9.
    package var isDecimal: Bool { self &- UInt8(ascii: "0") < 10 }
}
