/// Why a connection failed.
enum SocketError: Error, Hashable, CustomStringConvertible {
    /// There is no such host; the reason in the system's words.
    case unknownHost(String, reason: String)
    /// Nobody listens there, or nobody may; the reason in the system's words.
    case cannotConnect(NetworkAddress, reason: String)
    /// The port cannot be listened on; the reason in the system's words.
    case cannotListen(NetworkAddress, reason: String)
    /// The other side has closed the connection.
    case closed
    /// Nothing came, or could be sent, within the time given.
    case timeout
    /// The connection broke; the reason in the system's words.
    case broken(reason: String)

    var description: String {
        switch self {
        case .unknownHost(let host, let reason): "unknown host '\(host)': \(reason)"
        case .cannotConnect(let address, let reason): "cannot connect to \(address): \(reason)"
        case .cannotListen(let address, let reason): "cannot listen on \(address): \(reason)"
        case .closed: "the other side has closed the connection"
        case .timeout: "no answer in time"
        case .broken(let reason): "the connection broke: \(reason)"
        }
    }
}
