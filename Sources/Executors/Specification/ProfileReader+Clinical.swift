import HealthSimCore

extension ProfileReader {
    /// The `clinical` section; a profile without one is about people as they are.
    mutating func clinical(_ node: DocumentNode?) -> ProfileSpecification.Clinical? {
        var clinical = ProfileSpecification.Clinical(
            primaryCondition: nil, comorbidities: [], conditionsByAge: [], labs: [])
        guard let node else { return clinical }
        guard var object = node.object(&findings) else { return nil }
        clinical.primaryCondition = object.take("primary_condition").flatMap { primaryCondition($0) }
        let code = clinical.primaryCondition?.code
        let severity = object.take("severity", "control_status").flatMap { self.severity($0, of: code) }
        if clinical.primaryCondition?.severity == nil { clinical.primaryCondition?.severity = severity }
        if clinical.primaryCondition == nil, severity != nil {
            findings.warning(
                .unused, FieldPath.join(object.path, "severity"), "'severity' is not used without a primary condition")
        }
        if let several = object.take("primary_conditions") {
            var list: DocumentNode? = several
            if var wrapped = DocumentObject(several) {
                list = wrapped.take("conditions")
                wrapped.warnOfUnused(known: ["conditions"], &findings)
            }
            if let list { clinical.comorbidities += conditions(list) }
        }
        if let node = object.take("comorbidities", "conditions") { clinical.comorbidities += conditions(node) }
        if let node = object.take("conditions_by_age") { clinical.conditionsByAge = conditionsByAge(node) }
        pattern = object.take("encounter_pattern")
        if let node = object.take("labs") {
            clinical.labs = labs(node, levels: Self.levels(of: clinical.primaryCondition))
        }
        if let node = object.take("prevalence") { clinical.prevalences = prevalences(node) }
        object.warnOfUnused(
            known: [
                "prevalence", "primary_condition", "severity", "comorbidities", "conditions_by_age", "labs",
                "encounter_pattern",
            ], &findings)
        return clinical
    }

    /// The primary condition: an object, or a bare code or name that everybody has.
    private mutating func primaryCondition(_ node: DocumentNode) -> ProfileSpecification.ConditionShare? {
        if node.value.string != nil { return conditionCode(node).map { share($0, of: node) } }
        return condition(node, defaultPrevalence: 1)
    }

    private func share(_ code: String, of node: DocumentNode) -> ProfileSpecification.ConditionShare {
        ProfileSpecification.ConditionShare(
            code: code, description: Concept(.icd10cm, code).display.string, prevalence: 1, severity: nil,
            path: node.path)
    }

    /// A list of conditions, or a map from codes or names to shares.
    private mutating func conditions(_ node: DocumentNode) -> [ProfileSpecification.ConditionShare] {
        if let members = node.members, !members.isEmpty {
            return members.compactMap { name, member in
                let code = conditionCode(DocumentNode(JSONValue(.string(name)), path: member.path))
                guard let prevalence = member.share(&findings), let code else { return nil }
                return ProfileSpecification.ConditionShare(
                    code: code, description: Concept(.icd10cm, code).display.string, prevalence: prevalence,
                    severity: nil, path: member.path)
            }
        }
        return (node.list(&findings) ?? []).compactMap { condition($0, defaultPrevalence: nil) }
    }

