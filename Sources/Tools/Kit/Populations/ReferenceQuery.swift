#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Questions to a DuckDB file, which DuckDB's command-line program answers; the file is opened read-only.
struct ReferenceQuery {
    /// Why there is no answer.
    enum Failure: Error, CustomStringConvertible {
        /// The program is nowhere to be found.
        case missing
        /// The program cannot be run.
        case notRun(String)
        /// It said no; its words.
        case refused(String)
        /// Its answer is larger than any that is read.
        case tooLarge

        var description: String {
            switch self {
            case .missing:
                "a DuckDB file needs the command 'duckdb', which is not in PATH, and HEALTHSIM_DUCKDB does not name it: "
                    + "get it by 'pip install duckdb-cli', or use a set of 'healthsim reference import'"
            case .notRun(let program): "'\(program)' cannot be run"
            case .refused(let words): "DuckDB: \(words)"
            case .tooLarge: "DuckDB: more than \(ReferenceSet.largest >> 20) MB are no tables of counties"
            }
        }
    }

    /// The path of the program.
    private let program: String

    /// The program that HEALTHSIM_DUCKDB names, else the first `duckdb` in the folders of PATH.
    init(_ console: Console) throws(Failure) {
        do {
            program = try DuckDB.find(console).program
        } catch {
            guard case .notAProgram(let path) = error else { throw .missing }
            throw .notRun(path)
        }
    }

    /// The rows that a statement gives, as CSV with a header.
    func csv(_ sql: String, of database: String) throws -> [UInt8] {
        let words = [
            "-no-init", "-bail", "-batch", "-csv", "-header", "-nullvalue", "", "-readonly", DuckDB.argument(database),
            "-c", sql,
        ]
        let settings = ProcessInfo.processInfo.environment.map { "\($0.key)=\($0.value)" }
        Interruption.watch()
        defer { Interruption.ignore() }
        var rows: [UInt8] = []
        let (ending, errors): (ChildProcess.Ending, String)
        do {
            (ending, errors) = try ChildProcess.run(
                program, words, environment: settings, shouldStop: { Interruption.isRequested }, input: { .end }
            ) { bytes in
                guard rows.count + bytes.count <= ReferenceSet.largest else { throw Failure.tooLarge }
                rows += bytes
            }
        } catch is ChildProcess.Failure {
            throw Failure.notRun(program)
        }
        if ending == .stopped { throw DuckDB.Failure.stopped }
        guard ending == .exited(0) else {
            throw Failure.refused(errors.split(whereSeparator: \.isNewline).joined(separator: " "))
        }
        return rows
    }
}
