import HealthSimCore

/// The major diagnostic categories of the diagnosis-related groups.
///
/// Source: the table `codes/drg`.
enum DiagnosisGroups {
    private static let categories: [Concept: Int] = Dictionary(
        ReferenceTable.named("codes/drg").rows.compactMap { row in
            row.integer("mdc").map { (Concept(.diagnosisGroup, row["code"].string), $0) }
        }, uniquingKeysWith: { first, _ in first })

    /// The major diagnostic category of a group, 1 to 25; nothing when it belongs to none.
    static func category(of group: Concept) -> Int? { categories[group] }
}
