import HealthSimCore

/// One file that a format writes, and what stands around its rows.
///
/// A run over all households is `header`, rows with `separator` between, `footer`. An encoder writes the separator
/// before every row; the side that writes files drops it at household 0 and adds header and footer at the two
/// ends, so that partitions joined together are the bytes of the whole run.
public struct EncodedFile: Hashable, Sendable {
    /// The name below the folder of the format, such as `Patient.ndjson`.
    public let name: String
    /// What begins the file, such as the header line of a CSV file.
    public let header: [UInt8]
    /// What stands before every row but the first of the run.
    public let separator: [UInt8]
    /// What ends the file.
    public let footer: [UInt8]
    /// What a row is, for people: `Patient`, `encounters`.
    public let what: String
    /// Whether the file has no rows but tells of the others: it is written when they are complete, for each part of a
    /// run of its own.
    public let isSummary: Bool

    /// A file; without header, separator and footer it is the rows alone.
    public init(
        name: String, header: [UInt8] = [], separator: [UInt8] = [], footer: [UInt8] = [], what: String,
        isSummary: Bool = false
    ) {
        self.name = name
        self.header = header
        self.separator = separator
        self.footer = footer
        self.what = what
        self.isSummary = isSummary
    }
}

extension EncodedFile {
    /// The CSV file of a table: its columns as the header line (RFC 4180).
    init(table schema: TableSchema) {
        var header = ByteBuffer()
        for (index, column) in schema.columns.enumerated() {
            if index > 0 { header.append(",") }
            header.append(csv: column.name)
        }
        header.append("\r\n")
        self.init(name: "\(schema.name).csv", header: [UInt8](header), what: schema.name)
    }
}
