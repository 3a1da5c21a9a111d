import HealthSimCore

/// The part `pharmacy` of a scenario: whom it is about, what they have, what is ordered for them, and what pharmacies do.
struct RxScript: Sendable {
    /// An order in a month of the story.
    struct Order: Sendable {
        /// The drug, by its place in `Medication.all`.
        let medication: Int
        /// The month of the story, from 1, and the day in it.
        let month: Int
        let day: Int
        let quantity: DrugQuantity?
        let days: Int?
        let refills: Int
        let isLasting: Bool
        /// Whether it was taken before the story.
        let isKnown: Bool
        let diagnosis: Concept?
        let specialty: Text
        /// Days after which it is not taken any more; absent: it goes on.
        let endsAfter: Int?
        let share: Double
    }

    /// Something of the health of the person.
    struct Fact: Sendable {
        let kind: HealthFact.Kind
        let diagnosis: Concept?
        let name: Text
        let value: Double?
        /// The month of the story it begins in; 0 and less: before it.
        let month: Int
        let months: Int?
    }

    /// A decision of the plan from before.
    struct Grant: Sendable {
        let kind: DrugAuthorization.Kind
        let decision: DrugAuthorization.Decision
        let ingredient: Text
        let month: Int
        let months: Int
    }

    var options = RxPopulationOptions()
    var terms = DispensingTerms()
    var orders: [Order] = []
    var facts: [Fact] = []
    var grants: [Grant] = []
    var programs: [Text] = []
    /// The month of the story in which the coverage has ended; absent: it goes on.
    var coverageEnds: Int?
    /// Another plan from a month of the story on.
    var planChange: (plan: Text, month: Int)?

    init(_ reader: ScriptReader<RxScenarioError>) throws(RxScenarioError) {
        try people(reader)
        try behaviour(reader)
        for order in try reader.elements("orders") { orders.append(try Self.order(order)) }
        for fact in try reader.elements("facts") { facts.append(try Self.fact(fact)) }
        for grant in try reader.elements("authorizations") { grants.append(try Self.grant(grant)) }
        for program in try reader.elements("programs") {
            guard let id = program.value.string, ManufacturerProgram.named(Text(id)) != nil else {
                throw program.wrong("an id of drugs/manufacturer-programs")
            }
            programs.append(Text(id))
        }
        coverageEnds = try reader.integer("coverage_ends", in: 2...24)
        if let change = reader.member("plan_change") {
            guard let plan = try change.text("plan"), PharmacyPlanTable.shared.plan(Text(plan)) != nil else {
                throw change.wrong("a plan of drugs/pharmacy-plans and a month")
            }
            planChange = (Text(plan), try change.integer("month", in: 2...24) ?? 7)
        }
    }

    private mutating func people(_ reader: ScriptReader<RxScenarioError>) throws(RxScenarioError) {
        options.markets = try reader.shares("markets") { PharmacyPlan.Market(rawValue: $0) }
        options.plans = try reader.shares("plans") {
            PharmacyPlanTable.shared.plan(Text($0)) == nil ? nil : Text($0)
        }
        if let ages = reader.member("ages") {
            let bounds = (ages.value.elements ?? []).compactMap(\.integer)
            guard bounds.count == 2, bounds[0] <= bounds[1], (0...110).contains(bounds[0]) else {
                throw ages.wrong("the youngest and the oldest age")
            }
            options.ages = bounds[0]...bounds[1]
        }
        options.sex = try reader.choice("sex", among: [Sex.female, .male])
        options.hasFamilies = try reader.flag("families") ?? false
        options.changesPlans = try reader.flag("changes") ?? false
        options.historyMonths = try reader.integer("history_months", in: 1...60) ?? 12
        options.scale = try reader.number("care_scale", in: 0...20) ?? 0
        options.lowIncome = try reader.choice("low_income", among: LowIncomeSubsidy.allCases)
    }

