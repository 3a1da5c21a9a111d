import HealthSimCore
import PatientSim

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A command: a value made from its arguments, which then runs.
///
/// ```swift
/// struct Greet: Command {
///     static let name = "greet"
///     static let help = Help("Greets someone.", arguments: [.init("NAME", "Whom to greet.", required: true)])
///     let whom: String
///
///     init(_ words: [String]) throws(UsageError) { whom = try Arguments(words, for: Self.help).positionals[0] }
///
///     func run(_ console: Console) async throws -> ExitCode {
///         try console.write("Hello, \(whom)\n")
///         return .done
///     }
/// }
/// await Greet.main()
/// ```
public protocol Command: Sendable {
    /// The name as it is typed: `validate-patient`, `healthsim execute`.
    static var name: String { get }
    /// What it does and takes.
    static var help: Help { get }
    /// The command for the words after its name; `--help` and `--version` are not among them.
    init(_ words: [String]) throws(UsageError)
    /// Does the work. Errors it throws are told on standard error; the exit code is then 2.
    func run(_ console: Console) async throws -> ExitCode
}

extension Command {
    /// Runs the command of this process and ends the process with its exit code.
    public static func main() async -> Never {
        exit(await start(Array(CommandLine.arguments.dropFirst()), console: .ofProcess()).rawValue)
    }

    /// Answers `--help` and `--version`, or reads the words and runs; tells every error in one line.
    public static func start(_ words: [String], console: Console) async -> ExitCode {
        let options = words.prefix { $0 != "--" }
        return await answering(console, as: name) {
            if options.contains("--help") || options.contains("-h") {
                try console.write(help.text(for: name))
            } else if options.contains("--version") {
                try console.write("\(name.prefix { $0 != " " }) \(Version.current)\n")
            } else {
                let command = try Self(words)
                if let problem = ReferenceStore.problem ?? CareModelLibrary.problem {
                    throw ReferenceProblem(description: problem)
                }
                return try await command.run(console)
            }
            return .done
        }
    }
}

/// The tables that a user has put in place of the embedded ones cannot be used.
private struct ReferenceProblem: Error, CustomStringConvertible {
    let description: String
}

/// Turns the errors of some work into a line on standard error and an exit code.
func answering(_ console: Console, as name: String, _ work: () async throws -> ExitCode) async -> ExitCode {
    do {
        return try await work()
    } catch let error as UsageError {
        console.warn("\(name): \(error)\nsee '\(name) --help'\n")
    } catch ConsoleError.outputClosed {
        return .outputClosed
    } catch {
        console.warn("\(name): \(error)\n")
    }
    return .couldNotRun
}
