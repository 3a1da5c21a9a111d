import HealthSimCore

extension ProfileReader {
    private typealias Family = ProfileSpecification.Family

    /// The makes of families as specifications name them.
    private static let makes = DistributionReader.Vocabulary(
        what: "make of a family", known: Family.Make.allCases.map(\.rawValue)
    ) { word in
        switch word.lowercased().filter({ $0.isLetter }) {
        case "single", "individual", "employeeonly", "emp", "self", "subscriberonly": Family.Make.single.rawValue
        case "couple", "employeespouse", "esp", "married", "twoadults": Family.Make.couple.rawValue
        case "singleparent", "employeechildren", "employeechild", "ech", "parentandchildren":
            Family.Make.singleParent.rawValue
        case "family", "fam", "employeefamily": Family.Make.family.rawValue
        default: nil
        }
    }

    /// `family_structure`: shares of makes (`{"single": 0.4, "couple": 0.2, "family": 0.4}`), or a spouse and children
    /// (`{"spouse": 0.5, "children": {"probability": 0.6, "count": {"min": 1, "max": 3}}}`).
    mutating func family(_ node: DocumentNode) -> ProfileSpecification.Family? {
        guard let members = node.members else {
            node.mismatch("shares of families, or an object with spouse and children", &findings)
            return nil
        }
        guard members.contains(where: { ["spouse", "children", "child"].contains($0.name) }) else {
            return makes(node)
        }
        guard var object = node.object(&findings) else { return nil }
        let spouse = object.take("spouse").flatMap { probability($0, known: []) } ?? 0
        var (parents, count): (Double, DistributionSpecification?) = (0, nil)
        if let children = object.take("children", "child") {
            // Less than one child is a share of parents.
            let isShare = (children.value.double ?? 1) < 1
            if isShare || children.value["probability"] != nil {
                parents = probability(children, known: ["count"]) ?? 0
                count = children.members?.first { $0.name == "count" }.flatMap { number(of: $0.node) }
            } else {
                parents = 1
                count = number(of: children)
            }
        }
        object.warnOfUnused(known: ["spouse", "children"], &findings)
        return Family(spouse: spouse, parents: parents, children: count, path: node.path)
    }

    /// `relationship_distribution`: the shares of subscribers, spouses and children among all members.
    mutating func relationships(_ node: DocumentNode) -> ProfileSpecification.Family? {
        let words = DistributionReader.Vocabulary(
            what: "relationship", known: ["subscriber", "spouse", "child"]
        ) { word in
            switch word.lowercased().filter({ $0.isLetter }) {
            case "subscriber", "self", "employee", "subscribers": "subscriber"
            case "spouse", "partner", "spouses": "spouse"
            case "child", "dependent", "dependents", "dependant", "children": "child"
            default: nil
            }
        }
        guard let shares = labels(node, "relationship", words)?.categories else { return nil }
        func share(_ label: String) -> Double {
            zip(shares.labels, shares.shares).reduce(0) { $1.0 == label ? $0 + $1.1 : $0 }
        }
        let (subscribers, spouses, children) = (share("subscriber"), share("spouse"), share("child"))
        guard subscribers > 0, spouses <= subscribers, children <= subscribers * Double(Family.mostChildren) else {
            findings.error(
                .bounds, node.path,
                "'\(node.name)' must have subscribers, at most one spouse to each and at most \(Family.mostChildren) children"
            )
            return nil
        }
        let mean = children / subscribers
        let parents = min(1, mean / Family.publishedMeanOfChildren)
        var count: DistributionSpecification?
        if mean > Family.publishedMeanOfChildren {
            // All are parents: of so many children, or of one more.
            let fewer = mean.rounded(.down)
            count = .numeric(
                .weighted([
                    .init(value: fewer, weight: 1 - (mean - fewer)), .init(value: fewer + 1, weight: mean - fewer),
                ]))
        }
        return Family(spouse: spouses / subscribers, parents: parents, children: count, path: node.path)
    }

    private mutating func makes(_ node: DocumentNode) -> ProfileSpecification.Family? {
        guard let shares = labels(node, "family_structure", Self.makes)?.categories else { return nil }
        let makes = Family.Make.allCases.map { make in
            zip(shares.labels, shares.shares).reduce(0) { $1.0 == make.rawValue ? $0 + $1.1 : $0 }
        }
        return Family(makes: makes, path: node.path)
    }

    /// A share, bare or as `probability`.
    private mutating func probability(_ node: DocumentNode, known: [String]) -> Double? {
        guard node.members != nil else { return node.share(&findings) }
        guard var object = node.object(&findings) else { return nil }
        let share = object.take("probability", "share").flatMap { $0.share(&findings) }
        for name in known { _ = object.take(name) }
        object.warnOfUnused(known: ["probability"] + known, &findings)
        return share
    }

    private mutating func number(of node: DocumentNode) -> DistributionSpecification? {
        numbers(node, "children", within: 1...Double(Family.mostChildren), whole: true)
    }
}
