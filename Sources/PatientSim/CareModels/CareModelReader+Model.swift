import HealthSimCore

extension CareModelReader {
    /// One model; the names of all files are defined already.
    mutating func model(_ node: CareModelNode) throws(CareModelError) -> CareModel {
        try node.allow([
            "id", "name", "order", "always", "chronic", "family", "snomed", "codes", "occurrence", "severity",
            "severity_synonyms", "state", "measurements", "vitals", "vitals_once", "office_visit", "monitoring",
            "treatment", "visits", "acute", "sources", "mortality_ratio", "cause_of_death", "episodes", "leads_to",
            "screening", "immunizations", "allergies", "social", "goals", "care_plan", "summary", "gravity",
        ])
        var family: [Text] = []
        for code in try node.list("family") { family.append(Text(try code.text())) }
        let severity = try node["severity"].map { (scale) throws(CareModelError) in
            try self.severity(scale, synonyms: node["severity_synonyms"])
        }
        let groups = try list(node, "codes") { (reader, group) throws(CareModelError) in
            try reader.codeGroup(group, scale: severity)
        }
        let occurrence = try node["occurrence"].map { (value) throws(CareModelError) in
            try self.occurrence(value, of: try node.required("id").text())
        }
        return CareModel(
            id: Text(try node.required("id").text()), name: Text(try node.required("name").text()),
            order: try node.required("order").integer(), gravity: try gravity(node["gravity"]),
            isUniversal: node["always"]?.bool ?? false,
            family: CodePrefixList(family), snomed: try snomed(node["snomed"]), codeGroups: groups,
            occurrence: occurrence, severity: severity,
            states: try list(node, "state") { (reader, rule) throws(CareModelError) in try reader.stateRule(rule) },
            monitoring: try list(node, "monitoring") { (reader, rule) throws(CareModelError) in
                try reader.monitoringRule(rule)
            },
            treatment: try list(node, "treatment") { (reader, step) throws(CareModelError) in
                try reader.treatmentStep(step)
            },
            visits: try list(node, "visits") { (reader, rule) throws(CareModelError) in try reader.visitRule(rule) },
            acute: try list(node, "acute") { (reader, rule) throws(CareModelError) in
                try reader.acuteRule(rule, of: node)
            },
            episodes: try list(node, "episodes") { (reader, episode) throws(CareModelError) in
                try reader.episode(episode, of: node)
            },
            consequences: try list(node, "leads_to") { (reader, rule) throws(CareModelError) in
                try reader.consequence(rule)
            },
            prevention: try prevention(node), outlook: try outlook(node))
    }

    private func gravity(_ node: CareModelNode?) throws(CareModelError) -> Int {
        guard let node else { return 1 }
        guard (0...5).contains(try node.integer()) else { throw node.error("expected a gravity, 0 to 5") }
        return try node.integer()
    }

    /// What the condition does to life itself.
    private mutating func outlook(_ node: CareModelNode) throws(CareModelError) -> CareModel.Outlook {
        let cause = node["cause_of_death"]
        try cause?.allow(["icd10cm", "weight"])
        let ratio = try node["mortality_ratio"].map { (ratio) throws(CareModelError) in try numbers(ratio) }
        return CareModel.Outlook(
            mortalityRatio: ratio, ratioTable: ratio.flatMap { RateTable($0, missing: 1) },
            causeOfDeath: try cause.map { (cause) throws(CareModelError) in
                try diagnosis(try cause.required("icd10cm"))
            },
            causeWeight: try cause?["weight"]?.number() ?? 1)
    }

    /// The elements of a list, each read by the reader.
    mutating func list<Element: Sendable>(
        _ node: CareModelNode, _ name: String,
        read: (inout CareModelReader, CareModelNode) throws(CareModelError) -> Element
    ) throws(CareModelError) -> FrozenArray<Element> {
        var elements: [Element] = []
        for element in try node.list(name) { elements.append(try read(&self, element)) }
        return FrozenArray(elements)
    }