    private mutating func behaviour(_ reader: ScriptReader<RxScenarioError>) throws(RxScenarioError) {
        terms.hasUsualTrouble = try reader.flag("usual_trouble") ?? false
        terms.adherence = .perfect
        if let text = try reader.text("therapy_pattern") {
            guard let pattern = AdherencePattern(text) else {
                throw .invalid(
                    path: "\(reader.path).therapy_pattern", expected: "a pattern or a mean from 0.02 to 0.98")
            }
            terms.adherence = pattern
        }
        terms.afterReject = try reader.choice("after_reject", among: RejectResponse.allCases)
        terms.pharmacy = try reader.choice("pharmacy", among: PharmacyChoice.allCases)
        terms.isAlwaysCollected = try reader.flag("always_collected") ?? !terms.hasUsualTrouble
        if terms.adherence == .neverFilled { terms.isAlwaysCollected = false }
        terms.leftShare = try reader.number("left_share", in: 0...1)
        terms.isAlwaysEarly = try reader.flag("always_early") ?? false
        terms.overridesAlerts = try reader.flag("overrides_alerts")
        terms.mailShare = try reader.number("mail_share", in: 0...1) ?? (terms.hasUsualTrouble ? nil : 0)
        terms.longSupplyShare = try reader.number("long_supply_share", in: 0...1) ?? (terms.hasUsualTrouble ? nil : 0)
        let codes = DispenseAsWritten.allCases
        terms.dispenseAsWritten =
            try reader.choice("dispense_as_written", among: codes)
            ?? (terms.hasUsualTrouble ? nil : .substitutionAllowed)
    }

    private static func order(_ reader: ScriptReader<RxScenarioError>) throws(RxScenarioError) -> Order {
        guard let name = try reader.text("medication"), let medication = DrugPlaces.place(Text(name)) else {
            throw .invalid(path: "\(reader.path).medication", expected: "an id of drugs/medications")
        }
        let refills = try reader.integer("refills", in: 0...12) ?? 0
        let diagnosis = try reader.text("diagnosis") ?? Medication.all[medication].indications.first
        return Order(
            medication: medication, month: try reader.integer("month", in: 1...60) ?? 1,
            day: try reader.integer("day", in: 1...28) ?? 6,
            quantity: (try reader.number("quantity", in: 0.1...10_000)).map { DrugQuantity(rounding: $0) },
            days: try reader.integer("days", in: 1...365), refills: refills,
            isLasting: try reader.flag("maintenance") ?? (refills >= 2), isKnown: try reader.flag("known") ?? false,
            diagnosis: diagnosis.map { Concept(.icd10cm, $0) },
            specialty: Text(try reader.text("specialty") ?? "primary-care"),
            endsAfter: try reader.integer("ends_after", in: 1...3_650),
            share: try reader.number("share", in: 0...1) ?? 1)
    }

    private static func fact(_ reader: ScriptReader<RxScenarioError>) throws(RxScenarioError) -> Fact {
        guard let kind = try reader.choice("kind", among: HealthFact.Kind.allCases) else {
            throw reader.wrong("a fact with a kind")
        }
        return Fact(
            kind: kind, diagnosis: try reader.text("diagnosis").map { Concept(.icd10cm, $0) },
            name: Text(try reader.text("name") ?? ""), value: try reader.number("value", in: 0...100_000),
            month: try reader.integer("month", in: -240...60) ?? -6, months: try reader.integer("months", in: 1...240))
    }

    private static func grant(_ reader: ScriptReader<RxScenarioError>) throws(RxScenarioError) -> Grant {
        guard let ingredient = try reader.text("ingredient") else {
            throw reader.wrong("a decision with an ingredient")
        }
        return Grant(
            kind: try reader.choice("kind", among: DrugAuthorization.Kind.allCases) ?? .priorAuthorization,
            decision: try reader.choice("decision", among: DrugAuthorization.Decision.allCases) ?? .approved,
            ingredient: Text(ingredient), month: try reader.integer("month", in: -60...60) ?? -6,
            months: try reader.integer("months", in: 1...36) ?? 12)
    }
}
