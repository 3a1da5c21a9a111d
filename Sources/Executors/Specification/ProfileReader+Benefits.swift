import HealthSimCore
import MemberSim

extension ProfileReader {
    /// The words of `coverage.benefits`.
    private static let words = ["deductible", "oop_max", "coinsurance", "copays"]

    /// The words for the categories of service that have a copay.
    private static let categories: [(words: [String], category: ServiceCategory)] = [
        (["pcp", "primary_care", "pcp_visit", "office_visit"], .primaryCare),
        (["specialist", "specialist_visit"], .specialist), (["telehealth", "virtual"], .telehealth),
        (["urgent_care"], .urgentCare),
        (["er", "ed", "emergency", "emergency_room", "emergency_department"], .emergency),
        (["inpatient", "hospital", "inpatient_stay", "admission"], .inpatient),
        (["outpatient_surgery", "surgery"], .outpatientSurgery),
        (["advanced_imaging", "imaging_advanced"], .advancedImaging),
        (["imaging", "basic_imaging", "imaging_basic"], .basicImaging),
        (["lab", "laboratory"], .laboratory), (["therapy", "physical_therapy"], .therapy),
        (["behavioral", "mental_health"], .behavioral), (["ambulance"], .ambulance), (["maternity"], .maternity),
    ]

    /// `coverage.benefits`: deductibles, maxima and shares in place of those of the plans; for all, or by the name of a plan.
    mutating func benefits(_ node: DocumentNode) -> [BenefitTerms] {
        guard var object = node.object(&findings) else { return [] }
        var all: [BenefitTerms] = []
        let general = terms(of: "", &object, path: node.path)
        if general != BenefitTerms() { all.append(general) }
        for (name, member) in object.takeRest() {
            if name.hasPrefix("$") || name.hasPrefix("_") || name == "comment" { continue }
            guard var inner = DocumentObject(member), LinkedEnrollment.isKnown(plan: Text(name), in: nil) else {
                let hint =
                    NearestName.of(name, among: Self.words + LinkedEnrollment.planNames).map {
                        "; did you mean '\($0)'?"
                    }
                    ?? ""
                findings.warning(.unused, member.path, "'\(name)' is not used\(hint)", member.found)
                continue
            }
            all.append(terms(of: name, &inner, path: member.path))
            inner.warnOfUnused(known: Self.words, &findings)
        }
        return all
    }

    private mutating func terms(of plan: String, _ object: inout DocumentObject, path: String) -> BenefitTerms {
        var terms = BenefitTerms()
        terms.plan = Text(plan)
        (terms.deductible, terms.familyDeductible) = limit(
            object.take("deductible", "deductibles", "individual_deductible"))
        if let family = object.take("family_deductible") { terms.familyDeductible = money(family) }
        (terms.outOfPocketMaximum, terms.familyOutOfPocketMaximum) = limit(
            object.take(
                "oop_max", "out_of_pocket_maximum", "out_of_pocket_max", "oop_maximum", "moop", "individual_oop_max"))
        if let family = object.take("family_oop_max", "family_out_of_pocket_maximum") {
            terms.familyOutOfPocketMaximum = money(family)
        }
        if let share = object.take("coinsurance", "coinsurance_rate")?.share(&findings) {
            terms.coinsurance = Int((share * 10_000).rounded())
        }
        if let node = object.take("copay", "copays", "copayments") { terms.copays = copays(node) }
        if let deductible = terms.deductible, let most = terms.outOfPocketMaximum, deductible > most {
            findings.error(
                .order, FieldPath.join(path, "deductible"),
                "'deductible' \(deductible) is above the out-of-pocket maximum \(most)", .text("\(deductible)"))
        }
        return terms
    }

    /// An amount of one person and of a family: bare, or as `{"individual": …, "family": …}`.
    private mutating func limit(_ node: DocumentNode?) -> (Money?, Money?) {
        guard let node else { return (nil, nil) }
        guard var object = DocumentObject(node) else { return (money(node), nil) }
        let own = object.take("individual", "person", "single").flatMap { money($0) }
        let family = object.take("family").flatMap { money($0) }
        object.warnOfUnused(known: ["individual", "family"], &findings)
        return (own, family)
    }

    private mutating func copays(_ node: DocumentNode) -> [BenefitTerms.Copay] {
        if node.value.members == nil {
            // One amount is that of visits.
            return money(node).map { amount in
                [.primaryCare, .specialist, .telehealth].map { BenefitTerms.Copay($0, amount) }
            } ?? []
        }
        var copays: [BenefitTerms.Copay] = []
        for (name, member) in node.members ?? [] {
            let word = String(name.lowercased().map { $0 == "-" || $0 == " " ? "_" : $0 })
            guard let category = Self.categories.first(where: { $0.words.contains(word) })?.category else {
                let hint =
                    NearestName.of(word, among: Self.categories.map { $0.words[0] }).map { "; did you mean '\($0)'?" }
                    ?? ""
                findings.warning(.unused, member.path, "'\(name)' is not used\(hint)", member.found)
                continue
            }
            if let amount = money(member) { copays.append(.init(category, amount)) }
        }
        return copays
    }

    private mutating func money(_ node: DocumentNode) -> Money? {
        let text = node.value.number?.text ?? node.value.string
        guard let text, let amount = Money(text), !amount.isNegative, amount <= Money(dollars: 1_000_000) else {
            node.mismatch("an amount in dollars with at most two decimals, from 0 to 1,000,000", &findings)
            return nil
        }
        return amount
    }

    // MARK: - Tiers

    /// `coverage.formulary_tier_distribution`: the shares of the tiers, by `tier_1`, `1` or a usual name.
    mutating func tiers(_ node: DocumentNode) -> [Double]? {
        let words = DistributionReader.Vocabulary(
            what: "tier", known: ["tier_1", "tier_2", "tier_3", "tier_4", "tier_5"]
        ) { word in
            switch word.lowercased().filter({ $0.isLetter || $0.isNumber }) {
            case "tier1", "1", "generic", "preferredgeneric": "1"
            case "tier2", "2", "preferredbrand", "preferred", "nonpreferredgeneric": "2"
            case "tier3", "3", "nonpreferredbrand", "nonpreferred": "3"
            case "tier4", "4", "specialty": "4"
            case "tier5", "5": "5"
            case "tier6", "6": "6"
            default: nil
            }
        }
        let distribution: DistributionSpecification?
        if let members = node.members, !members.isEmpty, members.allSatisfy({ $0.node.value.double != nil }) {
            // Bare numbers would be age bands or values elsewhere: here they are tiers.
            var weights = JSONValue(.object([]))
            weights["weights"] = node.value
            weights["type"] = JSONValue(.string("categorical"))
            distribution = labels(DocumentNode(weights, path: node.path), node.name, words)
        } else {
            distribution = labels(node, node.name, words)
        }
        guard let distribution else { return nil }
        guard let shares = distribution.categories else {
            findings.error(
                .type, node.path, "'\(node.name)' is about the drugs of formularies: it cannot depend on a person")
            return nil
        }
        let last = shares.labels.compactMap { Int($0) }.max() ?? 1
        return (1...last).map { tier in
            zip(shares.labels, shares.shares).reduce(0) { $1.0 == String(tier) ? $0 + $1.1 : $0 }
        }
    }
}
