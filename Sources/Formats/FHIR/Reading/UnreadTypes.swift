import HealthSimCore

/// The types of resources by what is done with them, and those of an input that nothing is done with.
struct UnreadTypes {
    private static let ofPatient: Set<String> = [
        "Encounter", "Condition", "Observation", "DiagnosticReport", "MedicationRequest", "MedicationAdministration",
        "Procedure", "Immunization", "AllergyIntolerance", "CarePlan", "Goal", "CareTeam", "DocumentReference",
        "Coverage",
    ]
    /// What other resources refer to.
    private static let others: Set<String> = [
        "Patient", "Practitioner", "PractitionerRole", "Organization", "Location", "Medication",
    ]
    /// What says nothing that a record would hold: the frame of a document, and who wrote it down.
    private static let frames: Set<String> = ["Composition", "Provenance"]

    /// Whether a resource is looked at.
    static func isRead(_ type: String) -> Bool { ofPatient.contains(type) || others.contains(type) }

    /// Whether a resource is an entry of a patient's record.
    static func belongsToPatient(_ type: String) -> Bool { ofPatient.contains(type) }

    private var counts: [String: (count: Int, path: String)] = [:]
    private var order: [String] = []

    /// Counts a resource that is not read.
    mutating func note(_ type: String, _ path: String) {
        guard !Self.frames.contains(type) else { return }
        if counts[type] == nil {
            // A hostile input has no more types than this.
            guard order.count < 200 else { return }
            order.append(type)
        }
        counts[type, default: (0, path)].count += 1
    }

    /// A finding for each type, in the order of the first of each.
    var findings: [(path: String, message: String, rule: String)] {
        order.compactMap { type in
            guard let (count, path) = counts[type] else { return nil }
            let rest = count > 1 ? " (\(count) of them)" : ""
            return (path, "Resources of the type '\(type)' are not read\(rest)", FHIRFindings.Rule.unknown)
        }
    }
}
