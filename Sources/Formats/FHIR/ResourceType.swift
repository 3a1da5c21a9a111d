/// The types of FHIR R4 resources that are written, in the order of the files.
enum ResourceType: Int, CaseIterable, Sendable {
    case patient, practitioner, organization, location, encounter, condition, observation, medicationRequest
    case procedure, immunization, allergyIntolerance

    /// The name of the type.
    var name: StaticString {
        switch self {
        case .patient: "Patient"
        case .practitioner: "Practitioner"
        case .organization: "Organization"
        case .location: "Location"
        case .encounter: "Encounter"
        case .condition: "Condition"
        case .observation: "Observation"
        case .medicationRequest: "MedicationRequest"
        case .procedure: "Procedure"
        case .immunization: "Immunization"
        case .allergyIntolerance: "AllergyIntolerance"
        }
    }

    /// The name and a slash, as relative references begin.
    var path: StaticString {
        switch self {
        case .patient: "Patient/"
        case .practitioner: "Practitioner/"
        case .organization: "Organization/"
        case .location: "Location/"
        case .encounter: "Encounter/"
        case .condition: "Condition/"
        case .observation: "Observation/"
        case .medicationRequest: "MedicationRequest/"
        case .procedure: "Procedure/"
        case .immunization: "Immunization/"
        case .allergyIntolerance: "AllergyIntolerance/"
        }
    }
}
