/// What is wrong with a care model, and where.
public struct CareModelError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file below `references/`, such as `care-models/ckd.json`.
    public let file: String
    /// The path within it, such as `treatment[0].choices[1].drug`.
    public let path: String
    /// What is wrong and what would be right.
    public let message: String

    /// File, path and message on one line.
    public var description: String { "\(file): \(path): \(message)" }
}
