/// An order for one or more laboratory tests.
public struct LabPanel: Sendable {
    /// The id in the tables, such as `lipid-panel`.
    public let id: Text
    /// The panel as a LOINC concept.
    public let concept: Concept
    /// The ids of its tests whose results are numbers, in the order of the table.
    public let tests: [String]
    /// The ids of its tests whose results are words, in the order of the table.
    public let ordinals: [String]
    /// The CPT or HCPCS concept it is billed with.
    public let procedure: Concept

    /// The hours from the specimen to the final result where it takes its own time, such as 48 to 120 for a culture: what
    /// grows is found early, that nothing grows is known at the end. Nothing for what a laboratory reports as usual.
    public let finalHours: ClosedRange<Int>?

    /// Every panel of the tables.
    public static let all: [LabPanel] = ReferenceTable.named("codes/panels").rows.map { row in
        let members = row["tests"].string.split(separator: ";").map(String.init)
        let bill = row["cpt"].string
        let isOrdinal: (String) -> Bool = { MeasuredTest.named($0)?.kind == .ordinal }
        return LabPanel(
            id: row["id"], concept: Concept(.loinc, row["loinc"]), tests: members.filter { !isOrdinal($0) },
            ordinals: members.filter(isOrdinal),
            procedure: Concept(bill.utf8.first.map { $0 >= 65 } == true ? .hcpcs : .cpt, bill),
            finalHours: hours(row["final_hours"]))
    }

    /// A range such as `48-120`; nothing for an empty cell.
    private static func hours(_ cell: Text) -> ClosedRange<Int>? {
        let ends = cell.string.split(separator: "-").compactMap { Int($0) }
        guard ends.count == 2, ends[0] <= ends[1] else { return nil }
        return ends[0]...ends[1]
    }

    /// The panel with an id, or nothing.
    public static func named(_ id: String) -> LabPanel? { all.first { $0.id == id } }
}
