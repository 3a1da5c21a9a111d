/// What the cells of a column hold.
public enum ColumnType: Hashable, Sendable {
    /// Text; written as it is.
    case text
    /// A whole number of 64 bits.
    case integer
    /// A number with a fixed count of decimals.
    case decimal(places: Int)
    /// A day, `2024-03-05`.
    case date
    /// A moment with its offset, `2024-03-05T08:15:00-06:00`.
    case timestamp
    /// `true` or `false`.
    case boolean
    /// Dollars and cents, `12.34`.
    case money

    /// The type in DuckDB's SQL.
    public var sql: String {
        switch self {
        case .text: "VARCHAR"
        case .integer: "BIGINT"
        case .decimal(let places): "DECIMAL(18, \(places))"
        case .date: "DATE"
        case .timestamp: "TIMESTAMPTZ"
        case .boolean: "BOOLEAN"
        case .money: "DECIMAL(18, 2)"
        }
    }
}

extension ColumnType: CustomStringConvertible {
    /// The type as the data dictionary names it.
    public var description: String {
        switch self {
        case .text: "text"
        case .integer: "integer"
        case .decimal(let places): "decimal (\(places) place\(places == 1 ? "" : "s"))"
        case .date: "date"
        case .timestamp: "timestamp"
        case .boolean: "boolean"
        case .money: "money"
        }
    }
}
