#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

extension Console {
    /// The streams of this process. A closed pipe becomes an error from now on, not the end of the process.
    public static func ofProcess() -> Console {
        _ = signal(SIGPIPE, SIG_IGN)
        return Console(
            read: { () throws(ConsoleError) in try readChunk() },
            write: { bytes throws(ConsoleError) in
                let error = writeAll(bytes, to: STDOUT_FILENO)
                if error == EPIPE { throw .outputClosed }
                if error != 0 { throw .cannotWrite(reason(error)) }
            },
            warn: { text in _ = writeAll(Array(text.utf8).span, to: STDERR_FILENO) },
            isTerminal: isatty(STDERR_FILENO) == 1,
            // The text is copied at once, and no code of ours changes the environment.
            environment: { name in unsafe getenv(name).map { unsafe String(cString: $0) } })
    }
}

/// The next bytes of standard input, 64 KB at most; nil at its end.
private func readChunk() throws(ConsoleError) -> [UInt8]? {
    var failure: Int32 = 0
    let chunk = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        // The system writes no more bytes than the buffer has room for.
        let result = untilDone(STDIN_FILENO, POLLIN) {
            unsafe read(STDIN_FILENO, buffer.baseAddress, buffer.count)
        }
        count = max(0, result)
        if result < 0 { failure = errno }
    }
    if failure != 0 { throw .cannotRead(reason(failure)) }
    return chunk.isEmpty ? nil : chunk
}

/// Writes all bytes; 0, or the number of the error.
private func writeAll(_ bytes: Span<UInt8>, to file: Int32) -> Int32 {
    unsafe bytes.withUnsafeBytes { bytes in
        var done = 0
        while done < bytes.count {
            let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[done...])
            let result = untilDone(file, POLLOUT) { unsafe write(file, rest.baseAddress, rest.count) }
            if result < 0 { return errno }
            done += result
        }
        return 0
    }
}

/// Repeats a call that a signal interrupted or that has to wait for a stream that does not block.
private func untilDone(_ file: Int32, _ event: some BinaryInteger, _ call: () -> Int) -> Int {
    while true {
        let result = call()
        if result >= 0 || (errno != EINTR && errno != EAGAIN) { return result }
        var wanted = pollfd(fd: file, events: Int16(event), revents: 0)
        if errno == EAGAIN { _ = unsafe poll(&wanted, 1, -1) }
    }
}

/// The system's words for the number of an error.
private func reason(_ error: Int32) -> String {
    // The words are the system's own and are copied at once.
    unsafe strerror(error).map { unsafe String(cString: $0) } ?? "error \(error)"
}
