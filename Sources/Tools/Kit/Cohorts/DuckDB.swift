import Executors

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// DuckDB's command-line program, which holds saved cohorts and answers questions about them.
struct DuckDB: Hashable, Sendable {
    /// Why something was not done.
    enum Failure: Error, Hashable, CustomStringConvertible {
        /// The program is nowhere to be found.
        case missing
        /// What HEALTHSIM_DUCKDB names is no program.
        case notAProgram(String)
        /// It said no; its words.
        case refused(String)
        /// It ended before it was done.
        case ended(String)
        /// This program was asked to stop.
        case stopped

        var description: String {
            switch self {
            case .missing:
                "DuckDB's command 'duckdb' is not in PATH, and HEALTHSIM_DUCKDB does not name it: get it from "
                    + "https://duckdb.org/docs/installation or by 'pip install duckdb-cli'. Without it the folder of a "
                    + "cohort is its store: see 'healthsim cohort list --folder DIR'"
            case .notAProgram(let path): "HEALTHSIM_DUCKDB is '\(path)', which is no program that can be run"
            case .refused(let words): "DuckDB: \(words)"
            case .ended(let how): "DuckDB ended before it was done (\(how)): nothing was changed"
            case .stopped: "stopped: nothing was changed"
            }
        }
    }

    /// The path of the program.
    let program: String

    /// The program that HEALTHSIM_DUCKDB names, else the first `duckdb` in the folders of PATH.
    static func find(_ console: Console) throws(Failure) -> DuckDB {
        if let path = console.environment("HEALTHSIM_DUCKDB"), !path.isEmpty {
            guard isProgram(path) else { throw .notAProgram(path) }
            return DuckDB(program: path)
        }
        for folder in (console.environment("PATH") ?? "").split(separator: ":") {
            let path = "\(folder)/duckdb"
            if isProgram(path) { return DuckDB(program: path) }
        }
        throw .missing
    }

    private static func isProgram(_ path: String) -> Bool {
        var isFolder = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder
            && FileManager.default.isExecutableFile(atPath: path)
    }

    /// The words on the command line for every use: no settings of the user, an end at the first error.
    private static let plain = ["-no-init", "-bail", "-batch", "-noheader", "-list"]

    /// The path of a database as an argument: never an option, a database in memory or one elsewhere on the network.
    static func argument(_ path: String) -> String { path.hasPrefix("/") ? path : "./" + path }

    /// The lines that some statements give.
    ///
    /// - Parameter database: a file that exists is opened read-only; nil for an empty one in memory.
    func lines(_ sql: String, database: String?) throws -> [String] {
        var text: [UInt8] = []
        let place = database.map { ["-readonly", Self.argument($0)] } ?? []
        try run(Self.plain + place, [sql]) { text += $0 }
        return String(decoding: text, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    /// Runs steps one after the other, each when the one before is done.
    ///
    /// The program stops at the first that fails: a transaction that is open then is as if it had never begun.
    /// - Parameter progress: told before each step which one it is.
    func perform(
        _ steps: [CohortLoad.Step], database: String, progress: (Int) -> Void = { _ in }
    ) throws {
        var begun = 0
        var done = 0
        var line: [UInt8] = []
        try converse(Self.plain + [Self.argument(database)]) {
            guard begun < steps.count else { return begun == done ? .end : .wait }
            guard begun == done else { return .wait }
            progress(begun)
            begun += 1
            let first = begun == 1 ? Self.limit : ""
            return .bytes(Array((first + steps[begun - 1].sql + "SELECT '\(Self.mark(begun))';\n").utf8))
        } output: { bytes in
            for byte in bytes {
                if byte != UInt8(ascii: "\n") {
                    line.append(byte)
                } else {
                    if line == Array(Self.mark(begun).utf8) { done = begun }
                    line = []
                }
            }
        }
        guard done == steps.count else { throw Failure.ended("after \(done) of \(steps.count) steps") }
    }

    /// The memory that a change may take, however large the cohort; what does not fit goes to the disk.
    private static let limit = "SET memory_limit = '1GB';\n"

    /// What the program prints when a step is done.
    private static func mark(_ step: Int) -> String { "healthsim: step \(step) is done" }

    /// Runs the program with arguments, gives it statements, and passes on what it writes.
    func run(_ arguments: [String], _ statements: [String], output: ([UInt8]) throws -> Void) throws {
        var rest = statements[...]
        try converse(arguments, input: { rest.popFirst().map { .bytes(Array($0.utf8)) } ?? .end }, output: output)
    }

    private func converse(
        _ arguments: [String], input: () -> ChildProcess.Input, output: ([UInt8]) throws -> Void
    ) throws {
        let settings = ProcessInfo.processInfo.environment.map { "\($0.key)=\($0.value)" }
        let (ending, errors) = try ChildProcess.run(
            program, arguments, environment: settings, shouldStop: { Interruption.isRequested }, input: input,
            output: output)
        switch ending {
        case .exited(0): return
        case .stopped: throw Failure.stopped
        case .exited(let code):
            // The line of the statement that it shows is not one that a user has written.
            let words = errors.split(separator: "\n").prefix { !$0.hasPrefix("LINE ") }.joined(separator: " ")
            throw words.isEmpty ? Failure.ended("exit code \(code)") : Failure.refused(words)
        case .signalled(let number): throw Failure.ended("signal \(number)")
        }
    }
}
