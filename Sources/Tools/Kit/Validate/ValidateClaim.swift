import Formats
import HealthSimCore
import MemberSim

/// `validate-claim`.
public struct ValidateClaim: Command {
    public static let name = "validate-claim"
    public static let help = Help(
        "Checks claims, alone or in their households, and prints all findings.",
        arguments: MemberValidation.arguments, options: MemberValidation.options,
        examples: [
            ("validate-claim claim.json", "Check a claim that stands alone."),
            ("validate-claim household.json", "Check the claims of a household, and the decisions on them."),
            ("validate-claim --explain AMT-002", "What a rule checks, why, and what breaks it."),
        ])

    private let validation: MemberValidation

    public init(_ words: [String]) throws(UsageError) {
        validation = try MemberValidation(words, for: Self.help, rules: RulePages.claim)
    }

    public func run(_ console: Console) async throws -> ExitCode {
        try await validation.run(console) { document, validator in
            switch document {
            case .household(let reading): return reading.validated(by: validator, claimsOnly: true)
            case .claim(let reading): return reading.validated(by: validator)
            case .contract:
                let message = "This is a value-based contract: validate-member checks it"
                return ValidationResult([Finding(.error, field: "", message: message, rule: "READ-001")])
            }
        }
    }
}
