import HealthSimCore

extension CareModelReader {
    private static let settings: [(name: String, value: Encounter.Class)] = [
        ("ambulatory", .ambulatory), ("virtual", .virtual), ("emergency", .emergency), ("inpatient", .inpatient),
        ("observation", .observation), ("home", .home),
    ]

    /// A sudden event of a model.
    mutating func acuteRule(
        _ node: CareModelNode, of model: CareModelNode
    ) throws(CareModelError) -> CareModel.AcuteRule {
        try node.allow([
            "id", "per_year", "season", "if", "setting", "specialty", "diagnoses", "values", "recovers_in_days",
            "orders", "serial", "vitals_every_hours", "hours", "days", "admitted", "type", "service", "drg", "icu",
            "procedures", "drugs", "mortality", "mortality_after", "readmission", "complication", "disposition",
            "becomes", "resolves_in_days", "follow_up", "start_episode", "unit", "direct",
        ])
        let setting = try setting(try node.required("setting"))
        let isStay = setting == .inpatient || setting == .observation || node["admitted"] != nil
        let mayStay = setting != .emergency || node["admitted"]?.double != 0
        if isStay, mayStay, node["days"] == nil { throw node.error("a stay needs 'days'") }
        let returns = try returns(node, of: model)
        let rate = try numbers(try node.required("per_year"))
        return CareModel.AcuteRule(
            id: Text(try node.required("id").text()), perYear: rate, rateTable: RateTable(rate),
            changesWithAge: rate.reads([CareModelLibrary.Slot.age, CareModelLibrary.Slot.creatinine]),
            season: try season(node["season"]), when: try expression(node["if"]), setting: setting,
            specialty: try node["specialty"].map { (value) throws(CareModelError) in try specialty(value) },
            diagnoses: try diagnosisChoices(node), values: try values(node["values"]),
            recoversInDays: try node["recovers_in_days"]?.number() ?? 2, panels: try panels(node, "orders"),
            serial: try list(node, "serial") { (reader, order) throws(CareModelError) in
                try order.allow(["order", "every_hours"])
                return CareModel.SerialOrder(
                    panel: try reader.panel(try order.required("order")),
                    everyHours: try order.required("every_hours").number())
            },
            vitalsEveryHours: try node["vitals_every_hours"]?.number() ?? 8, hours: try length(node["hours"]),
            days: try length(node["days"]), admitted: try optionalNumbers(node["admitted"]),
            directShare: try node["direct"]?.share() ?? 0,
            type: try contactType(try node.required("type")), service: try service(node["service"]),
            diagnosisGroup: try diagnosisGroup(node["drg"]),
            intensiveCare: try node["icu"].map { (care) throws(CareModelError) in
                try care.allow(["share", "days"])
                return CareModel.IntensiveCare(
                    share: try numbers(try care.required("share")),
                    days: Frozen(Distribution.Sampler(try care.required("days").distribution())))
            },
            unit: try unit(node["unit"]), procedures: try eventProcedures(node),
            drugs: try eventDrugs(node, setting: setting),
            mortality: try optionalNumbers(node["mortality"]),
            mortalityAfter: try node["mortality_after"].map { (later) throws(CareModelError) in
                try later.allow(["within_days", "probability"])
                return CareModel.LaterDeath(
                    withinDays: try later.required("within_days").number(),
                    probability: try numbers(try later.required("probability")))
            },
            readmission: returns.readmission, complications: returns.complications,
            dispositions: try dispositions(node),
            becomes: try list(node, "becomes") { (reader, id) throws(CareModelError) in try reader.modelPosition(id) },
            resolvesInDays: try length(node["resolves_in_days"]), followUp: try followUp(node["follow_up"]),
            startEpisode: try node["start_episode"].map { (id) throws(CareModelError) in
                try position(of: id, among: "episodes", in: model)
            })
    }

    /// A setting by its name.
    func setting(_ node: CareModelNode) throws(CareModelError) -> Encounter.Class {
        let name = try node.text()
        guard let setting = Self.settings.first(where: { $0.name == name }) else {
            throw node.error("expected one of \(Self.settings.map(\.name).joined(separator: ", "))")
        }
        return setting.value
    }

    /// The type of a contact, which may depend on the state.
    mutating func contactType(_ node: CareModelNode) throws(CareModelError) -> Conditional<Concept> {
        try conditional(node) { (reader, value) throws(CareModelError) in try reader.procedure(value) }
    }

