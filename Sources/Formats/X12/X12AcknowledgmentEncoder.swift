public import HealthSimCore

/// Writes acknowledgements as an interchange of 999 sets, one for each group that is answered.
public struct X12AcknowledgmentEncoder: Sendable {
    /// How they are written.
    public let options: X12Options

    /// An encoder.
    public init(options: X12Options = X12Options()) { self.options = options }

    /// Appends an interchange that answers groups; nothing when there is none.
    public func encode(
        _ acknowledgments: [X12Acknowledgment], as interchange: X12Interchange, into buffer: inout ByteBuffer
    ) {
        guard !acknowledgments.isEmpty else { return }
        var x = X12Writer(options)
        swap(&x.out, &buffer)
        x.beginInterchange(interchange)
        x.beginGroup(.acknowledgment, interchange)
        for acknowledgment in acknowledgments { Self.write(acknowledgment, &x) }
        x.endGroup()
        x.endInterchange()
        swap(&x.out, &buffer)
    }

    private static func write(_ acknowledgment: X12Acknowledgment, _ x: inout X12Writer) {
        x.beginSet(.acknowledgment)
        x.segment("AK1")
        x.element(acknowledgment.functionalIdentifier)
        x.element(acknowledgment.groupControlNumber)
        x.element(acknowledgment.version)
        x.end()
        for response in acknowledgment.sets { write(response, &x) }
        x.segment("AK9")
        x.element(Text(acknowledgment.verdict.rawValue))
        x.element(acknowledgment.included)
        x.element(acknowledgment.sets.count)
        x.element(acknowledgment.acceptedCount)
        x.end()
        x.endSet()
    }

    private static func write(_ response: X12Acknowledgment.SetResponse, _ x: inout X12Writer) {
        x.segment("AK2")
        x.element(response.identifier)
        x.element(response.controlNumber)
        x.element(response.version, max: 35)
        x.end()
        var setErrors: [Text] = []
        var former: X12Problem?
        for problem in response.problems {
            if case .set(let error) = problem.kind {
                setErrors.append(Text(error.rawValue))
                continue
            }
            if former?.position != problem.position || former?.segment != problem.segment || former?.isOfSegment == true
                || problem.isOfSegment
            {
                write(segment: problem, &x)
            }
            write(element: problem, &x)
            former = problem
        }
        if former != nil { setErrors.append("5") }
        x.segment("IK5")
        x.element(Text(response.verdict.rawValue))
        for error in setErrors.prefix(5) { x.element(error) }
        x.end()
    }

    /// IK3: which segment.
    private static func write(segment problem: X12Problem, _ x: inout X12Writer) {
        x.segment("IK3")
        x.element(Text(problem.segment), max: 3)
        x.element(min(max(1, problem.position), 999_999))
        x.element(Text(problem.loop), max: 4)
        if case .segment(let error) = problem.kind { x.element(Text(error.rawValue)) } else { x.element("8") }
        x.end()
    }

    /// IK4: which element, and what stood there.
    private static func write(element problem: X12Problem, _ x: inout X12Writer) {
        guard case .element(let error, let element, let component, let value) = problem.kind else { return }
        x.segment("IK4")
        x.composite()
        x.component(element)
        if let component { x.component(component) }
        x.skip()
        x.element(Text(error.rawValue))
        x.element(Text(value), max: 99)
        x.end()
    }
}

extension X12Problem {
    /// Whether it is about a segment as such.
    fileprivate var isOfSegment: Bool {
        if case .segment = kind { true } else { false }
    }
}
