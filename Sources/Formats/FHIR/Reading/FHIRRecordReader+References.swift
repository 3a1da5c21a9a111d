import HealthSimCore
import PatientSim

extension FHIRRecordReader {
    /// The identifier of the patient's entry that a reference leads to; empty, with a warning, when it leads elsewhere.
    mutating func entry(_ reference: FHIRNode?, in owner: FHIRResource) -> Text {
        switch references.resolve(reference, in: owner) {
        case .resource(let resource):
            if let identifier = identifiers[key(of: resource)] { return identifier }
            warnOfReference(reference, "This is not among the patient's resources")
        case .identifier(_, let value): return Text(value)
        case .missing(let address): warnOfReference(reference, "This is not in the input", address)
        case .nothing: break
        }
        return .empty
    }

    /// The encounter of a resource.
    mutating func encounterID(_ resource: FHIRResource) -> Text { entry(resource.node["encounter"], in: resource) }

    /// The entries that a list of references leads to, those that lead nowhere left out.
    mutating func entries(_ node: FHIRNode, _ name: String, in owner: FHIRResource) -> [Text] {
        node.list(name).map { entry($0, in: owner) }.filter { !$0.isEmpty }
    }

    /// Why something is done: the diagnosis of the condition that is referred to, else the code.
    mutating func reason(_ resource: FHIRResource) -> Concept? {
        for reference in resource.node.list("reasonReference") {
            if case .resource(let target) = references.resolve(reference, in: resource),
                let code = conditionCodes[key(of: target)]
            {
                return code
            }
        }
        return resource.node.list("reasonCode").first.flatMap {
            FHIRConcepts.concept($0, preferring: [.icd10cm, .snomed])
        }
    }

    /// The NPI of the practitioner that a reference leads to; empty for one that leads to none.
    mutating func practitioner(_ reference: FHIRNode?, in owner: FHIRResource, depth: Int = 0) -> Text {
        switch references.resolve(reference, in: owner) {
        case .resource(let resource):
            switch resource.type {
            case "Practitioner":
                mentioned.mention(practitioner: resource)
                return Text(resource.providerIdentifier)
            case "PractitionerRole" where depth < 4:
                return practitioner(resource.node["practitioner"], in: resource, depth: depth + 1)
            default: return .empty
            }
        case .identifier(let system, let value):
            let isPerson = reference?.string("type").map { $0 == "Practitioner" } ?? true
            return isPerson && (system == FHIRReferences.npiSystem || system.isEmpty) ? Text(value) : .empty
        case .missing(let address):
            warnOfReference(reference, "This is not in the input", address)
            return .empty
        case .nothing: return .empty
        }
    }

    /// The NPI of the first practitioner of a list of references.
    mutating func practitioner(_ list: [FHIRNode], _ member: String? = nil, in owner: FHIRResource) -> Text {
        for node in list {
            let npi = practitioner(member.map { node[$0] } ?? node, in: owner)
            if !npi.isEmpty { return npi }
        }
        return .empty
    }

    /// The NPI of the facility that a reference leads to: that of an organization, of a location or of what it is part of.
    mutating func facility(_ reference: FHIRNode?, in owner: FHIRResource, depth: Int = 0) -> Text {
        switch references.resolve(reference, in: owner) {
        case .resource(let resource):
            switch resource.type {
            case "Organization":
                mentioned.mention(facility: resource)
                return Text(resource.providerIdentifier)
            case "Location":
                // A chain of parts that leads back to itself ends.
                if depth < 8, let parent = resource.node["managingOrganization"] ?? resource.node["partOf"] {
                    let npi = facility(parent, in: resource, depth: depth + 1)
                    if !npi.isEmpty { return npi }
                }
                mentioned.mention(facility: resource)
                return Text(resource.providerIdentifier)
            default: return .empty
            }
        case .identifier(let system, let value):
            let isPlace = reference?.string("type").map { $0 != "Practitioner" } ?? true
            return isPlace && (system == FHIRReferences.npiSystem || system.isEmpty) ? Text(value) : .empty
        case .missing(let address):
            warnOfReference(reference, "This is not in the input", address)
            return .empty
        case .nothing: return .empty
        }
    }

    private mutating func warnOfReference(_ reference: FHIRNode?, _ message: String, _ address: String? = nil) {
        let address = address ?? reference?.string("reference")
        findings.warn(
            FieldPath.join(reference?.path ?? "", "reference"), "\(message): the reference is left out",
            address.map { .text($0) }, rule: FHIRFindings.Rule.reference)
    }
}
