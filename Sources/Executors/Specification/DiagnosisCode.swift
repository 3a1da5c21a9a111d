import HealthSimCore
import PatientSim

/// Checks codes and categories of ICD-10-CM as specifications write them against the tables, and finds the code that a wrong one probably means.
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

    /// A code as the tables write it: capitals, no spaces.
    static func canonical(_ code: String) -> String { String(code.uppercased().filter { !$0.isWhitespace }) }

    /// What the tables say of a code in its canonical form.
    static func verdict(_ code: String) -> Verdict {
        if Concept(.icd10cm, code).isListed { return .known }
        guard DiagnosisCodes.isWellFormed(Text(code)) else { return .malformed(nearest: nearest(to: code)) }
        return DiagnosisCodes.isKnown(Text(code)) ? .known : .unlisted(nearest: nearest(to: code))
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
            guard DiagnosisCodes.isWellFormed(Text(candidate)), candidate != code else { continue }
            // A category alone says too little, unless that is all there was.
            if length == 3, plain.count > 3 { break }
            if Concept(.icd10cm, candidate).isListed || DiagnosisCodes.isKnown(Text(candidate)) { return candidate }
        }
        return nil
    }

    private static func nearestSibling(to code: String, category: String) -> String? {
        let siblings = DiagnosisCodes.billable(beginningWith: category).prefix(2_000).map(\.string)
        if let sibling = NearestName.of(code, among: siblings) { return sibling }
        return Concept(.icd10cm, category).isListed && DiagnosisCodes.isWellFormed(Text(category)) ? category : nil
    }

    private static func pointed(_ plain: String) -> String {
        plain.count > 3 ? "\(plain.prefix(3)).\(plain.dropFirst(3))" : plain
    }
}
