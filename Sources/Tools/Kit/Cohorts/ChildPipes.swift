#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The three pipes between this program and another one; a number below zero is a pipe that is closed.
struct ChildPipes {
    /// Where this program writes what the other reads.
    private(set) var input: Int32
    /// Where it reads what the other writes.
    private(set) var output: Int32
    /// Where it reads what the other has to say.
    private(set) var errors: Int32
    /// The ends of the other program, in the order of its descriptors.
    private var theirs: [Int32]

    /// How many bytes are read at once.
    private static let piece = 1 << 16

    /// Opens the pipes.
    init(_ program: String) throws(ChildProcess.Failure) {
        var ends: [Int32] = []
        for _ in 0..<3 {
            var pair: [Int32] = [-1, -1]
            guard unsafe pipe(&pair) == 0 else {
                let code = errno
                for end in ends { Self.close(end) }
                throw ChildProcess.Failure(program: program, code: code)
            }
            // No program that is started at the same time shall hold them open.
            for end in pair { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
            ends += pair
        }
        input = ends[1]
        output = ends[2]
        errors = ends[4]
        theirs = [ends[0], ends[3], ends[5]]
        _ = fcntl(input, F_SETFL, O_NONBLOCK)
    }

    /// Starts the program, and closes its ends here.
    mutating func spawn(
        _ program: String, _ arguments: [String], environment: [String]
    ) throws(ChildProcess.Failure) -> pid_t {
        #if canImport(Darwin)
        var actions: posix_spawn_file_actions_t?
        var attributes: posix_spawnattr_t?
        #else
        var actions = unsafe posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        #endif
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        for (place, end) in theirs.enumerated() {
            unsafe posix_spawn_file_actions_adddup2(&actions, end, Int32(place))
        }
        unsafe posix_spawnattr_init(&attributes)
        defer { unsafe posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        unsafe sigemptyset(&signals)
        for number in [SIGINT, SIGTERM, SIGPIPE] { unsafe sigaddset(&signals, number) }
        unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
        unsafe posix_spawnattr_setpgroup(&attributes, 0)
        unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF))
        var words = unsafe ([program] + arguments).map { unsafe strdup($0) }
        unsafe words.append(nil)
        var settings = unsafe environment.map { unsafe strdup($0) }
        unsafe settings.append(nil)
        defer {
            unsafe (words + settings).forEach { unsafe free($0) }
        }
        var process: pid_t = 0
        let code = unsafe posix_spawn(&process, program, &actions, &attributes, words, settings)
        for end in theirs { Self.close(end) }
        theirs = []
        guard code == 0 else {
            close()
            throw ChildProcess.Failure(program: program, code: code)
        }
        return process
    }

    /// Waits a tenth of a second at most until something can be done.
    func wait(writing: Bool) -> (input: Bool, output: Bool, errors: Bool) {
        // What is below zero is passed over.
        var all = [
            pollfd(fd: writing ? input : -1, events: Int16(POLLOUT), revents: 0),
            pollfd(fd: output, events: Int16(POLLIN), revents: 0),
            pollfd(fd: errors, events: Int16(POLLIN), revents: 0),
        ]
        guard unsafe poll(&all, nfds_t(all.count), 100) > 0 else { return (false, false, false) }
        return (all[0].revents != 0, all[1].revents != 0, all[2].revents != 0)
    }

    /// Writes what can be written at once. When the other has closed its end, the rest is dropped.
    mutating func write(_ bytes: inout [UInt8]) {
        let count = unsafe bytes.withUnsafeBytes { unsafe Self.write(input, $0) }
        if count > 0 {
            bytes.removeFirst(count)
        } else if errno != EAGAIN && errno != EINTR {
            bytes = []
            closeInput()
        }
    }

    /// What the other wrote, as far as it can be read at once; nil at the end, where the pipe is closed.
    mutating func readOutput() -> [UInt8]? { Self.read(&output) }

    /// What the other had to say, likewise.
    mutating func readErrors() -> [UInt8]? { Self.read(&errors) }

    private static func read(_ file: inout Int32) -> [UInt8]? {
        var result = 0
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: piece) { buffer, count in
            // The system writes no more bytes than the buffer has room for.
            result = unsafe read(file, UnsafeMutableRawBufferPointer(buffer))
            count = max(0, result)
        }
        if result > 0 { return bytes }
        if result < 0 && (errno == EINTR || errno == EAGAIN) { return [] }
        close(file)
        file = -1
        return nil
    }

    /// Ends the input of the other program.
    mutating func closeInput() {
        Self.close(input)
        input = -1
    }

    /// Closes what is open.
    mutating func close() {
        for file in [input, output, errors] + theirs { Self.close(file) }
        (input, output, errors, theirs) = (-1, -1, -1, [])
    }

    private static func close(_ file: Int32) {
        guard file >= 0 else { return }
        #if canImport(Glibc)
        _ = Glibc.close(file)
        #elseif canImport(Musl)
        _ = Musl.close(file)
        #else
        _ = Darwin.close(file)
        #endif
    }

    private static func write(_ file: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
        #if canImport(Glibc)
        unsafe Glibc.write(file, bytes.baseAddress, bytes.count)
        #elseif canImport(Musl)
        unsafe Musl.write(file, bytes.baseAddress, bytes.count)
        #else
        unsafe Darwin.write(file, bytes.baseAddress, bytes.count)
        #endif
    }

    private static func read(_ file: Int32, _ target: UnsafeMutableRawBufferPointer) -> Int {
        #if canImport(Glibc)
        unsafe Glibc.read(file, target.baseAddress, target.count)
        #elseif canImport(Musl)
        unsafe Musl.read(file, target.baseAddress, target.count)
        #else
        unsafe Darwin.read(file, target.baseAddress, target.count)
        #endif
    }
}
