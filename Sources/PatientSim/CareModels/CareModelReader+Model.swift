import HealthSimCore

extension CareModelReader {
    /// One model; the names of all files are defined already.
    mutating func model(_ node: CareModelNode) throws(CareModelError) -> CareModel {
        try node.allow([
            "id", "name", "order", "always", "chronic", "family", "snomed", "codes", "occurrence", "severity",
            "severity_synonyms", "state", "measurements", "vitals", "vitals_once", "office_visit", "monitoring",
            "treatment", "visits", "acute", "sources",
        ])
        var family: [String] = []
        for code in try node.list("family") { family.append(try code.text()) }
        let severity = try node["severity"].map { (scale) throws(CareModelError) in
            try self.severity(scale, synonyms: node["severity_synonyms"])
        }
        var model = CareModel(
            id: try node.required("id").text(), name: try node.required("name").text(),
            order: try node.required("order").integer(), isUniversal: node["always"]?.value.bool ?? false,
            family: family, snomed: try snomed(node["snomed"]), codeGroups: [], occurrence: nil, severity: severity,
            states: [], monitoring: [], treatment: [], visits: [], acute: [])
        for group in try node.list("codes") { model.codeGroups.append(try codeGroup(group, scale: severity)) }
        if let occurrence = node["occurrence"] { model.occurrence = try self.occurrence(occurrence) }
        for state in try node.list("state") { model.states.append(try stateRule(state)) }
        for rule in try node.list("monitoring") {
            try rule.allow(["order", "every_days", "completion"])
            model.monitoring.append(
                CareModel.MonitoringRule(
                    panel: try panel(try rule.required("order")),
                    everyDays: try numbers(try rule.required("every_days")),
                    completion: try rule["completion"]?.share() ?? 1))
        }
        for step in try node.list("treatment") { model.treatment.append(try treatmentStep(step)) }
        for rule in try node.list("visits") { model.visits.append(try visitRule(rule)) }
        for rule in try node.list("acute") { model.acute.append(try acuteRule(rule)) }
        return model
    }

    private func snomed(_ node: CareModelNode?) throws(CareModelError) -> Concept? {
        guard let node else { return nil }
        let concept = Concept(.snomed, try node.required("code").text())
        guard concept.isListed else { throw node.error("'\(concept.code)' is not in codes/snomed") }
        return concept
    }

    private func severity(
        _ node: CareModelNode, synonyms: CareModelNode?
    ) throws(CareModelError) -> CareModel.SeverityScale {
        var scale = CareModel.SeverityScale(levels: [], shares: [], synonyms: [])
        for (name, share) in try node.required("weights").members() {
            scale.levels.append(Text(name))
            scale.shares.append(try share.share())
        }
        guard abs(scale.shares.reduce(0, +) - 1) <= 0.001 else { throw node.error("the shares must sum to 1") }
        for (word, level) in try synonyms?.members() ?? [] {
            guard let position = scale.position(of: try level.text()) else { throw level.error("is no level") }
            scale.synonyms.append((word, position))
        }
        return scale
    }

    private mutating func codeGroup(
        _ node: CareModelNode, scale: CareModel.SeverityScale?
    ) throws(CareModelError) -> CareModel.CodeGroup {
        try node.allow(["when", "share", "one_of"])
        let when = try expression(node["when"])
        var group = CareModel.CodeGroup(
            when: when, share: try node["share"]?.share() ?? 1, choices: [], levels: levels(of: when, in: scale))
        for choice in try node.list("one_of") {
            try choice.allow(["icd10cm", "when", "share"])
            let when = try expression(choice["when"])
            group.choices.append(
                CareModel.CodeChoice(
                    code: try diagnosis(try choice.required("icd10cm")), when: when,
                    weight: try choice["share"]?.share() ?? 1, levels: levels(of: when, in: scale)))
        }
        guard !group.choices.isEmpty else { throw node.error("'one_of' lists no code") }
        return group
    }

