import HealthSimCore

extension ProfileReader {
    /// The `providers` and `facilities` sections.
    mutating func network(_ node: DocumentNode?) -> ProfileSpecification.NetworkSource? {
        guard let node, var object = node.object(&findings) else { return nil }
        var network = ProfileSpecification.NetworkSource()
        if let source = object.take("source") { network.source = self.source(source) }
        if let file = object.take("file", "path") {
            network.file = file.text(&findings) ?? ""
            if network.file.isEmpty { findings.error(.bounds, file.path, "'\(file.name)' names no file", file.found) }
            if network.source == nil { network.source = .given }
        }
        if network.source == .given, network.file.isEmpty, !findings.hasErrors {
            let path = FieldPath.join(node.path, "file")
            findings.error(.missing, path, "Required field '\(path)' is missing: a source 'file' needs one")
        }
        if network.source == .synthetic, !network.file.isEmpty {
            findings.error(
                .contradiction, node.path, "'\(node.name)' names a file, but its source is the synthetic network")
        }
        network.digest = object.take("file_sha256").flatMap { $0.text(&findings) }?.lowercased()
        if let reference = object.take("reference"), var inner = reference.object(&findings) {
            kinds(inner.take("specialty", "specialties"), &network)
            kinds(inner.take("type", "types"), &network)
            if inner.has("state", "states", "county", "counties", "fips", "zip", "zips") {
                network.geography = GeographySpecification(areas(&inner, isTyped: false))
            }
            inner.warnOfUnused(known: ["state", "county", "fips", "zip", "specialty", "type"], &findings)
        }
        if let node = object.take("assignment") { assignment(node, &network) }
        if let node = object.take("insufficiency", "if_insufficient") {
            if let rule = word(node, among: ProviderRules.Insufficiency.allCases.map(\.rawValue), "rule") {
                network.insufficiency = ProviderRules.Insufficiency(rawValue: rule)
            }
        }
        object.warnOfUnused(known: ["source", "file", "reference", "assignment", "insufficiency"], &findings)
        return network
    }

    private mutating func source(_ node: DocumentNode) -> ProviderRules.Source? {
        guard let text = node.text(&findings) else { return nil }
        switch text.lowercased() {
        case "networksim", "network", "synthetic": return .synthetic
        case "file", "nppes", "npi": return .given
        default:
            node.unknown("source", among: ["networksim", "file"], &findings)
            return nil
        }
    }

    /// Specialties and kinds of facility, one or a list.
    private mutating func kinds(_ node: DocumentNode?, _ network: inout ProfileSpecification.NetworkSource) {
        guard let node else { return }
        for item in node.elements ?? [node] {
            guard let text = item.text(&findings) else { continue }
            let word = text.lowercased().split { $0 == " " || $0 == "_" }.joined(separator: "-")
            if let role = ProviderRole(id: word) {
                if let specialty = role.specialty { network.specialties.append(specialty) }
                if let kind = role.kind { network.kinds.append(kind) }
            } else if let specialty = TaxonomyRoles.shared.role(of: text.uppercased())?.specialty {
                network.specialties.append(specialty)
            } else {
                item.unknown("specialty or type", among: ProviderRole.all.map(\.id), &findings)
            }
        }
    }

    private static let assignments = [
        "nearest", "synthetic", "skip", "pcp_sticky", "sticky", "per_visit", "rotating", "specialist_by_condition",
        "by_condition", "pcp_and_specialists", "pcp_only",
    ]

    /// How providers are assigned: words with commas between them, a list, or an object as `provider_assignment` is.
    private mutating func assignment(_ node: DocumentNode, _ network: inout ProfileSpecification.NetworkSource) {
        if node.members != nil, var object = node.object(&findings) {
            network.keepsPrimaryCare = object.take("pcp_sticky").flatMap { $0.flag(&findings) }
            network.usesSpecialists = object.take("specialist_by_condition").flatMap { $0.flag(&findings) }
            if let node = object.take("insufficiency") {
                let words = ProviderRules.Insufficiency.allCases.map(\.rawValue)
                network.insufficiency = word(node, among: words, "rule").flatMap { .init(rawValue: $0) }
            }
            object.warnOfUnused(known: ["pcp_sticky", "specialist_by_condition", "insufficiency"], &findings)
            return
        }
        for item in node.elements ?? [node] {
            guard let text = item.text(&findings) else { continue }
            network.assignment = network.assignment.isEmpty ? text : network.assignment + ", " + text
            for part in text.split(separator: ",") {
                let word = part.lowercased().split { $0 == " " || $0 == "-" || $0 == "_" }.joined(separator: "_")
                switch word {
                case "nearest", "synthetic", "skip": network.insufficiency = .init(rawValue: word)
                case "pcp_sticky", "sticky": network.keepsPrimaryCare = true
                case "per_visit", "rotating": network.keepsPrimaryCare = false
                case "specialist_by_condition", "by_condition", "pcp_and_specialists": network.usesSpecialists = true
                case "pcp_only": network.usesSpecialists = false
                default: item.unknown("assignment", among: Self.assignments, &findings)
                }
            }
        }
    }

    private mutating func word(_ node: DocumentNode, among known: [String], _ what: String) -> String? {
        guard let text = node.text(&findings)?.lowercased() else { return nil }
        if known.contains(text) { return text }
        node.unknown(what, among: known, &findings)
        return nil
    }
}
