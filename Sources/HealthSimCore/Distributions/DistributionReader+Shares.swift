extension DistributionReader {
    /// A value for everybody.
    func fixed(_ node: DocumentNode, _ findings: inout DocumentFindings) -> DistributionSpecification? {
        switch wanted {
        case .numbers(let bounds, let whole):
            guard let number = node.number(in: bounds, &findings) else { return nil }
            guard !whole || number == number.rounded() else {
                findings.error(
                    .bounds, node.path, "'\(node.name)' must be a whole number, found \(node.shown)", node.found)
                return nil
            }
            return .numeric(.fixed(number))
        case .labels:
            return label(node, &findings).map { .categorical(CategoryShares(always: $0)) }
        }
    }

    /// The canonical word of a node.
    private func label(_ node: DocumentNode, _ findings: inout DocumentFindings) -> String? {
        guard case .labels(let vocabulary) = wanted else { return nil }
        let word: String
        if let number = node.value.number {
            word = number.text
        } else {
            guard let text = node.text(&findings) else { return nil }
            word = text
        }
        return canonical(word, at: node, vocabulary, &findings)
    }

    private func canonical(
        _ word: String, at node: DocumentNode, _ vocabulary: Vocabulary?, _ findings: inout DocumentFindings
    ) -> String? {
        guard let vocabulary else { return word }
        if let canonical = vocabulary.canonical(word) { return canonical }
        DocumentNode(JSONValue(.string(word)), path: node.path)
            .unknown(vocabulary.what, among: vocabulary.known, &findings)
        return nil
    }

    // MARK: - Maps

    /// A map from values to shares.
    func map(_ node: DocumentNode, _ findings: inout DocumentFindings) -> DistributionSpecification? {
        guard let members = node.members else {
            node.mismatch("an object of values with their shares", &findings)
            return nil
        }
        if case .numbers = wanted, members.isEmpty || members.contains(where: { AgeBand($0.name) == nil }),
            !members.contains(where: { Double($0.name) != nil })
        {
            let path = FieldPath.join(node.path, "type")
            findings.error(.missing, path, "Required field '\(path)' is missing")
            return nil
        }
        guard let shares = shares(members.map(\.node), at: node.path, &findings) else { return nil }
        let entries = Array(zip(members, shares))
        switch wanted {
        case .labels(let vocabulary):
            var labels: [(label: String, share: Double)] = []
            for (member, share) in entries {
                guard let word = canonical(member.name, at: member.node, vocabulary, &findings) else { continue }
                if labels.contains(where: { $0.label == word }) {
                    findings.error(
                        .bounds, member.node.path, "'\(member.name)' means '\(word)', which is there already")
                } else {
                    labels.append((word, share))
                }
            }
            return labels.count == entries.count ? CategoryShares(labels).map { .categorical($0) } : nil
        case .numbers:
            if members.contains(where: { Double($0.name) == nil }) { return bands(entries, &findings) }
            var values: [Distribution.WeightedValue] = []
            for (member, share) in entries {
                let number = JSONNumber(member.name).map { JSONValue(.number($0)) } ?? JSONValue(.string(member.name))
                guard case .numeric(.fixed(let value)) = fixed(DocumentNode(number, path: member.node.path), &findings)
                else { continue }
                values.append(Distribution.WeightedValue(value: value, weight: share))
            }
            return values.count == entries.count ? .numeric(.weighted(values)) : nil
        }
    }

    /// Shares that are numbers, not negative, and sum to 1; nil after reporting what is wrong.
    private func shares(
        _ nodes: [DocumentNode], at path: String, _ findings: inout DocumentFindings
    ) -> [Double]? {
        guard !nodes.isEmpty else {
            findings.error(.bounds, path, "The distribution of '\(name)' names no value")
            return nil
        }
        let numbers = nodes.compactMap { $0.number(in: 0...Double.greatestFiniteMagnitude, &findings) }
        guard numbers.count == nodes.count else { return nil }
        let sum = numbers.reduce(0, +)
        guard abs(sum - 1) <= Self.tolerance + 1e-12 else {
            let text = DocumentNumber.text(sum)
            let hint = abs(sum - 100) < 1 ? "; these look like percentages" : ""
            findings.error(
                .sum, path, "Distribution weights for '\(name)' sum to \(text) (must be 1.0)\(hint)", .init(sum))
            return nil
        }
        return numbers
    }

    // MARK: - Age bands

    /// A map from age bands to shares.
    func ageBands(_ node: DocumentNode, _ findings: inout DocumentFindings) -> DistributionSpecification? {
        guard let members = node.members else {
            node.mismatch("an object of age bands with their shares", &findings)
            return nil
        }
        guard case .numbers = wanted else {
            findings.error(.type, node.path, "'\(name)' takes words with shares, not age bands")
            return nil
        }
        guard let shares = shares(members.map(\.node), at: node.path, &findings) else { return nil }
        return bands(Array(zip(members, shares)), &findings)
    }

    private func bands(
        _ entries: [((name: String, node: DocumentNode), Double)], _ findings: inout DocumentFindings
    ) -> DistributionSpecification? {
        var bands: [(band: AgeBand, share: Double)] = []
        for ((name, node), share) in entries {
            guard let band = AgeBand(name) else {
                findings.error(
                    .word, node.path, "'\(name)' is no age band from 0 to 120; write one as '0-17' or '65+'",
                    .text(name))
                continue
            }
            if let other = bands.first(where: { $0.band.overlaps(band) }) {
                findings.error(.bounds, node.path, "The age band '\(name)' overlaps '\(other.band)'", .text(name))
                continue
            }
            bands.append((band, share))
        }
        guard bands.count == entries.count else { return nil }
        bands.sort { $0.band.lower < $1.band.lower }
        return .numeric(.bands(bands.map { Distribution.Band(range: $0.band.interval, weight: $0.share) }))
    }

    // MARK: - Lists

    /// A list of values, all bare or all with a weight.
    func explicit(
        _ nodes: [DocumentNode], path: String, _ findings: inout DocumentFindings
    ) -> DistributionSpecification? {
        guard !nodes.isEmpty else {
            findings.error(.bounds, path, "The distribution of '\(name)' names no value")
            return nil
        }
        let weighs = nodes.contains { $0.value["weight"] != nil }
        var values: [DocumentNode] = []
        var weights: [DocumentNode] = []
        for node in nodes {
            guard var object = DocumentObject(node) else {
                values.append(node)
                if weighs {
                    let path = FieldPath.join(node.path, "weight")
                    findings.error(.missing, path, "Required field '\(path)' is missing")
                }
                continue
            }
            if let value = object.require("value", &findings) { values.append(value) }
            if weighs, let weight = object.require("weight", &findings) { weights.append(weight) }
            object.warnOfUnused(known: ["value", "weight"], &findings)
        }
        let shares: [Double]
        if weighs {
            guard weights.count == nodes.count, let stated = self.shares(weights, at: path, &findings) else {
                return nil
            }
            shares = stated
        } else {
            shares = Array(repeating: 1 / Double(nodes.count), count: nodes.count)
        }
        guard values.count == nodes.count else { return nil }
        switch wanted {
        case .labels:
            let labels = values.compactMap { label($0, &findings) }
            guard labels.count == values.count else { return nil }
            return CategoryShares(zip(labels, shares).map { (label: $0, share: $1) }).map { .categorical($0) }
        case .numbers:
            let numbers = values.compactMap { node -> Double? in
                guard case .numeric(.fixed(let number)) = fixed(node, &findings) else { return nil }
                return number
            }
            guard numbers.count == values.count else { return nil }
            return .numeric(.weighted(zip(numbers, shares).map { Distribution.WeightedValue(value: $0, weight: $1) }))
        }
    }
}
