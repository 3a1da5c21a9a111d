/// Why bytes are no file of Telecommunication D.0 that could be read on.
///
/// What is wrong inside of a transmission is no error but a ``D0Problem``.
public enum D0Error: Error, Hashable, Sendable, CustomStringConvertible {
    /// The input has no bytes but line ends.
    case empty
    /// A record of a batch has no end (ETX), or the bytes between two records are none; counted from 1.
    case truncated(record: Int)
    /// A transmission is longer than any can be; counted from 1.
    case oversized(transmission: Int)

    /// What is wrong and what would be right.
    public var description: String {
        switch self {
        case .empty: "the input is empty: expected a transmission of version D0, or a batch of them"
        case .truncated(let record):
            "record \(record) of the batch is not complete: expected STX (02) before and ETX (03) after each record"
        case .oversized(let transmission):
            "transmission \(transmission) is longer than \(D0Reader.mostBytes) bytes"
        }
    }
}
