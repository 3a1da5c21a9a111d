import Formats
import HealthSimCore
import RxMemberSim

/// `import-ncpdp`.
///
/// Requests and the responses to them become lines of canonical JSON: households with members, coverage, claims and
/// answers.
public struct ImportNCPDP: Command {
    public static let name = "import-ncpdp"
    public static let help = Help(
        "Reads pharmacy claims of NCPDP D.0 back: canonical JSON, a household a line.",
        arguments: [
            .init("FILE", "Transmissions in lines or in batches; requests before the responses to them."),
            .init("OUTPUT", "A file; by default standard output."),
        ],
        options: [.stdin, .stdout, responses, .force, .quiet],
        examples: [
            (
                "import-ncpdp requests.ncpdp households.ndjson --responses responses.ncpdp",
                "Make households of claims and of what was answered."
            ),
            ("import-ncpdp --stdin < requests.ncpdp", "Read claims, and hear what is wrong with them."),
        ])

    private static let responses = Option("responses", "A file with the responses to the requests.", value: "FILE")

    private let output: ImportOutput
    private let answers: Input?

    public init(_ words: [String]) throws(UsageError) {
        let arguments = try Arguments(words, for: Self.help)
        output = try ImportOutput(arguments)
        answers = arguments.value(Self.responses).map { Input.file($0) }
    }

    /// Exit code 1 when something in a file is wrong; what could be read is written all the same.
    public func run(_ console: Console) async throws -> ExitCode {
        var file = D0File()
        for input in [output.input] + (answers.map { [$0] } ?? []) {
            do {
                try file.read(try input.contents(console))
            } catch let error as D0Error {
                console.warn("\(Self.name): \(input.name): \(error)\n")
                return .couldNotRun
            }
        }
        var json = JSONWriter()
        for household in file.households {
            CanonicalJSON.write(household, to: &json)
            json.newline()
        }
        return try output.write(
            json, counted: "\(file.households.count) households", problems: file.problems, of: Self.name, console)
    }
}
