import HealthSimCore
import PatientSim

extension ProfileReader {
    /// How often people are seen: the `utilization` section, and `clinical.encounter_pattern`, which was taken before.
    mutating func utilization(_ node: DocumentNode?) -> [ProfileSpecification.NamedDistribution] {
        var stated: [ProfileSpecification.NamedDistribution] = []
        if let pattern, var object = pattern.object(&findings) {
            if let frequency = object.take("frequency", "visits_per_year") {
                // A frequency may be told apart by kind.
                let names = frequency.members?.map(\.name) ?? []
                if !names.isEmpty, names.allSatisfy({ StatedUse.Kind(named: $0) != nil }) {
                    read(frequency, into: &stated)
                } else {
                    add("visits", frequency, to: &stated)
                }
            }
            for (name, member) in object.takeRest() { read(name, member, into: &stated) }
        }
        guard let node else { return stated }
        guard node.members != nil else {
            node.mismatch("an object of names with their distributions", &findings)
            return stated
        }
        read(node, into: &stated)
        return stated
    }

    private mutating func read(_ node: DocumentNode, into stated: inout [ProfileSpecification.NamedDistribution]) {
        for (name, member) in node.members ?? [] { read(name, member, into: &stated) }
    }

    private mutating func read(
        _ name: String, _ node: DocumentNode, into stated: inout [ProfileSpecification.NamedDistribution]
    ) {
        if name.hasPrefix("$") || name.hasPrefix("_") || name == "comment" || node.value.isNull { return }
        guard StatedUse.Kind(named: name) != nil else {
            let hint = NearestName.of(name, among: StatedUse.Kind.names).map { "; did you mean '\($0)'?" } ?? ""
            let known = StatedUse.Kind.names.joined(separator: ", ")
            findings.warning(
                .unused, node.path, "'\(name)' is not used\(hint.isEmpty ? "; contacts are \(known)" : hint)",
                node.found)
            return
        }
        add(name, node, to: &stated)
    }

    private mutating func add(
        _ name: String, _ node: DocumentNode, to stated: inout [ProfileSpecification.NamedDistribution]
    ) {
        let kind = StatedUse.Kind(named: name)
        if let first = stated.first(where: { StatedUse.Kind(named: $0.name) == kind }) {
            findings.error(.contradiction, node.path, "'\(name)' is stated twice: also at '\(first.path)'", node.found)
            return
        }
        if node.members?.count == 1, node.value["probability"] != nil, var object = DocumentObject(node),
            let share = object.take("probability")?.share(&findings)
        {
            stated.append(.init(name: name, path: node.path, distribution: .numeric(.fixed(share))))
            return
        }
        guard let distribution = numbers(node, name, within: 0...366, rules: remarks(.lab, name)) else { return }
        stated.append(.init(name: name, path: node.path, distribution: distribution))
    }
}
