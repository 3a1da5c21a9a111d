import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Ctrl-C and the request to end, taken as the wish to stop where the work can be continued.
///
/// The first signal is noted; a second one ends the process at once, as it would without this.
enum Interruption {
    /// The signal that came; 0 when none did.
    private static let received = Atomic<Int32>(0)

    /// Notes signals from now on.
    static func watch() {
        // Made here, so that the handler finds it made.
        received.store(0, ordering: .relaxed)
        for number in [SIGINT, SIGTERM] {
            _ = signal(number) { number in
                Interruption.received.store(number, ordering: .relaxed)
                _ = signal(number, SIG_DFL)
            }
        }
    }

    /// Leaves signals to the system again.
    static func ignore() {
        for number in [SIGINT, SIGTERM] { _ = signal(number, SIG_DFL) }
    }

    /// Whether a signal came.
    static var isRequested: Bool { received.load(ordering: .relaxed) != 0 }

    /// The exit code of a process that stopped for the signal: 128 and its number, as a shell reports it.
    static var exitCode: ExitCode { received.load(ordering: .relaxed) == SIGTERM ? .terminated : .interrupted }
}
