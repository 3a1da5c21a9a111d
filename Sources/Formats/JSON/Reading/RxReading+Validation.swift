public import HealthSimCore
public import RxMemberSim

extension CanonicalReading where Value == RxHousehold {
    /// Everything that is wrong with the household: what reading found, and what the rules find in all that could be read.
    ///
    /// Paths are those of the input. When entries could not be read, the rules that look for entries or add them up are not
    /// asked; when more than a thousand could not, none is.
    ///
    /// - Parameter isPrescriptionsOnly: whether the rules for claims and answers are left out.
    public func validated(
        by validator: RxValidator, prescriptionsOnly isPrescriptionsOnly: Bool = false
    ) -> ValidationResult {
        var all = result
        guard let readable, dropped.count <= RecordParser.findingLimit else { return all }
        let found =
            isPrescriptionsOnly ? validator.validatePrescriptions(of: readable) : validator.validate(readable)
        for finding in found.findings {
            if !dropped.isEmpty && RxValidator.dependsOnOthers(finding.rule) { continue }
            all.add(relocated(finding))
        }
        return all
    }
}

extension CanonicalReading where Value == PharmacyClaim {
    /// Everything that is wrong with the transaction: what reading found, or else what the rules find.
    public func validated(by validator: RxValidator) -> ValidationResult {
        guard let value else { return result }
        var all = result
        all.merge(validator.validate(value))
        return all
    }
}

extension CanonicalReading where Value == Prescription {
    /// Everything that is wrong with the prescription: what reading found, or else what the rules find.
    public func validated(by validator: RxValidator) -> ValidationResult {
        guard let value else { return result }
        var all = result
        all.merge(validator.validate(value))
        return all
    }
}
