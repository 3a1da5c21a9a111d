/// A long option of a command: `--name`, or `--name VALUE`.
public struct Option: Hashable, Sendable {
    /// The name without the dashes: `seed`.
    public let name: String
    /// What its value is called in the help, `N`; nil for an option without a value.
    public let value: String?
    /// What it does, in one sentence.
    public let summary: String
    /// Whether it may be given more than once.
    public let isRepeatable: Bool

    /// An option; with a `value` it takes one.
    public init(_ name: String, _ summary: String, value: String? = nil, repeatable: Bool = false) {
        self.name = name
        self.value = value
        self.summary = summary
        isRepeatable = repeatable
    }
}

extension Option {
    /// Read standard input in place of a file.
    public static let stdin = Option("stdin", "Read standard input in place of a file.")
    /// Write to standard output in place of a file.
    public static let stdout = Option("stdout", "Write to standard output in place of a file.")
    /// Say nothing but results and errors.
    public static let quiet = Option("quiet", "Say nothing but results and errors.")
    /// Which formats to write.
    public static let format = Option("format", "The formats to write, with commas between them.", value: "NAMES")
    /// Where all randomness begins.
    public static let seed = Option(
        "seed", "Where all randomness begins: the same number, the same output.", value: "N")
    /// Show the help; every command has it.
    public static let help = Option("help", "Show this help.")
    /// Show the version; every command has it.
    public static let version = Option("version", "Show the version.")
}
