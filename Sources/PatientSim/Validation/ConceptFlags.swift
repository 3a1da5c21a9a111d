import HealthSimCore

/// What is known of the codes of the reference tables, worked out once for each of their rows that is asked about.
enum ConceptFlags {
    /// How a code stands to its system.
    enum State: Sendable {
        /// It has not the form of the system.
        case malformed
        /// It has the form, and the system has no such code.
        case unknown
        /// It is the beginning of codes: more characters are needed.
        case category
        /// It can be used; all that can be said of systems without a complete table is that the form is right.
        case usable
    }

    private static let states = ConceptLazy { workedOut($0) }

    /// How a code stands to its system.
    static func state(of concept: Concept) -> State {
        guard let row = concept.row else { return workedOut(concept) }
        return states[row: row]
    }

    private static func workedOut(_ concept: Concept) -> State {
        guard concept.system == .icd10cm else { return CodeShape.fits(concept) ? .usable : .malformed }
        let code = concept.code
        guard DiagnosisCodes.isWellFormed(code) else { return .malformed }
        if DiagnosisCodes.isBillable(code) { return .usable }
        return DiagnosisCodes.isKnown(code) ? .category : .unknown
    }
}
