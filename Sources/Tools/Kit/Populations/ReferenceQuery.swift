#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

import Executors

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

        var description: String {
            switch self {
            case .missing:
                "a DuckDB file needs the command 'duckdb', which is not in PATH, and HEALTHSIM_DUCKDB does not name it: "
                    + "get it by 'pip install duckdb-cli', or use a set of 'healthsim reference import'"
            case .notRun(let program): "'\(program)' cannot be run"
            case .refused(let words): "DuckDB: \(words)"
            }
        }
    }

    /// The path of the program.
    private let program: String

    /// The program that HEALTHSIM_DUCKDB names, else the first `duckdb` in the folders of PATH.
    init(_ console: Console) throws(Failure) {
        if let path = console.environment("HEALTHSIM_DUCKDB"), !path.isEmpty {
            program = path
            return
        }
        let folders = (console.environment("PATH") ?? "").split(separator: ":")
        let paths = folders.map { "\($0)/duckdb" }
        guard let path = paths.first(where: { FileManager.default.isExecutableFile(atPath: $0) }) else {
            throw .missing
        }
        program = path
    }

    /// The rows that a statement gives, as CSV with a header.
    func csv(_ sql: String, of database: String) throws -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory.path + "/healthsim-reference-\(getpid())"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let (output, errors) = (folder + "/rows.csv", folder + "/errors.txt")
        // A path is never taken for an option.
        let file = database.hasPrefix("/") ? database : "./" + database
        let code = try run(
            ["-no-init", "-bail", "-batch", "-csv", "-header", "-nullvalue", "", "-readonly", file, "-c", sql],
            output: output,
            errors: errors)
        guard code == 0 else {
            let words = String(decoding: try InputFile.contents(of: errors, limit: 1 << 20), as: UTF8.self)
            throw Failure.refused(words.split(whereSeparator: \.isNewline).joined(separator: " "))
        }
        return try InputFile.contents(of: output, limit: ReferenceSet.largest)
    }

    /// Runs the program to its end, without a shell, and gives its exit code.
    private func run(_ arguments: [String], output: String, errors: String) throws(Failure) -> Int32 {
        #if canImport(Darwin)
        var actions: posix_spawn_file_actions_t?
        #else
        var actions = unsafe posix_spawn_file_actions_t()
        #endif
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        let creation = O_WRONLY | O_CREAT | O_TRUNC
        unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        unsafe posix_spawn_file_actions_addopen(&actions, 1, output, creation, 0o600)
        unsafe posix_spawn_file_actions_addopen(&actions, 2, errors, creation, 0o600)
        let environment = ProcessInfo.processInfo.environment.map { "\($0.key)=\($0.value)" }
        var words = unsafe ([program] + arguments).map { unsafe strdup($0) }
        unsafe words.append(nil)
        var settings = unsafe environment.map { unsafe strdup($0) }
        unsafe settings.append(nil)
        defer {
            unsafe (words + settings).forEach { unsafe free($0) }
        }
        var process: pid_t = 0
        guard unsafe posix_spawn(&process, program, &actions, nil, words, settings) == 0 else {
            throw .notRun(program)
        }
        var status: Int32 = 0
        while unsafe waitpid(process, &status, 0) < 0 {
            if errno != EINTR { throw .notRun(program) }
        }
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128
    }
}
