import HealthSimCore

extension CareModelReader {
    /// What a model does to keep people well.
    mutating func prevention(_ node: CareModelNode) throws(CareModelError) -> CareModel.Prevention {
        CareModel.Prevention(
            screening: try list(node, "screening") { (reader, rule) throws(CareModelError) in
                try reader.screening(rule)
            },
            immunizations: try list(node, "immunizations") { (reader, rule) throws(CareModelError) in
                try reader.immunizationRule(rule)
            },
            allergies: try list(node, "allergies") { (_, rule) throws(CareModelError) in
                try rule.allow(["allergen", "share"])
                let id = try rule.required("allergen")
                guard let allergen = Allergen.named(try id.text()) else {
                    throw id.error("is not in codes/allergens")
                }
                return CareModel.AllergyRule(allergen: allergen, share: try rule.required("share").share())
            },
            social: try list(node, "social") { (reader, rule) throws(CareModelError) in try reader.socialRule(rule) },
            goals: try list(node, "goals") { (reader, rule) throws(CareModelError) in try reader.goal(rule) },
            carePlan: try node["care_plan"].map { (plan) throws(CareModelError) in
                try plan.allow(["title", "activities"])
                return CareModel.CarePlanRule(
                    title: Text(try plan.required("title").text()).immortal,
                    activities: try list(plan, "activities") { (_, activity) throws(CareModelError) in
                        Text(try activity.text()).immortal
                    })
            })
    }

    private mutating func screening(_ node: CareModelNode) throws(CareModelError) -> CareModel.Screening {
        try node.allow([
            "id", "code", "order", "if", "every_days", "up_to_date", "reason", "specialty", "setting", "measures",
            "finding",
        ])
        guard node["code"] != nil || node["order"] != nil else { throw node.error("expected 'code' or 'order'") }
        return CareModel.Screening(
            id: Text(try node.required("id").text()),
            procedure: try node["code"].map { (code) throws(CareModelError) in try procedure(code) },
            panel: try node["order"].map { (order) throws(CareModelError) in try panel(order) },
            when: try expression(node["if"]), everyDays: try node.required("every_days").number(),
            upToDate: try numbers(try node.required("up_to_date")),
            reason: try node["reason"].map { (reason) throws(CareModelError) in try diagnosis(reason) },
            specialty: try node["specialty"].map { (value) throws(CareModelError) in try specialty(value) }
                ?? library.primaryCare,
            hasOwnEncounter: node["setting"]?.string == "own",
            measures: try list(node, "measures") { (reader, test) throws(CareModelError) in
                try reader.measurement(test)
            },
            findings: try list(node, "finding") { (reader, finding) throws(CareModelError) in
                try finding.allow(["share", "icd10cm"])
                return CareModel.Finding(
                    code: try reader.diagnosis(try finding.required("icd10cm")),
                    share: try finding.required("share").share())
            })
    }

    private mutating func immunizationRule(
        _ node: CareModelNode
    ) throws(CareModelError) -> CareModel.ImmunizationRule {
        try node.allow([
            "id", "vaccine", "if", "coverage", "at_months", "every_days", "season", "reason", "once_at_age",
        ])
        let ages = try list(node, "at_months") { (_, month) throws(CareModelError) in try month.number() }
        let schedule: CareModel.ImmunizationRule.Schedule
        if !ages.isEmpty {
            schedule = .ages(ages)
        } else if let years = node["once_at_age"] {
            schedule = .ages(FrozenArray([Double(try years.integers().lowerBound * 12)]))
        } else {
            schedule = .every(try node.required("every_days").number())
        }
        let season = try node["season"].map { (months) throws(CareModelError) in
            guard let bounds = months.pair, bounds.allSatisfy((1...12).contains) else {
                throw months.error("expected two months, 1 to 12")
            }
            return (first: bounds[0], last: bounds[1])
        }
        return CareModel.ImmunizationRule(
            id: Text(try node.required("id").text()), vaccine: try vaccine(try node.required("vaccine")),
            when: try expression(node["if"]), coverage: try numbers(try node.required("coverage")), schedule: schedule,
            season: season)
    }

    private mutating func socialRule(_ node: CareModelNode) throws(CareModelError) -> CareModel.SocialRule {
        try node.allow(["observation", "values", "every_days"])
        let id = try node.required("observation")
        guard let test = MeasuredTest.named(try id.text()) else { throw id.error("no such test in the tables") }
        return CareModel.SocialRule(
            measurement: test,
            value: try conditional(try node.required("values"), valueName: "snomed") {
                (_, value) throws(CareModelError) in
                let concept = Concept(.snomed, try value.code())
                guard concept.isListed else { throw value.error("'\(concept.code)' is not in codes/snomed") }
                return concept
            }, everyDays: try node["every_days"]?.number() ?? 365)
    }

    private mutating func goal(_ node: CareModelNode) throws(CareModelError) -> CareModel.GoalRule {
        try node.allow(["text", "test", "low", "high", "if"])
        return CareModel.GoalRule(
            text: Text(try node.required("text").text()).immortal,
            measurement: try node["test"].map { (test) throws(CareModelError) in try measurement(test) },
            low: try node["low"]?.number(), high: try node["high"]?.number(), when: try expression(node["if"]))
    }
}