    private mutating func monitoringRule(_ node: CareModelNode) throws(CareModelError) -> CareModel.MonitoringRule {
        try node.allow(["order", "every_days", "completion"])
        return CareModel.MonitoringRule(
            panel: try panel(try node.required("order")), everyDays: try numbers(try node.required("every_days")),
            completion: try node["completion"]?.share() ?? 1)
    }

    private func snomed(_ node: CareModelNode?) throws(CareModelError) -> Concept? {
        guard let node else { return nil }
        let concept = Concept(.snomed, try node.required("code").code())
        guard concept.isListed else { throw node.error("'\(concept.code)' is not in codes/snomed") }
        return concept
    }

    private func severity(
        _ node: CareModelNode, synonyms: CareModelNode?
    ) throws(CareModelError) -> CareModel.SeverityScale {
        var levels: [Text] = []
        var shares: [Double] = []
        for (name, share) in try node.required("weights").members() {
            levels.append(Text(name))
            shares.append(try share.share())
        }
        guard abs(shares.reduce(0, +) - 1) <= 0.001 else { throw node.error("the shares must sum to 1") }
        var words: [(word: Text, level: Int)] = []
        for (word, level) in try synonyms?.members() ?? [] {
            guard let position = levels.firstIndex(of: Text(try level.text())) else { throw level.error("is no level") }
            words.append((Text(word), position))
        }
        return CareModel.SeverityScale(
            levels: FrozenArray(levels), shares: FrozenArray(shares), synonyms: FrozenArray(words))
    }

    private mutating func codeGroup(
        _ node: CareModelNode, scale: CareModel.SeverityScale?
    ) throws(CareModelError) -> CareModel.CodeGroup {
        try node.allow(["when", "share", "one_of"])
        let when = try codeRule(node["when"])
        let choices = try list(node, "one_of") { (reader, choice) throws(CareModelError) in
            try choice.allow(["icd10cm", "when", "share"])
            let when = try reader.codeRule(choice["when"])
            return CareModel.CodeChoice(
                code: try reader.diagnosis(try choice.required("icd10cm")), when: when,
                weight: try choice["share"]?.share() ?? 1, levels: reader.levels(of: when, in: scale))
        }
        guard !choices.isEmpty else { throw node.error("'one_of' lists no code") }
        return CareModel.CodeGroup(
            when: when, share: try node["share"]?.share() ?? 1, choices: choices, levels: levels(of: when, in: scale))
    }

    /// The condition of a code; remembers whether it reads a latent quantity.
    private mutating func codeRule(_ node: CareModelNode?) throws(CareModelError) -> Frozen<CompiledExpression>? {
        let rule = try expression(node)
        if !library.codesReadQuantities, let text = node?.string, let parsed = try? ParsedExpression(parsing: text) {
            library.codesReadQuantities = parsed.names.contains { library.variables.contains(Text($0.name)) }
        }
        return rule
    }

    /// The levels of severity at which a condition is true when nothing else is known.
    private func levels(
        of when: Frozen<CompiledExpression>?, in scale: CareModel.SeverityScale?
    ) -> FrozenArray<Text> {
        guard let when, let scale else { return FrozenArray() }
        return FrozenArray(scale.levels.filter { when.isTrue(in: SeverityAlone(severity: $0)) })
    }

    /// A state of which only the severity is known.
    private struct SeverityAlone: ExpressionEnvironment {
        let severity: Text

        func value(of slot: Int, at moment: ExpressionMoment) -> ExpressionValue {
            slot == CareModelLibrary.Slot.severity ? .text(severity) : .missing
        }

        func holds(_ predicate: ExpressionPredicate, _ argument: Int, at moment: ExpressionMoment) -> Bool { false }

        func flag(_ index: Int, at moment: ExpressionMoment) -> Bool { false }

        func random() -> Bool { false }
    }

