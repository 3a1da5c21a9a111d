import Formats
import HealthSimCore
import MemberSim

/// `validate-claim`.
public struct ValidateClaim: Command {
    public static let name = "validate-claim"
    public static let help = Help(
        "Checks claims, alone or in their households, and prints all findings.",
        arguments: DocumentValidation.arguments("claim"), options: DocumentValidation.options,
        examples: [
            ("validate-claim claim.json", "Check a claim that stands alone."),
            ("validate-claim household.json", "Check the claims of a household, and the decisions on them."),
            ("validate-claim --explain AMT-002", "What a rule checks, why, and what breaks it."),
        ])

    private let validation: DocumentValidation

    public init(_ words: [String]) throws(UsageError) {
        validation = try DocumentValidation(words, for: Self.help, rules: RulePages.claim)
    }

    public func run(_ console: Console) async throws -> ExitCode {
        let validator = MemberValidator(asOf: validation.asOf)
        return try validation.run(console, over: MemberInput.self) { document in
            switch document {
            case .household(let reading): reading.validated(by: validator, claimsOnly: true)
            case .claim(let reading): reading.validated(by: validator)
            case .contract: DocumentValidation.isAnother("value-based contract", "validate-member")
            }
        }
    }
}
