import Executors
import HealthSimCore

/// `healthsim scenarios`.
struct ListScenarios: Command {
    static let name = "healthsim scenarios"
    static let help = Help(
        "Lists the scenarios, or tells about one and its variations.",
        arguments: [Help.Argument("[SCENARIO]", "The id of a scenario.")],
        options: [Option("json", "Print JSON in place of text.")],
        examples: [
            ("healthsim scenarios", "See what there is."),
            ("healthsim scenarios sepsis", "See the variations of one."),
        ])

    private let scenarios: [Scenario]
    private let isOne: Bool
    private let asJSON: Bool

    init(_ words: [String]) throws(UsageError) {
        let arguments = try Arguments(words, for: Self.help)
        asJSON = arguments.has(.json)
        guard let id = arguments.positionals.first else {
            scenarios = Scenario.all
            isOne = false
            return
        }
        guard let scenario = Scenario.named(id) else {
            throw UsageError(unknown: id, as: "scenario", among: Scenario.all.map(\.id))
        }
        scenarios = [scenario]
        isOne = true
    }

    func run(_ console: Console) async throws -> ExitCode {
        try console.write(asJSON ? json : isOne ? scenarios.map(Self.details).joined() : overview)
        return .done
    }

    private var overview: String {
        let width = (scenarios.map(\.id.count).max() ?? 0) + 2
        return scenarios.map { scenario in
            let names = scenario.variations.map(\.name).joined(separator: ", ")
            return Figures.padded(scenario.id, to: width) + scenario.description + "\n"
                + (names.isEmpty ? "" : Figures.padded("", to: width) + "variations: \(names)\n")
        }.joined()
    }

    private static func details(_ scenario: Scenario) -> String {
        let width = (scenario.variations.map(\.name.count).max() ?? 0) + 2
        return "\(scenario.name) (\(scenario.id))\n\(scenario.description)\n\nVariations:\n"
            + scenario.variations.map { "  " + Figures.padded($0.name, to: width) + $0.description + "\n" }.joined()
            + "\nAsked for as: " + scenario.triggers.joined(separator: "; ") + "\n"
    }

    private var json: String {
        var writer = JSONWriter(pretty: true)
        writer.beginArray()
        for scenario in scenarios {
            writer.beginObject()
            writer.field("id", scenario.id)
            writer.field("name", scenario.name)
            writer.field("description", scenario.description)
            writer.key("triggers")
            writer.beginArray()
            for trigger in scenario.triggers { writer.string(trigger) }
            writer.endArray()
            writer.key("variations")
            writer.beginArray()
            for variation in scenario.variations {
                writer.beginObject()
                writer.field("name", variation.name)
                writer.field("description", variation.description)
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
