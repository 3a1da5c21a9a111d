import Formats
import HealthSimCore
import RxMemberSim

/// `validate-pharmacy-claim`.
public struct ValidatePharmacyClaim: Command {
    public static let name = "validate-pharmacy-claim"
    public static let help = Help(
        "Checks pharmacy claims, alone or in households; prints all findings.",
        arguments: DocumentValidation.arguments("claim"), options: DocumentValidation.options,
        examples: [
            ("validate-pharmacy-claim claim.json", "Check a claim that stands alone."),
            (
                "validate-pharmacy-claim --stdin --as-of 2025-12-31 < households.ndjson",
                "Check households: prescriptions, fills, claims, answers, accumulators."
            ),
            ("validate-pharmacy-claim --explain PRICE-001", "What a rule checks, why, and what breaks it."),
        ])

    private let validation: DocumentValidation

    public init(_ words: [String]) throws(UsageError) {
        validation = try DocumentValidation(words, for: Self.help, rules: RulePages.pharmacyClaim)
    }

    public func run(_ console: Console) async throws -> ExitCode {
        let validator = RxValidator(asOf: validation.asOf)
        return try validation.run(console, over: RxInput.self) { document in
            switch document {
            case .household(let reading): reading.validated(by: validator)
            case .claim(let reading): reading.validated(by: validator)
            case .prescription: DocumentValidation.isAnother("prescription", "validate-prescription")
            }
        }
    }
}
