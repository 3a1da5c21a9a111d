import Executors
import HealthSimCore

/// `healthsim journeys`.
struct ListJourneys: Command {
    static let name = "healthsim journeys"
    static let help = Help(
        "Lists the journeys that are built in, or prints one.",
        arguments: [Help.Argument("[JOURNEY]", "The id of a journey.")],
        options: [Option("json", "Print JSON in place of text.")],
        examples: [
            ("healthsim journeys", "See what there is."),
            ("healthsim journeys chf-first-year > mine.json", "Begin a journey of one's own."),
        ])

    private let journey: NamedJourney?
    private let asJSON: Bool

    init(_ words: [String]) throws(UsageError) {
        let arguments = try Arguments(words, for: Self.help)
        asJSON = arguments.has(.json)
        journey = try arguments.positionals.first.map { (id) throws(UsageError) in
            guard let journey = NamedJourney.named(id) else {
                throw UsageError(unknown: id, as: "journey", among: NamedJourney.all.map(\.id))
            }
            return journey
        }
    }

    func run(_ console: Console) async throws -> ExitCode {
        if let journey {
            var document = JSONValue(.object([]))
            document["journey"] = journey.journey
            try console.write(String(decoding: document.rendered(pretty: true), as: UTF8.self) + "\n")
        } else {
            try console.write(asJSON ? Self.json : Self.text)
        }
        return .done
    }

    private static var text: String {
        let width = (NamedJourney.all.map(\.id.count).max() ?? 0) + 2
        return NamedJourney.all.map { journey in
            Figures.padded(journey.id, to: width) + journey.description + "\n" + Figures.padded("", to: width)
                + "\(journey.duration); profiles: \(journey.profiles.joined(separator: ", "))\n"
        }.joined()
    }

    private static var json: String {
        var writer = JSONWriter(pretty: true)
        writer.beginArray()
        for journey in NamedJourney.all {
            writer.beginObject()
            writer.field("id", journey.id)
            writer.field("name", journey.name)
            writer.field("description", journey.description)
            writer.field("duration", journey.duration)
            writer.key("profiles")
            writer.beginArray()
            for profile in journey.profiles { writer.string(profile) }
            writer.endArray()
            writer.endObject()
        }
        writer.endArray()
        writer.newline()
        return writer.buffer.description
    }
}
