import HealthSimCore

extension CareModelReader {
    /// A planned sequence of care of a model.
    mutating func episode(_ node: CareModelNode, of model: CareModelNode) throws(CareModelError) -> CareModel.Episode {
        try node.allow([
            "id", "per_year", "share", "at_onset", "at_birth", "if", "length_days", "apart_days", "before_history",
            "sets", "codes", "steps",
        ])
        let lengthNode = try node.required("length_days")
        let length: Distribution
        if let days = lengthNode.double { length = .fixed(days) } else { length = try lengthNode.distribution() }
        return CareModel.Episode(
            id: Text(try node.required("id").text()), beginning: try beginning(node),
            when: try expression(node["if"]), lengthInDays: Frozen(Distribution.Sampler(length)),
            typicalLength: length.mean, apartInDays: try node["apart_days"]?.number() ?? 0,
            mayPrecedeHistory: node["before_history"]?.bool ?? false, values: try values(node["sets"]),
            codes: try list(node, "codes") { (reader, code) throws(CareModelError) in
                try code.allow(["icd10cm", "from_day", "to_day", "if"])
                let from = try code["from_day"]?.number() ?? 0
                let to = try code["to_day"]?.number() ?? .infinity
                guard from <= to else { throw code.error("'from_day' is after 'to_day'") }
                return CareModel.EpisodeCode(
                    code: try reader.diagnosis(try code.required("icd10cm")), days: from...to,
                    when: try reader.expression(code["if"]))
            },
            steps: try list(node, "steps") { (reader, step) throws(CareModelError) in
                try reader.step(step, of: model)
            })
    }

    private mutating func beginning(_ node: CareModelNode) throws(CareModelError) -> CareModel.Episode.Beginning {
        if let rate = node["per_year"] { return .perYear(try numbers(rate)) }
        if let share = node["share"] { return .share(try numbers(share)) }
        if node["at_onset"]?.bool ?? false { return .onset }
        if node["at_birth"]?.bool ?? false { return .birth }
        return .called
    }

    private mutating func step(_ node: CareModelNode, of model: CareModelNode) throws(CareModelError) -> CareModel.Step
    {
        try node.allow([
            "day", "end", "end_offset", "jitter", "every_days", "until_day", "if", "completion", "setting",
            "specialty", "type", "reason", "diagnoses", "orders", "procedures", "drugs", "vaccines", "event", "starts",
            "ends",
        ])
        let fromEnd = node["end"]?.bool ?? false
        var setting = Encounter.Class.ambulatory
        if let value = node["setting"] { setting = try self.setting(value) }
        let starts = try node["starts"].map { (value) throws(CareModelError) in
            try value.allow(["model", "episode"])
            return (
                model: try modelPosition(try value.required("model")),
                episode: Text(try value.required("episode").text())
            )
        }
        return CareModel.Step(
            day: fromEnd ? try node["end_offset"]?.number() ?? 0 : try node.required("day").number(),
            fromEnd: fromEnd, jitter: try node["jitter"]?.number() ?? 0,
            everyDays: try node["every_days"]?.number(), untilDay: try node["until_day"]?.number(),
            when: try expression(node["if"]), completion: try node["completion"]?.share() ?? 1, setting: setting,
            specialty: try node["specialty"].map { (value) throws(CareModelError) in try specialty(value) }
                ?? library.primaryCare,
            type: try node["type"].map { (value) throws(CareModelError) in try contactType(value) },
            reason: try node["reason"].map { (value) throws(CareModelError) in try diagnosis(value) },
            diagnoses: try diagnosisChoices(node), panels: try panels(node, "orders"),
            procedures: try eventProcedures(node), drugs: try eventDrugs(node, setting: setting),
            vaccines: try list(node, "vaccines") { (reader, code) throws(CareModelError) in try reader.vaccine(code) },
            event: try node["event"].map { (id) throws(CareModelError) in
                try position(of: id, among: "acute", in: model)
            }, starts: starts, ends: node["ends"]?.bool ?? false)
    }

    /// A vaccine of CVX.
    func vaccine(_ node: CareModelNode) throws(CareModelError) -> Concept {
        let concept = Concept(.cvx, try node.code())
        guard concept.isListed else { throw node.error("'\(concept.code)' is not in codes/cvx") }
        return concept
    }

    /// A condition that another may bring.
    mutating func consequence(_ node: CareModelNode) throws(CareModelError) -> CareModel.Consequence {
        try node.allow(["model", "per_year", "if"])
        return CareModel.Consequence(
            model: try modelPosition(try node.required("model")),
            perYear: try numbers(try node.required("per_year")), when: try expression(node["if"]))
    }
}
