import Executors
import Formats
import HealthSimCore

/// `healthsim formats`.
struct ListFormats: Command {
    static let name = "healthsim formats"
    static let help = Help(
        "Lists the formats that a cohort can be written in.",
        options: [Option("json", "List them as JSON, with the files of each.")],
        examples: [("healthsim formats", "See what --format takes.")])

    private let asJSON: Bool

    init(_ words: [String]) throws(UsageError) {
        asJSON = try Arguments(words, for: Self.help).has(.json)
    }

    func run(_ console: Console) async throws -> ExitCode {
        try console.write(asJSON ? Self.json : Self.text)
        return .done
    }

    private static var text: String {
        let width = (Format.allCases.map(\.rawValue.count).max() ?? 0) + 2
        func lines(_ formats: [Format]) -> String {
            formats.map { "  " + Figures.padded($0.rawValue, to: width) + $0.summary + "\n" }.joined()
        }
        return "Formats:\n" + lines(Format.allCases.filter(\.isAvailable)) + "\nNot written yet:\n"
            + lines(Format.allCases.filter { !$0.isAvailable })
    }

    private static var json: String {
        var writer = JSONWriter(pretty: true)
        writer.beginArray()
        for format in Format.allCases {
            writer.beginObject()
            writer.field("name", format.rawValue)
            writer.field("summary", format.summary)
            writer.field("available", format.isAvailable)
            writer.key("files")
            writer.beginArray()
            for file in RecordEncoders.encoder(for: format)?.files ?? [] {
                writer.beginObject()
                writer.field("name", file.name)
                writer.field("content", file.what)
                writer.endObject()
            }
            writer.endArray()
            writer.endObject()
        }
        writer.endArray()
        writer.newline()
        return writer.buffer.description
    }
}
