import HealthSimCore
import MemberSim
import PatientSim

extension ProfileReader {
    /// The checks that look at several fields.
    mutating func check(_ specification: ProfileSpecification) {
        checkMedicare(specification)
        checkChildren(specification)
        checkPlans(specification)
        checkConditions(specification.clinical)
        checkFamily(specification.coverage)
    }

    /// Only the contracts of employers and of the exchange cover others than the person.
    private mutating func checkFamily(_ coverage: ProfileSpecification.Coverage) {
        guard let family = coverage.family, let type = coverage.type, !["Commercial", "Exchange"].contains(type) else {
            return
        }
        findings.warning(
            .contradiction, family.path,
            "\(type) enrols each person alone: '\(family.path)' has no effect (families are of Commercial and Exchange)",
            .text(type))
    }

    /// Medicare is for people of 65 and more, the disabled, and those with end-stage renal disease.
    ///
    /// Source: 42 USC 426, 426-1.
    private mutating func checkMedicare(_ specification: ProfileSpecification) {
        guard specification.coverage.isMedicare, specification.demographics.disability == 0,
            !specification.clinical.conditions.contains(where: { $0.code == "N18.6" }),
            let oldest = Self.oldest(specification.demographics.age, among: specification.generation.count),
            oldest < 65
        else { return }
        let type = specification.coverage.type ?? "Medicare"
        findings.error(
            .contradiction, "coverage.type",
            "\(type) needs persons of 65 or more, but '\(specification.demographics.agePath)' gives nobody above "
                + "\(Int(oldest)); change the ages or the coverage, or state 'demographics.disability'", .text(type))
    }

    /// The Children's Health Insurance Program is for those under 19.
    ///
    /// Source: 42 CFR 457.320.
    private mutating func checkChildren(_ specification: ProfileSpecification) {
        guard specification.coverage.type == "CHIP",
            let youngest = Self.youngest(specification.demographics.age, among: specification.generation.count),
            youngest >= 19
        else { return }
        findings.error(
            .contradiction, "coverage.type",
            "CHIP needs persons under 19, but '\(specification.demographics.agePath)' gives nobody below "
                + "\(Int(youngest)); change the ages or the coverage", .text("CHIP"))
    }

    /// Every plan that is named is one of the tables, and one that persons of the stated ages can have.
    private mutating func checkPlans(_ specification: ProfileSpecification) {
        let coverage = specification.coverage
        guard let plans = coverage.plans else { return }
        let usual = coverage.type.flatMap { LineOfBusinessWords.line(of: $0) }
        let isOfNoPlan = coverage.type.map { LineOfBusinessWords.uninsured.contains($0) } ?? false
        let oldest = Self.oldest(specification.demographics.age, among: specification.generation.count)
        let mayHaveMedicare =
            (oldest.map { $0 >= 65 } ?? true) || specification.demographics.disability > 0
            || specification.clinical.conditions.contains { $0.code == "N18.6" }
        for label in Self.words(of: plans) {
            let path = FieldPath.join(coverage.plansPath, label)
            guard !isOfNoPlan, LinkedEnrollment.isKnown(plan: Text(label), in: nil) else {
                let hint =
                    NearestName.of(label, among: LinkedEnrollment.planNames).map { "; did you mean '\($0)'?" } ?? ""
                findings.warning(
                    .word, path,
                    "No plan of the tables answers to '\(label)': who has it is in plans of the kind of coverage by "
                        + "their usual shares\(hint)", .text(label))
                continue
            }
            let line = LinkedEnrollment.line(of: Text(label), usually: usual)
            let isMedicare = line == .medicare || line == .medicareAdvantage
            if isMedicare, !mayHaveMedicare, !coverage.isMedicare {
                findings.error(
                    .contradiction, path,
                    "'\(label)' needs persons of 65 or more, but '\(specification.demographics.agePath)' gives nobody "
                        + "above \(Int(oldest ?? 0)); change the ages or the plans, or state 'demographics.disability'",
                    .text(label))
            }
        }
    }

    /// The least age in completed years that is expected among so many persons; nil when it is not known.
    private static func youngest(_ age: DistributionSpecification?, among count: UInt64) -> Double? {
        switch age {
        case .numeric(let distribution): distribution.value(at: 0.5 / Double(count)).rounded(.down)
        case .conditional(let rules):
            rules.allSatisfy { youngest($0.distribution, among: count) != nil }
                ? rules.compactMap { youngest($0.distribution, among: count) }.min() : nil
        case .categorical, .derived, nil: nil
        }
    }

    /// The greatest age in completed years that is expected among so many persons; nil when it is not known.
    private static func oldest(_ age: DistributionSpecification?, among count: UInt64) -> Double? {
        switch age {
        case .numeric(let distribution):
            // The upper end of a distribution is met by nobody: look where the last person of a stratified draw stands.
            return distribution.value(at: 1 - 0.5 / Double(count)).rounded(.down)
        case .conditional(let rules):
            let ages = rules.map { oldest($0.distribution, among: count) }
            return ages.contains(nil) ? nil : ages.compactMap(\.self).max()
        case .categorical, .derived, nil: return nil
        }
    }

    /// The same code twice says two shares for one condition; two codes of one care model compete.
    private mutating func checkConditions(_ clinical: ProfileSpecification.Clinical) {
        var seen: [String: String] = [:]
        var described: [Int: ProfileSpecification.ConditionShare] = [:]
        for condition in clinical.conditions {
            if let first = seen[condition.code] {
                findings.error(
                    .contradiction, condition.path, "'\(condition.code)' is stated twice: also at '\(first)'",
                    .text(condition.code))
            } else {
                seen[condition.code] = condition.path
                guard let model = CareModelLibrary.shared.model(covering: condition.concept) else { continue }
                if let first = described[model] {
                    findings.warning(
                        .contradiction, condition.path,
                        "'\(condition.code)' and '\(first.code)' at '\(first.path)' are one condition: a person has "
                            + "the first that applies, so that their shares are not met exactly", .text(condition.code))
                } else {
                    described[model] = condition
                }
            }
        }
    }
}
