import HealthSimCore

/// The providers that a record refers to, each once, in the order of the first reference.
struct MentionedProviders {
    private(set) var practitioners: [FHIRResource] = []
    private(set) var facilities: [FHIRResource] = []
    private var seen: Set<String> = []

    /// Notes that a practitioner is referred to.
    mutating func mention(practitioner resource: FHIRResource) {
        if seen.insert(resource.node.path).inserted { practitioners.append(resource) }
    }

    /// Notes that a facility is referred to; of an organization and a location with the same NPI, the first counts.
    mutating func mention(facility resource: FHIRResource) {
        if seen.insert("facility \(resource.providerIdentifier)").inserted { facilities.append(resource) }
    }
}
