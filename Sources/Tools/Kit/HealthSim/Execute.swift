import Executors
import Formats
import HealthSimCore

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// `healthsim execute`.
struct Execute: Command {
    static let name = "healthsim execute"
    static let help = Help(
        "Makes the cohort of a specification: files, a manifest and a report.",
        arguments: [SpecificationArguments.argument],
        options: runOptions + [fromCohort] + SpecificationArguments.options,
        examples: [
            ("healthsim execute examples/profiles/medicare-diabetic-texas.json", "Make 200 patients."),
            (
                "healthsim execute diabetics.json --count 1000000 --format csv --tables patients,conditions --jobs 8",
                "Make a million, two tables only."
            ),
            ("healthsim execute diabetics.json --partition 0/10 --out part-0", "Make the first of ten parts."),
            ("healthsim execute diabetics.json --resume", "Go on after an interruption."),
            (
                "healthsim execute --from-cohort diabetics --journey diabetic-annual --out followed",
                "Lay a journey on the persons of a saved cohort."
            ),
            ("healthsim execute diabetics.json --save-cohort diabetics", "Keep the cohort in healthsim.duckdb too."),
            (
                "healthsim execute --from-cohort diabetics --database healthsim.duckdb --journey diabetic-annual",
                "Lay a journey on the persons of a cohort that is kept in a database."
            ),
            ("healthsim execute diabetics.json --providers npidata.csv", "Assign the providers of a file."),
        ])

    /// The options of every command that makes a cohort.
    static let runOptions =
        [
            out, tables, jobs, partition, blockSize, dryRun, resume, .force, strict, .json, .quiet,
        ] + CohortSavingArguments.options

    private static let out = Option(
        "out", "The folder of the cohort; by default the id of the specification, in this folder.", value: "DIR")
    private static let tables = Option(
        "tables", "The tables of the csv format, with commas between them; by default all.", value: "NAMES")
    private static let jobs = Option(
        "jobs", "How many processors to keep busy; by default all there are. No byte depends on it.", value: "N")
    private static let partition = Option(
        "partition", "Make part I of N, counted from 0; the files of all parts, joined in order, are the whole.",
        value: "I/N")
    private static let blockSize = Option(
        "block-size", "How many households are handed to a processor at once; no byte depends on it.", value: "N")
    private static let dryRun = Option("dry-run", "Check and estimate only; write nothing.")
    private static let resume = Option("resume", "Continue an interrupted run; a complete cohort stays as it is.")
    private static let fromCohort = Option(
        "from-cohort",
        "Lays the journey on the persons of a cohort that was saved, in place of SPEC: a folder, or the name of one in "
            + "--database.", value: "DIR|NAME")
    private static let strict = Option("strict", "Fail (exit code 1) when a check after the run does.")

    private var specification: SpecificationArguments
    /// The cohort of a database on whose persons the journey is laid.
    private var kept: KeptCohortArguments?
    private let story: Scenario.Story?
    private var out: String?
    private let tables: TableChoice
    private let isDryRun: Bool
    private let isStrict: Bool
    private let asJSON: Bool
    private let isQuiet: Bool
    private var options = RunOptions()
    private let keeping: CohortSavingArguments

    init(_ words: [String]) throws(UsageError) {
        let arguments = try Arguments(words, for: Self.help)
        guard let folder = arguments.value(Self.fromCohort) else {
            try self.init(arguments, of: SpecificationArguments(arguments))
            return
        }
        guard arguments.positionals.isEmpty, !arguments.has(.stdin) else {
            throw UsageError("--from-cohort takes the place of the specification: give one of them")
        }
        guard let journey = arguments.value(.journey) else {
            throw UsageError("--from-cohort needs --journey: which journey the persons have")
        }
        if let kept = try KeptCohortArguments(folder, arguments) {
            // What it was made from is known when the database is asked.
            try self.init(arguments, of: SpecificationArguments(arguments, given: JSONValue(.null), name: folder))
            self.kept = kept
            if out == nil { out = "\(folder)-\(journey.split(separator: "/").last ?? "journey")" }
            return
        }
        let saved = try SavedCohort.reading(folder)
        try self.init(
            arguments,
            of: SpecificationArguments(arguments, given: saved.specification, name: "cohort '\(folder)'"))
        options.origin = saved.digest
        if arguments.value(Self.partition) == nil { options.partition = saved.partition }
        if out == nil { out = "\(saved.profile)-\(journey.split(separator: "/").last ?? "journey")" }
    }

