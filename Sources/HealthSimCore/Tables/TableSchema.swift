/// What is known of a table without its rows: enough for its SQL and its page in the data dictionary.
public struct TableSchema: Hashable, Sendable {
    /// The name: `encounters`.
    public let name: String
    /// What a row is, in one sentence.
    public let summary: String
    /// The names of the columns that identify a row; empty when none do.
    public let key: [String]
    /// The columns, in order.
    public let columns: [ColumnSchema]

    /// A table of some columns.
    ///
    /// - Parameters:
    ///   - key: names of columns of the table.
    ///   - columns: at least one; no two with the same name.
    public init(name: String, summary: String, key: [String] = [], columns: [ColumnSchema]) {
        let names = columns.map(\.name)
        precondition(!names.isEmpty, "table \(name) has no column")
        precondition(Set(names).count == names.count, "table \(name) has two columns of the same name")
        precondition(key.allSatisfy(names.contains), "the key of table \(name) names a column that it has not")
        self.name = name
        self.summary = summary
        self.key = key
        self.columns = columns
    }

    /// The statement that creates the table in DuckDB, with its semicolon.
    ///
    /// - Parameter schema: the SQL schema to create it in; by default the current one.
    public func createTable(in schema: String? = nil) -> String {
        var lines = columns.map { column in
            let required = column.isRequired || key.contains(column.name)
            return "    \(Self.quoted(column.name)) \(column.type.sql)\(required ? " NOT NULL" : "")"
        }
        if !key.isEmpty { lines.append("    PRIMARY KEY (\(key.map(Self.quoted).joined(separator: ", ")))") }
        let place = schema.map { Self.quoted($0) + "." } ?? ""
        return "CREATE TABLE \(place)\(Self.quoted(name)) (\n\(lines.joined(separator: ",\n"))\n);\n"
    }

    /// The table's section of the data dictionary, in Markdown.
    public var dictionary: String {
        var text = "## \(name)\n\n\(summary)\n\n| column | type | description |\n|---|---|---|\n"
        for column in columns {
            let role = key.contains(column.name) ? ", key" : column.isRequired ? ", required" : ""
            text += "| `\(column.name)` | \(column.type)\(role) | \(Self.escaped(column.summary)) |\n"
        }
        return text
    }

    private static func quoted(_ name: String) -> String {
        "\"\(name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
    }

    private static func escaped(_ text: String) -> String {
        text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
    }
}