    /// The panels of a list.
    mutating func panels(_ node: CareModelNode, _ name: String) throws(CareModelError) -> FrozenArray<Int> {
        try list(node, name) { (reader, order) throws(CareModelError) in try reader.panel(order) }
    }

    /// A length of time: a number, or a distribution.
    func length(_ node: CareModelNode?) throws(CareModelError) -> Frozen<Distribution.Sampler>? {
        guard let node else { return nil }
        if let number = node.double { return Frozen(Distribution.Sampler(.fixed(number))) }
        return Frozen(Distribution.Sampler(try node.distribution()))
    }

    /// A number that may depend on the state, or nothing.
    mutating func optionalNumbers(_ node: CareModelNode?) throws(CareModelError) -> Conditional<Double>? {
        guard let node else { return nil }
        return try numbers(node)
    }

    /// The diagnoses of an event, the principal one first.
    mutating func diagnosisChoices(
        _ node: CareModelNode
    ) throws(CareModelError) -> FrozenArray<CareModel.DiagnosisChoice> {
        // One object instead of a list, and a list of rules, stand for one diagnosis that depends on the state.
        if let first = node["diagnoses"]?.elements?.first, first["value"] != nil {
            return FrozenArray([try ruledDiagnosis(try node.required("diagnoses"))])
        }
        return try list(node, "diagnoses") { (reader, element) throws(CareModelError) in
            if element.string != nil {
                let choice = CareModel.CodeChoice(
                    code: try reader.diagnosis(element), when: nil, weight: 1, levels: FrozenArray())
                return CareModel.DiagnosisChoice(choices: FrozenArray([choice]), share: 1)
            }
            guard element["one_of"] != nil else { return try reader.ruledDiagnosis(element) }
            try element.allow(["one_of", "share"])
            let choices = try reader.list(element, "one_of") { (reader, choice) throws(CareModelError) in
                try choice.allow(["icd10cm", "when", "share"])
                return CareModel.CodeChoice(
                    code: try reader.diagnosis(try choice.required("icd10cm")),
                    when: try reader.expression(choice["when"]), weight: try choice["share"]?.number() ?? 1,
                    levels: FrozenArray())
            }
            return CareModel.DiagnosisChoice(choices: choices, share: try element["share"]?.share() ?? 1)
        }
    }

    /// One diagnosis by rules of which the first that is true counts.
    private mutating func ruledDiagnosis(_ node: CareModelNode) throws(CareModelError) -> CareModel.DiagnosisChoice {
        let rules = try conditional(node) { (reader, value) throws(CareModelError) in try reader.diagnosis(value) }
        return CareModel.DiagnosisChoice(
            choices: FrozenArray(
                rules.all.map {
                    CareModel.CodeChoice(code: $0.value, when: $0.when, weight: .infinity, levels: FrozenArray())
                }),
            share: 1)
    }

    /// Formulas that take the place of quantities.
    mutating func values(
        _ node: CareModelNode?
    ) throws(CareModelError) -> FrozenArray<(variable: Int, formula: Frozen<CompiledExpression>)> {
        var values: [(variable: Int, formula: Frozen<CompiledExpression>)] = []
        for (name, formula) in try node?.members() ?? [] {
            guard let compiled = try expression(formula, .formula) else { continue }
            values.append((try variable(name, formula), compiled))
        }
        return FrozenArray(values)
    }

    private func season(_ node: CareModelNode?) throws(CareModelError) -> CareModel.Season? {
        guard let node else { return nil }
        try node.allow(["peak_month", "amplitude"])
        let peak = try node.required("peak_month")
        guard (1...12).contains(try peak.integer()) else { throw peak.error("expected a month, 1 to 12") }
        return CareModel.Season(
            peakMonth: try peak.integer(), amplitude: try node.required("amplitude").share())
    }

