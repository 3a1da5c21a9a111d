import Executors

/// `healthsim cohort tag`.
struct TagCohort: Command {
    static let name = "healthsim cohort tag"
    static let help = Help(
        "Gives tags to a kept cohort, and takes them from it.",
        arguments: [
            Help.Argument("NAME", "The name of the cohort.", required: true),
            Help.Argument("CHANGES", "Tags with + before those to be given and - before those to be taken."),
        ],
        options: StoreArguments.options + [.quiet],
        examples: [("healthsim cohort tag diabetics +baseline -draft", "Give one tag and take another.")])

    private let arguments: StoreArguments
    private let name: String
    private let changes: [(isGiven: Bool, tag: String)]
    private let isQuiet: Bool

    init(_ words: [String]) throws(UsageError) {
        // A tag to be taken would be read as an option.
        var rest: [String] = []
        var changes: [(Bool, String)] = []
        for word in words {
            let isChange = (word.hasPrefix("+") || word.hasPrefix("-")) && !word.hasPrefix("--") && word.count > 1
            if isChange {
                changes.append((word.hasPrefix("+"), try StoreArguments.tag(String(word.dropFirst()))))
            } else {
                rest.append(word)
            }
        }
        let arguments = try Arguments(rest, for: Self.help)
        if let odd = arguments.positionals.dropFirst().first {
            throw UsageError("'\(odd)' is no change of tags: expected +\(odd) or -\(odd)")
        }
        guard !changes.isEmpty else { throw UsageError("the changes are missing, as in +baseline -draft") }
        self.arguments = try StoreArguments(arguments)
        self.changes = changes
        name = arguments.positionals[0]
        isQuiet = arguments.has(.quiet)
    }

    func run(_ console: Console) async throws -> ExitCode {
        let tags: [String]
        switch try arguments.store(console) {
        case .database(let store):
            let cohort = try store.contents().cohort(named: name)
            tags = changed(cohort.tags)
            try store.perform(CohortChange.tag(cohort, tags))
        case .folders(let folders):
            var entry = try folders.entry(named: name)
            tags = changed(entry.cohort.tags)
            entry.cohort.tags = tags
            try folders.setNotes(entry)
        }
        if !isQuiet {
            console.warn("✓ '\(name)' has \(tags.isEmpty ? "no tags" : "the tags \(tags.joined(separator: ", "))")\n")
        }
        return .done
    }

    private func changed(_ tags: [String]) -> [String] {
        changes.reduce(into: tags) { tags, change in
            tags.removeAll { $0 == change.tag && !change.isGiven }
            if change.isGiven, !tags.contains(change.tag) { tags.append(change.tag) }
        }
    }
}
