/// Reads the values of an input of any size one after another, in memory for the largest of them.
///
/// The input is a single value, values after one another with white space between (NDJSON), or one array, whose
/// elements are given. It must hold at least one value or an array.
///
/// ```swift
/// var stream = JSONElementStream { try input.read(upToCount: 1 << 16) }
/// while let element = try stream.next() {
///     var reader = element.reader()
///     patients.append(try Patient(reading: &reader))
///     try reader.finish()
/// }
/// ```
///
/// Values come as bytes, so that they can be read on other workers. The reader of a value finds what is wrong inside
/// it and names the line and column of the whole input.
public struct JSONElementStream {
    /// How the values of an input are separated.
    public enum Framing: Hashable, Sendable {
        /// An input that begins with `[` is one array, any other is values.
        case automatic
        /// Values with white space between, as lines of NDJSON. Arrays and objects need none.
        case values
    }

    /// The size of a value, in bytes, from which on it is an error.
    public let maximumElementSize: Int

    private var input: JSONStreamInput
    private let framing: Framing
    private var state = State.start
    private var count = 0
    private var failure: JSONError?

    private enum State {
        case start, values, firstElement, laterElement, end
    }

    /// The values of the bytes that `read` gives.
    /// - Parameters:
    ///   - maximumElementSize: in bytes.
    ///   - read: gives the next bytes, in pieces of any size, and nil at the end.
    public init(
        framing: Framing = .automatic, maximumElementSize: Int = 64 << 20,
        read: @escaping () throws -> [UInt8]?
    ) {
        self.framing = framing
        self.maximumElementSize = maximumElementSize
        input = JSONStreamInput(read)
    }

    /// The values of bytes in memory.
    public init(_ bytes: [UInt8], framing: Framing = .automatic) {
        var rest: [UInt8]? = bytes
        self.init(framing: framing, maximumElementSize: .max) {
            defer { rest = nil }
            return rest
        }
    }

    /// The next value, or nil when the input has ended as it should.
    /// - Throws: `JSONError` when the input is not JSON, is empty, or has a value that is too large; and what `read`
    ///   throws. After a `JSONError` there is nothing to go on with: it is thrown again.
    public mutating func next() throws -> JSONElement? {
        if let failure { throw failure }
        do {
            return try advance()
        } catch let error as JSONError {
            failure = error
            throw error
        }
    }

    private mutating func advance() throws -> JSONElement? {
        let byte = try input.skipWhitespace()
        switch state {
        case .start:
            guard let byte else { throw input.error("the input is empty: expected a value", kind: .incomplete) }
            if byte == UInt8(ascii: "["), framing == .automatic {
                input.consume(1)
                state = .firstElement
                return try advance()
            }
            state = .values
            return try element()
        case .values:
            return byte == nil ? nil : try element()
        case .firstElement:
            if byte == UInt8(ascii: "]") { return try finishArray() }
            state = .laterElement
            return try element()
        case .laterElement:
            if byte == UInt8(ascii: "]") { return try finishArray() }
            guard byte == UInt8(ascii: ",") else {
                throw try input.unexpected("expected a comma or the end of the array")
            }
            input.consume(1)
            _ = try input.skipWhitespace()
            return try element()
        case .end:
            if byte != nil { throw try input.unexpected("expected the end of the input after the array") }
            return nil
        }
    }

    private mutating func finishArray() throws -> JSONElement? {
        input.consume(1)
        state = .end
        return try advance()
    }

    private mutating func element() throws -> JSONElement {
        let position = input.position
        let bytes = try input.takeValue(maximumSize: maximumElementSize)
        if state == .values, let next = try input.peek() {
            let closed = bytes.last == UInt8(ascii: "}") || bytes.last == UInt8(ascii: "]")
            if !closed && next > 0x20 { throw try input.unexpected("expected white space between values") }
        }
        defer { count += 1 }
        return JSONElement(bytes: bytes, position: position, index: count)
    }
}
