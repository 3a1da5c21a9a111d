public import HealthSimCore
public import MemberSim

extension CanonicalReading where Value == MemberHousehold {
    /// Everything that is wrong with the household: what reading found, and what the rules find in all that could be read.
    ///
    /// Paths are those of the input. When entries could not be read, the rules that look for entries or add them up are not
    /// asked; when more than a thousand could not, none is.
    ///
    /// - Parameter isClaimsOnly: whether the rules for households as a whole are left out.
    public func validated(by validator: MemberValidator, claimsOnly isClaimsOnly: Bool = false) -> ValidationResult {
        var all = result
        guard let readable, dropped.count <= RecordParser.findingLimit else { return all }
        let found = isClaimsOnly ? validator.validateClaims(of: readable) : validator.validate(readable)
        for finding in found.findings {
            if !dropped.isEmpty && MemberValidator.dependsOnOthers(finding.rule) { continue }
            all.add(relocated(finding))
        }
        return all
    }
}

extension CanonicalReading {
    /// A finding with the place that its entry has in the input.
    func relocated(_ finding: Finding) -> Finding {
        guard !dropped.isEmpty, var path = JSONPath(finding.field), path.steps.count > 1,
            case .member(let list) = path.steps[0], case .element(let index) = path.steps[1]
        else { return finding }
        path.steps[1] = .element(dropped.place(of: index, in: list))
        return Finding(
            finding.severity, field: path.description, message: finding.message, value: finding.value,
            rule: finding.rule)
    }
}

extension CanonicalReading where Value == ValueBasedContract {
    /// Everything that is wrong with the contract: what reading found, or else what the rules find.
    public func validated(by validator: MemberValidator) -> ValidationResult {
        guard let value else { return result }
        var all = result
        all.merge(validator.validate(value))
        return all
    }
}

extension CanonicalReading where Value == Claim {
    /// Everything that is wrong with the claim: what reading found, or else what the rules find.
    public func validated(by validator: MemberValidator) -> ValidationResult {
        guard let value else { return result }
        var all = result
        all.merge(validator.validate(value))
        return all
    }
}
