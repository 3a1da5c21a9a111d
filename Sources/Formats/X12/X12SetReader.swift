import HealthSimCore

/// Reads the transaction sets of a file of any size, in memory for one of them.
///
/// ```swift
/// var reader = X12SetReader(bytes)
/// while let set = try reader.next() { … }
/// reader.problems      // counts and control numbers of GE and IEA that are not true
/// ```
public struct X12SetReader {
    private var segments: X12SegmentReader
    private var interchange: X12Interchange?
    private var group: X12Segment?
    private var groups = 0
    private var sets = 0
    private var setNumbers: Set<[UInt8]> = []

    /// What is wrong with groups and interchanges so far.
    public private(set) var problems: [X12Problem] = []

    /// The sets of what `read` gives, in pieces of any size, nil at the end.
    public init(read: @escaping () throws -> [UInt8]?) { segments = X12SegmentReader(read: read) }

    /// The sets of bytes in memory.
    public init(_ bytes: [UInt8]) { segments = X12SegmentReader(bytes) }

    /// The next transaction set, or nil at the end of the last interchange.
    /// - Throws: `X12Error` when the envelope cannot be followed; and what `read` throws.
    public mutating func next() throws -> X12TransactionSet? {
        while let segment = try segments.next() {
            if segment.isNamed("ISA") {
                try begin(segment)
            } else if segment.isNamed("GS"), interchange != nil, group == nil {
                group = segment
                sets = 0
                setNumbers = []
            } else if segment.isNamed("ST"), group != nil {
                return try set(from: segment)
            } else if segment.isNamed("GE"), let opened = group {
                check(segment, 1, is: sets, "transaction sets of the group")
                check(segment, 2, is: opened.integer(6), "control number of GS06")
                group = nil
                groups += 1
            } else if segment.isNamed("IEA"), let opened = interchange, group == nil {
                check(segment, 1, is: groups, "groups of the interchange")
                check(segment, 2, is: opened.controlNumber, "control number of ISA13")
                interchange = nil
            } else if !segment.isNamed("TA1") || interchange == nil {
                throw X12Error.misplaced(name: segment.name, segment: segments.count)
            }
        }
        guard interchange == nil else { throw X12Error.truncated(segment: segments.count) }
        return nil
    }

    private mutating func begin(_ header: X12Segment) throws {
        guard interchange == nil else { throw X12Error.misplaced(name: "ISA", segment: segments.count) }
        let short = X12Segment.integer(header.element(9))
        let date = short.flatMap { CalendarDate(year: 2000 + $0 / 10_000, month: $0 / 100 % 100, day: $0 % 100) }
        if date == nil { note("ISA", 9, .invalidDate, header, "ISA09 is no day of the form YYMMDD") }
        if !header.isElement(12, "00501") {
            note("ISA", 12, .invalidCode, header, "ISA12 is not 00501: other versions are not read")
        }
        let number = header.integer(13)
        if number == nil { note("ISA", 13, .invalidCharacter, header, "ISA13 is no number of nine digits") }
        interchange = X12Interchange(
            sender: Self.trimmed(header, 6), receiver: Self.trimmed(header, 8), date: date ?? .epoch,
            minuteOfDay: header.minuteOfDay(10) ?? 0, controlNumber: number ?? 1,
            usage: header.isElement(15, "P") ? .production : .test, senderQualifier: header.text(5),
            receiverQualifier: header.text(7), asksForAcknowledgment: header.isElement(14, "1"))
        groups = 0
    }

    private static func trimmed(_ segment: X12Segment, _ number: Int) -> Text {
        var bytes = segment.element(number)
        while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
        return Text(String(decoding: bytes, as: UTF8.self))
    }

    private mutating func note(
        _ name: String, _ element: Int, _ error: X12Problem.ElementError, _ segment: X12Segment, _ message: String
    ) {
        let value = segment.string(element)
        problems.append(
            X12Problem(
                .element(error, element: element, component: nil, value: value), segment: name, position: 0,
                message: message))
    }

    private mutating func check(_ segment: X12Segment, _ element: Int, is wanted: Int?, _ what: String) {
        guard let wanted, segment.integer(element) != wanted else { return }
        note(
            segment.name, element, .valueNotMatching, segment,
            "\(segment.name)0\(element) is '\(segment.string(element))', but the \(what) is \(wanted)")
    }

    private mutating func set(from header: X12Segment) throws -> X12TransactionSet? {
        guard let interchange, let group else { return nil }
        var set = X12TransactionSet(
            interchange: interchange, functionalIdentifier: group.text(1),
            groupControlNumber: group.integer(6) ?? 0, version: group.text(8), identifier: header.text(1),
            controlNumber: header.text(2), segments: [header], problems: [])
        set.segments[0].position = 1
        sets += 1
        if !setNumbers.insert(Array(header.element(2))).inserted {
            set.add(.set(.controlNumberNotUnique), "ST", 1, "ST02 stands for another set of the group as well")
        }
        while var segment = try segments.next() {
            segment.position = set.segments.count + 1
            if segment.isNamed("SE") {
                set.segments.append(segment)
                set.check(trailer: segment)
                return set
            }
            guard !segment.isNamed("ST"), !segment.isNamed("GE"), !segment.isNamed("ISA"), !segment.isNamed("IEA"),
                !segment.isNamed("GS")
            else { throw X12Error.misplaced(name: segment.name, segment: segments.count) }
            set.segments.append(segment)
        }
        throw X12Error.truncated(segment: segments.count)
    }
}

extension X12TransactionSet {
    fileprivate mutating func add(_ kind: X12Problem.Kind, _ name: String, _ position: Int, _ message: String) {
        problems.append(X12Problem(kind, segment: name, position: position, message: message))
    }

    fileprivate mutating func check(trailer: X12Segment) {
        if trailer.integer(1) != segments.count {
            add(
                .set(.segmentCountDiffers), "SE", segments.count,
                "SE01 is '\(trailer.string(1))', but the set has \(segments.count) segments")
        }
        if trailer.element(2) != segments[0].element(2) {
            add(
                .set(.controlNumbersDiffer), "SE", segments.count,
                "SE02 is '\(trailer.string(2))', but ST02 is '\(segments[0].string(2))'")
        }
    }
}
