/// Whom a diagnosis is limited to.
package struct DiagnosisLimits: Sendable {
    package let sex: Sex?
    /// Completed years.
    package let ages: ClosedRange<Int>?

    private static let limits: [Concept: DiagnosisLimits] = {
        var limits: [Concept: DiagnosisLimits] = [:]
        let table = ReferenceTable.named("codes/icd10-common")
        let columns = [table.column("min_age"), table.column("max_age"), table.column("sex")]
        // Most diagnoses are limited to nobody.
        for row in table.rows where !columns.allSatisfy({ row[$0].isEmpty }) {
            let (youngest, oldest) = (row.integer("min_age"), row.integer("max_age"))
            let ages = youngest == nil && oldest == nil ? nil : (youngest ?? 0)...max(youngest ?? 0, oldest ?? 125)
            let sex = Sex(named: row["sex"].string)
            if sex == nil && ages == nil { continue }
            limits[Concept(.icd10cm, row["code"])] = DiagnosisLimits(sex: sex, ages: ages)
        }
        return limits
    }()

    /// The limits by the rows of the concepts.
    private static let listed: FrozenArray<DiagnosisLimits?> = {
        var listed = [DiagnosisLimits?](repeating: nil, count: ConceptTable.shared.count)
        for (concept, limit) in limits {
            if let row = concept.row { listed[Int(row)] = limit }
        }
        return FrozenArray(listed)
    }()

    /// The limits of a diagnosis, or nothing when it has none.
    package static func of(_ diagnosis: Concept) -> DiagnosisLimits? {
        guard let row = diagnosis.row, Int(row) < listed.count else { return limits[diagnosis] }
        return listed[Int(row)]
    }
}
