/// Something in a transmission that is not as the standard has it.
public struct D0Problem: Hashable, Sendable, CustomStringConvertible {
    /// What kinds of problems there are.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// The fixed header is short, or not of version D0.
        case header
        /// A separator is missing, or stands where none may.
        case separator
        /// A segment or field has no identifier of two characters.
        case identifier
        /// A character is not printable ASCII.
        case character
        /// A segment has no place there.
        case misplaced
        /// A field that must be there is missing.
        case missing
        /// A value is not of the form of its field.
        case value
        /// A count is not what is counted.
        case count
        /// An answer belongs to no claim.
        case unmatched
    }

    /// What is wrong.
    public let kind: Kind
    /// The transmission, counted from 1.
    public let transmission: Int
    /// The segment, two characters; empty for the header.
    public let segment: String
    /// The field, two characters; empty when it is the segment.
    public let field: String
    /// A sentence that says what is wrong and what would be right.
    public let message: String

    /// A problem; see the properties.
    public init(_ kind: Kind, transmission: Int, segment: String = "", field: String = "", message: String) {
        self.kind = kind
        self.transmission = transmission
        self.segment = segment
        self.field = field
        self.message = message
    }

    /// The problem in a line for people: `transmission 3, AM07 D2: …`.
    public var description: String {
        let place = segment.isEmpty ? "header" : "AM\(segment)"
        return "transmission \(transmission), \(place)\(field.isEmpty ? "" : " \(field)"): \(message)"
    }
}