    private func unit(_ node: CareModelNode?) throws(CareModelError) -> CareModel.UnitRule? {
        guard let node else { return nil }
        try node.allow(["id", "hours"])
        let id = try node.required("id")
        guard let unit = LocationStay.Unit(rawValue: try id.text()) else {
            throw id.error("expected one of \(LocationStay.Unit.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return CareModel.UnitRule(unit: unit, hours: try length(node["hours"]))
    }

    private func service(_ node: CareModelNode?) throws(CareModelError) -> HospitalService {
        guard let node else { return .medicine }
        guard let service = HospitalService(rawValue: try node.text()) else {
            throw node.error("expected one of \(HospitalService.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return service
    }

    private mutating func diagnosisGroup(_ node: CareModelNode?) throws(CareModelError) -> Conditional<Concept>? {
        guard let node else { return nil }
        return try conditional(node) { (_, value) throws(CareModelError) in
            let concept = Concept(.diagnosisGroup, try value.code())
            guard concept.isListed else { throw value.error("'\(concept.code)' is not in codes/drg") }
            return concept
        }
    }

    private mutating func returns(
        _ node: CareModelNode, of model: CareModelNode
    ) throws(CareModelError) -> (readmission: CareModel.Return?, complications: FrozenArray<CareModel.Return>) {
        let readmission = try node["readmission"].map { (value) throws(CareModelError) in
            try eventReturn(value, of: model, fallback: try node.required("id"))
        }
        let complications = try list(node, "complication") { (reader, value) throws(CareModelError) in
            try reader.eventReturn(value, of: model, fallback: try value.required("event"))
        }
        return (readmission, complications)
    }

    private mutating func eventReturn(
        _ node: CareModelNode, of model: CareModelNode, fallback: CareModelNode
    ) throws(CareModelError) -> CareModel.Return {
        try node.allow(["event", "probability", "within_days"])
        return CareModel.Return(
            event: try position(of: node["event"] ?? fallback, among: "acute", in: model),
            probability: try numbers(try node.required("probability")),
            withinDays: try node.required("within_days").integers())
    }

    /// The position of what has an id in a list of the model.
    func position(
        of node: CareModelNode, among list: String, in model: CareModelNode
    ) throws(CareModelError) -> Int {
        let id = try node.code()
        for (position, element) in try model.list(list).enumerated() where try element["id"]?.code() == id {
            return position
        }
        throw node.error("no '\(id)' among '\(list)'")
    }

    private mutating func dispositions(
        _ node: CareModelNode
    ) throws(CareModelError) -> FrozenArray<CareModel.Disposition> {
        try list(node, "disposition") { (reader, element) throws(CareModelError) in
            try element.allow(["to", "share", "if"])
            let destination = try element.required("to")
            guard let concept = DischargeDestinations.named(try destination.text()) else {
                throw destination.error("is no destination of a discharge")
            }
            return CareModel.Disposition(
                destination: concept, weight: try element.required("share").number(),
                when: try reader.expression(element["if"]))
        }
    }

    private mutating func followUp(_ node: CareModelNode?) throws(CareModelError) -> CareModel.FollowUp? {
        guard let node else { return nil }
        try node.allow(["specialty", "within_days"])
        return CareModel.FollowUp(
            specialty: try specialty(try node.required("specialty")),
            withinDays: try node.required("within_days").integers())
    }

    /// The procedures of an event or a step.
    mutating func eventProcedures(
        _ node: CareModelNode
    ) throws(CareModelError) -> FrozenArray<CareModel.EventProcedure> {
        try list(node, "procedures") { (reader, element) throws(CareModelError) in
            try element.allow(["code", "share", "day", "hour", "if"])
            return CareModel.EventProcedure(
                code: try reader.procedure(try element.required("code")), share: try element["share"]?.share() ?? 1,
                day: try element["day"]?.number() ?? 0, hour: try element["hour"]?.number(),
                when: try reader.expression(element["if"]))
        }
    }

    /// The drugs of an event or a step.
    mutating func eventDrugs(
        _ node: CareModelNode, setting: Encounter.Class
    ) throws(CareModelError) -> FrozenArray<CareModel.EventDrug> {
        try list(node, "drugs") { (reader, element) throws(CareModelError) in
            try element.allow(["one_of", "share", "if", "given", "days", "refills"])
            let given = element["given"]
            let name = try given?.text() ?? (setting == .inpatient ? "inpatient" : "outpatient")
            guard let setting = MedicationOrder.Setting(rawValue: name) else {
                throw (given ?? element).error("expected inpatient, outpatient or discharge")
            }
            let choices = try reader.list(element, "one_of") { (reader, choice) throws(CareModelError) in
                try choice.allow(["drug", "share", "if"])
                return CareModel.DrugChoice(
                    medication: try reader.medication(try choice.required("drug")),
                    weight: try choice["share"]?.number() ?? 1, when: try reader.expression(choice["if"]))
            }
            guard !choices.isEmpty else { throw element.error("'one_of' lists no drug") }
            return CareModel.EventDrug(
                choices: choices, share: try element["share"]?.share() ?? 1, when: try reader.expression(element["if"]),
                setting: setting, days: try element["days"]?.integer(), refills: try element["refills"]?.integer() ?? 0)
        }
    }
}
