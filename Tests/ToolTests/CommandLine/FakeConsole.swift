import HealthSimCore
import Synchronization
import ToolKit

/// A console that gives prepared input and keeps what is written.
final class FakeConsole: Sendable {
    private struct State {
        var input: [[UInt8]]
        var output: [UInt8] = []
        var words = ""
    }

    private let state: Mutex<State>
    private let failure: ConsoleError?

    /// - Parameters:
    ///   - input: the chunks of standard input.
    ///   - failure: what every write throws.
    init(input: [String] = [], failure: ConsoleError? = nil) {
        state = Mutex(State(input: input.map { Array($0.utf8) }))
        self.failure = failure
    }

    /// - Parameter bytes: standard input, in one chunk.
    init(bytes: [UInt8]) {
        state = Mutex(State(input: [bytes]))
        failure = nil
    }

    var console: Console {
        Console(
            read: { () throws(ConsoleError) in
                self.state.withLock { $0.input.isEmpty ? nil : $0.input.removeFirst() }
            },
            write: { bytes throws(ConsoleError) in
                if let failure = self.failure { throw failure }
                var copy = ByteBuffer()
                copy.append(contentsOf: bytes)
                self.state.withLock { $0.output += [UInt8](copy) }
            },
            warn: { text in self.state.withLock { $0.words += text } })
    }

    /// What was written to standard output.
    var output: String { String(decoding: state.withLock { $0.output }, as: UTF8.self) }
    /// What was written to standard error.
    var words: String { state.withLock { $0.words } }
}
