/// The bytes of a stream that have been read and not yet used, and the place where they begin.
struct JSONStreamInput {
    /// Where the next byte to be used lies in the whole input.
    private(set) var position = JSONPosition()

    private let read: () throws -> [UInt8]?
    private var buffer: [UInt8] = []
    private var head = 0
    private var isAtEnd = false

    init(_ read: @escaping () throws -> [UInt8]?) { self.read = read }

    /// The next byte; nil at the end.
    mutating func peek() throws -> UInt8? {
        while head == buffer.count {
            guard try refill() else { return nil }
        }
        return buffer[head]
    }

    /// Moves to the next byte that is not white space, and returns it; nil at the end.
    mutating func skipWhitespace() throws -> UInt8? {
        while let byte = try peek() {
            guard Self.isWhitespace(byte) else { return byte }
            var count = 1
            while head + count < buffer.count, Self.isWhitespace(buffer[head + count]) { count += 1 }
            consume(count)
        }
        return nil
    }

    private static func isWhitespace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }

    /// Counts bytes as used.
    mutating func consume(_ count: Int) {
        precondition(count <= buffer.count - head)
        unsafe buffer.withUnsafeBytes { bytes in
            // There are at least `count` bytes from `head` on.
            if let base = bytes.baseAddress { unsafe position.advance(over: base + head, count: count) }
        }
        head += count
    }

    /// Uses the bytes of the value that begins here.
    mutating func takeValue(maximumSize: Int) throws -> [UInt8] {
        var scanner = JSONElementScanner(at: head)
        while true {
            let limit = min(buffer.count - head, maximumSize) + head
            let outcome = unsafe buffer.withUnsafeBytes { bytes -> JSONElementScanner.Outcome in
                guard let base = bytes.baseAddress else { return .unfinished }
                // `limit` is at most the number of bytes.
                return unsafe scanner.scan(base, until: limit)
            }
            switch outcome {
            case .end(let end):
                let value = Array(buffer[head..<end])
                consume(value.count)
                return value
            case .bad(let place):
                let count = place - head
                try fill(count + Self.longestCharacter)
                throw diagnosis(
                    until: min(head + count + Self.longestCharacter, buffer.count), otherwise: "expected a value")
            case .unfinished:
                if buffer.count - head > maximumSize {
                    throw diagnosis(
                        until: limit, otherwise: "this value has more than \(maximumSize) bytes", isCut: true)
                }
                let before = head
                if try refill() {
                    scanner.move(by: before - head)
                } else if scanner.endsWithInput {
                    let value = Array(buffer[head...])
                    consume(value.count)
                    return value
                } else {
                    throw diagnosis(until: buffer.count, otherwise: "expected a value")
                }
            }
        }
    }

    /// Gets more bytes, dropping those that were used.
    /// - Returns: whether there are more.
    private mutating func refill() throws -> Bool {
        if isAtEnd { return false }
        guard let more = try read() else {
            isAtEnd = true
            return false
        }
        if head == buffer.count {
            buffer = more
        } else {
            buffer.removeSubrange(..<head)
            buffer.append(contentsOf: more)
        }
        head = 0
        return true
    }

    /// Sees to it that `count` bytes are here, if the input has them.
    private mutating func fill(_ count: Int) throws {
        while buffer.count - head < count, try refill() {}
    }

    /// So many bytes let a reader see what a character is.
    private static let longestCharacter = 4

    /// What a reader says of the bytes up to `end`; it knows best what is wrong with them.
    /// - Parameter isCut: whether the input goes on, so that an end that comes too early says nothing.
    private func diagnosis(until end: Int, otherwise message: String, isCut: Bool = false) -> JSONError {
        var reader = JSONReader(buffer.span.extracting(head..<end), origin: position)
        do {
            try reader.finish()
        } catch  where !(isCut && error.kind == .incomplete) {
            return error
        } catch {}
        return error(message)
    }

    /// An error at the next byte.
    func error(_ message: String, kind: JSONError.Kind = .malformed) -> JSONError {
        JSONError(line: position.line, column: position.column, message: message, kind: kind)
    }

    /// An error about the next byte, which says what it is.
    mutating func unexpected(_ message: String) throws -> JSONError {
        try fill(Self.longestCharacter)
        let bytes = Array(buffer[head..<min(head + Self.longestCharacter, buffer.count)])
        return JSONReader(bytes, origin: position).malformed(message)
    }
}
