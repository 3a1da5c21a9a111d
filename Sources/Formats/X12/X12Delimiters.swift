/// The four delimiters of an interchange.
///
/// Source: ASC X12 005010, X12.5 "Interchange Control Structures": the ISA segment shows them.
public struct X12Delimiters: Hashable, Sendable {
    /// Between elements; the byte after `ISA`.
    public let element: UInt8
    /// Between repetitions of an element; ISA11.
    public let repetition: UInt8
    /// Between the components of an element; ISA16.
    public let component: UInt8
    /// After a segment; the byte after ISA16.
    public let segment: UInt8

    /// The usual ones: `*`, `^`, `:` and `~`.
    public static let standard = X12Delimiters(
        element: UInt8(ascii: "*"), repetition: UInt8(ascii: "^"), component: UInt8(ascii: ":"),
        segment: UInt8(ascii: "~"))

    private init(element: UInt8, repetition: UInt8, component: UInt8, segment: UInt8) {
        self.element = element
        self.repetition = repetition
        self.component = component
        self.segment = segment
    }

    /// Delimiters that can be told from each other and from data.
    ///
    /// - Returns: nil unless all four differ and each is a sign of ASCII or a control character: no letter, digit or
    ///   space, no point or hyphen (they stand in numbers and ranges of dates), and nothing from 127 on.
    public init?(checking element: UInt8, repetition: UInt8, component: UInt8, segment: UInt8) {
        let all = [element, repetition, component, segment]
        guard all.allSatisfy(Self.isPossible), Set(all).count == 4 else { return nil }
        self.init(element: element, repetition: repetition, component: component, segment: segment)
    }

    /// Delimiters from a text of four characters in the order element, repetition, component, segment: `*^:~`.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 4 else { return nil }
        self.init(checking: bytes[0], repetition: bytes[1], component: bytes[2], segment: bytes[3])
    }

    private static func isPossible(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x00, UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: "-"), 127...: false
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            false
        default: true
        }
    }
}
