public import HealthSimCore

/// A transaction set that was read, with what its envelope says.
public struct X12TransactionSet: Hashable, Sendable {
    /// The interchange: ISA05 to ISA15.
    public let interchange: X12Interchange
    /// GS01.
    public let functionalIdentifier: Text
    /// GS06.
    public let groupControlNumber: Int
    /// GS08.
    public let version: Text
    /// ST01.
    public let identifier: Text
    /// ST02.
    public let controlNumber: Text
    /// All segments from ST to SE; without SE when it is missing.
    public internal(set) var segments: [X12Segment]
    /// What is wrong with the envelope of the set.
    public internal(set) var problems: [X12Problem]

    /// Which implementation it is, by ST01 and GS08 or ST03; nil for one that is not known here.
    public var kind: X12SetKind? {
        let named = segments.first?.text(3) ?? Text.empty
        return X12SetKind.allCases.first { kind in
            // A request and its response may share number and version; BHT02 tells those of 278 apart.
            guard identifier == Text("\(kind.identifier)") else { return false }
            let wanted = Text("\(kind.version)")
            guard version == wanted || (version.isEmpty && named == wanted) else { return false }
            if kind == .reviewRequest { return !isReviewResponse }
            return true
        }
    }

    private var isReviewResponse: Bool {
        segments.first { $0.isNamed("BHT") }?.isElement(2, "11") ?? false
    }
}
