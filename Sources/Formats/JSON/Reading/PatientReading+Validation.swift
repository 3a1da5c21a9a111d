public import HealthSimCore
public import PatientSim

extension PatientReading {
    /// Everything that is wrong with the record: what reading found, and what the rules find in all that could be read.
    ///
    /// Paths are those of the input. When an encounter could not be read, references to encounters are not judged; when
    /// more than a thousand entries could not, nothing is.
    public func validated(by validator: PatientValidator) -> ValidationResult {
        var all = result
        guard let readable, dropped.count <= RecordParser.findingLimit else { return all }
        let lostEncounter = dropped.contains { $0.list == "encounters" }
        for finding in validator.validate(readable).findings {
            if lostEncounter && finding.rule == PatientValidator.encounterReferenceRule { continue }
            all.add(relocated(finding))
        }
        return all
    }

    /// A finding with the place that its entry has in the input.
    private func relocated(_ finding: Finding) -> Finding {
        if !sources.isEmpty { return sourced(finding) }
        guard !dropped.isEmpty, var path = JSONPath(finding.field), path.steps.count > 1,
            case .member(let list) = path.steps[0], case .element(let index) = path.steps[1]
        else { return finding }
        path.steps[1] = .element(dropped.place(of: index, in: list))
        return Finding(
            finding.severity, field: path.description, message: finding.message, value: finding.value,
            rule: finding.rule)
    }

    /// A finding with the path of the resource that its entry was read from; what is below stands in the message.
    private func sourced(_ finding: Finding) -> Finding {
        guard let path = JSONPath(finding.field), case .member(let list)? = path.steps.first else { return finding }
        var (index, rest) = (0, path.steps.dropFirst())
        if case .element(let place)? = rest.first {
            index = place
            rest = rest.dropFirst()
        }
        guard let paths = sources[list], paths.indices.contains(index) else { return finding }
        let field = JSONPath(Array(rest)).description
        return Finding(
            finding.severity, field: paths[index],
            message: field.isEmpty ? finding.message : "\(field): \(finding.message)",
            value: finding.value, rule: finding.rule)
    }
}
