import Executors
import Formats
import HealthSimCore
import PatientSim

/// `export-ccda`.
public struct ExportCCDA: Command {
    public static let name = "export-ccda"
    public static let help = Help(
        "Writes records as C-CDA R2.1 Continuity of Care Documents, one for each patient.",
        arguments: [
            Export.arguments[0],
            .init("OUTDIR", "The folder of the documents; by default they go to standard output as a tar archive."),
        ],
        options: [tar] + Export.options,
        examples: [
            ("export-ccda patients.ndjson ccda", "Make ccda/MRN00000xxx/MRN00000001.xml and so on."),
            ("export-ccda patients.ndjson documents.tar --tar", "Make one archive of them."),
        ])

    private static let tar = Option("tar", "Write a tar archive in place of a folder.")

    private let source: RecordSource
    private let output: String?
    private let isArchive: Bool
    private let mayReplace: Bool

    public init(_ words: [String]) throws(UsageError) {
        let arguments = try Arguments(words, for: Self.help)
        let (input, output) = try Input.andOutput(of: arguments)
        source = RecordSource(command: Self.name, input: input, isQuiet: arguments.has(.quiet))
        self.output = output
        isArchive = output == nil || arguments.has(Self.tar)
        mayReplace = arguments.has(.force)
    }

    public func run(_ console: Console) async throws -> ExitCode {
        let count: Int
        if isArchive {
            let writer: RecordWriter
            do {
                writer = try RecordWriter(
                    CCDAEncoder(), to: output.map { .path($0) } ?? .stream { try console.write($0) },
                    replacing: mayReplace, asOf: SystemClock().today)
            } catch let failure as RecordWriter.Failure {
                throw UsageError(failure.description)
            }
            if let code = try await source.forEach(console, { try writer.write($0) }) { return code }
            try writer.finish()
            count = writer.count
        } else {
            let folder = DocumentFolder(path: output ?? "", mayReplace: mayReplace)
            var written = 0
            let encoder = CCDAEncoder()
            let code = try await source.forEach(console) { record in
                try folder.write(encoder.document(record), to: CCDAEncoder.path(of: record))
                written += 1
            }
            if let code { return code }
            count = written
        }
        if !source.isQuiet, let output {
            console.warn("✓ \(count) \(count == 1 ? "document" : "documents") in '\(output)'\n")
        }
        return .done
    }
}
