/// Reads the messages of a file one after another: each begins with MSH at the beginning of a line.
struct HL7MessageStream {
    private let file: InputFile
    private var rest: [UInt8] = []
    private var isAtEnd = false

    init(_ file: InputFile) { self.file = file }

    /// The bytes of the next message; nil at the end.
    mutating func next() throws -> [UInt8]? {
        var searched = 1
        while true {
            if let start = Self.start(in: rest, from: searched) {
                let message = Array(rest[..<start])
                rest.removeFirst(start)
                return message
            }
            searched = max(1, rest.count - 4)
            guard !isAtEnd, let more = try file.next() else {
                isAtEnd = true
                let last = rest
                rest = []
                return last.isEmpty ? nil : last
            }
            rest += more
        }
    }

    private static func start(in bytes: [UInt8], from first: Int) -> Int? {
        var index = first
        while index + 4 <= bytes.count {
            let isLineStart = bytes[index - 1] == 0x0D || bytes[index - 1] == 0x0A
            if isLineStart, bytes[index] == UInt8(ascii: "M"), bytes[index..<index + 3].elementsEqual("MSH".utf8) {
                return index
            }
            index += 1
        }
        return nil
    }
}
