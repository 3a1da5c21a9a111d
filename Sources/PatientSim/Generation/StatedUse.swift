public import HealthSimCore

/// How often one person is seen within the history, where a specification says so.
///
/// What is stated takes the place of what the care models' calendars and chances would bring: visits are put on the
/// calendar, those that come of themselves (an illness, a check after a stay) count among them, and what would go beyond
/// the number does not take place. What belongs to a planned sequence of care (a pregnancy), the visit at which a
/// condition is found, and a journey's own care go on as they are; sessions of treatment, imaging, procedures and
/// injections are no visits.
public struct StatedUse: Hashable, Sendable {
    /// What is counted.
    public enum Kind: Int, CaseIterable, Hashable, Sendable {
        /// Visits in the office and by video, with whomever: examinations, not sessions of treatment.
        case visits
        /// Those of them with primary care.
        case primaryCare
        /// Those of them with all others.
        case specialists
        /// Emergencies and observation, when nobody was admitted.
        case emergency
        /// Stays in hospital.
        case admissions
    }

    private var counts: [Int?]

    /// Nothing is stated.
    public init() { counts = [] }

    /// Whether nothing is stated.
    public var isEmpty: Bool { counts.isEmpty }

    /// The number of contacts of a kind within the history; nothing when the care models decide.
    public subscript(kind: Kind) -> Int? {
        get { counts.isEmpty ? nil : counts[kind.rawValue] }
        set {
            if counts.isEmpty { counts = Array(repeating: nil, count: Kind.allCases.count) }
            counts[kind.rawValue] = newValue
        }
    }

    /// Whether a contact is of a kind.
    ///
    /// - Parameter primaryCare: the specialty of primary care in the records.
    public static func counts(_ encounter: borrowing Encounter, primaryCare: Concept, as kind: Kind) -> Bool {
        switch encounter.encounterClass {
        case .ambulatory, .virtual:
            switch kind {
            case .visits: isVisit(encounter.type)
            case .primaryCare: encounter.specialty == primaryCare && isVisit(encounter.type)
            case .specialists: encounter.specialty != primaryCare && isVisit(encounter.type)
            case .emergency, .admissions: false
            }
        case .emergency, .observation: kind == .emergency
        case .inpatient: kind == .admissions
        case .home: false
        }
    }

    /// Whether the type of an encounter is the visit of a clinician who examines: an office visit or consultation
    /// (CPT 99202 to 99205, 99212 to 99215, 99241 to 99245, 99495, 99496), a preventive one (99381 to 99397, HCPCS
    /// G0402, G0438, G0439), an examination of the eyes (92002 to 92014).
    public static func isVisit(_ type: Concept) -> Bool {
        guard let row = type.row else { return isVisit(code: type.code, system: type.system) }
        return visits[Int(row)]
    }

    /// Whether each concept of the tables is such a visit.
    private static let visits = FrozenArray(
        ConceptTable.shared.codes.indices.map { row in
            isVisit(code: ConceptTable.shared.codes[row], system: ConceptTable.shared.systems[row])
        })

    private static func isVisit(code: Text, system: CodeSystem) -> Bool {
        if system == .hcpcs { return code == "G0402" || code == "G0438" || code == "G0439" }
        guard system == .cpt else { return false }
        if code.hasPrefix("9938") || code.hasPrefix("9939") || code.hasPrefix("9924") { return true }
        if code.hasPrefix("9920") || code.hasPrefix("9921") { return code != "99211" }
        return code == "99495" || code == "99496" || code == "92002" || code == "92004" || code == "92012"
            || code == "92014"
    }
}
