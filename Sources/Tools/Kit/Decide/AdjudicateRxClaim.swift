import Formats
import HealthSimCore
import RxMemberSim

/// `adjudicate-rx-claim`.
///
/// A claim alone is settled as if its member were covered on every day; a household by its own coverages, facts,
/// authorizations and programmes. The exit code is 0 when the claims were answered, whatever the answer, and 1 when the
/// document has errors.
public struct AdjudicateRxClaim: Command {
    public static let name = "adjudicate-rx-claim"
    public static let help = Help(
        "Settles pharmacy claims under a plan and explains every step.",
        arguments: [
            .init("CLAIM", "A pharmacy claim as canonical JSON, or a household with members, coverages and claims."),
            .init("OUTPUT", "A file for the result; by default standard output."),
        ],
        options: [
            .stdin, .stdout, LoneClaimOptions.plan, LoneClaimOptions.born, LoneClaimOptions.sex, explain, .force,
        ],
        examples: [
            (
                "adjudicate-rx-claim claim.json --plan rx-commercial-standard --explain",
                "Settle a claim under a plan of the tables."
            ),
            ("adjudicate-rx-claim household.json", "Answer all transactions of a household in their order."),
        ])

    private static let explain = Option("explain", "Tell the settlement step by step, for people.")

    private let input: Input
    private let output: String?
    private let lone: LoneClaimOptions
    private let isExplained: Bool
    private let mayReplace: Bool

    public init(_ words: [String]) throws(UsageError) {
        let arguments = try Arguments(words, for: Self.help)
        (input, output) = try Input.andOutput(of: arguments)
        lone = try LoneClaimOptions(arguments)
        isExplained = arguments.has(Self.explain)
        mayReplace = arguments.has(.force)
    }

    public func run(_ console: Console) async throws -> ExitCode {
        try lone.answer(input, to: output, replacing: mayReplace, console) { household in
            var household = household
            let last = household.claims.map(\.serviceDate).max() ?? .epoch
            // Rebates of a quarter that is not over are not there yet.
            PharmacyAdjudicator(seed: 0, asOf: last.adding(months: 6)).settle(&household)
            let settlement = RxClaimSettlement(
                claims: household.claims, responses: household.responses, accumulators: household.accumulators)
            return settlement.text(explained: isExplained)
        }
    }
}
