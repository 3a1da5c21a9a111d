/// What is known of a column without its rows.
public struct ColumnSchema: Hashable, Sendable {
    /// The name, in the header, the JSON and the SQL: `birth_date`.
    public let name: String
    /// What its cells hold.
    public let type: ColumnType
    /// What it means, with units and code system, in one sentence.
    public let summary: String
    /// Whether every row has a value.
    public let isRequired: Bool

    /// A column by its name, type and meaning.
    public init(name: String, type: ColumnType, summary: String, isRequired: Bool = false) {
        self.name = name
        self.type = type
        self.summary = summary
        self.isRequired = isRequired
    }
}
