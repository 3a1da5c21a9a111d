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
        let choices = try list(node, "choices") { (reader, choice) throws(CareModelError) in
            try choice.allow(["drug", "share", "if"])
            return CareModel.DrugChoice(
                medication: try reader.medication(try choice.required("drug")),
                weight: try choice.required("share").share(), when: try reader.expression(choice["if"]))
        }
        guard !choices.isEmpty else { throw node.error("'choices' lists no drug") }
        return CareModel.TreatmentStep(
            id: Text(try node.required("id").text()), group: Text(try group.or(node, "class").text()),
            choices: choices, initial: try numbers(try node.required("initial")),
            excludes: try list(node, "excludes") { (_, name) throws(CareModelError) in Text(try name.text()) },
            notIf: try expression(node["not_if"]), notStartedIf: try expression(node["not_started_if"]),
            stopIf: try expression(node["stop_if"]), startIf: try expression(start?["if"]),
            startProbability: try start?.required("probability").share() ?? 0,
            effects: try effects(node["effect"]), daysToEffect: try node.required("days_to_effect").number(),
            titration: try list(node, "titrate") { (reader, rule) throws(CareModelError) in
                try reader.titration(rule)
            })
    }

    private mutating func titration(_ rule: CareModelNode) throws(CareModelError) -> CareModel.Titration {
        try rule.allow(["from", "to", "if", "after_days", "probability", "effect"])
        guard let when = try expression(try rule.required("if")) else { throw rule.error("'if' is missing") }
        return CareModel.Titration(
            from: try medication(try rule.required("from")), to: try medication(try rule.required("to")), when: when,
            afterDays: try rule.required("after_days").integer(),
            probability: try rule.required("probability").share(), effects: try effects(rule["effect"]))
    }

    func effects(_ node: CareModelNode?) throws(CareModelError) -> FrozenArray<CareModel.Effect> {
        var effects: [CareModel.Effect] = []
        for (name, size) in try node?.members() ?? [] {
            effects.append(CareModel.Effect(variable: try variable(name, size), size: try size.number()))
        }
        return FrozenArray(effects)
    }
}
