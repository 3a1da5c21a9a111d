import HealthSimCore

extension CareModelReader {
    mutating func treatmentStep(_ node: CareModelNode) throws(CareModelError) -> CareModel.TreatmentStep {
        try node.allow([
            "id", "class", "group", "initial", "choices", "excludes", "not_if", "not_started_if", "stop_if", "effect",
            "days_to_effect", "start", "titrate",
        ])
        let start = node["start"]
        try start?.allow(["if", "probability"])
        let group = node["group"]
        var step = CareModel.TreatmentStep(
            id: try node.required("id").text(), group: Text(try group.or(node, "class").text()), choices: [],
            initial: try numbers(try node.required("initial")), excludes: [],
            notIf: try expression(node["not_if"]),
            notStartedIf: try expression(node["not_started_if"]),
            stopIf: try expression(node["stop_if"]),
            startIf: try expression(start?["if"]),
            startProbability: try start?.required("probability").share() ?? 0,
            effects: try effects(node["effect"]), daysToEffect: try node.required("days_to_effect").number(),
            titration: [])
        for choice in try node.list("choices") {
            try choice.allow(["drug", "share", "if"])
            step.choices.append(
                CareModel.DrugChoice(
                    medication: try medication(try choice.required("drug")),
                    weight: try choice.required("share").share(),
                    when: try expression(choice["if"])))
        }
        guard !step.choices.isEmpty else { throw node.error("'choices' lists no drug") }
        for excluded in try node.list("excludes") { step.excludes.append(Text(try excluded.text())) }
        for rule in try node.list("titrate") {
            try rule.allow(["from", "to", "if", "after_days", "probability", "effect"])
            guard let when = try expression(try rule.required("if")) else { continue }
            step.titration.append(
                CareModel.Titration(
                    from: try medication(try rule.required("from")), to: try medication(try rule.required("to")),
                    when: when, afterDays: try rule.required("after_days").integer(),
                    probability: try rule.required("probability").share(), effects: try effects(rule["effect"])))
        }
        return step
    }

    private func effects(_ node: CareModelNode?) throws(CareModelError) -> [CareModel.Effect] {
        var effects: [CareModel.Effect] = []
        for (name, size) in try node?.members() ?? [] {
            effects.append(CareModel.Effect(variable: try variable(name, size), size: try size.number()))
        }
        return effects
    }

    mutating func acuteRule(_ node: CareModelNode) throws(CareModelError) -> CareModel.AcuteRule {
        try node.allow([
            "id", "per_year", "if", "setting", "diagnoses", "values", "orders", "hours", "days", "type", "follow_up",
        ])
        let settings: [String: Encounter.Class] = [
            "emergency": .emergency, "inpatient": .inpatient, "observation": .observation,
        ]
        let setting = try node.required("setting")
        guard let encounterClass = settings[try setting.text()] else {
            throw setting.error("expected emergency, inpatient or observation")
        }
        let inDays = node["days"]
        var rule = CareModel.AcuteRule(
            id: try node.required("id").text(), perYear: try node.required("per_year").number(),
            when: try expression(node["if"]), setting: encounterClass, diagnoses: [], values: [],
            panels: [], length: try inDays.or(node, "hours").distribution(),
            hoursPerUnit: inDays == nil ? 1 : 24, type: try procedure(try node.required("type")), followUp: nil)
        let reader = self
        rule.diagnoses = try acuteDiagnoses(node, reader: reader)
        for (name, formula) in try node["values"]?.members() ?? [] {
            guard let compiled = try expression(formula, .formula) else { continue }
            rule.values.append((try variable(name, formula), compiled))
        }
        for order in try node.list("orders") { rule.panels.append(try panel(order)) }
        if let followUp = node["follow_up"] {
            try followUp.allow(["specialty", "within_days"])
            rule.followUp = CareModel.FollowUp(
                specialty: try specialty(try followUp.required("specialty")),
                withinDays: try followUp.required("within_days").integers())
        }
        return rule
    }

    /// The diagnoses of an event: a list of codes, or one code that depends on the state.
    private mutating func acuteDiagnoses(
        _ node: CareModelNode, reader: CareModelReader
    ) throws(CareModelError) -> [Conditional<Concept>] {
        let list = try node.list("diagnoses")
        guard let first = list.first else { throw node.error("'diagnoses' is missing") }
        if first.value.members != nil {
            return [
                try conditional(try node.required("diagnoses")) { (value) throws(CareModelError) in
                    try reader.diagnosis(value)
                }
            ]
        }
        var diagnoses: [Conditional<Concept>] = []
        for code in list { diagnoses.append(Conditional(always: try reader.diagnosis(code))) }
        return diagnoses
    }
}
