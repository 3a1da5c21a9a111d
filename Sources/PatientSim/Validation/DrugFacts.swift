import HealthSimCore

/// What rules need to know of a drug of the reference tables.
///
/// Source: the table `drugs/medications`.
struct DrugFacts: Sendable {
    /// The ingredient, when known.
    @Frozen var ingredient: Concept?
    /// The ICD-10-CM codes or prefixes it is given for.
    let indicated: CodePrefixList
    /// The ICD-10-CM codes or prefixes it must not be given with.
    let barred: CodePrefixList
    /// The eGFR below which it must not be given.
    let lowestFiltration: Double?
    /// Whether it must not be given in pregnancy.
    let isBarredInPregnancy: Bool
    /// The ages in completed years at which it is given.
    let ages: ClosedRange<Int>

    /// By the rows of the concepts; of medicines that share a code, the first.
    private static let listed: FrozenArray<DrugFacts?> = {
        var listed = [DrugFacts?](repeating: nil, count: ConceptTable.shared.count)
        for medication in Medication.all {
            guard let row = medication.concept.row, listed[Int(row)] == nil else { continue }
            let oldest = medication.maximumAge ?? 125
            listed[Int(row)] = DrugFacts(
                ingredient: medication.ingredientConcept, indicated: medication.indicated, barred: medication.barred,
                lowestFiltration: medication.contraindicatedBelowEGFR,
                isBarredInPregnancy: medication.pregnancy == .contraindicated,
                ages: min(medication.minimumAge, oldest)...oldest)
        }
        return FrozenArray(listed)
    }()

    /// What is known of a drug, or nothing when the table does not have it.
    static func of(_ drug: Concept) -> DrugFacts? {
        guard let row = drug.row, Int(row) < listed.count else { return nil }
        return listed[Int(row)]
    }

    /// Whether it is given for a diagnosis.
    func isIndicated(for diagnosis: Concept) -> Bool { indicated.cover(diagnosis) }

    /// Whether it must not be given with a diagnosis.
    func isBarred(with diagnosis: Concept) -> Bool { barred.cover(diagnosis) }
}
