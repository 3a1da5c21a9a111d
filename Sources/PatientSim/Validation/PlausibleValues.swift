import HealthSimCore

/// What the vital signs and tests can be in a living person.
///
/// Source: the table `codes/plausible-values`.
enum PlausibleValues {
    /// The bounds of a test, in a unit.
    struct Bounds: Sendable {
        let unit: Text
        let range: ClosedRange<Double>
    }

    private static let bounds: [Concept: Bounds] = {
        var bounds: [Concept: Bounds] = [:]
        for row in ReferenceTable.named("codes/plausible-values").rows {
            guard let lowest = row.double("lowest"), let highest = row.double("highest"), lowest <= highest else {
                continue
            }
            bounds[Concept(.loinc, row["loinc"])] = Bounds(unit: row["unit"], range: lowest...highest)
        }
        return bounds
    }()

    /// The bounds by the rows of the concepts, so that nothing is hashed where a record has its codes from the tables.
    private static let listed: FrozenArray<Bounds?> = {
        var listed = [Bounds?](repeating: nil, count: ConceptTable.shared.count)
        for (concept, bounds) in bounds {
            if let row = concept.row { listed[Int(row)] = bounds }
        }
        return FrozenArray(listed)
    }()

    /// The bounds of a test, or nothing when the table does not have it.
    static func of(_ code: Concept) -> Bounds? {
        guard let row = code.row, Int(row) < listed.count else { return bounds[code] }
        return listed[Int(row)]
    }
}
