/// What makes a journey impossible to run, and where.
public struct JourneyError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The path in the specification.
    public let path: String
    /// What is wrong.
    public let message: String

    /// The path and what is wrong, on one line.
    public var description: String { "\(path): \(message)" }
}
