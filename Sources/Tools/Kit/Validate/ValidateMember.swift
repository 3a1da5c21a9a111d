import Formats
import HealthSimCore
import MemberSim

/// `validate-member`.
public struct ValidateMember: Command {
    public static let name = "validate-member"
    public static let help = Help(
        "Checks households of members, their claims and payments; prints all findings.",
        arguments: DocumentValidation.arguments("claim"), options: DocumentValidation.options,
        examples: [
            ("validate-member household.json", "Check a household."),
            (
                "validate-member --stdin --as-of 2025-12-31 < households.ndjson",
                "Check many, and that no claim is from tomorrow."
            ),
            ("validate-member --explain ACC-003", "What a rule checks, why, and what breaks it."),
        ])

    private let validation: DocumentValidation

    public init(_ words: [String]) throws(UsageError) {
        validation = try DocumentValidation(words, for: Self.help, rules: RulePages.member)
    }

    public func run(_ console: Console) async throws -> ExitCode {
        let validator = MemberValidator(asOf: validation.asOf)
        return try validation.run(console, over: MemberInput.self) { document in
            switch document {
            case .household(let reading): reading.validated(by: validator)
            case .contract(let reading): reading.validated(by: validator)
            case .claim: DocumentValidation.isAnother("claim", "validate-claim")
            }
        }
    }
}
