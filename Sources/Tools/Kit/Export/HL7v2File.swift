import Executors
import Formats
import HealthSimCore

/// Writes messages to a file or to standard output.
struct HL7v2File {
    let source: RecordSource
    let encoder: HL7v2Encoder
    let isByTime: Bool
    /// Nil for standard output.
    let output: String?
    let mayReplace: Bool

    /// Reads, encodes and writes.
    func run(_ console: Console) async throws -> ExitCode {
        let writer: RecordWriter
        do {
            writer = try RecordWriter(
                encoder, to: output.map { .path($0) } ?? .stream { try console.write($0) }, replacing: mayReplace,
                asOf: SystemClock().today)
        } catch let failure as RecordWriter.Failure {
            throw UsageError(failure.description)
        }
        if isByTime {
            var messages = HL7v2Messages()
            if let code = try await source.forEach(console, { messages.add($0, encoder) }) { return code }
            try await messages.forEachByTime { try writer.write(encoded: $0, rows: 1) }
        } else if let code = try await source.forEach(console, { try writer.write($0) }) {
            return code
        }
        let count = writer.rowCount
        if encoder.options.isBatch {
            try writer.finish(footer: HL7v2Encoder.batchFooter)
        } else {
            try writer.finish()
        }
        if !source.isQuiet, let output {
            console.warn("✓ \(count) \(count == 1 ? "message" : "messages") in '\(output)'\n")
        }
        return .done
    }
}