    private mutating func occurrence(_ node: CareModelNode, of id: String) throws(CareModelError)
        -> CareModel.Occurrence
    {
        try node.allow(["prevalence", "odds", "years_since_onset", "not_if"])
        var bands: [CareModel.Occurrence.Band] = []
        for (position, band) in try node.list("prevalence").enumerated() {
            try band.allow(["sex", "ages", "share"])
            let sex = try band["sex"]?.text()
            if let sex, Sex(named: sex) == nil { throw band.error("'\(sex)' is no sex") }
            bands.append(
                CareModel.Occurrence.Band(
                    sex: sex.flatMap { Sex(named: $0) }, ages: try band.required("ages").integers(),
                    share: try band.required("share").share(),
                    shift: shifts.shift(of: id, band: position)))
        }
        var ratios: [(model: Int, logarithm: Double)] = []
        for odds in try node.list("odds") {
            let given = try odds.required("given")
            let id = try given.text()
            guard let model = library.models.firstIndex(where: { $0.id == Text(id) }) else {
                throw given.error("no care model '\(id)' of a smaller order")
            }
            ratios.append((model, DeterministicMath.log(try odds.required("ratio").number())))
        }
        return CareModel.Occurrence(
            prevalence: FrozenArray(bands), shares: ShareTable(bands, hasOdds: !ratios.isEmpty),
            odds: FrozenArray(ratios), notIf: try expression(node["not_if"]),
            yearsSinceOnset: Frozen(Distribution.Sampler(try node.required("years_since_onset").distribution())),
            youngest: bands.reduce(120) { min($0, $1.ages.lowerBound) })
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

    private mutating func baseline(
        _ node: CareModelNode
    ) throws(CareModelError) -> Conditional<Frozen<CareModel.Baseline>> {
        guard node["type"]?.string == "conditional" else {
            return Conditional(always: Frozen(CareModel.Baseline(try node.distribution())))
        }
        return try conditional(try node.required("rules"), valueName: "distribution") {
            (_, value) throws(CareModelError) in Frozen(CareModel.Baseline(try value.distribution()))
        }
    }

    /// A number that may depend on the state.
    mutating func numbers(_ node: CareModelNode) throws(CareModelError) -> Conditional<Double> {
        try conditional(node) { (_, value) throws(CareModelError) in try value.number() }
    }

    /// The reason of a visit: a code, a choice of codes, or `family` for the condition itself.
    private mutating func visitReason(_ node: CareModelNode) throws(CareModelError) -> Conditional<Concept>? {
        guard node.string != "family" else { return nil }
        return try conditional(node) { (reader, value) throws(CareModelError) in try reader.diagnosis(value) }
    }

    private mutating func visitRule(_ node: CareModelNode) throws(CareModelError) -> CareModel.VisitRule {
        try node.allow([
            "specialty", "per_year", "completion", "wellness", "treats", "reason", "type", "procedures", "at_months",
            "virtual_share", "measures",
        ])
        let reason = try node.required("reason")
        let type = try node["type"].map { (type) throws(CareModelError) in try contactType(type) }
        return CareModel.VisitRule(
            specialty: try specialty(try node.required("specialty")),
            perYear: try node["per_year"].map { (rate) throws(CareModelError) in try numbers(rate) }
                ?? Conditional(always: 0),
            atMonths: try list(node, "at_months") { (_, month) throws(CareModelError) in try month.number() },
            virtualShare: try node["virtual_share"]?.share() ?? 0, completion: try node["completion"]?.share() ?? 1,
            measures: try list(node, "measures") { (reader, test) throws(CareModelError) in try reader.measurement(test)
            },
            isWellness: node["wellness"]?.bool ?? false, treats: node["treats"]?.bool ?? true,
            reason: try visitReason(reason), type: type,
            procedures: try list(node, "procedures") { (reader, procedure) throws(CareModelError) in
                try procedure.allow(["code", "every_days", "completion", "measures"])
                return CareModel.VisitProcedure(
                    code: try reader.procedure(try procedure.required("code")),
                    everyDays: try procedure.required("every_days").number(),
                    completion: try procedure["completion"]?.share() ?? 1,
                    measures: try reader.list(procedure, "measures") { (reader, test) throws(CareModelError) in
                        try reader.measurement(test)
                    })
            })
    }
}
