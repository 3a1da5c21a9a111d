import Formats
import HealthSimCore
import MemberSim

/// `import-x12`.
///
/// Each file becomes lines of canonical JSON: households with their claims from 837, with their members and coverage from
/// 834, with decisions and a payment from 835; and the messages of the other sets, each with the field `transaction`.
public struct ImportX12: Command {
    public static let name = "import-x12"
    public static let help = Help(
        "Reads X12 back: households of 837, 834 and 835, and messages of the others.",
        arguments: [
            .init("FILE", "Interchanges of version 00501, with any delimiters."),
            .init("OUTPUT", "A file; by default standard output."),
        ],
        options: [.stdin, .stdout, .force, .quiet],
        examples: [
            ("import-x12 837p.x12 households.ndjson", "Make households of the claims of a file."),
            ("import-x12 --stdin < 835.x12", "Read what was paid, and hear what does not balance."),
            ("import-x12 271.x12 answers.ndjson", "Read what plans cover, an answer a line."),
        ])

    private let output: ImportOutput

    public init(_ words: [String]) throws(UsageError) {
        output = try ImportOutput(try Arguments(words, for: Self.help))
    }

    /// Exit code 1 when something in the file is wrong; what could be read is written all the same.
    public func run(_ console: Console) async throws -> ExitCode {
        let bytes = try output.input.contents(console)
        var file = X12File()
        do {
            try file.read(bytes)
        } catch let error as X12Error {
            console.warn("\(Self.name): \(output.input.name): \(error)\n")
            return .couldNotRun
        }
        var json = JSONWriter()
        for household in file.households {
            CanonicalJSON.write(household, to: &json)
            json.newline()
        }
        for message in file.messages {
            message.write(to: &json)
            json.newline()
        }
        return try output.write(
            json, counted: Self.counted(file), problems: file.problems, of: Self.name, console)
    }

    /// What a file has, for people.
    private static func counted(_ file: X12File) -> String {
        let households = "\(file.households.count) \(file.households.count == 1 ? "household" : "households")"
        let messages = "\(file.messages.count) \(file.messages.count == 1 ? "message" : "messages")"
        if file.messages.isEmpty { return households }
        return file.households.isEmpty ? messages : households + ", " + messages
    }
}
