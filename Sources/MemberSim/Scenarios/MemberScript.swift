import HealthSimCore

/// The part `membership` of a scenario: whom it is about, what happens to them, which care they have.
struct MemberScript: Sendable {
    /// An event of life in a month of the story.
    struct Event: Sendable {
        /// What happens.
        enum Kind: String, CaseIterable, Sendable {
            case newborn, marriage, divorce, adoption, death
            case planChange = "plan-change"
            case employmentEnd = "employment-end"
            case withdrawal
            case nonPayment = "non-payment"
            case redetermination
            case limitAge = "limit-age"
            case medicareAge = "medicare-age"
            case primaryCareChange = "primary-care-change"
        }

        let kind: Kind
        /// The month of the story, from 1.
        let month: Int
        /// How many days later the payer takes it up.
        let reportedAfter: Int
        /// For how many months coverage continues under COBRA.
        let continuationMonths: Int
        /// After how many days coverage is reinstated.
        let reinstatedAfter: Int
        /// How often it happens.
        let share: Double
    }

    /// Care in a month of the story.
    struct Care: Sendable {
        /// Whom it is for.
        enum Who: String, CaseIterable, Sendable {
            case subscriber, spouse, child, newborn, mother
            case formerSpouse = "former-spouse"
            case everybody
        }

        let pattern: ServicePattern
        let who: Who
        /// The month of the story, from 1, and how many contacts there are.
        let month: Int
        let contacts: Int
        /// Days between contacts.
        let every: Int
        /// How many days around the middle of the month it may lie.
        let variance: Int
        let diagnoses: Int?
        let isInside: Bool
        let authorization: CareOrder.Consent
        let referral: CareOrder.Consent
        let fault: CareOrder.Fault
        let isBilledAnyway: Bool
        let share: Double
    }

    var options = MembershipOptions()
    /// January of which year before the year of the run the story begins in.
    var yearsBack = 1
    /// How much care the members have besides, 0 for none.
    var scale = 0.0
    /// Whether claims are also denied, corrected and sent late as often as published.
    var hasUsualTrouble = false
    var events: [Event] = []
    var care: [Care] = []
    var contract: ValueBasedTerms?

    init(_ reader: ScriptReader<MemberScenarioError>) throws(MemberScenarioError) {
        options.lines = try reader.shares("lines") { Plan.LineOfBusiness(rawValue: $0) }
        options.kinds = try reader.shares("plans") { Text($0) }
        options.levels = try reader.shares("levels") { Coverage.Level(rawValue: $0) }
        if let ages = reader.member("ages") {
            let bounds = (ages.value.elements ?? []).compactMap(\.integer)
            guard bounds.count == 2, bounds[0] <= bounds[1], (0...110).contains(bounds[0]) else {
                throw ages.wrong("the youngest and the oldest age")
            }
            options.ages = bounds[0]...bounds[1]
        }
        options.changesNaturally = try reader.flag("changes") ?? false
        options.historyMonths = try reader.integer("history_months", in: 1...120) ?? 24
        options.otherCoverageShare = try reader.number("other_coverage", in: 0...1) ?? 0
        yearsBack = try reader.integer("years_back", in: 0...10) ?? 1
        scale = try reader.number("care_scale", in: 0...20) ?? 0
        hasUsualTrouble = try reader.flag("usual_trouble") ?? false
        for event in try reader.elements("events") { events.append(try Self.event(event)) }
        for step in try reader.elements("care") { care.append(try Self.care(step)) }
        if let terms = reader.member("contract") { contract = try ValueBasedTerms(terms) }
    }

    private static func event(_ reader: ScriptReader<MemberScenarioError>) throws(MemberScenarioError) -> Event {
        guard let kind = try reader.choice("type", among: Event.Kind.allCases) else {
            throw reader.wrong("an event with a type")
        }
        return Event(
            kind: kind, month: try reader.integer("month", in: 1...36) ?? 6,
            reportedAfter: try reader.integer("reported_after", in: -60...400) ?? 10,
            continuationMonths: try reader.integer("continuation_months", in: 0...36) ?? 0,
            reinstatedAfter: try reader.integer("reinstated_after", in: 0...200) ?? 0,
            share: try reader.number("share", in: 0...1) ?? 1)
    }

    private static func care(_ reader: ScriptReader<MemberScenarioError>) throws(MemberScenarioError) -> Care {
        guard let name = try reader.text("pattern") else { throw reader.wrong("care with a pattern") }
        guard let pattern = ServicePattern.named(Text(name)) else {
            throw .invalid(path: "\(reader.path).pattern", expected: "a name of membership/service-patterns")
        }
        let consents: [CareOrder.Consent] = [.usual, .none, .denied, .pended, .expired, .exceeded, .partial]
        let faults: [CareOrder.Fault] = [
            .none, .late, .duplicate, .missingDiagnosis, .missingInformation, .unknownMember, .corrected, .void,
            .otherPayerOmitted,
        ]
        return Care(
            pattern: pattern, who: try reader.choice("who", among: Care.Who.allCases) ?? .subscriber,
            month: try reader.integer("month", in: 1...36) ?? 3,
            contacts: try reader.integer("contacts", in: 1...120) ?? 1,
            every: try reader.integer("every_days", in: 1...365) ?? 14,
            variance: try reader.integer("variance", in: 0...60) ?? 8,
            diagnoses: try reader.integer("diagnoses", in: 0...20), isInside: try reader.flag("in_network") ?? true,
            authorization: try reader.choice("authorization", among: consents) ?? .usual,
            referral: try reader.choice("referral", among: consents) ?? .usual,
            fault: try reader.choice("fault", among: faults) ?? .none,
            isBilledAnyway: try reader.flag("billed_anyway") ?? false,
            share: try reader.number("share", in: 0...1) ?? 1)
    }
}
