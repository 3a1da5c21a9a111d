import HealthSimCore

/// The rows of some households, of all tables.
struct TableBlock {
    /// The rows of a table.
    struct Part {
        let path: String
        let schema: TableSchema
        let columns: [String: Int]
        let rows: [TableRow]
        /// The rows by the values of a column, made when they are first asked for.
        private var indices: [String: [Text: Int]] = [:]

        init(_ cursor: TableCursor, _ rows: [TableRow]) {
            path = cursor.file.path
            schema = cursor.schema
            columns = cursor.columns
            self.rows = rows
        }

        /// Makes it known where the values of a column stand; the first of equal ones counts.
        mutating func index(_ column: String) {
            guard indices[column] == nil else { return }
            var places: [Text: Int] = [:]
            let place = columns[column]
            for (row, content) in rows.enumerated() {
                let text = content.text(place)
                if !text.isEmpty && places[text] == nil { places[text] = row }
            }
            indices[column] = places
        }

        /// The row with a value in a column that was indexed.
        func row(_ column: String, _ value: Text) -> TableRow? { indices[column]?[value].map { rows[$0] } }
    }

    /// The tables by their names.
    private(set) var parts: [String: Part] = [:]

    mutating func add(_ name: String, _ part: Part) { parts[name] = part }

    /// A table; nil when the cohort has it not.
    subscript(name: String) -> Part? { parts[name] }

    /// Makes the values of all keys that relations lead to known.
    mutating func indexKeys() {
        for relation in TableRelation.all { parts[relation.target]?.index(relation.key) }
        parts["pharmacy_responses"]?.index("claim_id")
        parts["members"]?.index("mrn")
        parts["rx_members"]?.index("mrn")
    }

    /// The row that has a key.
    func row(_ table: String, _ column: String, _ value: Text) -> TableRow? {
        value.isEmpty ? nil : parts[table]?.row(column, value)
    }

    /// The rows of a table, with the places of its columns.
    func rows(_ name: String) -> [TableRow] { parts[name]?.rows ?? [] }

    /// The place of a column of a table.
    func place(_ table: String, _ column: String) -> Int? { parts[table]?.columns[column] }
}
