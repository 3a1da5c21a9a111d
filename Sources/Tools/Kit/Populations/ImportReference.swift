import Executors
import HealthSimCore

/// `healthsim reference import`.
struct ImportReference: Command {
    static let name = "healthsim reference import"
    static let help = Help(
        "Makes a reference set of every county from the CDC's own downloads.",
        options: [places, svi, out, .force, .quiet],
        examples: [
            (
                "healthsim reference import --places PLACES_county_2023.csv --svi SVI_2022_US_county.csv",
                "Make the set in ./reference."
            ),
            ("healthsim execute town.json --reference reference", "Use it."),
            ("HEALTHSIM_REFERENCE=reference healthsim reference show 48301", "Use it for every command."),
        ])

    private static let places = Option(
        "places", "CDC PLACES by county, any release: the wide (GIS friendly) form or the long one.", value: "FILE")
    private static let svi = Option(
        "svi", "The CDC/ATSDR Social Vulnerability Index by county, 2018 to 2022.", value: "FILE")
    private static let out = Option("out", "The folder of the set; by default 'reference'.", value: "DIR")

    private let placesFile: String?
    private let sviFile: String?
    private let folder: String
    private let isForced: Bool
    private let isQuiet: Bool

    init(_ words: [String]) throws(UsageError) {
        let arguments = try Arguments(words, for: Self.help)
        placesFile = arguments.value(Self.places)
        sviFile = arguments.value(Self.svi)
        guard placesFile != nil || sviFile != nil else {
            throw UsageError("nothing to import: name a file with --places or --svi, best one of each")
        }
        folder = arguments.value(Self.out) ?? "reference"
        isForced = arguments.has(.force)
        isQuiet = arguments.has(.quiet)
    }

    func run(_ console: Console) async throws -> ExitCode {
        var work = PopulationImport()
        if let placesFile {
            let bytes = try InputFile.contents(of: placesFile, limit: ReferenceSet.largest)
            work.add(places: bytes, release: Self.release("CDC PLACES", of: placesFile))
        }
        if let sviFile {
            let bytes = try InputFile.contents(of: sviFile, limit: ReferenceSet.largest)
            work.add(svi: bytes, release: Self.release("CDC/ATSDR SVI", of: sviFile))
        }
        for problem in work.problems {
            let path = (problem.file == .places ? placesFile : sviFile) ?? ""
            console.warn("\(path): \(problem)\n")
        }
        if !isQuiet { for remark in work.remarks { console.warn("! \(remark)\n") } }
        guard work.problems.isEmpty else {
            console.warn("✗ \(work.problems.count) problems: nothing was written\n")
            return .invalid
        }
        let tables = work.tables(source: folder)
        let files = [(ReferenceSet.counties, true), (ReferenceSet.states, false)]
        for (name, isOfCounties) in files {
            try WholeFile.write(
                tables.csv(ofCounties: isOfCounties), to: folder + "/" + name, replacing: isForced,
                makingFolders: true)
        }
        if !isQuiet {
            let counties = tables.counties
            let states = tables.places.count - counties.count - 1
            let withBoth = counties.count { !$0.placesRelease.isEmpty && !$0.sviRelease.isEmpty }
            try console.write(
                "✓ \(counties.count) counties, \(states) states and the nation in '\(folder)'; "
                    + "\(withBoth) counties have both releases\n"
                    + "  use it with --reference \(folder), or set \(ReferenceSet.variable)\n")
        }
        return .done
    }

    /// The name of a release, with the last year that the file's name has.
    private static func release(_ publisher: String, of path: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let runs = name.split { !("0"..."9").contains($0) }
        let years = runs.compactMap { $0.count == 4 && $0.hasPrefix("20") ? String($0) : nil }
        return years.first.map { "\(publisher) \($0)" } ?? "\(publisher), release not named"
    }
}
