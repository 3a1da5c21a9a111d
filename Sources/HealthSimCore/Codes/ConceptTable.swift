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
    private let rows: Frozen<[Key: UInt32]>

    private struct Key: Hashable {
        let system: CodeSystem
        let code: Text

        /// The first eight bytes tell nearly all codes apart, and hashing one number is much faster than a text.
        func hash(into hasher: inout Hasher) { hasher.combine(code.leadingBytes) }
    }

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
        leadingBytes = FrozenArray(draft.codes.map(\.leadingBytes))
        rows = Frozen(draft.rows)
    }

    /// The table while it is read.
    private struct Draft {
        var systems: [CodeSystem] = []
        var codes: [Text] = []
        var displays: [Text] = []
        var rows: [Key: UInt32] = [:]

        init() { rows.reserveCapacity(16_384) }

        /// Adds a concept unless an earlier table has it.
        mutating func add(_ system: CodeSystem, _ code: Text, _ display: Text) {
            let key = Key(system: system, code: code)
            guard rows[key] == nil else { return }
            rows[key] = UInt32(codes.count)
            systems.append(system)
            codes.append(code)
            displays.append(display)
        }
    }

    /// The row of a code, or nothing.
    package func row(_ system: CodeSystem, _ code: String) -> UInt32? {
        rows.value[Key(system: system, code: Text(code))]
    }
}
