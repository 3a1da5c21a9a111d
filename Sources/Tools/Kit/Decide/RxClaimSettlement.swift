import Formats
import HealthSimCore
import RxMemberSim

/// What was answered to some transactions of a pharmacy, as it is printed.
struct RxClaimSettlement {
    let claims: [PharmacyClaim]
    let responses: [ClaimResponse]
    let accumulators: [RxAccumulator]

    /// The answers as JSON, or step by step in sentences.
    func text(explained: Bool) -> String { explained ? sentences : json }

    private var json: String {
        var json = JSONWriter(pretty: true)
        json.beginObject()
        json.key("responses")
        json.beginArray()
        for response in responses { CanonicalJSON.write(response, to: &json) }
        json.endArray()
        json.key("accumulators")
        json.beginArray()
        for accumulator in accumulators { CanonicalJSON.write(accumulator, to: &json) }
        json.endArray()
        json.endObject()
        return json.buffer.description + "\n"
    }

    private var sentences: String {
        var text = ""
        for (claim, response) in zip(claims, responses) {
            text +=
                "\(claim.transaction.rawValue) \(claim.id) of \(claim.memberID), \(claim.serviceDate), \(claim.ndc)\n"
            for sentence in PharmacyExplanation(response, of: claim).sentences { text += "  \(sentence)\n" }
        }
        for accumulator in accumulators {
            let whose = accumulator.isFamily ? "family" : "member"
            let limit = accumulator.limit.map { " of $\($0)" } ?? ""
            text += "\(accumulator.yearStart.year), \(accumulator.planID), \(whose) \(accumulator.kind.rawValue) of "
            text += "\(accumulator.memberID): $\(accumulator.applied)\(limit)\n"
        }
        return text
    }
}

/// A pharmacy's document as the deciding commands read it: a claim alone, or a household.
struct RxDocument {
    let household: RxHousehold
    /// Whether the claim stood alone.
    let isClaim: Bool

    /// The document of some bytes; the plan and the member are those that are named when a claim stands alone.
    ///
    /// - Throws: ``FaultyRxDocument`` for a document with errors.
    init(_ bytes: [UInt8], planName: String?, birthDate: CalendarDate?, sex: Sex) throws {
        var reader = RxJSONReader()
        isClaim = try JSONValue(parsing: bytes)["members"] == nil
        guard isClaim else {
            guard planName == nil else { throw UsageError("a household has its own plans: leave --plan out") }
            let reading = try reader.household(bytes)
            guard let household = reading.value else { throw FaultyRxDocument(result: reading.result) }
            self.household = household
            return
        }
        let reading = try reader.claim(bytes)
        guard var claim = reading.value else { throw FaultyRxDocument(result: reading.result) }
        guard let planName else { throw UsageError("a claim alone names no plan: name one with --plan") }
        guard let plan = PharmacyPlanTable.shared.plan(Text(planName)) else {
            throw UsageError(
                unknown: planName, as: "plan", among: PharmacyPlanTable.shared.plans.map { $0.id.string })
        }
        if claim.memberID.isEmpty { claim.memberID = RxIdentifiers.member(household: 1) }
        household = RxHousehold(of: claim, in: plan, birthDate: birthDate, sex: sex)
    }
}

extension RxDocument {
    /// Does what needs a document; says what is wrong with one that is malformed or faulty.
    static func answering(_ console: Console, _ answer: () throws -> Void) throws -> ExitCode {
        do {
            try answer()
            return .done
        } catch let error as JSONError {
            try console.write(invalidJSON(error))
            return .couldNotRun
        } catch let faulty as FaultyRxDocument {
            try console.write(faulty.result.json(pretty: true) + "\n")
            return .invalid
        }
    }
}

/// A document that was read and has errors.
struct FaultyRxDocument: Error {
    let result: ValidationResult
}

/// The options about a claim that stands alone.
struct LoneClaimOptions {
    static let plan = Option("plan", "The pharmacy plan of a claim that stands alone, by id.", value: "ID")
    static let born = Option("born", "The member's day of birth for a claim that stands alone.", value: "DATE")
    static let sex = Option("sex", "The member's sex for a claim that stands alone: F or M.", value: "F|M")

    let plan: String?
    let birthDate: CalendarDate?
    let sex: Sex

    init(_ arguments: Arguments) throws(UsageError) {
        plan = arguments.value(Self.plan)
        birthDate = try arguments.date(Self.born)
        guard let text = arguments.value(Self.sex) else {
            sex = .unknown
            return
        }
        guard let sex = Sex(rawValue: text) else { throw UsageError("--sex is '\(text)': expected F or M") }
        self.sex = sex
    }

    /// Answers what was asked of a document; says what is wrong with one that is malformed or faulty.
    func answer(
        _ input: Input, to output: String?, replacing mayReplace: Bool, _ console: Console,
        _ text: (RxHousehold) throws -> String
    ) throws -> ExitCode {
        try RxDocument.answering(console) {
            let document = try RxDocument(
                try input.contents(console), planName: plan, birthDate: birthDate, sex: sex)
            let text = try text(document.household)
            if let output {
                try writeFile(output, text, replacing: mayReplace)
            } else {
                try console.write(text)
            }
        }
    }
}

extension Arguments {
    /// The value of an option as a day; nil when it is not given.
    ///
    /// - Throws: ``UsageError`` for anything else.
    func date(_ option: Option) throws(UsageError) -> CalendarDate? {
        guard let text = value(option) else { return nil }
        guard let date = CalendarDate(text) else {
            throw UsageError("--\(option.name) is '\(text)': expected a day such as 2025-03-01")
        }
        return date
    }
}
