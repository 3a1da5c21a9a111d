/// An order for one or more laboratory tests.
public struct LabPanel: Sendable {
    /// The id in the tables, such as `lipid-panel`.
    public let id: Text
    /// The panel as a LOINC concept.
    public let concept: Concept
    /// The ids of its tests, in the order of the table.
    public let tests: [String]
    /// The CPT concept it is billed with.
    public let procedure: Concept

    /// Every panel of the tables.
    public static let all: [LabPanel] = ReferenceTable.named("codes/panels").rows.map { row in
        LabPanel(
            id: row["id"], concept: Concept(.loinc, row["loinc"].string),
            tests: row["tests"].string.split(separator: ";").map(String.init),
            procedure: Concept(.cpt, row["cpt"].string))
    }

    /// The panel with an id, or nothing.
    public static func named(_ id: String) -> LabPanel? { all.first { $0.id == id } }
}
