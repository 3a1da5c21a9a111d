import Executors
import HealthSimCore

extension Input {
    /// The input and the output that the words of a command name; the output is nil for standard output.
    ///
    /// With `--stdin` there is no input among the words, so that the first is the output.
    static func andOutput(of arguments: Arguments) throws(UsageError) -> (Input, String?) {
        var paths = arguments.positionals[...]
        let stdin = arguments.has(.stdin)
        let input = try Input(stdin ? nil : paths.popFirst(), stdin: stdin, what: "the input")
        let output = paths.popFirst()
        if let extra = paths.first { throw UsageError("unexpected argument '\(extra)'") }
        if let output, arguments.has(.stdout) {
            throw UsageError("'\(output)' and --stdout cannot both be written to")
        }
        return (input, output)
    }
}

/// Writes a file beside its name and renames it.
/// - Parameter replacing: whether a file that exists may be replaced.
func writeFile(_ path: String, _ text: String, replacing: Bool) throws {
    do {
        try WholeFile.write(Array(text.utf8), to: path, replacing: replacing)
    } catch let failure as RecordWriter.Failure {
        throw UsageError(failure.description)
    }
}
