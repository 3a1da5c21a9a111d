public import HealthSimCore

/// Checks a patient's record: is it complete, does it hang together, can it have happened, is it coded rightly.
///
/// The paths of its findings are those of canonical JSON: `encounters[0].discharge_time`.
///
/// ```swift
/// let result = PatientValidator(asOf: today).validate(record)
/// if !result.valid { print(result.json(pretty: true)) }
/// ```
public struct PatientValidator: Sendable {
    /// The rules, in the order in which they are checked.
    public static let rules: [Rule<PatientSubject>] =
        PatientRules.required + PatientRules.references + PatientRules.links + PatientRules.duplicates
        + PatientRules.temporal + PatientRules.order + PatientRules.stays + PatientRules.states + PatientRules.death
        + PatientRules.values + PatientRules.amounts + PatientRules.ties + PatientRules.codes + PatientRules.valueSets
        + PatientRules.guidelines + PatientRules.clinical + PatientRules.contraindications
        + PatientRules.immunizations + PatientRules.identity

    /// The rule that references to encounters must lead to one.
    package static let encounterReferenceRule = "REF-002"

    /// The day after which nothing can have happened yet; without one the rule about it is silent.
    public let asOf: CalendarDate?

    private let validator = Validator(rules: Self.rules)

    /// A validator.
    public init(asOf: CalendarDate? = nil) { self.asOf = asOf }

    /// Everything that the rules find in a record.
    public func validate(_ record: PatientRecord) -> ValidationResult {
        validator.validate(PatientSubject(record, asOf: asOf))
    }
}
