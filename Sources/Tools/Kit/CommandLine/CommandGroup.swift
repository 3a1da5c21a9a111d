#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

import HealthSimCore

/// A program of several commands: `healthsim execute`, `healthsim formats`.
public protocol CommandGroup {
    /// The name of the program.
    static var name: String { get }
    /// What the program does, in one sentence.
    static var summary: String { get }
    /// The commands that are typed after the name; each is named `PROGRAM VERB`.
    static var commands: [any Command.Type] { get }
    /// The commands that the program is when it is called by their name, as through a link.
    static var links: [any Command.Type] { get }
}

extension CommandGroup {
    /// None, unless the program says otherwise.
    public static var links: [any Command.Type] { [] }

    /// Runs the command of this process and ends the process with its exit code.
    public static func main() async -> Never {
        let words = CommandLine.arguments
        exit(await start(Array(words.dropFirst()), calledBy: words.first ?? name, console: .ofProcess()).rawValue)
    }

    /// Runs the command that the first word, or the name of the program's file, asks for.
    public static func start(_ words: [String], calledBy path: String, console: Console) async -> ExitCode {
        let file = path.split(separator: "/").last.map(String.init)
        if let link = links.first(where: { $0.name == file }) { return await link.start(words, console: console) }
        return await answering(console, as: name) {
            guard let verb = words.first else { throw UsageError("a command is missing") }
            if let command = commands.first(where: { Self.verb($0) == verb }) {
                return await command.start(Array(words.dropFirst()), console: console)
            }
            switch verb {
            case "--help", "-h", "help": try console.write(helpText)
            case "--version": try console.write("\(name) \(Version.current)\n")
            default: throw UsageError(unknown: verb, as: "command", among: commands.map(Self.verb))
            }
            return .done
        }
    }

    private static func verb(_ command: any Command.Type) -> String {
        command.name.split(separator: " ").last.map(String.init) ?? command.name
    }

    private static var helpText: String {
        "\(summary)\n\nUsage: \(name) COMMAND [arguments] [options]\n"
            + Help.section("Commands", commands.map { (Self.verb($0), $0.help.summary) })
            + "\nSee '\(name) COMMAND --help' for what a command takes.\n"
    }
}
