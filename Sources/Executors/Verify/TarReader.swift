/// Reads the files of a tar archive one after another, in memory for one of them.
///
/// Source: POSIX.1-1988, ustar interchange format: headers of 512 bytes with a sum over their bytes, files filled up to
/// 512 bytes, two empty blocks at the end.
struct TarReader {
    /// Why an archive cannot be read further.
    enum Problem: Error, CustomStringConvertible {
        case header(entry: Int)
        case truncated(entry: Int)

        var description: String {
            switch self {
            case .header(let entry): "the header of entry \(entry) is none: its check sum is false"
            case .truncated(let entry): "the archive ends within entry \(entry)"
            }
        }
    }

    private let file: InputFile
    private var chunk: [UInt8] = []
    private var position = 0
    private var count = 0

    init(_ file: InputFile) { self.file = file }

    /// The next file: its name and its content; nil at the end.
    mutating func next() throws -> (name: String, content: [UInt8])? {
        guard let header = try take(512) else { throw Problem.truncated(entry: count + 1) }
        if header.allSatisfy({ $0 == 0 }) { return nil }
        count += 1
        let sum = header.enumerated().reduce(0) { $0 + ((148..<156).contains($1.offset) ? 32 : Int($1.element)) }
        guard let stated = Self.octal(header[148..<156]), stated == sum, let size = Self.octal(header[124..<136])
        else { throw Problem.header(entry: count) }
        let name = String(decoding: header[0..<100].prefix { $0 != 0 }, as: UTF8.self)
        guard size < 1 << 30, let content = try take((size + 511) / 512 * 512) else {
            throw Problem.truncated(entry: count)
        }
        return (name, Array(content.prefix(size)))
    }

    private mutating func take(_ wanted: Int) throws -> [UInt8]? {
        var taken: [UInt8] = []
        while taken.count < wanted {
            if position == chunk.count {
                guard let more = try file.next() else { return nil }
                chunk = more
                position = 0
            }
            let part = chunk[position..<min(chunk.count, position + wanted - taken.count)]
            taken += part
            position += part.count
        }
        return taken
    }

    private static func octal(_ bytes: ArraySlice<UInt8>) -> Int? {
        let digits = bytes.drop { $0 == 0x20 }.prefix { (0x30...0x37).contains($0) }
        return digits.isEmpty ? nil : Int(String(decoding: digits, as: UTF8.self), radix: 8)
    }
}
