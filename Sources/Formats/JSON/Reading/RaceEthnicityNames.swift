import HealthSimCore

/// Finds race and ethnicity by code, by display and by the names of the groups in `people/race-ethnicity`.
enum RaceEthnicityNames {
    private struct Row: Sendable {
        let id: Text
        let race: Concept
        let ethnicity: Concept
    }

    private static let rows: [Row] = ReferenceTable.named("people/race-ethnicity").rows.map { row in
        Row(
            id: row["id"], race: Concept(.race, row["race_code"], display: row["race_display"]),
            ethnicity: Concept(.race, row["ethnicity_code"], display: row["ethnicity_display"]))
    }

    /// The group of a race and an ethnicity, each given as it stands in the input.
    static func group(_ race: ConceptDraft, _ ethnicity: ConceptDraft) -> RaceEthnicity {
        let race = find(race, \.race, or: \.id)
        let ethnicity = find(ethnicity, \.ethnicity, or: nil)
        let row =
            rows.first { isSame($0.race, race) && isSame($0.ethnicity, ethnicity) }
            ?? rows.first { isSame($0.race, race) && ethnicity.display.isEmpty }
        return RaceEthnicity(group: row?.id ?? .empty, race: race, ethnicity: ethnicity)
    }

    /// Two concepts without a code are the same when they are called the same.
    private static func isSame(_ a: Concept, _ b: Concept) -> Bool {
        a.code == b.code && (!a.code.isEmpty || a.display == b.display)
    }

    private static func find(
        _ draft: ConceptDraft, _ concept: KeyPath<Row, Concept>, or name: KeyPath<Row, Text>?
    ) -> Concept {
        let words = [draft.code, draft.display].compactMap { $0?.lowercased() }.filter { !$0.isEmpty }
        for row in rows {
            let known = row[keyPath: concept]
            var names = [known.code.string.lowercased(), known.display.string.lowercased()]
            if let name { names.append(row[keyPath: name].string) }
            if words.contains(where: { !$0.isEmpty && names.contains($0) }) { return known }
        }
        if let code = draft.code, !code.isEmpty, code.first?.isNumber != true, draft.display == nil {
            return Concept(.race, "", display: code)
        }
        return draft.concept(.race) ?? Concept(.unknown, "")
    }
}
