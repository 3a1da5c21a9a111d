/// Why bytes are no X12 file that could be read on.
///
/// What is wrong inside a transaction set is no error but an ``X12Problem``.
public enum X12Error: Error, Hashable, Sendable, CustomStringConvertible {
    /// The input has no bytes but white space.
    case empty
    /// There is no ISA of 106 bytes with four different delimiters; `offset` counts bytes from the start.
    case noHeader(offset: Int)
    /// The input ends inside of a segment, or before the interchange does.
    case truncated(segment: Int)
    /// A segment has no name of two or three capitals and digits; counted from 1 in the input.
    case malformedSegment(Int)
    /// A segment is larger than any segment can be.
    case oversized(segment: Int)
    /// A segment of the envelope stands where it cannot; counted from 1 in the input.
    case misplaced(name: String, segment: Int)

    /// What is wrong and what would be right.
    public var description: String {
        switch self {
        case .empty: "the input is empty: expected an interchange, which begins with ISA"
        case .noHeader(let offset):
            "at byte \(offset) there is no interchange header: expected ISA, 106 bytes, with four different delimiters"
        case .truncated(let segment): "the input ends after segment \(segment), before the interchange does (IEA)"
        case .malformedSegment(let segment): "segment \(segment) has no name of two or three capitals and digits"
        case .oversized(let segment): "segment \(segment) is longer than \(X12SegmentReader.mostBytes) bytes"
        case .misplaced(let name, let segment): "segment \(segment), \(name), cannot stand there"
        }
    }
}
