import HealthSimCore

/// `healthsim version`.
struct ShowVersion: Command {
    static let name = "healthsim version"
    static let help = Help("Shows the version.")

    init(_ words: [String]) throws(UsageError) { _ = try Arguments(words, for: Self.help) }

    func run(_ console: Console) async throws -> ExitCode {
        try console.write("healthsim \(Version.current)\n")
        return .done
    }
}
