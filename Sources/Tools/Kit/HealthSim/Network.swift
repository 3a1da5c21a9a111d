import Executors
import Formats
import HealthSimCore

/// `healthsim network`.
struct Network: Command {
    static let name = "healthsim network"
    static let help = Help(
        "Shows the synthetic providers of a geography, or checks a file of providers.",
        arguments: [
            Help.Argument("ACTION", "'show' or 'check'.", required: true),
            Help.Argument("FILE", "The file of providers to check, in the column layout of NPPES."),
        ],
        options: [geography, .seed, csv, .json, limit],
        examples: [
            ("healthsim network show --geography 48201", "Count the providers of a county, specialty by specialty."),
            ("healthsim network show --geography TX --csv > texas.csv", "Write them as --providers reads them."),
            ("healthsim network check npidata_pfile.csv", "List what is wrong with a file of providers."),
        ])

    private static let geography = Option(
        "geography", "States (TX), counties (48201) or ZIP codes (77002) with commas between them, or US.",
        value: "PLACES")
    private static let csv = Option("csv", "Write every provider in the column layout of NPPES.")
    private static let limit = Option("limit", "How many problems 'check' lists; by default all.", value: "N")

    private enum Action {
        case show(counties: [County], places: [String])
        case check(path: String, limit: Int)
    }

    private let action: Action
    private let seed: UInt64
    private let asCSV: Bool
    private let asJSON: Bool

    init(_ words: [String]) throws(UsageError) {
        let arguments = try Arguments(words, for: Self.help)
        seed = try arguments.integer(.seed) ?? 42
        asCSV = arguments.has(Self.csv)
        asJSON = arguments.has(.json)
        if asCSV && asJSON { throw UsageError("--csv and --json are two forms: give one of them") }
        let file = arguments.positionals.dropFirst().first
        switch arguments.positionals.first {
        case "show":
            if let file { throw UsageError("unexpected argument '\(file)'") }
            guard let places = try arguments.list(Self.geography) else {
                throw UsageError("--geography is missing: a state such as TX, or a county such as 48201")
            }
            action = .show(counties: try Self.counties(places), places: places)
        case "check":
            guard let file else { throw UsageError("FILE is missing") }
            let limit = try arguments.integer(Self.limit, in: 0...Int.max) ?? .max
            action = .check(path: file, limit: limit)
        case let word?: throw UsageError(unknown: word, as: "action", among: ["show", "check"])
        case nil: throw UsageError("ACTION is missing")
        }
    }

    private static func counties(_ words: [String]) throws(UsageError) -> [County] {
        if words.contains(where: { ["us", "usa", "national"].contains($0.lowercased()) }) { return County.all }
        func isNumber(_ word: String) -> Bool { word.utf8.allSatisfy { (0x30...0x39).contains($0) } }
        let counties = words.filter { isNumber($0) && County(fips: $0) != nil }
        let zips = words.filter { isNumber($0) && $0.utf8.count == 5 && !counties.contains($0) }
        let states = words.filter { !counties.contains($0) && !zips.contains($0) }
        // A ZIP code that is not listed lies in the county of the one that stands for it, and counties are shown.
        let listed = zips.map { Place(standingFor: $0)?.zip.string ?? $0 }
        do {
            let places = try Geography(states: states, counties: counties, zips: listed).places
            var found = Set<County>()
            for place in places { found.insert(place.county) }
            return County.all.filter { found.contains($0) }
        } catch {
            throw UsageError("--geography: \(error)")
        }
    }

    func run(_ console: Console) async throws -> ExitCode {
        switch action {
        case .show(let counties, let places):
            let listing = NetworkListing(SyntheticDirectory(seed: seed), counties: counties, places: places)
            if asCSV {
                try listing.writeNPPES { buffer in try console.write(buffer) }
            } else if asJSON {
                try listing.writeJSON { buffer in try console.write(buffer) }
            } else {
                try console.write(listing.text)
            }
            return .done
        case .check(let path, let limit):
            return try check(ProviderFile(path), limit: limit, console)
        }
    }

    private func check(_ file: ProviderFile, limit: Int, _ console: Console) throws -> ExitCode {
        let isValid = file.problemCount == 0
        if asJSON {
            try console.write(file.json(limit: limit))
        } else {
            let lines = file.problems.prefix(limit).map { "\(file.path), \($0)\n" }
            try console.write(lines.joined() + file.summary)
        }
        return isValid ? .done : .invalid
    }
}
