import HealthSimCore

/// Beyond which results a laboratory telephones.
///
/// Source: the table `codes/lab-tests`.
struct CriticalLimits: Sendable {
    let unit: Text
    let low: Double?
    let high: Double?

    /// The limits by the rows of the concepts; -1 for tests without.
    private static let index: (limits: FrozenArray<CriticalLimits>, places: FrozenArray<Int16>) = {
        var limits: [CriticalLimits] = []
        var places = [Int16](repeating: -1, count: ConceptTable.shared.count)
        for test in MeasuredTest.all where test.critical.low != nil || test.critical.high != nil {
            guard let row = test.concept.row else { continue }
            places[Int(row)] = Int16(limits.count)
            limits.append(CriticalLimits(unit: test.unit, low: test.critical.low, high: test.critical.high))
        }
        return (FrozenArray(limits), FrozenArray(places))
    }()

    /// The limits of a test, or nothing when it has none.
    static func of(_ code: Concept) -> CriticalLimits? {
        let index = index
        guard let row = code.row, Int(row) < index.places.count, index.places[Int(row)] >= 0 else { return nil }
        return index.limits[Int(index.places[Int(row)])]
    }
}
