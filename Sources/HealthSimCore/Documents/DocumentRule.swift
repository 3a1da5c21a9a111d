/// The rules that the reading of specifications reports findings by.
package enum DocumentRule: String, CaseIterable, Sendable {
    /// A required field is missing.
    case missing = "SPEC-001"
    /// A value has the wrong type.
    case type = "SPEC-002"
    /// A number, a text or a list lies outside its bounds.
    case bounds = "SPEC-003"
    /// Shares do not sum to 1.
    case sum = "SPEC-004"
    /// A minimum lies above its maximum, or nothing lies between them.
    case order = "SPEC-005"
    /// A standard deviation is not positive.
    case deviation = "SPEC-006"
    /// A word is none of those that the field takes.
    case word = "SPEC-007"
    /// An expression cannot be read, or names an attribute that does not exist.
    case expression = "SPEC-008"
    /// Two fields contradict each other.
    case contradiction = "SPEC-009"
    /// A code is not in the tables, or cannot be a code.
    case code = "SPEC-010"
    /// A key or value is not used.
    case unused = "SPEC-011"
    /// A key is kept for a product or function that this version does not have.
    case later = "SPEC-012"
    /// Nothing is known about a place: the figures of a larger one stand in.
    case standIn = "SPEC-013"
}
