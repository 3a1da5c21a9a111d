import HealthSimCore

/// Checks codes and categories of ICD-10-CM against the tables, and finds the code that a wrong one probably means.
enum DiagnosisCode {
    /// What the tables say of a code.
    enum Verdict: Equatable {
        /// A billable code, a category, or the beginning of billable codes.
        case known
        /// Like a code, but in no table; `nearest` is the closest that is.
        case unlisted(nearest: String?)
        /// Nothing like a code; `nearest` is the code that it may be a misspelling of.
        case malformed(nearest: String?)
    }

    /// All billable codes in order; read when a code is not among the common ones.
    private static let billable: [Text] = {
        let table = ReferenceTable.named("codes/icd10cm-codes")
        let column = table.column("code")
        return (0..<table.count).map { table[$0][column] }.sorted()
    }()

    /// A code as the tables write it: capitals, no spaces.
    static func canonical(_ code: String) -> String { String(code.uppercased().filter { !$0.isWhitespace }) }

    /// What the tables say of a code in its canonical form.
    static func verdict(_ code: String) -> Verdict {
        if Concept(.icd10cm, code).isListed { return .known }
        guard isWellFormed(code) else { return .malformed(nearest: nearest(to: code)) }
        return isBeginning(code) ? .known : .unlisted(nearest: nearest(to: code))
    }

    /// A letter, a digit, a letter or digit; then a point and one to four letters or digits.
    ///
    /// Source: ICD-10-CM Official Guidelines for Coding and Reporting, section I.A.2.
    private static func isWellFormed(_ code: String) -> Bool {
        let bytes = Array(code.utf8)
        guard 3...8 ~= bytes.count, bytes.count != 4 else { return false }
        return bytes.enumerated().allSatisfy { index, byte in
            switch index {
            case 0: isLetter(byte)
            case 1: isDigit(byte)
            case 3: byte == UInt8(ascii: ".")
            default: isLetter(byte) || isDigit(byte)
            }
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    /// Whether billable codes begin with a text.
    private static func isBeginning(_ text: String) -> Bool {
        let position = firstPosition(notBelow: text)
        return position < billable.count && billable[position].string.hasPrefix(text)
    }

    private static func firstPosition(notBelow text: String) -> Int {
        let wanted = Text(text)
        var (low, high) = (0, billable.count)
        while low < high {
            let middle = (low + high) / 2
            if billable[middle] < wanted { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The closest code: with the point in its place, else without its last characters, else with a digit for the letter
    /// that looks like it, else with one letter changed among the codes of the same category.
    private static func nearest(to code: String) -> String? {
        let plain = code.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
        guard 3...12 ~= plain.utf8.count else { return nil }
        if let shorter = nearestShorter(plain, than: code) { return shorter }
        let digits =
            String(plain.prefix(1)) + plain.dropFirst().map { $0 == "O" ? "0" : $0 == "I" || $0 == "L" ? "1" : $0 }
        if digits != plain, let clearer = nearestShorter(digits, than: code) { return clearer }
        return nearestSibling(to: code, category: String(plain.prefix(3)))
    }

    private static func nearestShorter(_ plain: String, than code: String) -> String? {
        for length in stride(from: min(plain.count, 7), through: 3, by: -1) {
            let candidate = pointed(String(plain.prefix(length)))
            guard isWellFormed(candidate), candidate != code else { continue }
            // A category alone says too little, unless that is all there was.
            if length == 3, plain.count > 3 { break }
            if Concept(.icd10cm, candidate).isListed || isBeginning(candidate) { return candidate }
        }
        return nil
    }

    private static func nearestSibling(to code: String, category: String) -> String? {
        var siblings: [String] = []
        var position = firstPosition(notBelow: category)
        while position < billable.count, siblings.count < 2_000, billable[position].string.hasPrefix(category) {
            siblings.append(billable[position].string)
            position += 1
        }
        if let sibling = NearestName.of(code, among: siblings) { return sibling }
        return Concept(.icd10cm, category).isListed && isWellFormed(category) ? category : nil
    }

    private static func pointed(_ plain: String) -> String {
        plain.count > 3 ? "\(plain.prefix(3)).\(plain.dropFirst(3))" : plain
    }
}
