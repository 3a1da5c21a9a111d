import Executors
import HealthSimCore

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A reference set on disk: a folder with `counties.csv` and `states.csv`.
enum ReferenceSet {
    static let counties = "counties.csv"
    static let states = "states.csv"
    /// The variable that names a set for every command.
    static let variable = "HEALTHSIM_REFERENCE"
    /// The largest file that is read: the long form of PLACES has some 100 MB.
    static let largest = 1 << 30

    /// Why a set cannot be used: every problem of a file.
    struct Failure: Error, CustomStringConvertible {
        let path: String
        let problems: [String]

        var description: String {
            let shown = problems.prefix(20).map { "'\(path)', \($0)" }
            let rest = problems.count > 20 ? ["… and \(problems.count - 20) more"] : []
            return (shown + rest).joined(separator: "\n")
        }
    }

    /// The reference populations of a run: those of an option, else of HEALTHSIM_REFERENCE, else the embedded ones.
    static func tables(_ option: String?, _ console: Console) throws -> PopulationTables {
        let named = option ?? console.environment(variable).flatMap { $0.isEmpty ? nil : $0 }
        guard let path = named else { return .embedded }
        var isFolder = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder {
            return try ReferenceDatabase(path, console).populations()
        }
        return try read(path)
    }

    /// The set in a folder.
    static func read(_ folder: String) throws -> PopulationTables {
        var places: [PlacePopulation] = []
        for name in [counties, states] {
            let path = folder + "/" + name
            let bytes: [UInt8]
            do {
                bytes = try InputFile.contents(of: path, limit: largest)
            } catch let error as FileFailure where error.isMissing {
                throw Failure(
                    path: path,
                    problems: ["a table of a reference set, is missing: 'healthsim reference import' makes one"])
            }
            do throws(PopulationTables.Problems) {
                places += try PopulationTables.places(csv: bytes)
            } catch {
                throw Failure(path: path, problems: error.problems.map(\.description))
            }
        }
        return PopulationTables(places, source: "'\(folder)'")
    }
}
