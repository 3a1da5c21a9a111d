import Formats
import HealthSimCore
import RxMemberSim

/// `run-dur`.
///
/// Each billing of a household is reviewed against the fills before it and the facts of its member; where a household has no
/// fills its earlier billings stand for them. The exit code is 0 when the reviews were made, whatever they found, and 1
/// when the document has errors.
public struct RunDUR: Command {
    public static let name = "run-dur"
    public static let help = Help(
        "Reviews the drugs of pharmacy claims against what is taken and known.",
        arguments: [
            .init("CLAIM", "A pharmacy claim as canonical JSON, or a household with fills, facts and claims."),
            .init("OUTPUT", "A file for the result; by default standard output."),
        ],
        options: [
            .stdin, .stdout, claim, LoneClaimOptions.plan, LoneClaimOptions.born, LoneClaimOptions.sex, explain, .force,
        ],
        examples: [
            ("run-dur household.json", "Review every billing of a household."),
            (
                "run-dur claim.json --plan rx-part-d-standard --born 1948-02-01 --explain",
                "Review a claim that stands alone."
            ),
        ])

    private static let claim = Option("claim", "Review this claim alone.", value: "ID")
    private static let explain = Option("explain", "Tell the alerts in sentences, for people.")

    private let input: Input
    private let output: String?
    private let lone: LoneClaimOptions
    private let claimID: String?
    private let isExplained: Bool
    private let mayReplace: Bool

    public init(_ words: [String]) throws(UsageError) {
        let arguments = try Arguments(words, for: Self.help)
        (input, output) = try Input.andOutput(of: arguments)
        lone = try LoneClaimOptions(arguments)
        claimID = arguments.value(Self.claim)
        isExplained = arguments.has(Self.explain)
        mayReplace = arguments.has(.force)
    }

    public func run(_ console: Console) async throws -> ExitCode {
        try lone.answer(input, to: output, replacing: mayReplace, console) { household in
            var household = household
            let billings = Self.billings(of: household)
            if let claimID, !billings.contains(where: { $0.id == claimID }) {
                throw UsageError(unknown: claimID, as: "claim", among: billings.map { $0.id.string })
            }
            if household.fills.isEmpty { household.fills = billings.map(Self.fill(of:)) }
            let wanted = billings.filter { claim in claimID.map { claim.id == $0 } ?? true }
            return text(wanted.map { ($0, DrugReview().reviewed($0, in: household)) })
        }
    }

    /// The billings that were not taken back, each with the fill it is for.
    private static func billings(of household: RxHousehold) -> [PharmacyClaim] {
        let reversals = household.claims.filter { $0.transaction == .reversal }
        return household.claims.compactMap { claim in
            guard claim.transaction == .billing || claim.transaction == .rebill else { return nil }
            let isReversed = reversals.contains {
                $0.formerID == claim.id
                    || $0.formerID.isEmpty && $0.prescriptionNumber == claim.prescriptionNumber
                        && $0.fillNumber == claim.fillNumber && $0.serviceDate == claim.serviceDate
            }
            if isReversed { return nil }
            var claim = claim
            if claim.fillID.isEmpty { claim.fillID = claim.id }
            return claim
        }
    }

    /// The fill that a claim is for.
    private static func fill(of claim: PharmacyClaim) -> Fill {
        Fill(
            id: claim.fillID, prescriptionID: claim.prescriptionID,
            memberID: claim.memberID, number: claim.fillNumber, filled: claim.serviceDate, ndc: claim.ndc,
            quantity: claim.quantity, daysSupply: claim.daysSupply, pharmacyNPI: claim.pharmacyNPI, claimID: claim.id)
    }

    private func text(_ reviews: [(claim: PharmacyClaim, alerts: [DURAlert])]) -> String {
        guard !isExplained else { return reviews.map(sentences).joined() }
        var json = JSONWriter(pretty: true)
        json.beginArray()
        for (claim, alerts) in reviews {
            json.beginObject()
            json.field("claim_id", claim.id.string)
            json.field("service_date", claim.serviceDate.description)
            json.field("ndc", claim.ndc.string)
            json.key("alerts")
            json.beginArray()
            for alert in alerts { CanonicalJSON.write(alert, to: &json) }
            json.endArray()
            json.endObject()
        }
        json.endArray()
        return json.buffer.description + "\n"
    }

    private func sentences(_ claim: PharmacyClaim, _ alerts: [DURAlert]) -> String {
        var text = "\(claim.id) of \(claim.memberID), \(claim.serviceDate), \(claim.ndc)\n"
        if alerts.isEmpty { text += "  Nothing speaks against the drug.\n" }
        for alert in alerts {
            text += "  \(PharmacyExplanation.sentence(alert))\n"
            if !alert.detail.isEmpty { text += "    \(alert.detail)\n" }
        }
        return text
    }
}
