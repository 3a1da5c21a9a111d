public import HealthSimCore

/// What a command sees of the world: three streams, and some facts. A test gives its own.
public struct Console: Sendable {
    /// The next bytes of standard input; nil at its end.
    public var read: @Sendable () throws(ConsoleError) -> [UInt8]?
    /// Writes bytes to standard output, all of them.
    public var write: @Sendable (Span<UInt8>) throws(ConsoleError) -> Void
    /// Writes a text to standard error, as far as it can be written; without a line end of its own.
    public var warn: @Sendable (String) -> Void
    /// Whether standard error is a terminal, so that progress may be drawn.
    public var isTerminal: Bool
    /// The value of an environment variable; nil when there is none.
    public var environment: @Sendable (String) -> String?

    /// A console of closures.
    public init(
        read: @escaping @Sendable () throws(ConsoleError) -> [UInt8]?,
        write: @escaping @Sendable (Span<UInt8>) throws(ConsoleError) -> Void,
        warn: @escaping @Sendable (String) -> Void, isTerminal: Bool = false,
        environment: @escaping @Sendable (String) -> String? = { _ in nil }
    ) {
        self.read = read
        self.write = write
        self.warn = warn
        self.isTerminal = isTerminal
        self.environment = environment
    }

    /// Writes a text to standard output.
    public func write(_ text: String) throws(ConsoleError) { try write(Array(text.utf8).span) }

    /// Writes the content of a buffer to standard output.
    public func write(_ buffer: ByteBuffer) throws(ConsoleError) {
        try buffer.withSpan { span throws(ConsoleError) in try write(span) }
    }
}

/// Why standard input or output failed.
public enum ConsoleError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Whoever read the output has closed it.
    case outputClosed
    /// Standard input cannot be read; the reason in the system's words.
    case cannotRead(String)
    /// Standard output cannot be written; the reason in the system's words.
    case cannotWrite(String)

    /// What failed and why.
    public var description: String {
        switch self {
        case .outputClosed: "standard output is closed"
        case .cannotRead(let reason): "cannot read standard input: \(reason)"
        case .cannotWrite(let reason): "cannot write to standard output: \(reason)"
        }
    }
}
