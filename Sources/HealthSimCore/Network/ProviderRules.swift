/// How the people of a run get their providers.
public struct ProviderRules: Hashable, Sendable {
    /// What happens where a county has no provider of a role.
    public enum Insufficiency: String, CaseIterable, Hashable, Sendable {
        /// The nearest county of the area that has one serves it; who lives where the whole area has none is skipped.
        case nearest
        /// Synthetic providers of the county serve it.
        case synthetic
        /// Who lives there is skipped.
        case skip
    }

    /// Where clinicians, or facilities, come from.
    public enum Source: Hashable, Sendable {
        /// The synthetic providers.
        case synthetic
        /// Those of a file.
        case given
    }

    /// Whether a person sees the same clinician of primary care at every visit.
    public var keepsPrimaryCare = true
    /// Whether a condition decides the specialist; else primary care looks after all that is done in practices.
    public var usesSpecialists = true
    /// What happens where there is nobody.
    public var insufficiency = Insufficiency.nearest
    /// Where clinicians come from.
    public var clinicians = Source.synthetic
    /// Where facilities come from; those of a kind of which the area has none in the file are synthetic.
    public var facilities = Source.synthetic
    /// The counties whose clinicians are assigned; nil means those of the state of the home.
    public var clinicianCounties: [County]?
    /// The counties whose facilities are assigned; nil means those of the state of the home.
    public var facilityCounties: [County]?
    /// The specialties of practices that are offered besides primary care; nil means all that are asked for.
    public var specialties: [Specialty]?
    /// The kinds of facility that come from `facilities` and `facilityCounties`; the others are synthetic, near the home.
    public var kinds: [Facility.Kind]?

    /// The usual rules.
    public init() {}

    /// Whether a specialty that is asked for is offered: those of hospitals and laboratories always are.
    func offers(_ specialty: Specialty) -> Bool {
        specialty.host.isAtFacility || specialties?.contains(specialty) ?? true
    }
}
