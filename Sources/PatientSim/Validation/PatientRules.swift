import HealthSimCore

/// The rules for patients' records, by what they are about.
enum PatientRules {
    /// A rule for patients' records.
    typealias PatientRule = Rule<PatientSubject>
}
