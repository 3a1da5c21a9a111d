import Executors
import Formats
import HealthSimCore
import RxMemberSim

/// `export-ncpdp-script`.
public struct ExportNCPDPScript: Command {
    public static let name = "export-ncpdp-script"
    public static let help = Help(
        "Writes prescriptions and what came of them as messages of NCPDP SCRIPT.",
        arguments: [
            RxSource.argument,
            .init("OUTDIR", "The folder of the documents; by default they go to standard output as a tar archive."),
        ],
        options: [.stdin, .stdout, version, kinds, tar, .force, .quiet],
        examples: [
            ("export-ncpdp-script households.ndjson script", "Make script/RXM00000001/0001-NewRx.xml and so on."),
            ("export-ncpdp-script household.json new --kinds NewRx", "Write the new prescriptions alone."),
        ])

    private static let version = Option(
        "script-version", "The release: 2017071, or 2023011, which is experimental; by default 2017071.",
        value: "VERSION")
    private static let kinds = Option(
        "kinds", "The kinds of messages, separated by commas; by default all.", value: "LIST")
    private static let tar = Option("tar", "Write a tar archive in place of a folder.")

    private let source: RxSource
    private let options: ScriptOptions
    private let output: String?
    private let isArchive: Bool
    private let mayReplace: Bool
    private let isQuiet: Bool

    public init(_ words: [String]) throws(UsageError) {
        let arguments = try Arguments(words, for: Self.help)
        let (input, output) = try Input.andOutput(of: arguments)
        source = RxSource(command: Self.name, input: input)
        var options = ScriptOptions()
        if let word = arguments.value(Self.version) {
            guard let version = ScriptVersion(rawValue: word) else {
                throw UsageError(
                    unknown: word, as: "release", among: ScriptVersion.allCases.map(\.rawValue), listing: true)
            }
            options.version = version
        }
        if let list = arguments.value(Self.kinds) {
            options.kinds = []
            for word in list.split(separator: ",") {
                guard let kind = ScriptKind(rawValue: String(word)) else {
                    throw UsageError(
                        unknown: String(word), as: "kind of message", among: ScriptKind.allCases.map(\.rawValue),
                        listing: true)
                }
                options.kinds.append(kind)
            }
        }
        self.options = options
        self.output = output
        isArchive = output == nil || arguments.has(Self.tar)
        mayReplace = arguments.has(.force)
        isQuiet = arguments.has(.quiet)
    }

    /// Reads, encodes and writes.
    /// - Returns: `invalid` when a value has errors, after telling what is wrong with it.
    public func run(_ console: Console) async throws -> ExitCode {
        var count = 0
        if isArchive {
            let writer: RecordWriter
            do {
                writer = try RecordWriter(
                    ScriptCohortEncoder(options: options),
                    to: output.map { .path($0) } ?? .stream { try console.write($0) },
                    replacing: mayReplace, asOf: SystemClock().today)
            } catch let failure as RecordWriter.Failure {
                throw UsageError(failure.description)
            }
            let code = try source.forEach(console) { household, place in
                try writer.write([Household(index: place, records: [], pharmacy: household)])
            }
            if let code { return code }
            try writer.finish()
            count = writer.rowCount
        } else {
            let folder = DocumentFolder(path: output ?? "", mayReplace: mayReplace)
            let encoder = ScriptEncoder(options: options)
            let code = try source.forEach(console) { household, _ in
                for document in encoder.documents(of: household) {
                    try folder.write(document.content, to: document.name)
                    count += 1
                }
            }
            if let code { return code }
        }
        if !isQuiet, let output {
            console.warn("✓ \(count) \(count == 1 ? "message" : "messages") in '\(output)'\n")
        }
        return .done
    }
}
