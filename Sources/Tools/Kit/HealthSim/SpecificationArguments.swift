import Executors
import Formats
import HealthSimCore

extension Option {
    /// Print JSON in place of text.
    static let json = Option("json", "Print JSON in place of text.")
    /// Replace what is there.
    static let force = Option("force", "Replace what is there already.")
    /// How many persons.
    static let count = Option("count", "How many persons to make, in place of the specification's number.", value: "N")
    /// One value of the specification.
    static let set = Option(
        "set", "Sets a value of the specification, as in --set demographics.age.mean=70; may be repeated.",
        value: "PATH=VALUE", repeatable: true)
    /// The texts of clinicians.
    static let includeNotes = Option("include-notes", "Write the notes of clinicians too.")
    /// What happens over time.
    static let journey = Option(
        "journey", "The journey of the persons: the id of one that is built in, or a JSON file.", value: "NAME|FILE")
    /// Whether journeys go on after today.
    static let allowFuture = Option(
        "allow-future", "Let a journey begin as late as today, and go on to its end; without it nothing is after today."
    )
    /// Who looks after the persons.
    static let providers = Option(
        "providers", "A file of providers in the column layout of NPPES, who are assigned to the persons.",
        value: "FILE")
    /// Where profiles are looked for.
    static let profiles = Option("profiles", "A folder in which profiles are looked up by their id.", value: "DIR")
}

/// Which specification a command reads, and what its options set over it.
struct SpecificationArguments: Sendable {
    /// The options that say so.
    static let options: [Option] = [
        .stdin, .journey, .allowFuture, .format, .seed, .count, .set, .includeNotes, .providers, .profiles, .reference,
    ]

    /// The word of the help.
    static let argument = Help.Argument(
        "SPEC", "The specification: a JSON file, or the id of a profile that is built in or in --profiles.")

    /// Where the specification is.
    private(set) var input: Input
    private let overrides: SpecificationOverrides
    /// A journey's name or file.
    private let journey: String?
    private let library: ProfileLibrary
    /// The reference set that an option names.
    private let reference: String?
    /// The document, when it is not read from somewhere.
    private var given: JSONValue?

    /// Reads the arguments.
    init(_ arguments: Arguments) throws(UsageError) {
        try self.init(
            arguments,
            input: Input(arguments.positionals.first, stdin: arguments.has(.stdin), what: "the specification"))
    }

    /// Reads the arguments of a command that has its document already.
    init(_ arguments: Arguments, given document: JSONValue, name: String) throws(UsageError) {
        try self.init(arguments, input: .file(name), given: document)
    }

    /// Takes a document in place of the one that the words name.
    mutating func take(_ document: JSONValue, name: String) {
        given = document
        input = .file(name)
    }

    private init(_ arguments: Arguments, input: Input, given: JSONValue? = nil) throws(UsageError) {
        self.input = input
        self.given = given
        var overrides = SpecificationOverrides()
        for text in arguments.values(.set) {
            let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2 else { throw UsageError("--set is '\(text)': expected PATH=VALUE") }
            let value = String(parts[1])
            // What is no JSON is a text: --set demographics.geography.state=TX.
            let json = (try? JSONValue(parsing: value)) ?? JSONValue(.string(value))
            guard overrides.set(path: String(parts[0]), value: json) else {
                throw UsageError("--set is '\(text)': '\(parts[0])' is no path, such as demographics.age.mean")
            }
        }
        if let seed: UInt64 = try arguments.integer(.seed) { overrides.set(seed: seed) }
        if let count: UInt64 = try arguments.integer(.count, in: 1...1 << 31) { overrides.set(count: count) }
        if arguments.has(.allowFuture) {
            overrides.set(
                path: JSONPath([.member("generation"), .member("allow_future")]), value: JSONValue(.bool(true)))
        }
        if let file = arguments.value(.providers) {
            for (path, value) in [("providers.source", "file"), ("providers.file", file)] {
                _ = overrides.set(path: path, value: JSONValue(.string(value)))
            }
        }
        if arguments.has(.includeNotes) { overrides.set(includesNotes: true) }
        if let formats = try Self.formats(arguments) {
            overrides.set(formats: formats.map(\.rawValue))
        }
        self.overrides = overrides
        journey = arguments.value(.journey)
        reference = arguments.value(.reference)
        library = ProfileLibrary(folders: arguments.value(.profiles).map { [$0] } ?? [])
    }

    /// The formats that are asked for; nil when none are.
    static func formats(_ arguments: Arguments) throws(UsageError) -> [Format]? {
        guard let words = try arguments.list(.format) else { return nil }
        var formats: [Format] = []
        for word in words {
            let known = Format.named(word)
            guard !known.isEmpty else {
                throw UsageError(unknown: word, as: "format", among: Format.allCases.map(\.rawValue))
            }
            if let missing = known.first(where: { !$0.isAvailable }) {
                throw UsageError("the format '\(missing.rawValue)' is not written yet by this version")
            }
            formats += known.filter { !formats.contains($0) }
        }
        return formats
    }

    /// Reads the specification.
    /// - Parameter strict: whether failed checks fail the run, whatever the document says.
    func read(_ console: Console, strict: Bool = false) throws -> SpecificationReading {
        var overrides = SpecificationOverrides()
        if let journey { overrides.set(journey: try document(ofJourney: journey, console)) }
        // What is set comes after the journey, so that it may change it.
        for (path, value) in self.overrides.values { overrides.set(path: path, value: value) }
        if strict { overrides.set(validation: .strict) }
        let reader = SpecificationReader(
            overrides: overrides, loader: library.loader, populations: try ReferenceSet.tables(reference, console))
        if let given { return reader.read(given) }
        return reader.read(try document(console))
    }

    /// The journey of a file, else the one that is built in under a name.
    private func document(ofJourney name: String, _ console: Console) throws -> JSONValue {
        let bytes: [UInt8]
        do {
            bytes = try Input.file(name).contents(console)
        } catch let error as FileFailure {
            guard error.isMissing, ProfileLibrary.isIdentifier(name) else { throw error }
            guard let journey = NamedJourney.named(name) else {
                throw UsageError(unknown: name, as: "journey", among: NamedJourney.all.map(\.id))
            }
            return journey.journey
        }
        do {
            guard let journey = NamedJourney.journey(of: try JSONValue(parsing: bytes)) else {
                throw UsageError("'\(name)' has no journey")
            }
            return journey
        } catch let error as JSONError {
            throw UsageError("'\(name)': Invalid JSON: \(error)")
        }
    }

    private func document(_ console: Console) throws -> [UInt8] {
        do {
            return try input.contents(console)
        } catch let error as FileFailure {
            // A word that is no file may be the id of a profile.
            guard error.isMissing, case .file(let id) = input, ProfileLibrary.isIdentifier(id) else { throw error }
            if let bytes = library.document(id: id) { return bytes }
            let profiles = library.folders.first.map { "profile in '\($0)'" } ?? "built-in profile"
            throw UsageError("'\(id)' is no file, and no \(profiles) has this id")
        }
    }
}
