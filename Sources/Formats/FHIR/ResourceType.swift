/// The types of FHIR R4 resources that are written, in the order of the files and of the entries of a Bundle: what is
/// referred to comes first where that is possible.
enum ResourceType: Int, CaseIterable, Sendable {
    case patient, practitioner, organization, location, practitionerRole, coverage, encounter, condition, observation
    case diagnosticReport, medicationRequest, medicationAdministration, procedure, immunization, allergyIntolerance
    case goal, careTeam, carePlan, documentReference, provenance
    /// The head of a document; no file has it.
    case composition

    /// The types that Bulk Data has a file of, each at the place of its raw value.
    static let files = Array(allCases.dropLast())

    /// The name of the type.
    var name: StaticString {
        switch self {
        case .patient: "Patient"
        case .practitioner: "Practitioner"
        case .organization: "Organization"
        case .location: "Location"
        case .practitionerRole: "PractitionerRole"
        case .coverage: "Coverage"
        case .encounter: "Encounter"
        case .condition: "Condition"
        case .observation: "Observation"
        case .diagnosticReport: "DiagnosticReport"
        case .medicationRequest: "MedicationRequest"
        case .medicationAdministration: "MedicationAdministration"
        case .procedure: "Procedure"
        case .immunization: "Immunization"
        case .allergyIntolerance: "AllergyIntolerance"
        case .goal: "Goal"
        case .careTeam: "CareTeam"
        case .carePlan: "CarePlan"
        case .documentReference: "DocumentReference"
        case .provenance: "Provenance"
        case .composition: "Composition"
        }
    }

    /// The name and a slash, as relative references begin.
    var path: StaticString {
        switch self {
        case .patient: "Patient/"
        case .practitioner: "Practitioner/"
        case .organization: "Organization/"
        case .location: "Location/"
        case .practitionerRole: "PractitionerRole/"
        case .coverage: "Coverage/"
        case .encounter: "Encounter/"
        case .condition: "Condition/"
        case .observation: "Observation/"
        case .diagnosticReport: "DiagnosticReport/"
        case .medicationRequest: "MedicationRequest/"
        case .medicationAdministration: "MedicationAdministration/"
        case .procedure: "Procedure/"
        case .immunization: "Immunization/"
        case .allergyIntolerance: "AllergyIntolerance/"
        case .goal: "Goal/"
        case .careTeam: "CareTeam/"
        case .carePlan: "CarePlan/"
        case .documentReference: "DocumentReference/"
        case .provenance: "Provenance/"
        case .composition: "Composition/"
        }
    }
}
