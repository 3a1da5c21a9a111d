#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A TCP connection, or a port that is listened on; closed with its value. Not to be shared between tasks.
final class Socket {
    /// The descriptor of the system.
    let file: Int32

    private init(file: Int32) { self.file = file }

    deinit { _ = close(file) }

    /// Connects.
    /// - Parameter seconds: how long to wait for the other side.
    static func connect(to address: NetworkAddress, within seconds: Double) throws(SocketError) -> Socket {
        var reason = "no address"
        for candidate in try candidates(address, isPassive: false) {
            guard let socket = candidate.open() else { continue }
            let code = socket.connect(candidate, within: seconds)
            if code == 0 { return socket }
            reason = words(code)
        }
        throw .cannotConnect(address, reason: reason)
    }

    /// Listens on a port; port 0 is any that is free.
    static func listen(on address: NetworkAddress) throws(SocketError) -> Socket {
        var reason = "no address"
        for candidate in try candidates(address, isPassive: true) {
            guard let socket = candidate.open() else { continue }
            var yes: Int32 = 1
            // The option is an Int32, which lives through the call.
            _ = unsafe setsockopt(socket.file, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
            if unsafe candidate.withAddress({ unsafe bind(socket.file, $0, $1) }) == 0, Self.listen(socket.file) == 0 {
                return socket
            }
            reason = words(errno)
        }
        throw .cannotListen(address, reason: reason)
    }

    /// The port that this side has.
    var port: UInt16 {
        var storage = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        return unsafe withUnsafeMutableBytes(of: &storage) { bytes in
            guard let base = bytes.baseAddress else { return 0 }
            // The system writes no more than the length says; the port is at the same place for IPv4 and IPv6.
            guard unsafe getsockname(file, base.assumingMemoryBound(to: sockaddr.self), &length) == 0 else { return 0 }
            return unsafe UInt16(bigEndian: base.load(fromByteOffset: 2, as: UInt16.self))
        }
    }

    /// Takes the next connection; nothing when none waits.
    func accept() -> Socket? {
        let file = Self.accept(file)
        guard file >= 0 else { return nil }
        let socket = Socket(file: file)
        socket.setUp()
        return socket
    }

    /// Sends all bytes.
    func send(_ bytes: [UInt8], within seconds: Double) throws(SocketError) {
        let deadline = ContinuousClock.now + .seconds(seconds)
        var done = 0
        while done < bytes.count {
            let result = unsafe bytes.withUnsafeBytes { all in
                let rest = unsafe UnsafeRawBufferPointer(rebasing: all[done...])
                return unsafe Self.send(file, rest)
            }
            if result > 0 {
                done += result
            } else {
                let code = errno
                if code == EPIPE || code == ECONNRESET { throw .closed }
                guard code == EAGAIN || code == EINTR else { throw .broken(reason: Self.words(code)) }
                guard Self.wait(file, for: POLLOUT, until: deadline) else { throw .timeout }
            }
        }
    }

    /// The next bytes; nothing when none came in time.
    /// - Throws: `closed` at the end of the connection.
    func receive(until deadline: ContinuousClock.Instant) throws(SocketError) -> [UInt8]? {
        while true {
            var result = 0
            let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
                // The system writes no more bytes than the buffer has room for.
                result = unsafe recv(file, buffer.baseAddress, buffer.count, 0)
                count = max(0, result)
            }
            if result > 0 { return bytes }
            let code = errno
            if result == 0 || code == ECONNRESET { throw .closed }
            guard code == EAGAIN || code == EINTR else { throw .broken(reason: Self.words(code)) }
            guard Self.wait(file, for: POLLIN, until: deadline) else { return nil }
        }
    }

    // MARK: - The system's own

    /// An address that a name stands for.
    private struct Candidate {
        let family: Int32
        let type: Int32
        let kind: Int32
        /// The bytes of the address.
        let bytes: [UInt8]

