public import HealthSimCore

/// A rule of reading: what holds of an input that can be read as records, as findings name it.
///
/// Reading finds its rules broken where it stands; so a rule is its words only.
public struct ReadingRule: Hashable, Sendable {
    /// The identifier, stable over versions: `READ-003`.
    public let id: String
    /// How grave a finding of this rule is.
    public let severity: Severity
    /// What holds when the rule is kept, in one sentence.
    public let summary: String
    /// Why it matters.
    public let reason: String
    /// What breaks it, as an example.
    public let example: String
    /// Where the rule comes from.
    public let source: String

    /// Every rule of reading, in the order of their identifiers.
    public static let all = [
        ReadingRule(
            id: "READ-001", severity: .error, summary: "What must be known is there",
            reason: "A record without it cannot be said to be anyone's, or of any time.",
            example: "an encounter without class, a patient without birth_date; in FHIR an Observation without status",
            source: "docs/mappings/canonical-json.md; HL7 FHIR R4, cardinality 1..1"),
        ReadingRule(
            id: "READ-002", severity: .error, summary: "A value is of the kind of its field",
            reason: "What stands there cannot be meant.", example: "a list where a text is expected",
            source: "RFC 8259; HL7 FHIR R4, data types"),
        ReadingRule(
            id: "READ-003", severity: .error, summary: "A value of the right kind can be understood",
            reason: "A date that does not exist or a word of no list has no meaning to go on with.",
            example: "2024-02-30, or the gender 'X'", source: "HL7 FHIR R4, required bindings; ISO 8601"),
        ReadingRule(
            id: "READ-004", severity: .warning, summary: "Everything in the input is known",
            reason: "What is not known is not read, and may be a known name misspelt.",
            example: "the field admision_time, or a resource of the type Claim",
            source: "docs/mappings/canonical-json.md, docs/mappings/fhir-import.md"),
        ReadingRule(
            id: "READ-005", severity: .warning, summary: "Every entry has an identifier",
            reason: "Without one it is given one by its place, which changes when the input does.",
            example: "an observation without observation_id, a resource without id", source: "HL7 FHIR R4, Resource.id"),
        ReadingRule(
            id: "READ-006", severity: .error, summary: "A record has at most 1,000 findings",
            reason:
                "More are counted and not listed, so that no input takes all memory; a warning when all of them are.",
            example: "5,000 entries without a date", source: "HealthSim"),
        ReadingRule(
            id: "READ-007", severity: .warning, summary: "A reference leads to a resource of the patient",
            reason: "What it leads to is not in the input or another patient's; the reference is left out.",
            example: "Encounter/12 in a Bundle without that encounter", source: "HL7 FHIR R4, References"),
        ReadingRule(
            id: "READ-008", severity: .warning, summary: "A record can hold what the resource says",
            reason: "FHIR allows more than a record holds: the resource is left out, or the nearest is taken.",
            example: "a Condition without any date, an Observation entered in error, a birth date of a year alone",
            source: "docs/mappings/fhir-import.md"),
    ]
}
