import HealthSimCore

/// The resources of an input, found by what refers to them.
///
/// Source: HL7 FHIR R4, "References between Resources" and "Resolving references in Bundles".
struct FHIRReferences {
    static let npiSystem = "http://hl7.org/fhir/sid/us-npi"

    /// What a reference leads to.
    enum Target {
        /// A resource of the input.
        case resource(FHIRResource)
        /// Something that is named by an identifier and not in the input; `system` may be empty.
        case identifier(system: String, value: String)
        /// Something that is not in the input.
        case missing(String)
        /// There is nothing that refers: a display alone, or nothing at all.
        case nothing
    }

    private(set) var resources: [FHIRResource] = []
    private var places: [String: Int] = [:]
    private var identified: [String: Int] = [:]

    /// The role of each practitioner, by the path of the practitioner.
    private var roles: [String: Int] = [:]

    /// Types that are referred to by identifier.
    private static let identifiedTypes: Set<String> = [
        "Patient", "Practitioner", "PractitionerRole", "Organization", "Location", "Encounter",
    ]

    /// Adds a resource. Of two that are called the same, the first is found.
    mutating func add(_ resource: FHIRResource) {
        let place = resources.count
        resources.append(resource)
        for name in resource.names where places[name] == nil { places[name] = place }
        guard Self.identifiedTypes.contains(resource.type) else { return }
        for identifier in resource.identifiers where identified["\(resource.type)?\(identifier)"] == nil {
            identified["\(resource.type)?\(identifier)"] = place
        }
    }

    /// Finds what belongs together, once all is there.
    mutating func prepare() {
        for (place, resource) in resources.enumerated() where resource.type == "PractitionerRole" {
            guard case .resource(let practitioner) = resolve(resource.node["practitioner"], in: resource) else {
                continue
            }
            if roles[practitioner.node.path] == nil { roles[practitioner.node.path] = place }
        }
    }

    /// The role of a practitioner; of several the first.
    func role(of practitioner: FHIRResource) -> FHIRResource? { roles[practitioner.node.path].map { resources[$0] } }

    /// What a reference leads to.
    /// - Parameter owner: the resource that it stands in, which may contain what is referred to.
    func resolve(_ reference: FHIRNode?, in owner: FHIRResource) -> Target {
        guard let reference else { return .nothing }
        if let address = reference.string("reference"), !address.isEmpty {
            if address.hasPrefix("#") { return contained(address, in: owner) }
            if let place = place(of: address) { return .resource(resources[place]) }
            if let condition = Self.condition(of: address) {
                let (type, system, value) = condition
                if let place = identified["\(type)?\(system)|\(value)"] { return .resource(resources[place]) }
                return .identifier(system: system, value: value)
            }
            return identifier(of: reference) ?? .missing(address)
        }
        return identifier(of: reference) ?? .nothing
    }

    private func identifier(of reference: FHIRNode) -> Target? {
        guard let identifier = reference["identifier"], let value = identifier.string("value"), !value.isEmpty else {
            return nil
        }
        let system = identifier.string("system") ?? ""
        for type in reference.string("type").map({ [$0] }) ?? Self.identifiedTypes.sorted() {
            if let place = identified["\(type)?\(system)|\(value)"] { return .resource(resources[place]) }
        }
        return .identifier(system: system, value: value)
    }

    private func contained(_ address: String, in owner: FHIRResource) -> Target {
        let id = address.dropFirst()
        if id.isEmpty { return .resource(owner) }
        for node in owner.node.list("contained") where node.string("id").map({ $0 == id || $0 == address }) == true {
            return .resource(FHIRResource(type: node.string("resourceType") ?? "", node: node, fullURL: ""))
        }
        return .missing(address)
    }

    private func place(of address: String) -> Int? {
        places[Self.normalized(address)] ?? Self.relative(address).flatMap { places[$0] }
    }

    /// A name without the version; a URN in lower case.
    static func normalized(_ address: String) -> String {
        if address.utf8.starts(with: "urn:".utf8) { return address.lowercased() }
        guard address.utf8.contains(UInt8(ascii: "_")) else { return address }
        let parts = address.split(separator: "/", omittingEmptySubsequences: false)
        guard let version = parts.firstIndex(of: "_history") else { return address }
        return parts[..<version].joined(separator: "/")
    }

    /// `Type/id` at the end of an address; nothing for a URN and for what has another shape.
    static func relative(_ address: String) -> String? {
        let parts = normalized(address).split(separator: "/", omittingEmptySubsequences: true)
        guard parts.count >= 2, let first = parts[parts.count - 2].utf8.first, first.isCapital else { return nil }
        return "\(parts[parts.count - 2])/\(parts[parts.count - 1])"
    }

    /// The parts of a search such as `Practitioner?identifier=system|value`.
    private static func condition(of address: String) -> (type: String, system: String, value: String)? {
        let halves = address.split(separator: "?", maxSplits: 1)
        guard halves.count == 2, halves[1].hasPrefix("identifier=") else { return nil }
        let token = halves[1].dropFirst("identifier=".count)
        let parts = token.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
        let type = halves[0].split(separator: "/").last.map(String.init) ?? ""
        guard let value = parts.last, !value.isEmpty else { return nil }
        return (type, parts.count == 2 ? String(parts[0]) : "", String(value))
    }
}

extension UInt8 {
    /// Whether the byte is a letter A to Z.
    fileprivate var isCapital: Bool { self &- UInt8(ascii: "A") < 26 }
}
