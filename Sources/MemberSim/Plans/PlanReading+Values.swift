import HealthSimCore

extension PlanReading {
    /// The limits of a network; the family's are twice a person's unless they are given.
    static func tier(_ node: DocumentNode, _ findings: inout DocumentFindings) -> Plan.Tier? {
        guard var object = node.object(&findings) else { return nil }
        let deductible = object.take("deductible").flatMap { money($0, &findings) } ?? .zero
        let family = object.take("family_deductible").flatMap { money($0, &findings) }
        let most = object.take("out_of_pocket_maximum").flatMap { money($0, &findings) }
        let familyMost = object.take("family_out_of_pocket_maximum").flatMap { money($0, &findings) }
        object.warnOfUnused(known: Plan.Tier.CodingKeys.allCases.map(\.rawValue), &findings)
        let tier = Plan.Tier(
            deductible: deductible, familyDeductible: family, outOfPocketMaximum: most,
            familyOutOfPocketMaximum: familyMost)
        let pairs = [(tier.deductible, tier.familyDeductible), (most ?? .zero, tier.familyOutOfPocketMaximum ?? .zero)]
        for (person, family) in pairs where family > .zero && family < person {
            findings.error(.order, node.path, "A family's limit of \(family) is below a person's of \(person)")
        }
        return tier
    }

    static func hospital(_ node: DocumentNode, _ findings: inout DocumentFindings) -> Plan.HospitalInsurance? {
        guard var object = node.object(&findings) else { return nil }
        var amounts: [Money] = []
        for name in Plan.HospitalInsurance.CodingKeys.allCases.map(\.rawValue) {
            if let amount = object.require(name, &findings).flatMap({ money($0, &findings) }) { amounts.append(amount) }
        }
        guard amounts.count == 4 else { return nil }
        return Plan.HospitalInsurance(
            deductible: amounts[0], dayFrom61: amounts[1], dayFrom91: amounts[2], skilledNursingDayFrom21: amounts[3])
    }

    /// An amount, as a number or a text with at most two decimals, not below zero.
    static func money(_ node: DocumentNode, _ findings: inout DocumentFindings) -> Money? {
        let text = node.value.number?.text ?? node.value.string
        guard let text, let amount = Money(text), !amount.isNegative else {
            node.mismatch("an amount in dollars with at most two decimals, not below zero", &findings)
            return nil
        }
        return amount
    }

    /// One of the words of a closed choice.
    static func word<Choice: RawRepresentable & CaseIterable>(
        _ node: DocumentNode, _ choice: Choice.Type, _ what: String, _ findings: inout DocumentFindings
    ) -> Choice? where Choice.RawValue == String {
        guard let text = node.text(&findings) else { return nil }
        if let value = Choice(rawValue: text) { return value }
        node.unknown(what, among: Choice.allCases.map(\.rawValue), &findings)
        return nil
    }
}

extension Plan.Kind {
    /// Who pays for plans of the type.
    var usualLine: Plan.LineOfBusiness {
        switch self {
        case .healthMaintenance, .preferredProvider, .exclusiveProvider, .pointOfService, .highDeductible: .employer
        case .exchangeHMO, .exchangePPO, .exchangeEPO: .exchange
        case .medicareAdvantageHMO, .medicareAdvantagePPO: .medicareAdvantage
        case .medicare: .medicare
        case .medicaid, .managedMedicaid, .childrensInsurance: .medicaid
        case .dental: .dental
        }
    }
}
