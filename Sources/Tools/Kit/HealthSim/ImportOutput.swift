import HealthSimCore

/// What the commands that read transactions back have in common: a file becomes lines of JSON, and what is wrong with it is
/// said.
struct ImportOutput: Sendable {
    /// What is read.
    let input: Input
    private let output: String?
    private let mayReplace: Bool
    private let isQuiet: Bool

    init(_ arguments: Arguments) throws(UsageError) {
        (input, output) = try Input.andOutput(of: arguments)
        mayReplace = arguments.has(.force)
        isQuiet = arguments.has(.quiet)
    }

    /// Writes the lines, then says what is wrong.
    ///
    /// - Parameters:
    ///   - counted: what the lines are, for people: `3 households`.
    ///   - problems: what is wrong with what was read.
    ///   - command: the name of the command.
    /// - Returns: 1 when something is wrong.
    func write(
        _ json: JSONWriter, counted: String, problems: [some CustomStringConvertible], of command: String,
        _ console: Console
    ) throws -> ExitCode {
        if let output {
            try writeFile(output, json.buffer.description, replacing: mayReplace)
        } else {
            try console.write(json.buffer)
        }
        for problem in problems { console.warn("\(command): \(problem)\n") }
        if !isQuiet, let output { console.warn("✓ \(counted) in '\(output)'\n") }
        return problems.isEmpty ? .done : .invalid
    }
}
