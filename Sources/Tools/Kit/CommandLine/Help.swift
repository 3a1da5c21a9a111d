/// What a command takes: it is read by the parser and rendered as the answer to `--help`.
public struct Help: Sendable {
    /// A word without dashes that the command takes.
    public struct Argument: Sendable {
        let name: String
        let summary: String
        let isRequired: Bool

        /// An argument by its name in the help, `INPUT`, and its meaning.
        public init(_ name: String, _ summary: String, required: Bool = false) {
            self.name = name
            self.summary = summary
            isRequired = required
        }
    }

    /// What the command does, in one sentence.
    public let summary: String
    /// The words without dashes, in order, the required ones first.
    public let arguments: [Argument]
    /// The options, with `--help` and `--version` at the end.
    public let options: [Option]
    /// Command lines that work, each with what it does.
    public let examples: [(line: String, summary: String)]

    /// What a command takes; `--help` and `--version` are added.
    public init(
        _ summary: String, arguments: [Argument] = [], options: [Option] = [],
        examples: [(line: String, summary: String)] = []
    ) {
        self.summary = summary
        self.arguments = arguments
        self.options = options + [.help, .version]
        self.examples = examples
    }

    /// The text of the help, for a command of some name; lines have at most 80 columns where words allow.
    public func text(for name: String) -> String {
        let words = arguments.map { $0.isRequired ? $0.name : "[\($0.name)]" }
        var text = "\(summary)\n\nUsage: \(([name] + words + ["[options]"]).joined(separator: " "))\n"
        text += Self.section("Arguments", arguments.map { ($0.name, $0.summary) })
        text += Self.section("Options", options.map { ("--\($0.name)\($0.value.map { " " + $0 } ?? "")", $0.summary) })
        if !examples.isEmpty {
            text += "\nExamples:\n" + examples.map { "  # \($0.summary)\n  \($0.line)\n" }.joined()
        }
        return text + "\nExit codes: 0 done or valid, 1 invalid, 2 could not run.\n"
    }

    /// Two columns under a title; nothing for an empty list.
    static func section(_ title: String, _ entries: [(name: String, summary: String)]) -> String {
        guard !entries.isEmpty else { return "" }
        let width = min(26, entries.map(\.name.count).max() ?? 0) + 4
        return entries.reduce("\n\(title):\n") { text, entry in
            let name = "  \(entry.name)"
            let lines = wrapped(entry.summary, to: 80 - width)
            let padding = String(repeating: " ", count: width)
            let start = name.count + 2 > width ? "\(name)\n\(padding)" : name + padding.dropFirst(name.count)
            return text + start + lines.joined(separator: "\n\(padding)") + "\n"
        }
    }

    private static func wrapped(_ text: String, to width: Int) -> [String] {
        text.split(separator: " ").reduce(into: [String]()) { lines, word in
            if let line = lines.last, line.count + 1 + word.count <= width {
                lines[lines.count - 1] = "\(line) \(word)"
            } else {
                lines.append(String(word))
            }
        }
    }
}
