/// The SNOMED CT concepts that diagnoses stand for, from `codes/icd10-to-snomed`.
package enum ConceptMap {
    /// The beginning of ICD-10-CM codes and what they stand for.
    private struct Entry: Sendable {
        let prefix: Text
        /// The three-character category of the prefix.
        let category: Text
        let concept: Concept
    }

    private static let entries: FrozenArray<Entry> = {
        let table = ReferenceTable.named("codes/icd10-to-snomed")
        let entries = table.rows.map { row in
            Entry(
                prefix: row["icd10"], category: Text(String(row["icd10"].string.prefix(3))),
                concept: Concept(.snomed, row["snomed"]))
        }
        return FrozenArray(entries.sorted { $0.prefix < $1.prefix })
    }()

    /// The concept of the longest listed beginning of a diagnosis (`E11.42` before `E11`), or nothing when none is.
    ///
    /// - Complexity: O(log n) plus the listed beginnings of the same category.
    package static func snomed(for diagnosis: Concept) -> Concept? {
        guard diagnosis.system == .icd10cm else { return nil }
        let code = diagnosis.code
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].prefix <= code { low = middle + 1 } else { high = middle }
        }
        // Of the beginnings that sort before a code, the longest that fits it sorts last.
        for index in (0..<low).reversed() {
            if code.hasPrefix(entries[index].prefix) { return entries[index].concept }
            if !code.hasPrefix(entries[index].category) { return nil }
        }
        return nil
    }
}
