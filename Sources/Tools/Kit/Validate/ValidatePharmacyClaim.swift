import Formats
import HealthSimCore
import RxMemberSim

/// `validate-pharmacy-claim`.
public struct ValidatePharmacyClaim: Command {
    public static let name = "validate-pharmacy-claim"
    public static let help = Help(
        "Checks pharmacy claims, alone or in households; prints all findings.",
        arguments: RxValidation.arguments("claim"), options: RxValidation.options,
        examples: [
            ("validate-pharmacy-claim claim.json", "Check a claim that stands alone."),
            (
                "validate-pharmacy-claim --stdin --as-of 2025-12-31 < households.ndjson",
                "Check households: prescriptions, fills, claims, answers, accumulators."
            ),
            ("validate-pharmacy-claim --explain PRICE-001", "What a rule checks, why, and what breaks it."),
        ])

    private let validation: RxValidation

    public init(_ words: [String]) throws(UsageError) {
        validation = try RxValidation(words, for: Self.help, rules: RulePages.pharmacyClaim)
    }

    public func run(_ console: Console) async throws -> ExitCode {
        try await validation.run(console) { document, validator in
            switch document {
            case .household(let reading): reading.validated(by: validator)
            case .claim(let reading): reading.validated(by: validator)
            case .prescription: RxValidation.isAnother("prescription", "validate-prescription")
            }
        }
    }
}
