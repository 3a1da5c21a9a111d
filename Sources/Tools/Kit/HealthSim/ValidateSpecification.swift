import Executors
import HealthSimCore

/// `healthsim validate-spec`.
struct ValidateSpecification: Command {
    static let name = "healthsim validate-spec"
    static let help = Help(
        "Checks a specification and tells all that is wrong with it, with the paths.",
        arguments: [SpecificationArguments.argument],
        options: [.json, .quiet] + SpecificationArguments.options,
        examples: [
            ("healthsim validate-spec diabetics.json", "Check a file."),
            ("healthsim validate-spec diabetics.json --json | jq .errors", "Get the errors as JSON."),
        ])

    private let specification: SpecificationArguments
    private let asJSON: Bool
    private let isQuiet: Bool

    init(_ words: [String]) throws(UsageError) {
        let arguments = try Arguments(words, for: Self.help)
        specification = try SpecificationArguments(arguments)
        asJSON = arguments.has(.json)
        isQuiet = arguments.has(.quiet)
    }

    func run(_ console: Console) async throws -> ExitCode {
        let reading = try specification.read(console)
        if let malformed = reading.malformed {
            if asJSON { try console.write(invalidJSON(malformed)) }
            console.warn("\(specification.input.name): Invalid JSON: \(malformed)\n")
            return .couldNotRun
        }
        let isValid = reading.specification != nil
        if isValid && isQuiet { return .done }
        if asJSON {
            try console.write(reading.result.json(pretty: true) + "\n")
        } else {
            if let profile = reading.specification { try console.write("✓ '\(profile.id)' is valid\n") }
            let text = SpecificationReport.text(reading)
            try console.write(isValid && !text.isEmpty ? "\n" + text : text)
        }
        return isValid ? .done : .invalid
    }
}

/// What a command prints when its input is no JSON.
func invalidJSON(_ error: JSONError) -> String {
    var writer = JSONWriter()
    writer.beginObject()
    writer.field("error", "Invalid JSON: \(error)")
    writer.endObject()
    return writer.buffer.description + "\n"
}