    /// One condition: `{code, description?, prevalence, severity?}` or `{condition, probability}`.
    private mutating func condition(
        _ node: DocumentNode, defaultPrevalence: Double?
    ) -> ProfileSpecification.ConditionShare? {
        guard var object = node.object(&findings) else { return nil }
        var code: String?
        if let stated = object.take("code", "icd10", "icd10_code", "condition", "name") {
            code = conditionCode(stated)
        } else {
            _ = object.require("code", &findings)
        }
        var description = object.take("description", "display").flatMap { $0.text(&findings) }
        if description == nil { description = object.take("name").flatMap { $0.text(&findings) } }
        var prevalence = defaultPrevalence
        if let stated = object.take("prevalence", "probability", "share") {
            prevalence = stated.share(&findings)
        } else if defaultPrevalence == nil {
            _ = object.require("prevalence", &findings)
        }
        let severity = object.take("severity").flatMap { self.severity($0, of: code) }
        object.warnOfUnused(known: ["code", "description", "prevalence", "severity"], &findings)
        guard let code, let prevalence else { return nil }
        return ProfileSpecification.ConditionShare(
            code: code, description: description ?? Concept(.icd10cm, code).display.string, prevalence: prevalence,
            severity: severity, path: node.path)
    }

    /// A code, checked against the tables, or the code of a condition's name.
    private mutating func conditionCode(_ node: DocumentNode) -> String? {
        guard let word = node.text(&findings) else { return nil }
        if let code = ConditionNames.code(named: word) { return code }
        let code = DiagnosisCode.canonical(word)
        switch DiagnosisCode.verdict(code) {
        case .known: break
        case .unlisted(let nearest):
            let hint = nearest.map { " (should be \($0))" } ?? " (it is in no table of ICD-10-CM)"
            findings.warning(.code, node.path, "Invalid ICD-10 code: \(node.shown)\(hint)", node.found)
        case .malformed(let nearest):
            if let name = ConditionNames.nearest(to: word) {
                findings.error(.word, node.path, "Unknown condition \(node.shown); did you mean '\(name)'?", node.found)
                return nil
            }
            guard let nearest else {
                findings.error(
                    .code, node.path, "Invalid ICD-10 code: \(node.shown) (a code looks like E11.9)", node.found)
                return nil
            }
            findings.warning(
                .code, node.path, "Invalid ICD-10 code: \(node.shown) (should be \(nearest))", node.found)
            return nearest
        }
        return code
    }

    // MARK: - By age

    private mutating func conditionsByAge(_ node: DocumentNode) -> [ProfileSpecification.ConditionsOfAge] {
        guard let members = node.members else {
            node.mismatch("an object of age bands with their conditions", &findings)
            return []
        }
        var result: [ProfileSpecification.ConditionsOfAge] = []
        for (name, member) in members {
            let conditions = conditions(member)
            guard let band = AgeBand(name) else {
                findings.error(
                    .word, member.path, "'\(name)' is no age band from 0 to 120; write one as '0-17' or '65+'",
                    .text(name))
                continue
            }
            if let other = result.first(where: { $0.band.overlaps(band) }) {
                findings.error(.bounds, member.path, "The age band '\(name)' overlaps '\(other.band)'", .text(name))
            }
            result.append(.init(band: band, conditions: conditions))
        }
        return result
    }

    // MARK: - Measured values

    private mutating func labs(_ node: DocumentNode, levels: [String]) -> [ProfileSpecification.NamedDistribution] {
        guard let members = node.members else {
            node.mismatch("an object of values with their distributions", &findings)
            return []
        }
        var labs: [ProfileSpecification.NamedDistribution] = []
        for (name, member) in members {
            guard let attribute = ProfileAttributes.measurement(named: name) else {
                let hint =
                    NearestName.of(name, among: ProfileAttributes.measurements).map { "; did you mean '\($0)'?" } ?? ""
                findings.warning(
                    .unused, member.path,
                    "'\(name)' is not used: no laboratory value or vital sign has this name\(hint)")
                continue
            }
            if labs.contains(where: { $0.name == attribute }) {
                findings.error(.contradiction, member.path, "'\(name)' is stated twice, as '\(attribute)' too")
            }
            let rules = remarks(.lab, name, levels: levels)
            guard let distribution = numbers(member, name, within: 0...Double.infinity, rules: rules) else { continue }
            labs.append(.init(name: attribute, path: member.path, distribution: distribution))
        }
        return labs
    }
}