    /// The levels of severity at which a condition is true when nothing else is known.
    private func levels(of when: CompiledExpression?, in scale: CareModel.SeverityScale?) -> [Text] {
        guard let when, let scale else { return [] }
        var state = ClinicalState(library: library, sex: .empty)
        return scale.levels.filter { level in
            state.severity = level
            return when.isTrue(in: state)
        }
    }

    private func occurrence(_ node: CareModelNode) throws(CareModelError) -> CareModel.Occurrence {
        try node.allow(["prevalence", "odds", "years_since_onset"])
        var occurrence = CareModel.Occurrence(
            prevalence: [], odds: [], yearsSinceOnset: try node.required("years_since_onset").distribution())
        for band in try node.list("prevalence") {
            try band.allow(["sex", "ages", "share"])
            let sex = try band["sex"]?.text()
            if let sex, Sex(named: sex) == nil { throw band.error("'\(sex)' is no sex") }
            occurrence.prevalence.append(
                CareModel.Occurrence.Band(
                    sex: sex.flatMap { Sex(named: $0) }, ages: try band.required("ages").integers(),
                    share: try band.required("share").share()))
        }
        for odds in try node.list("odds") {
            let given = try odds.required("given")
            let id = try given.text()
            guard let model = library.model(named: id) else {
                throw given.error("no care model '\(id)' of a smaller order")
            }
            occurrence.odds.append((model, DeterministicMath.log(try odds.required("ratio").number())))
        }
        return occurrence
    }

    private mutating func stateRule(_ node: CareModelNode) throws(CareModelError) -> CareModel.StateRule {
        try node.allow(["variable", "baseline", "drift_per_year", "deviation", "reverts_in_days"])
        let name = try node.required("variable").text()
        return CareModel.StateRule(
            variable: try variable(name, node),
            baseline: try node["baseline"].map { (baseline) throws(CareModelError) in try self.baseline(baseline) },
            driftPerYear: try node["drift_per_year"]?.number(), deviation: try node["deviation"]?.number(),
            revertsInDays: try node["reverts_in_days"]?.number())
    }

    private mutating func baseline(_ node: CareModelNode) throws(CareModelError) -> Conditional<Distribution> {
        guard node["type"]?.value.string == "conditional" else {
            return Conditional(always: try node.distribution())
        }
        return try conditional(try node.required("rules"), valueName: "distribution") {
            (value) throws(CareModelError) in try value.distribution()
        }
    }

    /// A number that may depend on the state.
    mutating func numbers(_ node: CareModelNode) throws(CareModelError) -> Conditional<Double> {
        try conditional(node) { (value) throws(CareModelError) in try value.number() }
    }

    private mutating func visitRule(_ node: CareModelNode) throws(CareModelError) -> CareModel.VisitRule {
        try node.allow(["specialty", "per_year", "completion", "wellness", "treats", "reason", "type", "procedures"])
        let reason = try node.required("reason")
        var rule = CareModel.VisitRule(
            specialty: try specialty(try node.required("specialty")),
            perYear: try numbers(try node.required("per_year")), completion: try node["completion"]?.share() ?? 1,
            isWellness: node["wellness"]?.value.bool ?? false, treats: node["treats"]?.value.bool ?? true,
            reason: try reason.text() == "family" ? nil : try diagnosis(reason), type: nil, procedures: [])
        if let type = node["type"] {
            let reader = self
            rule.type = try conditional(type) { (value) throws(CareModelError) in try reader.procedure(value) }
        }
        for procedure in try node.list("procedures") {
            try procedure.allow(["code", "every_days", "completion", "measures"])
            var measures: [Int] = []
            for test in try procedure.list("measures") { measures.append(try measurement(test)) }
            rule.procedures.append(
                CareModel.VisitProcedure(
                    code: try self.procedure(try procedure.required("code")),
                    everyDays: try procedure.required("every_days").number(),
                    completion: try procedure["completion"]?.share() ?? 1, measures: measures))
        }
        return rule
    }
}