        /// A socket for the address that does not block.
        func open() -> Socket? {
            let file = socket(family, type, kind)
            guard file >= 0 else { return nil }
            let socket = Socket(file: file)
            socket.setUp()
            return socket
        }

        @unsafe
        func withAddress(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
            unsafe bytes.withUnsafeBytes { all in
                guard let base = all.baseAddress else { return -1 }
                // The bytes are those of the address that the system gave, of any family.
                return unsafe body(base.assumingMemoryBound(to: sockaddr.self), socklen_t(all.count))
            }
        }
    }

    private static func candidates(_ address: NetworkAddress, isPassive: Bool) throws(SocketError) -> [Candidate] {
        var hints = unsafe addrinfo()
        #if canImport(Glibc)
        unsafe hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        #else
        unsafe hints.ai_socktype = SOCK_STREAM
        #endif
        if isPassive { unsafe hints.ai_flags = AI_PASSIVE }
        var list: UnsafeMutablePointer<addrinfo>?
        let code = unsafe getaddrinfo(address.host, String(address.port), &hints, &list)
        guard code == 0 else {
            // The words are the system's own and are copied at once.
            throw .unknownHost(address.host, reason: unsafe String(cString: gai_strerror(code)))
        }
        defer { unsafe freeaddrinfo(list) }
        var found: [Candidate] = []
        var next = unsafe list
        // The list ends with a null pointer, and its addresses live until it is freed.
        while let entry = unsafe next?.pointee {
            if let start = unsafe entry.ai_addr {
                let bytes = unsafe UnsafeRawBufferPointer(start: start, count: Int(entry.ai_addrlen))
                found.append(
                    Candidate(
                        family: unsafe entry.ai_family, type: unsafe entry.ai_socktype, kind: unsafe entry.ai_protocol,
                        bytes: unsafe [UInt8](bytes)))
            }
            unsafe next = unsafe entry.ai_next
        }
        return found
    }

    /// Makes the socket one that does not block and sends small pieces at once.
    private func setUp() {
        _ = fcntl(file, F_SETFL, fcntl(file, F_GETFL) | O_NONBLOCK)
        _ = fcntl(file, F_SETFD, FD_CLOEXEC)
        var yes: Int32 = 1
        // The option is an Int32, which lives through the call.
        _ = unsafe setsockopt(file, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
    }

    /// 0, or the number of the error.
    private func connect(_ candidate: Candidate, within seconds: Double) -> Int32 {
        let result = unsafe candidate.withAddress { unsafe Self.connect(file, $0, $1) }
        if result == 0 { return 0 }
        guard errno == EINPROGRESS || errno == EINTR else { return errno }
        guard Self.wait(file, for: POLLOUT, until: .now + .seconds(seconds)) else { return ETIMEDOUT }
        var code: Int32 = 0
        var length = socklen_t(MemoryLayout<Int32>.size)
        // The option is an Int32, as the length says.
        return unsafe getsockopt(file, SOL_SOCKET, SO_ERROR, &code, &length) == 0 ? code : errno
    }

    /// Waits until something can be done with a file; false when it cannot by the deadline.
    static func wait(_ file: Int32, for event: some BinaryInteger, until deadline: ContinuousClock.Instant) -> Bool {
        while true {
            var wanted = pollfd(fd: file, events: Int16(event), revents: 0)
            let rest = max(.zero, ContinuousClock.now.duration(to: deadline)).components
            let milliseconds = rest.seconds * 1_000 + rest.attoseconds / 1_000_000_000_000_000
            let result = unsafe poll(&wanted, 1, Int32(clamping: max(0, milliseconds + 1)))
            if result > 0 { return true }
            if result == 0 || errno != EINTR { return false }
        }
    }

    /// The system's words for the number of an error.
    private static func words(_ code: Int32) -> String {
        // The words are the system's own and are copied at once.
        unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
    }
}
