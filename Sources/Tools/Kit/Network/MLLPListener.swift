import Formats

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Receives messages of any number of senders, one message at a time. Not to be shared between tasks.
final class MLLPListener {
    /// A sender that is connected.
    private struct Connection {
        let socket: Socket
        var decoder = MLLP.Decoder()
    }

    private let socket: Socket
    private var connections: [Connection] = []

    /// The port that is listened on.
    var port: UInt16 { socket.port }

    /// How long an answer may take to be sent, in seconds.
    private static let sendingTime = 10.0

    /// Listens on an address; port 0 is any that is free.
    init(_ address: NetworkAddress) throws(SocketError) { socket = try Socket.listen(on: address) }

    /// Gives every message to `handle` and sends back what it returns; nothing returned is silence.
    ///
    /// - Parameter isDone: asked several times a second and after every message; true ends the run.
    func run(until isDone: () -> Bool, handle: ([UInt8]) throws -> [UInt8]?) throws {
        while !isDone() {
            for index in readable(within: 0.2).reversed() {
                if index == connections.count {
                    if let socket = socket.accept() { connections.append(Connection(socket: socket)) }
                } else if try !serve(index, until: isDone, handle) {
                    connections.remove(at: index)
                }
                if isDone() { return }
            }
        }
    }

    /// Takes what a sender has sent; false when the connection is over.
    private func serve(_ index: Int, until isDone: () -> Bool, _ handle: ([UInt8]) throws -> [UInt8]?) throws -> Bool {
        do {
            guard let bytes = try connections[index].socket.receive(until: .now) else { return true }
            connections[index].decoder.append(bytes)
        } catch {
            return false
        }
        while let message = connections[index].decoder.next() {
            if let answer = try handle(message) {
                do {
                    try connections[index].socket.send(MLLP.frame(answer), within: Self.sendingTime)
                } catch {
                    return false
                }
            }
            if isDone() { break }
        }
        return true
    }

    /// The places of the connections with something to read, and `connections.count` for a new one.
    private func readable(within seconds: Double) -> [Int] {
        var wanted = (connections.map(\.socket.file) + [socket.file]).map {
            pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
        }
        let count = nfds_t(wanted.count)
        // The array has `count` entries and lives through the call.
        guard unsafe poll(&wanted, count, Int32(seconds * 1_000)) > 0 else { return [] }
        return wanted.indices.filter { wanted[$0].revents != 0 }
    }
}
