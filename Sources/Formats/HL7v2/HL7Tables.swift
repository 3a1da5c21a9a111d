import HealthSimCore

/// The codes of HL7 tables that codes of other systems become, as `references/codes/hl7v2-tables.csv` has them.
enum HL7Tables {
    /// A row: what becomes what in a table.
    struct Entry: Sendable {
        let table: Text
        let system: CodeSystem
        let from: Text
        let code: Text
        let text: Text
    }

    static let entries = FrozenArray(
        ReferenceTable.named("codes/hl7v2-tables").rows.map { row in
            Entry(
                table: row["table"], system: CodeSystem(named: row["system"].string) ?? .unknown, from: row["from"],
                code: row["code"], text: row["text"])
        })

    /// The entry of a table, such as `0162`, for a concept; nothing when the table has no code for it.
    static func entry(_ table: Text, _ concept: Concept?) -> Entry? {
        guard let concept else { return nil }
        let (system, code) = (concept.system, concept.code)
        return entries.first { $0.table == table && $0.system == system && $0.from == code }
    }
}

extension HL7Segment {
    /// Writes a concept as IS or ID of a table: the code alone; nothing when the table has none for it.
    mutating func field(_ wanted: Int, _ concept: Concept?, asCodeOf table: Text, _ out: inout ByteBuffer) {
        guard let entry = HL7Tables.entry(table, concept) else { return }
        field(wanted, text: entry.code, &out)
    }

    /// Writes a concept as CE or CWE of a table, `PO^Oral^HL70162`; as it is when the table has no code for it.
    mutating func field(_ wanted: Int, _ concept: Concept?, translatedTo table: Text, _ out: inout ByteBuffer) {
        guard let entry = HL7Tables.entry(table, concept) else { return field(wanted, concept, &out) }
        field(wanted, &out)
        out.append(hl7: entry.code)
        out.append("^")
        out.append(hl7: entry.text)
        out.append("^HL7")
        out.append(hl7: entry.table)
    }
}
