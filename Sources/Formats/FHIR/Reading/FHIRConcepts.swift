import HealthSimCore

/// Concepts of resources as ours: of several codings the one whose system suits the place best.
enum FHIRConcepts {
    /// The code systems by what resources call them: the URIs, OIDs, and some usual other URIs.
    ///
    /// Source: HL7 FHIR R4, "Using Codes in resources"; HL7 Terminology, naming systems; the OIDs are those of the HL7
    /// OID registry.
    private static let systems: [String: CodeSystem] = {
        var systems: [String: CodeSystem] = [
            "urn:oid:2.16.840.1.113883.6.90": .icd10cm, "urn:oid:2.16.840.1.113883.6.4": .icd10pcs,
            "urn:oid:2.16.840.1.113883.6.96": .snomed, "urn:oid:2.16.840.1.113883.6.1": .loinc,
            "urn:oid:2.16.840.1.113883.6.88": .rxnorm, "urn:oid:2.16.840.1.113883.6.69": .ndc,
            "urn:oid:2.16.840.1.113883.12.292": .cvx, "urn:oid:2.16.840.1.113883.6.12": .cpt,
            "urn:oid:2.16.840.1.113883.6.285": .hcpcs, "urn:oid:2.16.840.1.113883.6.101": .taxonomy,
            "http://hl7.org/fhir/sid/icd-10-pcs": .icd10pcs, "urn:oid:2.16.840.1.113883.6.14": .hcpcs,
            "http://hl7.org/fhir/v3/MaritalStatus": .maritalStatus,
            "http://hl7.org/fhir/admit-source": .admitSource,
            "http://hl7.org/fhir/discharge-disposition": .dischargeDisposition,
        ]
        for system in CodeSystem.allCases where system != .unknown { systems[system.rawValue] = system }
        return systems
    }()

    /// The system that a URI names; `unknown` for any other.
    static func system(_ uri: String?) -> CodeSystem { uri.flatMap { systems[$0] } ?? .unknown }

    /// The codings of a concept, in order, those without a code left out.
    static func codings(_ concept: FHIRNode) -> [Concept] {
        let text = concept.string("text")
        return concept.list("coding").compactMap { coding in
            guard let code = coding["code"]?.words, !code.isEmpty else { return nil }
            let display = coding.string("display") ?? (text == code ? nil : text)
            return Concept(system(coding.string("system")), code, display: display)
        }
    }

    /// A concept: the coding of the first preferred system that there is (one that the tables have goes before one
    /// that they have not), else the first of a known system, else the first, else the text.
    static func concept(_ node: FHIRNode, preferring systems: [CodeSystem]) -> Concept? {
        let codings = codings(node)
        for system in systems {
            let ours = codings.filter { $0.system == system }
            if let best = ours.first(where: \.isListed) ?? ours.first { return best }
        }
        if let known = codings.first(where: { $0.system != .unknown }) ?? codings.first { return known }
        if let text = node.string("text") ?? node.list("coding").lazy.compactMap({ $0.string("display") }).first,
            !text.isEmpty
        {
            return Concept(.unknown, "", display: text)
        }
        return nil
    }

    /// The first code of a concept that a closed list has, whatever its system.
    static func code<Choice: RawRepresentable<String>>(_ concept: FHIRNode?, as type: Choice.Type) -> Choice? {
        guard let concept else { return nil }
        for coding in concept.list("coding") {
            if let code = coding.string("code"), let choice = Choice(rawValue: code) { return choice }
        }
        return nil
    }

    /// Whether a concept has a code, whatever its system.
    static func has(_ code: String, _ concept: FHIRNode?) -> Bool {
        concept?.list("coding").contains { $0.string("code") == code } == true
    }
}
