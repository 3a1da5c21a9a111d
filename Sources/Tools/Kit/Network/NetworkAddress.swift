/// A host and a port: `127.0.0.1:2575`, `engine.example.org:6661`, `[::1]:2575`.
struct NetworkAddress: Hashable, Sendable, CustomStringConvertible {
    /// A name or an address.
    let host: String
    /// The port; 0 to listen is any that is free.
    let port: UInt16

    /// An address from its parts.
    init(host: String, port: UInt16) {
        self.host = host
        self.port = port
    }

    /// Reads `HOST:PORT`; nothing for another form, and for port 0.
    init?(_ text: String) {
        guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...]), port > 0 else {
            return nil
        }
        var host = text[..<colon]
        if host.hasPrefix("["), host.hasSuffix("]") {
            host = host.dropFirst().dropLast()
        } else if host.contains(":") {
            return nil
        }
        guard !host.isEmpty else { return nil }
        self.init(host: String(host), port: port)
    }

    var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}
