/// How grave a finding is.
public enum Severity: String, CaseIterable, Codable, Hashable, Sendable {
    /// The document is wrong: it is not valid.
    case error
    /// The document is valid, but this is unlikely or unwise.
    case warning
}
