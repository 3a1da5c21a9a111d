#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The calls of the system whose names the methods of a socket have as well.
extension Socket {
    static func listen(_ file: Int32) -> Int32 {
        #if canImport(Glibc)
        Glibc.listen(file, 64)
        #elseif canImport(Musl)
        Musl.listen(file, 64)
        #else
        Darwin.listen(file, 64)
        #endif
    }

    static func accept(_ file: Int32) -> Int32 {
        #if canImport(Glibc)
        Glibc.accept(file, nil, nil)
        #elseif canImport(Musl)
        Musl.accept(file, nil, nil)
        #else
        Darwin.accept(file, nil, nil)
        #endif
    }

    static func connect(_ file: Int32, _ address: UnsafePointer<sockaddr>, _ length: socklen_t) -> Int32 {
        #if canImport(Glibc)
        unsafe Glibc.connect(file, address, length)
        #elseif canImport(Musl)
        unsafe Musl.connect(file, address, length)
        #else
        unsafe Darwin.connect(file, address, length)
        #endif
    }

    /// Sends what can be sent at once. A closed connection is an error, not the end of the process.
    static func send(_ file: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
        #if canImport(Glibc)
        unsafe Glibc.send(file, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
        #elseif canImport(Musl)
        unsafe Musl.send(file, bytes.baseAddress, bytes.count, MSG_NOSIGNAL)
        #else
        unsafe Darwin.send(file, bytes.baseAddress, bytes.count, 0)
        #endif
    }
}
