import Formats
import HealthSimCore

extension ProfileReader {
    /// The `outputs` section: formats by product.
    mutating func outputs(
        _ node: DocumentNode?, products: [ProfileSpecification.Product]
    ) -> [ProfileSpecification.Output] {
        guard let node else { return [] }
        guard let members = node.members else {
            node.mismatch("an object of products with their formats", &findings)
            return []
        }
        var outputs: [ProfileSpecification.Output] = []
        for (name, member) in members {
            let named = DocumentNode(JSONValue(.string(name)), path: member.path)
            let product = self.product(named)
            let output = self.output(member, of: product)
            guard let product else { continue }
            if !products.isEmpty, !products.contains(product) {
                findings.warning(
                    .unused, member.path,
                    "The outputs of '\(name)' are not used: 'generation.products' does not name it")
                continue
            }
            outputs.append(.init(product: product, formats: output.formats, include: output.include))
        }
        return outputs
    }

    private mutating func output(
        _ node: DocumentNode, of product: ProfileSpecification.Product?
    ) -> (formats: [String], include: [String]) {
        if node.elements != nil { return (formats(node), []) }
        guard var object = node.object(&findings) else { return ([], []) }
        let formats = object.take("formats", "format").map { self.formats($0) } ?? []
        let include = object.take("include")
        // It was read with `generation`, which may stand before or after this section.
        _ = object.take("include_notes").flatMap { $0.flag(&findings) }
        let entities = include.map { self.entities($0, of: product) } ?? []
        object.warnOfUnused(known: ["formats", "include", "include_notes"], &findings)
        return (formats, entities)
    }

    /// The entities that are written; the others stay unwritten where a format has files of its own for them.
    private mutating func entities(
        _ node: DocumentNode, of product: ProfileSpecification.Product?
    ) -> [String] {
        let nodes = node.value.string != nil ? [node] : node.list(&findings) ?? []
        return nodes.compactMap { node in
            guard let word = node.text(&findings), let product else { return nil }
            if IncludedEntities.tables(named: word, of: product) != nil { return word }
            let hint =
                NearestName.of(word, among: IncludedEntities.names(of: product)).map { "; did you mean '\($0)'?" } ?? ""
            findings.warning(
                .word, node.path, "'\(product.rawValue)' makes no \(node.shown): it is not included\(hint)", node.found)
            return nil
        }
    }

    private mutating func formats(_ node: DocumentNode) -> [String] {
        let nodes = node.value.string != nil ? [node] : node.list(&findings) ?? []
        var names: [String] = []
        for node in nodes {
            guard let word = node.text(&findings) else { continue }
            let formats = Format.named(word)
            if formats.isEmpty { node.unknown("format", among: Format.allCases.map(\.rawValue), &findings) }
            for format in formats {
                if !format.isAvailable {
                    findings.warning(
                        .later, node.path, "The format '\(format.rawValue)' is not written yet by this version",
                        node.found)
                } else if !names.contains(format.rawValue) {
                    names.append(format.rawValue)
                }
            }
        }
        return names
    }

    // MARK: - Synchronization

    /// The `cross_domain_sync` section.
    mutating func synchronization(_ node: DocumentNode?) -> ProfileSpecification.Synchronization {
        var sync = ProfileSpecification.Synchronization()
        guard let node, var object = node.object(&findings) else { return sync }
        if let node = object.take("claim_generation"), var claims = node.object(&findings) {
            sync.makesClaims = flag(claims.take("auto_generate"), default: true)
            sync.claimDelay = days(claims.take("delay_days"), default: sync.claimDelay)
            claims.warnOfUnused(known: ["auto_generate", "delay_days"], &findings)
        }
        if let node = object.take("fill_generation"), var fills = node.object(&findings) {
            sync.makesFills = flag(fills.take("auto_generate"), default: true)
            sync.fillDelay = days(fills.take("initial_delay"), default: sync.fillDelay)
            sync.refillWindow = days(fills.take("refill_window"), default: 0...sync.refillWindow).upperBound
            fills.warnOfUnused(known: ["auto_generate", "initial_delay", "refill_window"], &findings)
        }
        if let node = object.take("provider_assignment"), var providers = node.object(&findings) {
            sync.keepsPrimaryCare = flag(providers.take("pcp_sticky"), default: true)
            sync.assignsSpecialists = flag(providers.take("specialist_by_condition"), default: true)
            sync.prefersGivenProviders = flag(providers.take("prefer_real_npis"), default: true)
            providers.warnOfUnused(known: ["pcp_sticky", "specialist_by_condition", "prefer_real_npis"], &findings)
        }
        object.warnOfUnused(known: ["claim_generation", "fill_generation", "provider_assignment"], &findings)
        return sync
    }

    private mutating func flag(_ node: DocumentNode?, default value: Bool) -> Bool {
        node.flatMap { $0.flag(&findings) } ?? value
    }

    /// Days as a number or `{min, max}`.
    private mutating func days(_ node: DocumentNode?, default days: ClosedRange<Int>) -> ClosedRange<Int> {
        guard let node else { return days }
        guard var object = DocumentObject(node) else {
            return node.integer(in: 0...366, &findings).map { $0...$0 } ?? days
        }
        let low = object.require("min", &findings)?.integer(in: 0...366, &findings)
        let high = object.require("max", &findings)?.integer(in: 0...366, &findings)
        object.warnOfUnused(known: ["min", "max"], &findings)
        guard let low, let high else { return days }
        guard low <= high else {
            findings.error(
                .order, FieldPath.join(node.path, "min"), "'min' \(low) is above 'max' \(high)", .init(low))
            return days
        }
        return low...high
    }
}
