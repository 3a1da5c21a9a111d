package import HealthSimCore

/// The tables that a database has, and their columns.
package struct StoreLayout: Hashable, Sendable {
    /// The columns of each table, in order, by the name of the table.
    private var columns: [String: [String]] = [:]

    /// A database with nothing in it.
    package init() {}

    /// The layout from the lines that `CohortCatalog.columns` gives.
    package init(lines: [String]) throws(JSONError) {
        for line in lines {
            let value = try JSONValue(parsing: line)
            guard let table = value["table"]?.string, let column = value["column"]?.string else { continue }
            columns[table, default: []].append(column)
        }
    }

    /// The names of the columns of a table; nil when there is no such table.
    package func columns(of table: String) -> [String]? { columns[table] }

    /// Whether the database has cohorts.
    package var hasCohorts: Bool { columns["cohorts"] != nil }

    /// The statements that make room for a table: it is created, or gets the columns that it has not.
    func preparation(of table: TableSchema) -> String {
        guard let present = columns[table.name] else { return CohortCatalog.creation(of: table) }
        let missing = table.columns.filter { !present.contains($0.name) }
        return missing.map { column in
            "ALTER TABLE \(CohortCatalog.place(table.name)) ADD COLUMN \(SQLText.name(column.name)) \(column.type.sql);\n"
        }.joined()
    }

    /// What is in the way of a table: it is there, and is not one of cohorts.
    func obstacle(to table: TableSchema) -> String? {
        guard let present = columns[table.name], !present.contains(CohortTables.cohort) else { return nil }
        return "the database has a table '\(table.name)' that is not of cohorts"
    }
}
