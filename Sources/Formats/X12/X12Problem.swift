/// Something that is wrong in a transaction set, in the terms of a 999.
///
/// Source: X12 005010X231A1, IK3 and IK4; data elements 620, 621 and 618.
public struct X12Problem: Hashable, Sendable, CustomStringConvertible {
    /// What is wrong with a segment; IK304.
    public enum SegmentError: String, Hashable, Sendable, CaseIterable {
        case unrecognized = "1"
        case unexpected = "2"
        case missing = "3"
        case loopTooOften = "4"
        case exceedsMaximumUse = "5"
        case notDefinedInSet = "6"
        case notInSequence = "7"
        case hasDataElementErrors = "8"
        case requiredSegmentMissing = "I9"
        case notUsed = "I4"
        case dependentSegmentMissing = "I6"
        case loopTooFew = "I7"
        case loopOccursUnderMinimum = "I8"
    }

    /// What is wrong with an element; IK403.
    public enum ElementError: String, Hashable, Sendable, CaseIterable {
        case missingRequired = "1"
        case missingConditional = "2"
        case tooMany = "3"
        case tooShort = "4"
        case tooLong = "5"
        case invalidCharacter = "6"
        case invalidCode = "7"
        case invalidDate = "8"
        case invalidTime = "9"
        case exclusionViolated = "10"
        case tooManyRepetitions = "11"
        case tooManyComponents = "12"
        case notUsed = "I10"
        case dependentMissing = "I11"
        case unmatchedPattern = "I12"
        case dependentElementMissing = "I13"
        case codeNotUsed = "I6"
        case valueNotMatching = "I9"
    }

    /// What is wrong with a whole set; IK502 to IK506.
    public enum SetError: String, Hashable, Sendable, CaseIterable {
        case notSupported = "1"
        case noTrailer = "2"
        case controlNumbersDiffer = "3"
        case segmentCountDiffers = "4"
        case hasSegmentErrors = "5"
        case invalidIdentifier = "6"
        case invalidControlNumber = "7"
        case controlNumberNotUnique = "23"
    }

    /// What is wrong.
    public enum Kind: Hashable, Sendable {
        /// With a segment.
        case segment(SegmentError)
        /// With an element, and if it is one of several the component, both counted from 1.
        case element(ElementError, element: Int, component: Int?, value: String)
        /// With the set.
        case set(SetError)
    }

    /// What is wrong.
    public let kind: Kind
    /// The name of the segment.
    public let segment: String
    /// Its number in the transaction set, where ST is 1; 0 outside of one.
    public let position: Int
    /// The loop it stands in, such as `2300`; empty when that is not known.
    public let loop: String
    /// A sentence that says what is wrong and what would be right.
    public let message: String

    /// A problem; see the properties.
    public init(_ kind: Kind, segment: String, position: Int, loop: String = "", message: String) {
        self.kind = kind
        self.segment = segment
        self.position = position
        self.loop = loop
        self.message = message
    }

    /// The problem in a line for people: `segment 23, CLM in loop 2300: …`.
    public var description: String {
        "segment \(position), \(segment)\(loop.isEmpty ? "" : " in loop \(loop)"): \(message)"
    }
}
