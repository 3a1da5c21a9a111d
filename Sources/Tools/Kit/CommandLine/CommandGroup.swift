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
            if let command = commands.first(where: { words.starts(with: Self.verbs($0)) }) {
                return await command.start(Array(words.dropFirst(Self.verbs(command).count)), console: console)
            }
            let group = commands.filter { Self.verbs($0).count > 1 && Self.verbs($0).first == verb }
            if !group.isEmpty { return try startGroup(verb, of: group, Array(words.dropFirst()), console) }
            switch verb {
            case "--help", "-h", "help": try console.write(helpText)
            case "--version": try console.write("\(name) \(Version.current)\n")
            default: throw UsageError(unknown: verb, as: "command", among: commands.compactMap { Self.verbs($0).first })
            }
            return .done
        }
    }

    /// The words after the name of the program: `cohort list`.
    private static func verbs(_ command: any Command.Type) -> [String] {
        command.name.split(separator: " ").dropFirst().map(String.init)
    }

    /// Answers a first word that several commands share, when the second is none of theirs.
    private static func startGroup(
        _ verb: String, of group: [any Command.Type], _ rest: [String], _ console: Console
    ) throws -> ExitCode {
        let names = group.map { Self.verbs($0).dropFirst().joined(separator: " ") }
        guard let word = rest.first else {
            throw UsageError("'\(verb)' needs a command: \(names.joined(separator: ", "))")
        }
        switch word {
        case "--help", "-h", "help":
            try console.write(
                "Usage: \(name) \(verb) COMMAND [arguments] [options]\n"
                    + Help.section("Commands", zip(names, group).map { ($0, $1.help.summary) })
                    + "\nSee '\(name) \(verb) COMMAND --help' for what a command takes.\n")
            return .done
        default: throw UsageError(unknown: word, as: "command of '\(verb)'", among: names, listing: true)
        }
    }

    private static var helpText: String {
        "\(summary)\n\nUsage: \(name) COMMAND [arguments] [options]\n"
            + Help.section(
                "Commands", commands.map { (Self.verbs($0).joined(separator: " "), $0.help.summary) })
            + "\nSee '\(name) COMMAND --help' for what a command takes.\n"
    }
}
