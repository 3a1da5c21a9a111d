/// How a command ended, for whoever called it.
public enum ExitCode: Int32, Hashable, Sendable {
    /// It is done, or what was checked is valid.
    case done = 0
    /// What was checked is invalid; the findings are on standard output.
    case invalid = 1
    /// It could not run: wrong arguments, input that cannot be read or is malformed, output that cannot be written.
    case couldNotRun = 2
    /// It was stopped by Ctrl-C where it can be continued: 128 and the number of SIGINT.
    case interrupted = 130
    /// Whoever read the output has closed it, as `head` does: 128 and the number of SIGPIPE, without a word, as a
    /// shell reports it for any other program.
    case outputClosed = 141
    /// It was asked to end and stopped where it can be continued: 128 and the number of SIGTERM.
    case terminated = 143
}
