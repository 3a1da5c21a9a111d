import HealthSimCore
import PatientSim

/// Reads a profile section by section; what is wrong is gathered in `findings`.
struct ProfileReader {
    var findings: DocumentFindings
    /// The attributes that rules may name.
    var symbols = SymbolTable()
    /// Whether the outputs of the profile ask for notes; `generation.include_notes` decides when it stands there.
    let includesNotes: Bool
    /// The `encounter_pattern` of the `clinical` section, which is read with the utilization.
    var pattern: DocumentNode?
    /// The profile with its defaults, once it has been read.
    var merged = JSONValue(.null)
    /// The figures of places.
    let populations: PopulationTables

    init(findings: DocumentFindings, includesNotes: Bool = false, populations: PopulationTables = .embedded) {
        self.populations = populations
        self.findings = findings
        self.includesNotes = includesNotes
    }

    /// The profile; nil when a required part is missing or wrong. Even then everything was looked at.
    mutating func read(_ profile: JSONValue, envelope: SpecificationEnvelope) -> ProfileSpecification? {
        merged = profile
        let node = DocumentNode(profile, path: "")
        guard var object = node.object(&findings) else { return nil }
        symbols = ProfileAttributes.symbols(with: Self.ownAttributes(of: profile))
        let id = identifier(&object)
        let name = text(object.take("name"))
        let description = text(object.take("description"))
        let version = object.take("version").map { $0.value.number?.text ?? text($0) } ?? ""
        let created = object.take("created", "created_at").flatMap { $0.date(&findings) }
        let generation = generation(object.take("generation"), created: created)
        let demographics = demographics(object.take("demographics"))
        var clinical = clinical(object.take("clinical", "clinical_profile"))
        let prevalences = merge(clinical?.prevalences ?? [], with: demographics?.reference?.figures)
        clinical?.prevalences = prevalences
        let medications = medications(object.take("medications"))
        let utilization = utilization(object.take("utilization"))
        let coverage = coverage(&object)
        let providers = network(object.take("providers"))
        let facilities = network(object.take("facilities"))
        let outputs = outputs(object.take("outputs"), products: generation?.products ?? [])
        let synchronization = synchronization(object.take("cross_domain_sync"))
        let journey = journey(object.take("journey"), of: clinical)
        object.warnOfUnused(known: Self.sections, &findings)
        guard let id, let generation, let demographics, let clinical else { return nil }
        let specification = ProfileSpecification(
            id: id, name: name, description: description, version: version, created: created, generation: generation,
            demographics: demographics, clinical: clinical, medications: medications, utilization: utilization,
            coverage: coverage, providers: providers, facilities: facilities, outputs: outputs,
            synchronization: synchronization, journey: journey, options: envelope.options.options)
        check(specification)
        fillDefaults(from: specification)
        return specification
    }

    private mutating func journey(
        _ node: DocumentNode?, of clinical: ProfileSpecification.Clinical?
    ) -> JourneySpecification? {
        guard let node, let node = JourneyTemplate.resolved(node, &findings) else { return nil }
        merged["journey"] = node.value
        var reader = JourneyReader(findings: findings, condition: clinical?.conditions.first?.code)
        let journey = reader.read(node)
        findings = reader.findings
        if let journey {
            for problem in CompiledJourney.problems(of: journey, library: .shared) {
                findings.error(.word, problem.path, problem.message)
            }
        }
        return journey
    }

    static let sections = [
        "id", "name", "description", "version", "created", "generation", "demographics", "clinical", "medications",
        "utilization", "coverage", "coverage_type", "family_structure", "providers", "facilities", "outputs",
        "cross_domain_sync", "journey", "pharmacy_preference", "therapy_pattern",
    ]

    private mutating func identifier(_ object: inout DocumentObject) -> String? {
        guard let node = object.take("id", "profile_id") else { return object.require("id", &findings)?.value.string }
        guard let id = node.text(&findings) else { return nil }
        guard ProfileLibrary.isIdentifier(id) else {
            findings.error(.bounds, node.path, "'\(node.name)' \(ProfileLibrary.identifierRule)", node.found)
            return nil
        }
        return id
    }

    private mutating func text(_ node: DocumentNode?) -> String { node.flatMap { $0.text(&findings) } ?? "" }

    /// The names of members that look like attributes of the profile's own: rules may ask for them.
    private static func ownAttributes(of profile: JSONValue) -> [String] {
        let sections = ["demographics", "clinical", "clinical_profile", "coverage"].compactMap { profile[$0]?.members }
        return sections.flatMap { $0 }.filter { $0.value["type"]?.string != nil || $0.value["weights"] != nil }.map(
            \.name)
    }

    /// A distribution of numbers; `rules` say what its rules may ask.
    mutating func numbers(
        _ node: DocumentNode, _ name: String, within bounds: ClosedRange<Double>, whole: Bool = false,
        rules: RuleRemarks? = nil
    ) -> DistributionSpecification? {
        var reader = DistributionReader(
            name: name, wanted: .numbers(within: bounds, whole: whole), symbols: symbols)
        if let rules { reader.remarks = { rules($0) } }
        return reader.read(node, &findings)
    }

    /// A distribution of words; `rules` say what its rules may ask.
    mutating func labels(
        _ node: DocumentNode, _ name: String, _ vocabulary: DistributionReader.Vocabulary? = nil,
        rules: RuleRemarks? = nil
    ) -> DistributionSpecification? {
        var reader = DistributionReader(name: name, wanted: .labels(vocabulary), symbols: symbols)
        if let rules { reader.remarks = { rules($0) } }
        return reader.read(node, &findings)
    }

    /// The remarks for the rules of an attribute.
    func remarks(_ attribute: RuleRemarks.Attribute, _ name: String, levels: [String] = []) -> RuleRemarks {
        RuleRemarks(for: attribute, called: name, symbols: symbols, levels: levels)
    }

    /// Puts what the document leaves open into `merged`.
    private mutating func fillDefaults(from specification: ProfileSpecification) {
        let generation = specification.generation
        var section = merged["generation"] ?? JSONValue(.object([]))
        section["count"] = JSONValue(.number(JSONNumber(generation.count)))
        section["products"] = SpecificationOverrides.list(generation.products.map(\.rawValue))
        section["seed"] = JSONValue(.number(JSONNumber(generation.seed)))
        section["validation"] = JSONValue(.string(generation.validation.rawValue))
        section["as_of"] = JSONValue(.string(generation.asOf.description))
        section["history_months"] = JSONValue(.number(JSONNumber(generation.historyMonths)))
        section["sampling"] = JSONValue(.string(generation.sampling.rawValue))
        if generation.includesNotes { section["include_notes"] = JSONValue(true) }
        if merged["id"] == nil, merged["profile_id"] == nil { merged["id"] = JSONValue(.string(specification.id)) }
        merged["generation"] = section
    }
}
