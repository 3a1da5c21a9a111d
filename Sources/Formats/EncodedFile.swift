/// A file of a format, and what stands in it besides its rows.
public struct EncodedFile: Hashable, Sendable {
    /// The name, such as `Patient.ndjson`.
    public let name: String
    /// What stands before the first row of a cohort.
    public let header: [UInt8]
    /// What stands between two rows; the encoder writes it before each row.
    public let separator: [UInt8]
    /// What stands after the last row of a cohort.
    public let footer: [UInt8]
    /// What a row is, for people: `patients`.
    public let what: String

    /// A file by its name.
    public init(name: String, header: [UInt8] = [], separator: [UInt8] = [], footer: [UInt8] = [], what: String) {
        self.name = name
        self.header = header
        self.separator = separator
        self.footer = footer
        self.what = what
    }
}
