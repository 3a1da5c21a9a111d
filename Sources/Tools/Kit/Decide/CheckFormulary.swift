import Formats
import HealthSimCore
import RxMemberSim

/// `check-formulary`.
///
/// The exit code is 0 when the question was answered, whatever the answer, and 1 when the household has errors.
public struct CheckFormulary: Command {
    public static let name = "check-formulary"
    public static let help = Help(
        "Says whether a plan covers a drug, what it asks for first, and what it costs.",
        arguments: [
            .init(
                "DRUG", "A drug by its id in drugs/medications, such as lisinopril-10-tab, or an NDC of 11 digits.",
                required: true)
        ],
        options: [plan, date, household, member, explain],
        examples: [
            (
                "check-formulary celecoxib-200-cap --plan rx-medicaid --date 2025-06-01",
                "Ask what a plan says of a drug."
            ),
            (
                "check-formulary apixaban-5-tab --household h.json --date 2025-06-01",
                "Ask what a member still lacks for it."
            ),
        ])

    private static let plan = Option(
        "plan", "The pharmacy plan, by id; by default the one of the member on the day.", value: "ID")
    private static let date = Option("date", "The day of the question.", value: "DATE")
    private static let household = Option(
        "household", "A household as canonical JSON, with fills, facts and authorizations.", value: "FILE")
    private static let member = Option(
        "member", "The member of the household; by default the first.", value: "ID")
    private static let explain = Option("explain", "Answer in sentences, for people.")

    private let drug: String
    private let planName: String?
    private let day: CalendarDate
    private let householdFile: String?
    private let memberID: String?
    private let isExplained: Bool

    public init(_ words: [String]) throws(UsageError) {
        let arguments = try Arguments(words, for: Self.help)
        drug = arguments.positionals.first ?? ""
        planName = arguments.value(Self.plan)
        guard let day = try arguments.date(Self.date) else { throw UsageError("--date is missing: --date 2025-06-01") }
        self.day = day
        householdFile = arguments.value(Self.household)
        memberID = arguments.value(Self.member)
        isExplained = arguments.has(Self.explain)
        if householdFile == nil {
            if memberID != nil { throw UsageError("--member needs the household: --household FILE") }
            if planName == nil { throw UsageError("name a plan with --plan, or a household with --household") }
        }
    }

    public func run(_ console: Console) async throws -> ExitCode {
        try RxDocument.answering(console) {
            let household = try householdFile.map { file in
                try RxDocument(
                    try Input.file(file).contents(console), planName: nil, birthDate: nil, sex: .unknown
                ).household
            }
            let member = try member(of: household)
            let plan = try plan(of: member, in: household)
            guard
                let check = FormularyCheck(
                    medicationID: try medication(), planID: plan, on: day, memberID: member?.id ?? .empty,
                    household: household)
            else {
                throw UsageError(
                    unknown: plan.string, as: "plan", among: PharmacyPlanTable.shared.plans.map { $0.id.string })
            }
            try console.write(isExplained ? FormularyAnswer(check).sentences : FormularyAnswer(check).json)
        }
    }

    /// The drug that was named, by its id.
    private func medication() throws -> Text {
        if let product = DrugProductTable.shared.product(ndc: Text(drug)) { return product.medicationID }
        guard let medication = Medication.named(drug) else {
            throw UsageError(unknown: drug, as: "drug", among: Medication.all.map { $0.id.string })
        }
        return medication.id
    }

    private func member(of household: RxHousehold?) throws -> RxMember? {
        guard let household else { return nil }
        guard let memberID else { return household.members.first }
        guard let member = household.member(Text(memberID)) else {
            throw UsageError(unknown: memberID, as: "member", among: household.members.map { $0.id.string })
        }
        return member
    }

    private func plan(of member: RxMember?, in household: RxHousehold?) throws -> Text {
        if let planName { return Text(planName) }
        let coverage = household?.coverages.first { $0.memberID == member?.id && $0.covers(day) }
        guard let coverage else { throw UsageError("the member is not covered on \(day): name a plan with --plan") }
        return coverage.planID
    }
}

/// What a plan says of a drug, as it is printed.
private struct FormularyAnswer {
    private let check: FormularyCheck

    init(_ check: FormularyCheck) { self.check = check }

    var json: String {
        var json = JSONWriter(pretty: true)
        json.beginObject()
        json.field("medication_id", check.medicationID.string)
        json.field("plan_id", check.planID.string)
        json.field("date", check.day.description)
        json.field("covered", check.isCovered)
        json.field("payable", check.isPayable)
        json.field("reason", check.reason)
        if !check.rejectCode.isEmpty { json.field("reject_code", check.rejectCode.string) }
        if let terms = check.terms {
            json.field("tier", terms.tier)
            json.field("tier_name", terms.name.string)
        }
        if let price = check.price { json.field("price", price.description) }
        if let share = check.share {
            json.field("member_pays_first", share.first.description)
            json.field("member_pays_after_deductible", share.later.description)
        }
        json.key("requirements")
        json.beginArray()
        for requirement in check.requirements {
            json.beginObject()
            json.field("kind", requirement.kind.rawValue)
            if !requirement.rule.isEmpty { json.field("rule", requirement.rule.string) }
            if let isMet = requirement.isMet { json.field("met", isMet) }
            json.field("reason", requirement.reason)
            json.endObject()
        }
        json.endArray()
        json.key("alternatives")
        json.beginArray()
        for alternative in check.alternatives {
            json.beginObject()
            json.field("medication_id", alternative.medicationID.string)
            json.field("tier", alternative.tier)
            json.field("reason", alternative.reason)
            json.endObject()
        }
        json.endArray()
        json.endObject()
        return json.buffer.description + "\n"
    }

    var sentences: String {
        var lines = ["\(check.medicationID) under \(check.planID) on \(check.day)", "  \(check.reason)"]
        if let price = check.price, let share = check.share {
            lines.append("  The usual fill costs $\(price); the member pays $\(share.first) at first.")
            if share.later != share.first { lines.append("  After the deductible the member pays $\(share.later).") }
        }
        for requirement in check.requirements {
            let state = requirement.isMet.map { $0 ? "met" : "missing" } ?? "asked for"
            lines.append("  \(requirement.kind.rawValue), \(state): \(requirement.reason)")
        }
        for alternative in check.alternatives {
            lines.append("  Instead \(alternative.medicationID), tier \(alternative.tier): \(alternative.reason)")
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
