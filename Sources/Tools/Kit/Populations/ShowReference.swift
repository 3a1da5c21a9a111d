import Executors
import HealthSimCore

/// `healthsim reference show`.
struct ShowReference: Command {
    static let name = "healthsim reference show"
    static let help = Help(
        "Prints what is known about the people of a county, a state or the nation.",
        arguments: [
            Help.Argument(
                "PLACE", "A FIPS code such as 48201, a state such as TX or Texas, US, or \"Harris County, TX\".",
                required: true)
        ],
        options: [.reference, .json],
        examples: [
            ("healthsim reference show 48201", "Show Harris County, Texas."),
            ("healthsim reference show \"Harris County, TX\" --json | jq .prevalence", "Get it as JSON."),
        ])

    private let place: String
    private let reference: String?
    private let asJSON: Bool

    init(_ words: [String]) throws(UsageError) {
        let arguments = try Arguments(words, for: Self.help)
        place = arguments.positionals[0]
        reference = arguments.value(.reference)
        asJSON = arguments.has(.json)
    }

    func run(_ console: Console) async throws -> ExitCode {
        let tables = try ReferenceSet.tables(reference, console)
        let area = try PopulationTables.Area(named: place)
        guard let match = tables.population(of: area) else {
            console.warn("\(Self.name): nothing is known about '\(place)' in \(tables.source)\n")
            return .couldNotRun
        }
        if match.isOfState, case .county(let fips) = area {
            let name = PlaceTable.shared.countyName(fips: fips)?.string ?? fips
            console.warn(
                "! Nothing is known about \(name) (\(fips)) in \(tables.source): these are the figures of "
                    + "\(match.place.name); 'healthsim reference import' makes a set of every county\n")
        }
        let profile = PopulationProfile(match.place)
        try console.write(asJSON ? profile.json : profile.text)
        return .done
    }
}

extension Option {
    /// Which reference populations are used.
    static let reference = Option(
        "reference",
        "The reference populations: a set of 'healthsim reference import', or a DuckDB file with such tables; by "
            + "default HEALTHSIM_REFERENCE, else the embedded ones.", value: "PATH")
}
