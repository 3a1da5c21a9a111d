import HealthSimCore

/// A resource of the input.
struct FHIRResource {
    /// `Patient`, `Encounter` and so on.
    let type: String
    /// The resource itself.
    let node: FHIRNode
    /// The name its Bundle gives it; empty when there is none.
    let fullURL: String

    /// The logical id; empty when there is none.
    var id: String { node.string("id") ?? "" }

    /// What the resource is called in references: the full URL, `Type/id`, and what stands at the end of an absolute URL.
    var names: [String] {
        var names: [String] = []
        if !fullURL.isEmpty { names.append(FHIRReferences.normalized(fullURL)) }
        if !id.isEmpty { names.append("\(type)/\(id)") }
        if let relative = FHIRReferences.relative(fullURL), !names.contains(relative) { names.append(relative) }
        return names
    }

    /// The identifiers, as `system|value`.
    var identifiers: [String] {
        node.list("identifier").compactMap { identifier in
            guard let value = identifier.string("value"), !value.isEmpty else { return nil }
            return "\(identifier.string("system") ?? "")|\(value)"
        }
    }

    /// The identifier of ours: the one with a system of HealthSim, else the logical id, else the end of the full URL;
    /// empty when there is none of them.
    var recordID: String {
        for identifier in node.list("identifier") {
            if identifier.string("system")?.hasPrefix("urn:healthsim:") == true, let value = identifier.string("value"),
                !value.isEmpty
            {
                return value
            }
        }
        if !id.isEmpty { return id }
        return fullURL.split { $0 == "/" || $0 == ":" }.last.map(String.init) ?? ""
    }

    /// The identifier with a system; nothing when there is none.
    func identifier(of system: String) -> String? {
        for identifier in node.list("identifier") where identifier.string("system") == system {
            if let value = identifier.string("value"), !value.isEmpty { return value }
        }
        return nil
    }

    /// The national provider identifier, or what stands for it.
    var providerIdentifier: String { identifier(of: FHIRReferences.npiSystem) ?? recordID }
}
