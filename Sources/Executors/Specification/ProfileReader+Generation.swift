import HealthSimCore

extension ProfileReader {
    private static let defaultDay = CalendarDate(year: 2025, month: 1, day: 1) ?? .epoch

    /// The `generation` section.
    mutating func generation(_ node: DocumentNode?, created: CalendarDate?) -> ProfileSpecification.Generation? {
        guard let node else {
            findings.error(.missing, "generation.count", "Required field 'generation.count' is missing")
            return nil
        }
        guard var object = node.object(&findings) else { return nil }
        let count = object.require("count", &findings)?.integer(in: 1...(1 << 31), &findings)
        let products = products(object.take("products", "product"))
        let seed = seed(object.take("seed"))
        let validation = object.take("validation").flatMap { node -> ProfileSpecification.ValidationMode? in
            guard let word = node.text(&findings) else { return nil }
            if word == "lenient" { return .warn }
            if let mode = ProfileSpecification.ValidationMode(rawValue: word) { return mode }
            node.unknown(
                "validation", among: ProfileSpecification.ValidationMode.allCases.map(\.rawValue), &findings)
            return nil
        }
        let asOf = object.take("as_of").flatMap { $0.date(&findings) }
        let months = object.take("history_months").flatMap { $0.integer(in: 0...600, &findings) }
        let sampling = object.take("sampling").flatMap { node -> ProfileSpecification.Sampling? in
            guard let word = node.text(&findings) else { return nil }
            if let sampling = ProfileSpecification.Sampling(rawValue: word) { return sampling }
            node.unknown("sampling", among: ProfileSpecification.Sampling.allCases.map(\.rawValue), &findings)
            return nil
        }
        let notes = object.take("include_notes").flatMap { $0.flag(&findings) }
        let future = object.take("allow_future").flatMap { $0.flag(&findings) }
        object.warnOfUnused(
            known: [
                "count", "products", "seed", "validation", "as_of", "history_months", "sampling", "include_notes",
                "allow_future",
            ], &findings)
        guard let count else { return nil }
        return ProfileSpecification.Generation(
            count: UInt64(count), products: products, seed: seed ?? 42, isSeedStated: seed != nil,
            validation: validation ?? .warn, asOf: asOf ?? created ?? Self.defaultDay, historyMonths: months ?? 12,
            sampling: sampling ?? .stratified, includesNotes: notes ?? includesNotes, allowsFuture: future ?? false)
    }

    private mutating func products(_ node: DocumentNode?) -> [ProfileSpecification.Product] {
        guard let node else { return [.patientsim] }
        let nodes = node.value.string != nil ? [node] : node.list(&findings) ?? []
        if nodes.isEmpty, node.elements != nil {
            findings.error(.bounds, node.path, "'products' must name at least one product")
        }
        var products: [ProfileSpecification.Product] = []
        for node in nodes {
            guard let product = product(node) else { continue }
            if products.contains(product) {
                findings.warning(.unused, node.path, "'\(product.rawValue)' is named twice", node.found)
                continue
            }
            products.append(product)
        }
        if !products.isEmpty, !products.contains(where: \.isAvailable) {
            findings.warning(
                .word, node.path,
                "'networksim' and 'populationsim' come with the records of people: patients are made too", node.found)
        }
        return products.contains(where: \.isAvailable) ? products : products + [.patientsim]
    }

    /// A product by its name or synonym.
    ///
    /// The provider network and the populations of places stand behind every record: they are made whether or not they are
    /// named.
    mutating func product(_ node: DocumentNode) -> ProfileSpecification.Product? {
        guard let word = node.text(&findings) else { return nil }
        if let product = ProfileSpecification.Product(named: word) { return product }
        node.unknown("product", among: ProfileSpecification.Product.allCases.map(\.rawValue), &findings)
        return nil
    }

    private mutating func seed(_ node: DocumentNode?) -> UInt64? {
        guard let node else { return nil }
        guard let number = node.value.number else {
            node.mismatch("a whole number or null", &findings)
            return nil
        }
        if let seed = UInt64(number.text) ?? number.integer.flatMap({ UInt64(exactly: $0) }) { return seed }
        findings.error(
            .bounds, node.path, "'seed' must be a whole number from 0 to \(UInt64.max), found \(node.shown)", node.found
        )
        return nil
    }
}
