import HealthSimCore
import PatientSim

extension FHIRRecordReader {
    /// The code of the cause of death, which a record holds with the patient.
    private static let causeOfDeath = Concept(.loinc, "69453-9")
    private static let bloodPressurePanels: Set<Text> = ["85354-9", "55284-4", "96607-7"]
    private static let systolic: Text = "8480-6"

    /// Reads an observation: one of ours for its value, and one for each of its components.
    ///
    /// The systolic pressure has the identifier of its panel. A component that names itself (`id`) keeps its name; any other
    /// has that of the panel, a hyphen and its code.
    mutating func observations(_ resource: FHIRResource) -> [Observation] {
        let node = resource.node
        switch node.string("status") {
        case "entered-in-error", "cancelled":
            findings.leaveOut(resource, "it is cancelled or was entered in error")
            return []
        case nil: findings.missing("status", in: node, "a status, as final")
        default: break
        }
        guard let code = node["code"].flatMap({ FHIRConcepts.concept($0, preferring: [.loinc, .snomed, .cpt]) }) else {
            findings.missing("code", in: node, "a LOINC code, as 4548-4")
            return []
        }
        let issued = moment(node, "issued")
        guard let effective = span(node, "effective").start ?? issued else {
            findings.leaveOut(resource, "it has no time (effective, issued)")
            return []
        }
        if code == Self.causeOfDeath {
            record.patient.causeOfDeath = concept(node, "valueCodeableConcept", .icd10cm, .snomed)
            return []
        }
        var observation = Observation(
            id: identifier(of: resource), mrn: record.patient.mrn, encounterID: encounterID(resource),
            category: category(node, code), code: code, value: nil, decimals: 0, unit: .empty, effective: effective,
            issued: issued)
        observation.reportID = reportOfResult[key(of: resource)] ?? .empty
        readValue(node, into: &observation)
        let components = node.list("component").compactMap { component($0, of: observation) }
        if components.isEmpty { return [observation] }
        return observation.value == nil && observation.valueConcept == nil ? components : [observation] + components
    }

    /// Reads a component as an observation of its own; nothing for one without a value.
    private mutating func component(_ node: FHIRNode, of panel: Observation) -> Observation? {
        guard let code = node["code"].flatMap({ FHIRConcepts.concept($0, preferring: [.loinc, .snomed]) }) else {
            findings.missing("code", in: node, "a LOINC code, as 8480-6")
            return nil
        }
        var observation = panel
        observation.code = code
        (observation.value, observation.valueConcept, observation.decimals, observation.unit) = (nil, nil, 0, .empty)
        (observation.low, observation.high, observation.interpretation) = (nil, nil, nil)
        readValue(node, into: &observation)
        guard observation.value != nil || observation.valueConcept != nil else { return nil }
        if let id = node.string("id"), !id.isEmpty {
            observation.id = Text(id)
        } else if code.code != Self.systolic || !Self.bloodPressurePanels.contains(panel.code.code) {
            observation.id = Text("\(panel.id)-\(code.code)")
        }
        return observation
    }

    private mutating func category(_ node: FHIRNode, _ code: Concept) -> Observation.Category {
        for category in node.list("category") {
            if let known = FHIRConcepts.code(category, as: Observation.Category.self) { return known }
            if FHIRConcepts.has("imaging", category) || FHIRConcepts.has("procedure", category) { return .exam }
        }
        return RecordParser.isVitalSign(code) ? .vitalSigns : .laboratory
    }

    /// Reads value, interpretation and reference range, which a component has like an observation.
    private mutating func readValue(_ node: FHIRNode, into observation: inout Observation) {
        if let quantity = quantity(node["valueQuantity"]) {
            (observation.value, observation.decimals, observation.unit) = quantity
        } else if let concept = concept(node, "valueCodeableConcept", .snomed, .loinc) {
            observation.valueConcept = concept
        } else if let number = count(node, "valueInteger") {
            observation.value = Double(number)
        } else if let words = node.string("valueString") ?? node.string("valueDateTime") ?? node.string("valueTime") {
            observation.valueConcept = Concept(.unknown, "", display: words)
        } else if let truth = node.value["valueBoolean"]?.bool {
            observation.valueConcept = Concept(.unknown, "", display: truth ? "true" : "false")
        } else if let other = ["valueRatio", "valueRange", "valuePeriod", "valueSampledData"].lazy
            .compactMap({ node[$0] }).first
        {
            findings.warn(other.path, "A record has no such value: it is left out", rule: FHIRFindings.Rule.approximate)
        }
        observation.interpretation =
            node.list("interpretation").lazy
            .compactMap { FHIRConcepts.code($0, as: Observation.Interpretation.self) }.first
        guard let range = node.list("referenceRange").first else { return }
        observation.low = quantity(range["low"])?.value
        observation.high = quantity(range["high"])?.value
    }
}
