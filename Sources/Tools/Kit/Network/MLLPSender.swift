import Formats

/// Sends messages to one receiver, each answered before the next goes out. Not to be shared between tasks.
final class MLLPSender {
    /// How long to wait, and how often to try.
    struct Policy: Hashable, Sendable {
        /// How long to wait for a connection and for an answer, in seconds.
        var timeout = 10.0
        /// How often a message is sent again, after the first time.
        var retries = 3
        /// The wait before the first repetition, in seconds; it doubles each time, up to half a minute.
        var backoff = 1.0
        /// Whether a message that was rejected (AR) is sent again too.
        var retriesRejected = false
    }

    /// What became of a message.
    enum Outcome: Hashable {
        case accepted
        /// Refused at the last attempt; with the receiver's words.
        case refused(HL7Acknowledgment.Code, text: String)
    }

    /// How it went so far.
    struct Report: Hashable, Sendable {
        var accepted = 0
        /// Messages that ended with AE.
        var errors = 0
        /// Messages that ended with AR.
        var rejected = 0
        /// How often something was sent again.
        var repetitions = 0
    }

    private let address: NetworkAddress
    private let policy: Policy
    private var socket: Socket?
    private var decoder = MLLP.Decoder()
    private(set) var report = Report()

    init(_ address: NetworkAddress, _ policy: Policy) {
        self.address = address
        self.policy = policy
    }

    /// Sends a message until it is answered for good, or the attempts are used up.
    ///
    /// After a wait without an answer the connection is made anew, so that a late answer cannot be taken for another.
    /// - Throws: `SocketError` when the last attempt got no answer.
    func deliver(_ message: [UInt8], id: String) async throws -> Outcome {
        let frame = MLLP.frame(message)
        var attempt = 0
        while true {
            do {
                let answer = try exchange(frame, id)
                switch answer.code {
                case .accept:
                    report.accepted += 1
                    return .accepted
                case .error where attempt < policy.retries: break
                case .reject where attempt < policy.retries && policy.retriesRejected: break
                case .error:
                    report.errors += 1
                    return .refused(.error, text: answer.text)
                case .reject:
                    report.rejected += 1
                    return .refused(.reject, text: answer.text)
                }
            } catch {
                socket = nil
                guard attempt < policy.retries else { throw error }
            }
            try await Task.sleep(for: .seconds(min(30, policy.backoff * Double(1 << min(attempt, 20)))))
            attempt += 1
            report.repetitions += 1
        }
    }

    /// Sends a frame once and waits for its answer; answers to other messages are passed over.
    private func exchange(_ frame: [UInt8], _ id: String) throws(SocketError) -> HL7Acknowledgment {
        let connection: Socket
        if let socket {
            connection = socket
        } else {
            connection = try Socket.connect(to: address, within: policy.timeout)
            socket = connection
            decoder = MLLP.Decoder()
        }
        try connection.send(frame, within: policy.timeout)
        let deadline = ContinuousClock.now + .seconds(policy.timeout)
        while true {
            while let bytes = decoder.next() {
                guard let answer = (try? HL7Message(bytes)).flatMap(HL7Acknowledgment.init) else { continue }
                // A receiver that could not read the control id answers without one.
                if answer.controlID == id || answer.controlID.isEmpty { return answer }
            }
            guard let bytes = try connection.receive(until: deadline) else { throw .timeout }
            decoder.append(bytes)
        }
    }
}
