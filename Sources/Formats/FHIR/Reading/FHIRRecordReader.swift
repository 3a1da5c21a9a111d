import HealthSimCore
import PatientSim

/// Reads the resources of one patient into a record.
///
/// What FHIR demands and is not there or not understood is an error. What FHIR allows and a record cannot hold is a
/// warning, and left out.
struct FHIRRecordReader {
    let references: FHIRReferences
    var findings = FHIRFindings()
    var record = PatientRecord(patient: PatientDraft.unknown)
    /// The paths of the resources that the entries of the record's lists were read from.
    var sources: [String: [String]] = [:]
    /// The identifiers of the patient's entries by the names of their resources, such as `Encounter/12`.
    var identifiers: [String: Text] = [:]
    /// The diagnoses of the patient's conditions by the names of their resources.
    var conditionCodes: [String: Concept] = [:]
    /// The report of each observation, by the names of the observations' resources.
    var reportOfResult: [String: Text] = [:]
    /// The identifiers of the observations that were read from a resource, by the identifier of the resource.
    var observationIDs: [Text: [Text]] = [:]
    /// The providers that the record refers to, by NPI, in the order of the first reference.
    var mentioned = MentionedProviders()

    init(_ references: FHIRReferences) { self.references = references }

    /// Reads the patient and the resources that belong to them.
    /// - Parameter owned: the places of the resources in the order in which they were found.
    mutating func read(_ patient: FHIRResource, owned: [FHIRResource], isAlone: Bool) -> PatientReading {
        let isReadable = readPatient(patient)
        sources["patient"] = [patient.node.path]
        assignIdentifiers(owned)
        for resource in owned where resource.type == "Condition" { note(condition: resource) }
        for resource in owned { read(resource) }
        finish(isAlone: isAlone)
        return PatientReading(
            result: findings.result, readable: isReadable ? record : nil, dropped: [], sources: sources)
    }

    private mutating func read(_ resource: FHIRResource) {
        switch resource.type {
        case "Encounter": add(encounter(resource), to: \.encounters, "encounters", resource)
        case "Condition": add(condition(resource), to: \.conditions, "conditions", resource)
        case "Observation":
            let observations = observations(resource)
            observationIDs[identifier(of: resource)] = observations.map(\.id)
            for observation in observations { add(observation, to: \.observations, "observations", resource) }
        case "DiagnosticReport": add(report(resource), to: \.reports, "reports", resource)
        case "MedicationRequest":
            add(medicationOrder(resource), to: \.medicationOrders, "medications", resource)
        case "MedicationAdministration":
            add(administration(resource), to: \.administrations, "administrations", resource)
        case "Procedure": add(procedure(resource), to: \.procedures, "procedures", resource)
        case "Immunization": add(immunization(resource), to: \.immunizations, "immunizations", resource)
        case "AllergyIntolerance": add(allergy(resource), to: \.allergies, "allergies", resource)
        case "CarePlan": add(carePlan(resource), to: \.carePlans, "care_plans", resource)
        case "Goal": add(goal(resource), to: \.goals, "goals", resource)
        case "CareTeam": add(careTeam(resource), to: \.careTeams, "care_teams", resource)
        case "DocumentReference": add(note(resource), to: \.notes, "notes", resource)
        case "Coverage": readCoverage(resource)
        default: break
        }
    }

    private mutating func add<Entry>(
        _ entry: Entry?, to list: WritableKeyPath<PatientRecord, [Entry]>, _ name: String, _ resource: FHIRResource
    ) {
        guard let entry else { return }
        record[keyPath: list].append(entry)
        sources[name, default: []].append(resource.node.path)
    }

    /// The beginnings of identifiers that are assigned, by type.
    private static let prefixes = [
        "Encounter": "ENC", "Condition": "CON", "Observation": "OBS", "DiagnosticReport": "RPT",
        "MedicationRequest": "MED", "MedicationAdministration": "ADM", "Procedure": "PRC", "Immunization": "IMM",
        "AllergyIntolerance": "ALG", "CarePlan": "PLN", "Goal": "GOL", "CareTeam": "TEA", "DocumentReference": "NOT",
    ]

    /// Gives every resource the identifier of its entry, before anything refers to it.
    private mutating func assignIdentifiers(_ owned: [FHIRResource]) {
        var counts: [String: Int] = [:]
        for resource in owned {
            guard let prefix = Self.prefixes[resource.type] else { continue }
            counts[resource.type, default: 0] += 1
            var id = resource.recordID
            if id.isEmpty {
                id = "\(prefix)-\(record.patient.mrn)-\(counts[resource.type] ?? 0)"
                findings.warn(
                    FieldPath.join(resource.node.path, "id"), "Missing: '\(id)' was assigned",
                    rule: FHIRFindings.Rule.assigned)
            }
            identifiers[key(of: resource)] = Text(id)
            guard resource.type == "DiagnosticReport" else { continue }
            for result in resource.node.list("result") {
                guard case .resource(let observation) = references.resolve(result, in: resource) else { continue }
                reportOfResult[key(of: observation)] = Text(id)
            }
        }
    }

    /// What a resource is known by here: its place in the input, which no two share.
    func key(of resource: FHIRResource) -> String { resource.node.path }

    /// The identifier of the entry of a resource.
    func identifier(of resource: FHIRResource) -> Text { identifiers[key(of: resource)] ?? Text(resource.recordID) }

    /// The diagnosis of a condition, so that what refers to it can say it.
    private mutating func note(condition resource: FHIRResource) {
        guard let code = resource.node["code"] else { return }
        conditionCodes[key(of: resource)] = FHIRConcepts.concept(code, preferring: [.icd10cm, .snomed])
    }
}
