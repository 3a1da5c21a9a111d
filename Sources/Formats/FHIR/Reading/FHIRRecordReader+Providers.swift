import HealthSimCore
import PatientSim

extension FHIRRecordReader {
    /// Adds the providers and puts the lists in order of time.
    /// - Parameter isAlone: whether the patient is the only one, so that all providers of the input are the record's.
    mutating func finish(isAlone: Bool) {
        dropLooseLinks()
        if isAlone { mentionAll() }
        for resource in mentioned.practitioners {
            record.practitioners.append(practitioner(resource))
            sources["practitioners", default: []].append(resource.node.path)
        }
        for resource in mentioned.facilities {
            record.facilities.append(facility(resource))
            sources["facilities", default: []].append(resource.node.path)
        }
        order(\.encounters, "encounters") { $0.start }
        order(\.observations, "observations") { $0.effective }
        order(\.medicationOrders, "medications") { $0.authored }
        order(\.procedures, "procedures") { $0.performed }
        order(\.immunizations, "immunizations") { $0.occurrence }
        order(\.reports, "reports") { $0.effective }
        order(\.administrations, "administrations") { $0.start }
        order(\.notes, "notes") { $0.authored }
    }

    /// Takes all providers of the input, in its order, for those of the record.
    private mutating func mentionAll() {
        var all = MentionedProviders()
        for resource in references.resources {
            if resource.type == "Practitioner" { all.mention(practitioner: resource) }
            let hasNPI = resource.identifier(of: FHIRReferences.npiSystem) != nil
            if resource.type == "Organization" && hasNPI { all.mention(facility: resource) }
        }
        for resource in mentioned.practitioners { all.mention(practitioner: resource) }
        for resource in mentioned.facilities { all.mention(facility: resource) }
        mentioned = all
    }

    /// Puts a list in order of time; what is of the same time stays as it was.
    private mutating func order<Entry>(
        _ list: WritableKeyPath<PatientRecord, [Entry]>, _ name: String, _ time: (Entry) -> Timestamp
    ) {
        let entries = record[keyPath: list]
        let times = entries.map { time($0).secondsSinceEpoch }
        guard zip(times, times.dropFirst()).contains(where: { $0 > $1 }) else { return }
        let places = times.indices.sorted { (times[$0], $0) < (times[$1], $1) }
        record[keyPath: list] = places.map { entries[$0] }
        let paths = sources[name] ?? []
        sources[name] = places.compactMap { paths.indices.contains($0) ? paths[$0] : nil }
    }

    /// Reads a clinician; specialty and place come from the role, else from the qualification.
    private mutating func practitioner(_ resource: FHIRResource) -> Practitioner {
        let node = resource.node
        let role = references.role(of: resource)
        let (telephone, _) = telecom(node)
        var specialty = node.list("qualification").lazy.compactMap { $0["code"] }
            .compactMap { FHIRConcepts.concept($0, preferring: [.taxonomy]) }.first { $0.system == .taxonomy }
        if let role {
            let codes = (role.node.list("specialty") + role.node.list("code")).compactMap {
                FHIRConcepts.concept($0, preferring: [.taxonomy])
            }
            specialty = codes.first { $0.system == .taxonomy } ?? specialty ?? codes.first
        }
        let sex = node.string("gender").flatMap(Sex.init(named:)) ?? .unknown
        return Practitioner(
            npi: Text(resource.providerIdentifier),
            name: name(node) ?? PersonName(family: .empty, given: .empty), sex: sex,
            specialty: specialty ?? Concept(.unknown, ""), facilityNPI: role.map { facilityNPI($0) } ?? .empty,
            address: address(node.list("address").first), telephone: telephone)
    }

    private mutating func facilityNPI(_ role: FHIRResource) -> Text {
        let known = mentioned
        defer { mentioned = known }
        let organization = facility(role.node["organization"], in: role)
        return organization.isEmpty ? facility(role.node.list("location").first, in: role) : organization
    }

    /// Reads a place, from an Organization or a Location.
    private mutating func facility(_ resource: FHIRResource) -> Facility {
        let node = resource.node
        let types = node.list("type").compactMap { FHIRConcepts.concept($0, preferring: [.taxonomy]) }
        let taxonomy = types.first { $0.system == .taxonomy } ?? Concept(.unknown, "")
        let (telephone, _) = telecom(node)
        return Facility(
            npi: Text(resource.providerIdentifier), name: text(node, "name"), kind: Self.kind(taxonomy, types),
            taxonomy: taxonomy, address: address(node.list("address").first), telephone: telephone, timeZone: .empty)
    }

    /// The kind of a place by its NUCC code: 27 and 28 are hospitals and their units, 291 laboratories, 333 pharmacies.
    private static func kind(_ taxonomy: Concept, _ types: [Concept]) -> Facility.Kind {
        if taxonomy.isWithin("28") || taxonomy.isWithin("27") { return .hospital }
        if taxonomy.isWithin("291") || taxonomy.isWithin("293") { return .laboratory }
        if taxonomy.isWithin("333") { return .pharmacy }
        return types.contains { $0.code == "HOSP" } ? .hospital : .practice
    }
}
