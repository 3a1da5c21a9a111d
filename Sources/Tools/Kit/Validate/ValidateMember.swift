import Formats
import HealthSimCore
import MemberSim

/// `validate-member`.
public struct ValidateMember: Command {
    public static let name = "validate-member"
    public static let help = Help(
        "Checks households of members, their claims and payments; prints all findings.",
        arguments: MemberValidation.arguments, options: MemberValidation.options,
        examples: [
            ("validate-member household.json", "Check a household."),
            (
                "validate-member --stdin --as-of 2025-12-31 < households.ndjson",
                "Check many, and that no claim is from tomorrow."
            ),
            ("validate-member --explain ACC-003", "What a rule checks, why, and what breaks it."),
        ])

    private let validation: MemberValidation

    public init(_ words: [String]) throws(UsageError) {
        validation = try MemberValidation(words, for: Self.help, rules: RulePages.member)
    }

    public func run(_ console: Console) async throws -> ExitCode {
        try await validation.run(console) { document, validator in
            switch document {
            case .household(let reading): return reading.validated(by: validator)
            case .contract(let reading): return reading.validated(by: validator)
            case .claim:
                let message = "This is a claim: validate-claim checks it"
                return ValidationResult([Finding(.error, field: "", message: message, rule: "READ-001")])
            }
        }
    }
}
