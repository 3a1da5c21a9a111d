import HealthSimCore
import RxMemberSim

extension ProfileReader {
    /// The `coverage` section, and what belongs to it beside.
    mutating func coverage(_ profile: inout DocumentObject) -> ProfileSpecification.Coverage {
        var coverage = ProfileSpecification.Coverage(type: nil, plans: nil, plansPath: "", partD: nil)
        if let type = profile.take("coverage_type") { coverage.type = coverageType(type) }
        if let family = profile.take("family_structure") { coverage.family = self.family(family) }
        dispensing(&profile, into: &coverage)
        guard let node = profile.take("coverage"), var object = node.object(&findings) else { return coverage }
        if let type = object.take("type", "coverage_type") { coverage.type = coverageType(type) }
        if let plans = object.take("plan_distribution", "program_distribution", "plan_types") {
            coverage.plans = labels(plans, "plan_type", rules: remarks(.planType, "plan_type"))
            coverage.plansPath = plans.path
        }
        if let partD = object.take("part_d") { coverage.partD = self.partD(partD) }
        dispensing(&object, into: &coverage)
        if let family = object.take("family_structure") { coverage.family = self.family(family) }
        if let shares = object.take("relationship_distribution") {
            // What says more about the same stands.
            let read = relationships(shares)
            coverage.family = coverage.family ?? read
        }
        if let node = object.take("benefits") { coverage.benefits = benefits(node) }
        if let node = object.take("formulary_tier_distribution") { coverage.tierShares = tiers(node) }
        let known = [
            "type", "plan_distribution", "part_d", "therapy_pattern", "pharmacy_preference", "family_structure",
            "relationship_distribution", "benefits", "formulary_tier_distribution",
        ]
        object.warnOfUnused(known: known, &findings)
        return coverage
    }

    private mutating func coverageType(_ node: DocumentNode) -> String? {
        guard let word = node.text(&findings) else { return nil }
        let folded = word.lowercased().filter { $0.isLetter }
        let types = ProfileSpecification.Coverage.types
        if let type = types.first(where: { type in type.lowercased().filter { $0.isLetter } == folded }) { return type }
        switch folded {
        case "ma": return "Medicare Advantage"
        case "marketplace", "aca", "exchangeaca": return "Exchange"
        case "employer", "private", "group": return "Commercial"
        case "none", "selfpayuninsured": return "Uninsured"
        default:
            let hint = NearestName.of(word, among: types).map { "; did you mean '\($0)'?" } ?? ""
            findings.warning(
                .word, node.path, "\(node.shown) is no known type of coverage\(hint)", node.found)
            return word
        }
    }

    private mutating func partD(_ node: DocumentNode) -> ProfileSpecification.Coverage.PartD? {
        guard var object = node.object(&findings) else { return nil }
        let enrolled = object.take("enrolled").flatMap { $0.share(&findings) }
        let lowIncome = object.take("lis_eligible").flatMap { $0.share(&findings) }
        object.warnOfUnused(known: ["enrolled", "lis_eligible"], &findings)
        return .init(enrolled: enrolled ?? 1, lowIncome: lowIncome ?? 0)
    }

    /// How people fill: `therapy_pattern` and `pharmacy_preference`, beside the coverage or in it.
    private mutating func dispensing(
        _ object: inout DocumentObject, into coverage: inout ProfileSpecification.Coverage
    ) {
        if let node = object.take("therapy_pattern") { coverage.adherence = adherence(node) ?? coverage.adherence }
        guard let node = object.take("pharmacy_preference"), var shares = node.object(&findings) else { return }
        coverage.mailShare = shares.take("mail", "mail_order").flatMap { $0.share(&findings) }
        coverage.longSupplyShare = shares.take("ninety_day", "90_day", "long_supply").flatMap { $0.share(&findings) }
        // What is not sent by mail is fetched nearby; the share says nothing more.
        _ = shares.take("retail")
        shares.warnOfUnused(known: ["mail", "retail", "ninety_day"], &findings)
    }

    /// A pattern by its word, or the mean share of days covered; also as `{"adherence": …}`.
    private mutating func adherence(_ node: DocumentNode) -> AdherencePattern? {
        var node = node
        if node.value.members != nil {
            guard var object = node.object(&findings) else { return nil }
            let inner = object.take("adherence", "pattern", "pdc")
            object.warnOfUnused(known: ["adherence"], &findings)
            guard let inner else { return nil }
            node = inner
        }
        let word = node.value.string ?? node.value.number?.description ?? ""
        if let pattern = AdherencePattern(word) { return pattern }
        findings.error(
            .word, node.path,
            "\(node.shown) is no pattern of adherence: expected published, perfect, poor, gap, early-stop, never-filled, "
                + "stockpile, or a mean share of days covered from 0.02 to 0.98", node.found)
        return nil
    }
}
