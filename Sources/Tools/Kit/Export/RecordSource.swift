import Executors
import Formats
import HealthSimCore
import PatientSim

/// The records that an exporter reads, one after another.
struct RecordSource: Sendable {
    /// The name of the command, for messages.
    let command: String
    /// Where they come from.
    let input: Input
    /// Whether warnings about records are left out.
    let isQuiet: Bool

    /// Gives each record to `body`, after telling what is wrong or strange about it.
    /// - Returns: the exit code when a record is invalid or the input is no JSON; nothing when all were read.
    func forEach(_ console: Console, _ body: (PatientRecord) async throws -> Void) async throws -> ExitCode? {
        var records = RecordInput(read: try input.pieces(console))
        do {
            while let item = try records.next() {
                tell(item.reading.result, of: item, console)
                guard let record = item.reading.record else { return .invalid }
                try await body(record)
            }
        } catch let error as JSONError {
            console.warn("\(command): \(input.name): Invalid JSON: \(error)\n")
            return .couldNotRun
        }
        return nil
    }

    /// Tells what is wrong with a record, and what is strange about it.
    private func tell(_ result: ValidationResult, of item: RecordInput.Item, _ console: Console) {
        let findings = isQuiet ? result.errors : result.findings
        guard !findings.isEmpty else { return }
        let lines = findings.map { "  \($0.severity.rawValue): \($0)\n" }.joined()
        let place = item.index.map { "record \($0 + 1), line \(item.position.line)" } ?? "the resources of a patient"
        console.warn("\(command): \(place):\n\(lines)")
    }
}
