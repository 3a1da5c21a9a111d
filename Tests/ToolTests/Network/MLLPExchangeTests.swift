import Formats
import HealthSimCore
import Synchronization
import TestKit
import Testing

@testable import ToolKit

/// Messages over real connections of this machine.
@Suite(.serialized, .timeLimit(.minutes(10))) struct MLLPExchangeTests {
    /// A receiver that answers by a script: for each message in order `AA`, `AE`, `AR`, or nothing for silence.
    private final class Receiver: Sendable {
        private struct State {
            var script: [String]
            var received: [String] = []
            var isDone = false
            var port: UInt16?
        }

        private let state: Mutex<State>

        init(_ script: [String]) { state = Mutex(State(script: script)) }

        var received: [String] { state.withLock { $0.received } }
        func stop() { state.withLock { $0.isDone = true } }

        /// The port, as soon as it is listened on.
        func port() async throws -> UInt16 {
            while true {
                if let port = state.withLock({ $0.port }) { return port }
                try await Task.sleep(for: .milliseconds(5))
            }
        }

        func run() throws {
            let listener = try MLLPListener(NetworkAddress(host: "127.0.0.1", port: 0))
            state.withLock { $0.port = listener.port }
            try listener.run(until: { state.withLock { $0.isDone } }) { bytes in
                let message = try HL7Message(bytes)
                let id = message.text("MSH-10")
                let answer = state.withLock { state in
                    state.received.append(id)
                    return state.script.isEmpty ? "AA" : state.script.removeFirst()
                }
                guard let code = HL7Acknowledgment.Code(code: answer) else { return nil }
                return HL7Acknowledgment(code, to: id, text: "as told")
                    .message(to: message, at: Timestamp(secondsSinceEpoch: 0), number: 1)
            }
        }
    }

    /// Runs the exporter against a receiver.
    private func send(
        _ script: [String], _ words: [String] = [], types: String = "ADT"
    ) async throws -> (code: ExitCode, said: String, received: [String]) {
        let receiver = Receiver(script)
        let task = Task.detached { try receiver.run() }
        let port = try await receiver.port()
        let record = CanonicalJSONEncoder(.lines).encode(SampleRecords.stay())[0].description
        let fake = FakeConsole(input: [record])
        // The receiver may wait long for its turn while other tests run.
        let patience = words.contains("--timeout") ? [] : ["--timeout", "100"]
        let code = await ExportHL7v2.start(
            ["--stdin", "--mllp", "127.0.0.1:\(port)", "--backoff", "0", "--message-types", types] + patience + words,
            console: fake.console)
        receiver.stop()
        try await task.value
        return (code, fake.words, receiver.received)
    }

    @Test func `messages go out in order, each once, and are counted`() async throws {
        let sent = try await send([])
        #expect(sent.code == .done)
        #expect(sent.received.count == 10 && sent.received == sent.received.sorted())
        #expect(sent.said.hasSuffix("✓ 10 accepted by \(address(sent.said)), 0 refused (AE 0, AR 0), 0 sent again\n"))
    }

    @Test func `a message that ends in an error is sent again until it is taken`() async throws {
        let sent = try await send(["AE", "AE", "AA"], types: "A01")
        #expect(sent.code == .done)
        #expect(sent.received.count == 3 && Set(sent.received).count == 1)
        #expect(sent.said.contains("1 accepted") && sent.said.contains("2 sent again"))
    }

    @Test func `errors end when the repetitions are used up, and the next message goes out`() async throws {
        let sent = try await send(["AE", "AE", "AE", "AA"], ["--retries", "2"], types: "A02")
        #expect(sent.code == .invalid)
        #expect(sent.received.count == 4 && Set(sent.received).count == 2)
        #expect(sent.said.contains("AE for message \(sent.received[0]): as told"))
        #expect(sent.said.contains("1 accepted") && sent.said.contains("1 refused (AE 1, AR 0)"))
    }

    @Test func `a rejected message is not sent again, unless it is asked for`() async throws {
        let once = try await send(["AR", "AA"], types: "A01")
        #expect(once.code == .invalid && once.received.count == 1)
        let again = try await send(["AR", "AA"], ["--retry-rejected"], types: "A01")
        #expect(again.code == .done && again.received.count == 2)
    }

    @Test func `silence is waited for and tried again on a new connection`() async throws {
        let sent = try await send(["", "AA"], ["--timeout", "0.3", "--retries", "300"], types: "A01")
        // The machine may be slow: it is tried again once at least.
        #expect(sent.code == .done && sent.received.count >= 2 && Set(sent.received).count == 1)
        let never = try await send(["", "", ""], ["--timeout", "0.1", "--retries", "1"], types: "A01")
        #expect(never.code == .couldNotRun && never.said.contains("no answer in time"))
    }

    @Test func `where nobody listens nothing is sent`() async throws {
        let port = try MLLPListener(NetworkAddress(host: "127.0.0.1", port: 0)).port
        let fake = FakeConsole(input: [CanonicalJSONEncoder(.lines).encode(SampleRecords.stay())[0].description])
        let code = await ExportHL7v2.start(
            ["--stdin", "--mllp", "127.0.0.1:\(port)", "--retries", "1", "--backoff", "0"], console: fake.console)
        #expect(code == .couldNotRun)
        #expect(fake.words.contains("cannot connect to 127.0.0.1:\(port)"))
    }

    @Test func `the sink prints what it receives and answers it`() async throws {
        let listening = Mutex<String>("")
        let fake = FakeConsole()
        var console = fake.console
        console.warn = { text in listening.withLock { $0 += text } }
        let sink = Task.detached { [console] in
            await ExportHL7v2.start(["--listen", "0", "--count", "4"], console: console)
        }
        var port: UInt16?
        while port == nil {
            let said = listening.withLock { $0 }
            port = said.firstMatch(of: /127\.0\.0\.1:(\d+)/).flatMap { UInt16($0.1) }
            if port == nil { try await Task.sleep(for: .milliseconds(5)) }
        }
        let address = NetworkAddress(host: "127.0.0.1", port: try #require(port))
        let sender = MLLPSender(address, MLLPSender.Policy(timeout: 100, retries: 0, backoff: 0))
        let bytes = [UInt8](HL7v2Encoder(HL7v2Options(messageTypes: [.admission])).encode(SampleRecords.stay())[0])
        let id = HL7v2Delivery.controlID(of: bytes)
        for _ in 0..<3 { #expect(try await sender.deliver(bytes, id: id) == .accepted) }
        #expect(
            try await sender.deliver(Array("no message".utf8), id: "x")
                == .refused(.reject, text: "a message begins with MSH and five different delimiters"))
        #expect(await sink.value == .invalid)
        let printed = fake.output.split(separator: "\n\n", omittingEmptySubsequences: true)
        #expect(printed.count == 3)
        #expect(Set(printed).count == 1 && printed[0].hasPrefix(#"MSH|^~\&|HEALTHSIM|"#))
        #expect(listening.withLock { $0 }.contains("✓ 4 received, 1 refused"))
    }

    private func address(_ said: String) -> String {
        said.firstMatch(of: /127\.0\.0\.1:\d+/).map { String($0.output) } ?? ""
    }
}
