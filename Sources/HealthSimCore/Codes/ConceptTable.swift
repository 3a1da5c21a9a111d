/// Every concept of the reference tables, numbered in a fixed order.
///
/// The columns are separate lists because a reader usually wants one of them.
package struct ConceptTable: Sendable {
    /// The concepts of the tables of this run.
    package static let shared = ConceptTable()

    package let systems: FrozenArray<CodeSystem>
    package let codes: FrozenArray<Text>
    package let displays: FrozenArray<Text>
    /// The first eight bytes of each code, by which `CodePrefix` compares.
    let leadingBytes: FrozenArray<UInt64>
    /// The row of each concept and 1 more, at the place that its code gives or at the next free one; 0 is free.
    private let slots: FrozenArray<UInt32>

    /// The number of concepts.
    package var count: Int { codes.count }

    /// The tables that hold concepts: their name, the columns of code and display, and the system of their codes.
    private static let sources: [(table: String, code: String, display: String, system: CodeSystem?)] = [
        ("codes/icd10-common", "code", "description", .icd10cm),
        ("codes/icd10cm-categories", "code", "title", .icd10cm),
        ("codes/lab-tests", "loinc", "display", .loinc),
        ("codes/vital-signs", "loinc", "display", .loinc),
        ("codes/panels", "loinc", "name", .loinc),
        ("codes/snomed", "code", "name", .snomed),
        ("codes/procedures", "code", "name", nil),
        ("codes/cpt-common", "code", "wording", nil),
        ("codes/icd10pcs", "code", "title", .icd10pcs),
        ("codes/drg", "code", "title", .diagnosisGroup),
        ("codes/discharge-dispositions", "code", "display", .dischargeDisposition),
        ("codes/admit-sources", "code", "display", .admitSource),
        ("codes/cvx", "code", "name", .cvx),
        ("codes/taxonomy", "code", "name", .taxonomy),
        ("drugs/medications", "rxnorm", "name", .rxnorm),
        ("drugs/medications", "ingredient_rxnorm", "ingredient", .rxnorm),
        ("codes/allergens", "code", "display", nil),
        ("people/race-ethnicity", "race_code", "race_display", .race),
        ("people/race-ethnicity", "ethnicity_code", "ethnicity_display", .race),
        ("people/languages", "code", "display", .language),
    ]

    private init() {
        var draft = Draft()
        for source in Self.sources {
            guard let table = ReferenceTable(name: source.table) else { continue }
            let code = table.column(source.code)
            let display = table.column(source.display)
            for row in table.rows where !row[code].isEmpty {
                let system = source.system ?? CodeSystem(named: row["system"].string) ?? .unknown
                draft.add(system, row[code], row[display])
            }
        }
        for (code, name) in [("S", "Never Married"), ("M", "Married"), ("D", "Divorced"), ("W", "Widowed")] {
            draft.add(.maritalStatus, Text(code), Text(name))
        }
        systems = FrozenArray(draft.systems)
        codes = FrozenArray(draft.codes)
        displays = FrozenArray(draft.displays)
        leadingBytes = FrozenArray(draft.leadingBytes)
        slots = FrozenArray(draft.slots)
    }

    /// The table while it is read.
    private struct Draft {
        var systems: [CodeSystem] = []
        var codes: [Text] = []
        var displays: [Text] = []
        var leadingBytes: [UInt64] = []
        /// As many as a power of two, and twice as many as there are concepts.
        var slots = [UInt32](repeating: 0, count: 32_768)

        /// Adds a concept unless an earlier table has it.
        mutating func add(_ system: CodeSystem, _ code: Text, _ display: Text) {
            let leading = code.leadingBytes
            var slot = ConceptTable.slot(leading, of: slots.count)
            while slots[slot] != 0 {
                let row = Int(slots[slot]) - 1
                if systems[row] == system && codes[row] == code { return }
                slot = (slot + 1) & (slots.count - 1)
            }
            systems.append(system)
            codes.append(code)
            displays.append(display)
            leadingBytes.append(leading)
            slots[slot] = UInt32(codes.count)
            if 2 * codes.count > slots.count { grow() }
        }

        private mutating func grow() {
            slots = [UInt32](repeating: 0, count: 2 * slots.count)
            for (row, leading) in leadingBytes.enumerated() {
                var slot = ConceptTable.slot(leading, of: slots.count)
                while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
                slots[slot] = UInt32(row + 1)
            }
        }
    }

    /// Where a code is looked for first; its first eight bytes tell nearly all codes apart.
    private static func slot(_ leadingBytes: UInt64, of count: Int) -> Int {
        // The highest bits of the product depend on all bytes.
        Int(truncatingIfNeeded: (leadingBytes &* 0x9E37_79B9_7F4A_7C15) >> UInt64(count.leadingZeroBitCount + 1))
    }

    /// The row of a code, or nothing.
    package func row(_ system: CodeSystem, _ code: Text) -> UInt32? {
        var slot = Self.slot(code.leadingBytes, of: slots.count)
        while slots[slot] != 0 {
            let row = slots[slot] - 1
            if systems[Int(row)] == system && codes[Int(row)] == code { return row }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// The row of a code, or nothing.
    package func row(_ system: CodeSystem, _ code: String) -> UInt32? { row(system, Text(code)) }
}
