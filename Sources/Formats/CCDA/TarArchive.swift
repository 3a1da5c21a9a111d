import HealthSimCore

/// The form of tar archives.
///
/// Source: POSIX.1-1988, ustar interchange format; every tar program reads it.
enum TarArchive {
    private static let block = 512
    /// What ends an archive: two blocks of zeros.
    static let footer = [UInt8](repeating: 0, count: 2 * block)

    /// Appends a file with its header.
    /// - Parameters:
    ///   - name: at most 100 bytes.
    ///   - time: when it was changed; before 1970 counts as then.
    static func append(_ content: ByteBuffer, named name: String, at time: Timestamp, to out: inout ByteBuffer) {
        var header = [UInt8](repeating: 0, count: block)
        func put(_ text: String, at place: Int) {
            for (index, byte) in text.utf8.prefix(100).enumerated() { header[place + index] = byte }
        }
        func put(octal value: UInt64, digits: Int, at place: Int) {
            let text = String(value, radix: 8)
            put(String(repeating: "0", count: max(0, digits - text.utf8.count)) + text, at: place)
        }
        put(name, at: 0)
        put(octal: 0o644, digits: 7, at: 100)
        put(octal: 0, digits: 7, at: 108)
        put(octal: 0, digits: 7, at: 116)
        put(octal: UInt64(content.count), digits: 11, at: 124)
        put(octal: UInt64(max(0, time.secondsSinceEpoch)), digits: 11, at: 136)
        put("        ", at: 148)
        put("0", at: 156)
        put("ustar", at: 257)
        put("00", at: 263)
        let sum = header.reduce(0 as UInt64) { $0 + UInt64($1) }
        put(octal: sum, digits: 6, at: 148)
        header[154] = 0
        header[155] = UInt8(ascii: " ")
        out.append(contentsOf: header)
        out.append(contentsOf: content)
        out.append(repeating: 0, count: (block - content.count % block) % block)
    }
}
