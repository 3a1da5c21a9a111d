import Executors

/// Where a command reads from: a file, or standard input.
enum Input: Hashable, Sendable {
    case file(String)
    case standardInput

    /// The largest document that is read into memory as a whole.
    static let largestDocument = 64 << 20

    /// The input that the words of a command name.
    ///
    /// - Parameters:
    ///   - path: a file; `-` is standard input.
    ///   - what: what is read, for the error: `a specification`.
    /// - Throws: ``UsageError`` for both or none.
    init(_ path: String?, stdin: Bool, what: String) throws(UsageError) {
        switch (path, stdin) {
        case (nil, false): throw UsageError("\(what) is missing: name a file, or give it with --stdin")
        case (nil, true), ("-", _): self = .standardInput
        case (let path?, false): self = .file(path)
        case (let path?, true): throw UsageError("'\(path)' and --stdin cannot both be read")
        }
    }

    /// The name for messages.
    var name: String {
        switch self {
        case .file(let path): path
        case .standardInput: "standard input"
        }
    }

    /// What gives the bytes piece by piece, and nil at their end.
    func pieces(_ console: Console) throws -> () throws -> [UInt8]? {
        switch self {
        case .standardInput: return { try console.read() }
        case .file(let path):
            let file = try InputFile(path)
            return { try file.next() }
        }
    }

    /// All of the bytes.
    /// - Throws: for more than `largestDocument` bytes, too.
    func contents(_ console: Console) throws -> [UInt8] {
        let next = try pieces(console)
        var all: [UInt8] = []
        while let more = try next() {
            guard all.count + more.count <= Self.largestDocument else { throw TooLarge(name: name) }
            all += more
        }
        return all
    }

    /// The input is larger than any document of its kind.
    struct TooLarge: Error, CustomStringConvertible {
        let name: String
        var description: String {
            "'\(name)' has more than \(Input.largestDocument >> 20) MB: that is no specification"
        }
    }
}
