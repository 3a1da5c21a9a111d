import HealthSimCore

/// Writes segments into a byte buffer.
///
/// Elements and components are appended in order; separators are owed until content follows, so that empty ones at
/// the end leave no trace, and a segment with nothing but its name is taken back.
///
/// ```swift
/// writer.segment("NM1")
/// writer.element("IL")
/// writer.element("1")
/// writer.element(person.name.family, max: 60)
/// writer.skip(4)                     // elements 4 to 7
/// writer.end()
/// ```
struct X12Writer: Sendable {
    /// The segments that have been written; swapped with the buffer of a caller.
    var out: ByteBuffer
    /// The segment that is being written.
    private var line = X12Line()
    let options: X12Options
    let characters: X12CharacterTable

    /// The segments since `ST`, that one included.
    private(set) var segmentsInSet = 0
    private(set) var setsInGroup = 0
    private(set) var groupsInInterchange = 0
    private var setControlNumber = 0
    private var groupControlNumber = 0
    private var interchangeControlNumber = 0

    private var owedElements = 0
    private var owedComponents = 0
    private var hasContent = false

    init(_ options: X12Options, into buffer: consuming ByteBuffer = ByteBuffer()) {
        self.options = options
        characters = X12CharacterTable(options)
        out = buffer
    }
}

// MARK: - Segments, elements and components

extension X12Writer {
    /// Begins a segment.
    @inline(__always)
    mutating func segment(_ name: StaticString) {
        line.removeAll()
        line.append(name)
        hasContent = false
        owedElements = 0
        owedComponents = 0
    }

    /// Ends the segment; one without content is not written and not counted.
    @inline(__always)
    mutating func end() {
        guard hasContent else { return }
        line.reserve(2, spillingTo: &out)
        line.append(options.delimiters.segment)
        if options.breaksLines { line.append(UInt8(ascii: "\n")) }
        line.move(to: &out)
        segmentsInSet &+= 1
    }

    /// Goes to the next element, whose components follow.
    @inline(__always)
    mutating func composite() {
        owedElements &+= 1
        owedComponents = -1
    }

    /// Leaves elements empty.
    @inline(__always)
    mutating func skip(_ count: Int = 1) {
        owedElements &+= count
        owedComponents = 0
    }

    /// Leaves components empty.
    @inline(__always)
    mutating func skipComponents(_ count: Int = 1) { owedComponents &+= count }

    /// Goes on with a further repetition of the element that was just written; content must follow.
    mutating func repetition() {
        line.reserve(1, spillingTo: &out)
        line.append(options.delimiters.repetition)
        owedComponents = -1
    }

    /// Writes the separators that are owed, and makes room for content of at most 256 bytes, which must follow.
    @inline(__always)
    mutating func open() {
        line.reserve(256 &+ owedElements &+ Swift.max(0, owedComponents), spillingTo: &out)
        while owedElements > 0 {
            line.append(options.delimiters.element)
            owedElements &-= 1
        }
        while owedComponents > 0 {
            line.append(options.delimiters.component)
            owedComponents &-= 1
        }
        owedComponents = 0
        hasContent = true
    }

    // MARK: - Content, after `open`

    /// Appends a byte of content.
    @inline(__always)
    mutating func put(_ byte: UInt8) { line.append(byte) }

    /// Appends content that is known at compile time.
    @inline(__always)
    mutating func put(_ text: StaticString) { line.append(text) }

    /// Appends the last digits of a number as content.
    @inline(__always)
    mutating func put(_ value: UInt64, digits: Int) { line.append(value, digits: digits) }

    /// Goes to the next element, for `X12Writer+Content`.
    @inline(__always)
    mutating func nextElement() {
        owedElements &+= 1
        owedComponents = 0
    }

    /// Goes to the next component, for `X12Writer+Content`.
    @inline(__always)
    mutating func nextComponent() { owedComponents &+= 1 }

    /// Appends whole segments that were rendered with the same options.
    @inline(__always)
    mutating func append(rendered segments: X12Rendered) {
        out.append(contentsOf: segments.bytes)
        segmentsInSet &+= segments.count
    }

    /// Renders segments once, to be appended many times.
    static func render(_ options: X12Options, _ body: (inout X12Writer) -> Void) -> X12Rendered {
        var writer = X12Writer(options)
        body(&writer)
        return X12Rendered(bytes: [UInt8](writer.out), count: writer.segmentsInSet)
    }
}

/// Segments that were rendered once.
struct X12Rendered: Sendable {
    /// The segments with their terminators.
    let bytes: [UInt8]
    /// How many there are.
    let count: Int
}

// MARK: - Envelopes

extension X12Writer {
    /// Writes ISA, 106 bytes with its terminator.
    mutating func beginInterchange(_ interchange: X12Interchange) {
        let delimiters = options.delimiters
        interchangeControlNumber = interchange.controlNumber
        groupsInInterchange = 0
        segment("ISA")
        let fields: [(Text, Int)] = [
            ("00", 2), ("", 10), ("00", 2), ("", 10), (interchange.senderQualifier, 2), (interchange.sender, 15),
            (interchange.receiverQualifier, 2), (interchange.receiver, 15),
        ]
        for (text, width) in fields {
            nextElement()
            open()
            padded(text, width: width)
        }
        nextElement()
        open()
        let (year, month, day) = interchange.date.civil
        put(UInt64(max(0, year % 100) * 10_000 + month * 100 + day), digits: 6)
        element(minuteOfDay: interchange.minuteOfDay)
        nextElement()
        open()
        put(delimiters.repetition)
        element("00501")
        element(interchangeControlNumber, width: 9)
        element(interchange.asksForAcknowledgment ? "1" : "0" as StaticString)
        element(interchange.usage == .test ? "T" : "P" as StaticString)
        nextElement()
        open()
        put(delimiters.component)
        end()
    }

    private mutating func padded(_ text: Text, width: Int) {
        let written = put(text, max: width)
        for _ in written..<max(width, written) { put(UInt8(ascii: " ")) }
    }

    /// Writes GS for sets of a kind; the number is that of the group in its interchange unless stated.
    mutating func beginGroup(_ kind: X12SetKind, _ interchange: X12Interchange, controlNumber: Int? = nil) {
        groupsInInterchange += 1
        setsInGroup = 0
        groupControlNumber = X12Interchange.wrapped(controlNumber ?? interchange.controlNumber)
        segment("GS")
        element(kind.functionalIdentifier)
        element(interchange.sender, max: 15)
        element(interchange.receiver, max: 15)
        element(interchange.date)
        element(minuteOfDay: interchange.minuteOfDay)
        element(groupControlNumber)
        element("X")
        element(kind.version)
        end()
    }

    /// Writes ST; sets are numbered from 0001 in their group.
    mutating func beginSet(_ kind: X12SetKind) {
        setsInGroup += 1
        setControlNumber = setsInGroup
        segmentsInSet = 0
        segment("ST")
        element(kind.identifier)
        element(setControlNumber, width: 4)
        if kind.hasVersionInHeader { element(kind.version) }
        end()
    }

    /// Writes SE with the number of segments.
    mutating func endSet() {
        segment("SE")
        element(segmentsInSet + 1)
        element(setControlNumber, width: 4)
        end()
    }

    /// Writes GE.
    mutating func endGroup() {
        segment("GE")
        element(setsInGroup)
        element(groupControlNumber)
        end()
    }

    /// Writes IEA.
    mutating func endInterchange() {
        segment("IEA")
        element(groupsInInterchange)
        element(interchangeControlNumber, width: 9)
        end()
    }
}
