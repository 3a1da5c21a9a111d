import Executors
import HealthSimCore

/// `healthsim run`.
struct RunScenario: Command {
    static let name = "healthsim run"
    static let help = Help(
        "Makes the cohort of a scenario: a profile and a journey that go together.",
        arguments: [Help.Argument("SCENARIO", "The id of a scenario; 'healthsim scenarios' lists them.")],
        options: [variation] + Execute.runOptions + [.format, .seed, .count, .set, .includeNotes, .reference],
        examples: [
            ("healthsim run diabetes --count 100", "Make 100 people in their first year with diabetes."),
            ("healthsim run sepsis --variation shock --format fhir,hl7v2", "Make a variation, in two formats."),
            ("healthsim run diabetes --reference reference", "Make them by an imported reference set."),
        ])

    private static let variation = Option(
        "variation", "The variation of the scenario; 'healthsim scenarios SCENARIO' lists them.", value: "NAME")

    private let execute: Execute

    init(_ words: [String]) throws(UsageError) {
        let arguments = try Arguments(words, for: Self.help)
        guard let id = arguments.positionals.first else {
            throw UsageError("the scenario is missing; 'healthsim scenarios' lists them")
        }
        guard let scenario = Scenario.named(id) else {
            throw UsageError(unknown: id, as: "scenario", among: Scenario.all.map(\.id))
        }
        var variation: Scenario.Variation?
        if let name = arguments.value(Self.variation) {
            variation = scenario.variation(named: name)
            if variation == nil {
                throw UsageError(unknown: name, as: "variation", among: scenario.variations.map(\.name))
            }
        }
        execute = try Execute(
            arguments,
            of: SpecificationArguments(
                arguments, given: scenario.specification(variation: variation), name: "scenario '\(id)'"),
            story: scenario.story(variation: variation))
    }

    func run(_ console: Console) async throws -> ExitCode { try await execute.run(console) }
}
