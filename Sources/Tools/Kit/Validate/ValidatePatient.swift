import Formats
import HealthSimCore
import PatientSim

/// `validate-patient`.
public struct ValidatePatient: Command {
    public static let name = "validate-patient"
    public static let help = Help(
        "Checks patient records and prints all findings as JSON.",
        arguments: [
            Export.input,
            .init("OUTPUT", "A file for the result; by default standard output."),
        ],
        options: DocumentValidation.options,
        examples: [
            ("validate-patient patient.json", "Check a record."),
            ("validate-patient bundle.json", "Check the patient of a FHIR Bundle."),
            (
                "validate-patient --stdin --as-of 2025-01-15 < patients.ndjson",
                "Check many, and that none is from tomorrow."
            ),
            ("validate-patient --explain TEMP-005", "What a rule checks, why, and what breaks it."),
        ])

    private let validation: DocumentValidation

    public init(_ words: [String]) throws(UsageError) {
        validation = try DocumentValidation(words, for: Self.help, rules: RulePages.patient)
    }

    public func run(_ console: Console) async throws -> ExitCode {
        let validator = PatientValidator(asOf: validation.asOf)
        return try validation.run(console) { read in
            var records = RecordInput(read: read)
            return { try records.next().map { ($0.reading.validated(by: validator), $0.index) } }
        }
    }
}
