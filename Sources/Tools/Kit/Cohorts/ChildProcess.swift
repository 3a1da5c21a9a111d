#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Another program, run to its end: its arguments go to it as they are, without a shell.
///
/// It is in a process group of its own, so that Ctrl-C comes to this program, which ends the other.
enum ChildProcess {
    /// What the program reads next.
    enum Input {
        /// These bytes.
        case bytes([UInt8])
        /// Nothing before it has written something.
        case wait
        /// The end of its standard input.
        case end
    }

    /// How the program ended.
    enum Ending: Hashable, Sendable {
        case exited(Int32)
        /// By a signal, of this number.
        case signalled(Int32)
        /// By this program, since it was asked to stop.
        case stopped
    }

    /// Why the program was not run.
    struct Failure: Error, Hashable, CustomStringConvertible {
        let program: String
        /// The error number of the system.
        let code: Int32

        var description: String {
            // The words are the system's own and are copied at once.
            let reason = unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
            return "'\(program)' cannot be run: \(reason)"
        }
    }

    /// How long a program that was asked to end may take for it, in tenths of a second.
    private static let patience = 30

    /// Runs a program.
    ///
    /// - Parameters:
    ///   - program: the path of its file.
    ///   - shouldStop: asked several times a second; when it says so, the program is ended.
    ///   - input: asked for what comes next whenever the program has taken all of what it was given.
    ///   - output: is given what the program writes to its standard output. What it throws ends the program.
    /// - Returns: how it ended, and what it wrote to standard error (the first 64 KB).
    static func run(
        _ program: String, _ arguments: [String], environment: [String], shouldStop: () -> Bool,
        input: () -> Input, output: ([UInt8]) throws -> Void
    ) throws -> (ending: Ending, errors: String) {
        // A program that ends before it has read all is seen by its ending.
        _ = signal(SIGPIPE, SIG_IGN)
        var pipes = try ChildPipes(program)
        let process = try pipes.spawn(program, arguments, environment: environment)
        do {
            let (wasStopped, errors) = try converse(&pipes, shouldStop, input, output)
            pipes.close()
            if wasStopped { end(process) }
            let ending = wasStopped ? .stopped : wait(for: process)
            return (ending, String(decoding: errors, as: UTF8.self))
        } catch {
            pipes.close()
            end(process)
            throw error
        }
    }

    /// Gives and takes until the program has closed its output.
    private static func converse(
        _ pipes: inout ChildPipes, _ shouldStop: () -> Bool, _ input: () -> Input, _ output: ([UInt8]) throws -> Void
    ) throws -> (wasStopped: Bool, errors: [UInt8]) {
        var pending: [UInt8] = []
        var errors: [UInt8] = []
        while pipes.output >= 0 || pipes.errors >= 0 {
            if shouldStop() { return (true, errors) }
            if pending.isEmpty, pipes.input >= 0 {
                switch input() {
                case .bytes(let bytes): pending = bytes
                case .wait: break
                case .end: pipes.closeInput()
                }
            }
            let ready = pipes.wait(writing: !pending.isEmpty)
            if ready.input, !pending.isEmpty { pipes.write(&pending) }
            if ready.output, let bytes = pipes.readOutput(), !bytes.isEmpty { try output(bytes) }
            if ready.errors, let bytes = pipes.readErrors() { errors += bytes.prefix((1 << 16) - errors.count) }
        }
        return (false, errors)
    }

    /// Asks the program and those that it started to end, and ends them when they take too long.
    private static func end(_ process: pid_t) {
        // A program that reads commands notices that there are no more; one that works is interrupted.
        _ = kill(-process, SIGINT)
        _ = kill(-process, SIGTERM)
        var status: Int32 = 0
        var rest = patience
        while rest > 0, unsafe waitpid(process, &status, WNOHANG) == 0 {
            usleep(100_000)
            rest -= 1
        }
        // What is left of the group.
        _ = kill(-process, SIGKILL)
        if rest == 0 { _ = wait(for: process) }
    }

    private static func wait(for process: pid_t) -> Ending {
        var status: Int32 = 0
        while unsafe waitpid(process, &status, 0) < 0 {
            if errno != EINTR { return .exited(-1) }
        }
        // The macros of <sys/wait.h>.
        let signal = status & 0x7F
        return signal == 0 ? .exited((status >> 8) & 0xFF) : .signalled(signal)
    }
}
