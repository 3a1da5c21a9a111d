import Formats
import HealthSimCore
import MemberSim

/// `import-x12`.
///
/// Each file becomes lines of canonical JSON: households with their claims from 837, with their members and coverage from
/// 834, with decisions and a payment from 835.
public struct ImportX12: Command {
    public static let name = "import-x12"
    public static let help = Help(
        "Reads X12 back: canonical JSON of 837P, 837I, 834 and 835, a household a line.",
        arguments: [
            .init("FILE", "Interchanges of version 00501, with any delimiters."),
            .init("OUTPUT", "A file; by default standard output."),
        ],
        options: [.stdin, .stdout, .force, .quiet],
        examples: [
            ("import-x12 837p.x12 households.ndjson", "Make households of the claims of a file."),
            ("import-x12 --stdin < 835.x12", "Read what was paid, and hear what does not balance."),
        ])

    private let input: Input
    private let output: String?
    private let mayReplace: Bool
    private let isQuiet: Bool

    public init(_ words: [String]) throws(UsageError) {
        let arguments = try Arguments(words, for: Self.help)
        (input, output) = try Input.andOutput(of: arguments)
        mayReplace = arguments.has(.force)
        isQuiet = arguments.has(.quiet)
    }

    /// Exit code 1 when something in the file is wrong; what could be read is written all the same.
    public func run(_ console: Console) async throws -> ExitCode {
        let bytes = try input.contents(console)
        var file = X12File()
        do {
            try file.read(bytes)
        } catch let error as X12Error {
            console.warn("\(Self.name): \(input.name): \(error)\n")
            return .couldNotRun
        }
        var json = JSONWriter()
        for household in file.households {
            CanonicalJSON.write(household, to: &json)
            json.newline()
        }
        if let output {
            try writeFile(output, json.buffer.description, replacing: mayReplace)
        } else {
            try console.write(json.buffer)
        }
        for problem in file.problems { console.warn("\(Self.name): \(problem)\n") }
        if !isQuiet, output != nil { console.warn("✓ \(file.households.count) households in '\(output ?? "")'\n") }
        return file.problems.isEmpty ? .done : .invalid
    }
}
