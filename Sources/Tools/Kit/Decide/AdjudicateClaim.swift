import Executors
import Formats
import HealthSimCore
import MemberSim

/// `adjudicate-claim`.
///
/// A claim alone is settled as if its member were covered on every day; a household by its own coverages, plans and
/// authorizations. The exit code is 0 when the claim was decided, whatever the decision, and 1 when the claim, the plan or
/// the accumulators have errors.
public struct AdjudicateClaim: Command {
    public static let name = "adjudicate-claim"
    public static let help = Help(
        "Settles claims under a plan and explains every dollar.",
        arguments: [
            .init("CLAIM", "A claim as canonical JSON, or a household with members, coverages and claims."),
            .init("OUTPUT", "A file for the result; by default standard output."),
        ],
        options: [
            .stdin, .stdout, plan, accumulators, outAccumulators, explain, .force,
        ],
        examples: [
            (
                "adjudicate-claim claim.json --plan ppo-standard --explain",
                "Settle a claim under a design of the tables."
            ),
            (
                "adjudicate-claim claim.json --plan plan.json --accumulators a.json",
                "Go on from what has gathered so far."
            ),
            ("adjudicate-claim household.json", "Settle all claims of a household in the order of their receipt."),
        ])

    private static let plan = Option(
        "plan", "A plan.json, or the id of a design such as ppo-standard.", value: "FILE|ID")
    private static let accumulators = Option(
        "accumulators", "Where the accumulators stand before the claim, as canonical JSON.", value: "FILE")
    private static let outAccumulators = Option(
        "out-accumulators", "A file for where they stand after it.", value: "FILE")
    private static let explain = Option("explain", "Tell the settlement step by step, for people.")

    private let input: Input
    private let output: String?
    private let planName: String?
    private let accumulatorsFile: String?
    private let accumulatorsOutput: String?
    private let isExplained: Bool
    private let mayReplace: Bool

    public init(_ words: [String]) throws(UsageError) {
        let arguments = try Arguments(words, for: Self.help)
        (input, output) = try Input.andOutput(of: arguments)
        planName = arguments.value(Self.plan)
        accumulatorsFile = arguments.value(Self.accumulators)
        accumulatorsOutput = arguments.value(Self.outAccumulators)
        isExplained = arguments.has(Self.explain)
        mayReplace = arguments.has(.force)
    }

    public func run(_ console: Console) async throws -> ExitCode {
        do {
            let bytes = try input.contents(console)
            let isHousehold = try JSONValue(parsing: bytes)["members"] != nil
            let settlement = try isHousehold ? household(bytes) : claim(bytes, console)
            try write(settlement.text(explained: isExplained), console)
            if let accumulatorsOutput {
                try writeFile(accumulatorsOutput, settlement.accumulatorsText, replacing: mayReplace)
            }
            return .done
        } catch let error as JSONError {
            try console.write(invalidJSON(error))
            return .couldNotRun
        } catch let faulty as FaultyDocument {
            try console.write(faulty.result.json(pretty: true) + "\n")
            return .invalid
        }
    }

    /// Settles a claim that stands alone.
    private func claim(_ bytes: [UInt8], _ console: Console) throws -> ClaimSettlement {
        var reader = MemberJSONReader()
        let reading = try reader.claim(bytes)
        guard let claim = reading.value else { throw FaultyDocument(result: reading.result) }
        let plan = try plan(of: claim)
        var before: [Accumulator] = []
        if let accumulatorsFile {
            let reading = try reader.accumulators(try Input.file(accumulatorsFile).contents(console))
            guard let read = reading.value else { throw FaultyDocument(result: reading.result) }
            before = read
        }
        let strangers = before.filter {
            $0.planID != plan.id || ($0.memberID != claim.memberID && $0.memberID != claim.subscriberID)
        }
        if !strangers.isEmpty {
            console.warn("\(Self.name): \(strangers.count) accumulators of another plan or member are not used\n")
        }
        var state = AdjudicationState(of: claim, in: plan, accumulators: before)
        let adjudicator = Adjudicator(plan: plan)
        var decision = adjudicator.adjudicate(claim, state: &state)
        if decision.status == .pended { decision = adjudicator.resume(claim, state: &state) }
        return ClaimSettlement(
            claims: [claim], adjudications: state.adjudications, remittances: [], accumulators: state.accumulators)
    }

    /// Settles the claims of a household.
    private func household(_ bytes: [UInt8]) throws -> ClaimSettlement {
        guard planName == nil, accumulatorsFile == nil else {
            throw UsageError("a household has its own plans and accumulators: leave --plan and --accumulators out")
        }
        var reader = MemberJSONReader()
        let reading = try reader.household(bytes)
        guard var household = reading.value else { throw FaultyDocument(result: reading.result) }
        Adjudicator().settle(&household)
        return ClaimSettlement(
            claims: household.claims, adjudications: household.adjudications, remittances: household.remittances,
            accumulators: household.accumulators)
    }

    /// The plan that was named, or the one that the claim names.
    private func plan(of claim: Claim) throws -> Plan {
        let name = planName ?? claim.planID.string
        guard !name.isEmpty else { throw UsageError("the claim names no plan: name one with --plan") }
        if let plan = PlanTable.shared.plan(Text(name), year: claim.start.year) { return plan }
        guard planName != nil else {
            throw UsageError(unknown: name, as: "plan", among: PlanTable.shared.ids.map(\.string))
        }
        var bytes: [UInt8] = []
        let file = try InputFile(name)
        while let more = try file.next() { bytes += more }
        let reading = PlanReading(try JSONValue(parsing: bytes))
        guard let plan = reading.plan else { throw FaultyDocument(result: reading.result) }
        return plan
    }

    private func write(_ text: String, _ console: Console) throws {
        guard let output else { return try console.write(text) }
        try writeFile(output, text, replacing: mayReplace)
    }
}

/// A document that was read and has errors.
private struct FaultyDocument: Error {
    let result: ValidationResult
}
