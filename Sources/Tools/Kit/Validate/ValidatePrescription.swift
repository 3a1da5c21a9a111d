import Formats
import HealthSimCore
import RxMemberSim

/// `validate-prescription`.
public struct ValidatePrescription: Command {
    public static let name = "validate-prescription"
    public static let help = Help(
        "Checks prescriptions and fills, alone or in households; prints all findings.",
        arguments: DocumentValidation.arguments("prescription"), options: DocumentValidation.options,
        examples: [
            ("validate-prescription prescription.json", "Check a prescription that stands alone."),
            ("validate-prescription household.json", "Check the card, the prescriptions and the fills of a household."),
            ("validate-prescription --explain PRES-012", "What a rule checks, why, and what breaks it."),
        ])

    private let validation: DocumentValidation

    public init(_ words: [String]) throws(UsageError) {
        validation = try DocumentValidation(words, for: Self.help, rules: RulePages.prescription)
    }

    public func run(_ console: Console) async throws -> ExitCode {
        let validator = RxValidator(asOf: validation.asOf)
        return try validation.run(console, over: RxInput.self) { document in
            switch document {
            case .household(let reading): reading.validated(by: validator, prescriptionsOnly: true)
            case .prescription(let reading): reading.validated(by: validator)
            case .claim: DocumentValidation.isAnother("claim", "validate-pharmacy-claim")
            }
        }
    }
}