    /// Makes the cohort of a specification as the arguments say.
    ///
    /// - Parameter story: what a scenario tells that needs no clinical records; nothing for others.
    init(
        _ arguments: Arguments, of specification: SpecificationArguments, story: Scenario.Story? = nil
    ) throws(UsageError) {
        self.specification = specification
        self.story = story
        out = arguments.value(Self.out)
        tables = try Self.tables(arguments, Self.tables)
        isDryRun = arguments.has(Self.dryRun)
        isStrict = arguments.has(Self.strict)
        asJSON = arguments.has(.json)
        isQuiet = arguments.has(.quiet)
        options.workers =
            try arguments.integer(Self.jobs, in: 1...1_024) ?? max(1, ProcessInfo.processInfo.activeProcessorCount)
        options.blockSize = try arguments.integer(Self.blockSize, in: 1...1_000_000)
        if let text = arguments.value(Self.partition) {
            guard let part = Partition(text) else {
                throw UsageError("--partition is '\(text)': expected I/N with I from 0 to N - 1, as in 0/10")
            }
            options.partition = part
        }
        keeping = try CohortSavingArguments(arguments, partition: options.partition)
        switch (arguments.has(Self.resume), arguments.has(.force)) {
        case (true, true): throw UsageError("--resume keeps what is there and --force replaces it: give one of them")
        case (true, false): options.existing = .resume
        case (false, true): options.existing = .replace
        case (false, false): options.existing = .keep
        }
    }

    /// The tables that an option names, of all kinds; all when it is not given.
    static func tables(_ arguments: Arguments, _ option: Option) throws(UsageError) -> TableChoice {
        guard let words = try arguments.list(option) else { return TableChoice() }
        var choice = TableChoice(records: [], members: [], prescriptions: [])
        for word in words {
            if let table = CSVTable(rawValue: word) {
                choice.records.append(table)
            } else if let table = MemberTable(rawValue: word) {
                choice.members.append(table)
            } else if let table = RxTable(rawValue: word) {
                choice.prescriptions.append(table)
            } else {
                let known =
                    CSVTable.allCases.map(\.rawValue) + MemberTable.allCases.map(\.rawValue)
                    + RxTable.allCases.map(\.rawValue)
                throw UsageError(unknown: word, as: "table", among: known, listing: true)
            }
        }
        return choice
    }

    /// The tables of CSV, by the product they are of.
    struct TableChoice {
        var records = CSVTable.allCases
        var members = MemberTable.allCases
        var prescriptions = RxTable.allCases

        /// The products that the tables need beside those of a profile: none while clinical records are among them.
        func missing(in products: [ProfileSpecification.Product]) -> [ProfileSpecification.Product] {
            guard records.isEmpty else { return [] }
            let needed: [ProfileSpecification.Product] =
                (members.isEmpty ? [] : [.membersim]) + (prescriptions.isEmpty ? [] : [.rxmembersim])
            return needed.filter { !products.contains($0) }
        }
    }

