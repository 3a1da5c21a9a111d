import HealthSimCore

/// The major diagnostic categories of the diagnosis-related groups.
///
/// Source: the table `codes/drg`.
enum DiagnosisGroups {
    private static let categories: [Concept: Int] = Dictionary(
        ReferenceTable.named("codes/drg").rows.compactMap { row in
            row.integer("mdc").map { (Concept(.diagnosisGroup, row["code"]), $0) }
        }, uniquingKeysWith: { first, _ in first })

    private static let kinds: [Concept: Text] = Dictionary(
        ReferenceTable.named("codes/drg").rows.map { row in
            (Concept(.diagnosisGroup, row["code"]), Text("\(row["mdc"]) \(row["type"])"))
        }, uniquingKeysWith: { first, _ in first })

    /// The category and the type of a group as one word; nothing for what is no group.
    static func kind(of group: Concept) -> Text? { kinds[group] }

    /// The major diagnostic category of a group, 1 to 25; nothing when it belongs to none.
    static func category(of group: Concept) -> Int? { categories[group] }
}
