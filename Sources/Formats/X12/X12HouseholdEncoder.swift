public import HealthSimCore
public import MemberSim

/// Writes one kind of transaction about households: a batch of them is one interchange.
public protocol X12HouseholdEncoder: Sendable {
    /// Appends the interchange of a batch; nothing when its households have nothing to tell.
    ///
    /// - Parameter batch: the number of the batch from 1; it is the control number of the interchange.
    /// - Returns: how many requests, answers or payments were written.
    @discardableResult
    func encode(_ households: [MemberHousehold], batch: Int, into buffer: inout ByteBuffer) -> Int
}

extension X12ClaimEncoder: X12HouseholdEncoder {}
extension X12RemittanceEncoder: X12HouseholdEncoder {}
extension X12EnrollmentEncoder: X12HouseholdEncoder {}

extension X12Writer {
    /// Appends an interchange with one group to a buffer.
    static func interchange(
        _ interchange: X12Interchange, _ kind: X12SetKind, _ options: X12Options, into buffer: inout ByteBuffer,
        _ body: (inout X12Writer) -> Void
    ) {
        var writer = X12Writer(options)
        swap(&writer.out, &buffer)
        writer.beginInterchange(interchange)
        writer.beginGroup(kind, interchange)
        body(&writer)
        writer.endGroup()
        writer.endInterchange()
        swap(&writer.out, &buffer)
    }
}

extension X12Problem {
    /// A set of another kind than the one that is read.
    init(unsupported set: X12TransactionSet, expected: X12SetKind) {
        self.init(
            .set(.notSupported), segment: "ST", position: 1,
            message: "the set is '\(set.identifier)' of '\(set.version)': expected \(expected.identifier) of "
                + "\(expected.version)")
    }

    /// An element that cannot be read.
    init(_ segment: X12Segment, _ element: Int, _ error: ElementError, _ message: String) {
        self.init(
            .element(error, element: element, component: nil, value: segment.string(element)), segment: segment.name,
            position: segment.position, message: message)
    }
}