    func run(_ console: Console) async throws -> ExitCode {
        let clock = SystemClock()
        var specification = specification
        var options = options
        if let cohort = try kept?.cohort(console) {
            specification.take(cohort.specification, name: "cohort '\(cohort.name)'")
            options.origin = cohort.manifest
        }
        let reading = try specification.read(console, strict: isStrict)
        guard var profile = reading.specification else {
            return try refuse(reading, of: specification.input.name, console)
        }
        if !isQuiet { reading.warnOfStandIns(console) }
        options.validation = profile.generation.validation
        options.remarks = reading.warnings.map { $0.field.isEmpty ? $0.message : "\($0.message) (\($0.field))" }
        for product in tables.missing(in: profile.generation.products) {
            options.remarks.append("The tables ask for the product '\(product.rawValue)': it is made too")
            profile.generation.products.append(product)
        }
        var formats = profile.agreedFormats(remarks: &options.remarks)
        let saving = try keeping.saving(of: profile)
        // It is the tables that are saved.
        if saving != nil, !formats.contains(.csv) { formats.append(.csv) }
        let stories = try story.map { try StorySource(profile, merged: reading.merged, story: $0) }
        let source: any HouseholdSource = try stories ?? CompiledProfile(profile, merged: reading.merged)
        if isDryRun || profile.options.isDryRun {
            let dry = DryRun(of: source, partition: options.partition, remarks: options.remarks)
            try console.write(asJSON ? String(decoding: dry.json, as: UTF8.self) : dry.text)
            return .done
        }
        var encoders = profile.encoders(
            of: formats, records: tables.records, members: tables.members, prescriptions: tables.prescriptions)
        if let stories {
            let hasAllTables = tables.members.count == MemberTable.allCases.count
            encoders = stories.withContracts(
                encoders, partition: options.partition, except: hasAllTables ? [] : [.csv])
        }
        let run = CohortRun(source: source, encoders: encoders, options: options)
        try saving?.check(console, resuming: options.existing == .resume)
        let folder = out ?? Self.folder(of: profile, options.partition)
        let code = try await execute(run, to: folder, clock: clock, console)
        guard code == .done, let saving else { return code }
        return try saving.save(folder, after: Self.name, asJSON: asJSON, console)
    }

    private func refuse(
        _ reading: SpecificationReading, of name: String, _ console: Console
    ) throws -> ExitCode {
        if let malformed = reading.malformed {
            if asJSON { try console.write(invalidJSON(malformed)) }
            console.warn("\(name): Invalid JSON: \(malformed)\n")
            return .couldNotRun
        }
        if asJSON { try console.write(reading.result.json(pretty: true) + "\n") }
        console.warn(SpecificationReport.text(reading))
        return .invalid
    }

    /// The folder of a cohort when none is named.
    private static func folder(of profile: ProfileSpecification, _ partition: Partition) -> String {
        let name = profile.options.cohortName.isEmpty ? profile.id : profile.options.cohortName
        return partition.isWhole ? name : "\(name).\(partition.index)-of-\(partition.count)"
    }

    private func execute(
        _ run: CohortRun, to folder: String, clock: SystemClock, _ console: Console
    ) async throws -> ExitCode {
        let display = ProgressDisplay(console, isQuiet: isQuiet) { clock.seconds }
        display.begin(profile: run.source.id, workers: run.options.workers)
        Interruption.watch()
        defer { Interruption.ignore() }
        do {
            let outcome = try await run.execute(
                to: folder, clock: clock.runClock, shouldStop: { Interruption.isRequested }, progress: display.show)
            switch outcome {
            case .wasComplete:
                if !isQuiet { console.warn("✓ '\(folder)' is complete\n") }
                return .done
            case .finished(let report):
                display.end(report.statistics)
                if asJSON {
                    try console.write(report.json.span)
                } else if !isQuiet || report.isFailed {
                    try console.write((isQuiet ? "" : "\n") + report.text)
                }
                return report.isFailed ? .invalid : .done
            }
        } catch let error as CohortError {
            display.breakLine()
            guard case .stopped = error else { throw error }
            console.warn("\(Self.name): \(error)\n")
            return Interruption.exitCode
        } catch let error as FileFailure {
            display.breakLine()
            let remedy = error.isLackOfSpace ? "; make room and go on with --resume" : ""
            console.warn("\(Self.name): \(error)\(remedy)\n")
            return .couldNotRun
        }
    }
}
