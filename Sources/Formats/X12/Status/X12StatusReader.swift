import HealthSimCore
import MemberSim

/// What a 276 asks or a 277 answers.
public struct X12StatusReader: Sendable {
    /// The questions of a 276, in the order of the file.
    public private(set) var requests: [X12StatusRequest] = []
    /// The answers of a 277, in the order of the file.
    public private(set) var answers: [X12StatusAnswer] = []
    /// What is wrong.
    public private(set) var problems: [X12Problem]

    private var parties = X12PartyParser()
    private var isAnswer = false
    private var current: X12StatusAnswer?

    /// Reads a transaction set; one of another kind gives nothing but a problem.
    public init(_ set: X12TransactionSet) {
        problems = set.problems
        guard let kind = set.kind, kind == .statusRequest || kind == .statusResponse else {
            problems.append(X12Problem(unsupported: set, expected: .statusRequest))
            return
        }
        isAnswer = kind == .statusResponse
        for segment in set.segments { read(segment) }
        close()
        problems += parties.finish(at: set.segments.last)
    }

    private mutating func read(_ segment: X12Segment) {
        if segment.isNamed("HL") { close() }
        if segment.isNamed("REF"), let open = current, open.lines.isEmpty { return reference(segment) }
        if parties.read(segment) { return }
        switch segment.name {
        case "TRN":
            close()
            current = X12StatusAnswer(
                request: X12StatusRequest(parties, trace: segment.text(2)),
                status: X12ClaimStatus(.empty, .empty, date: .epoch), paid: nil, decided: nil, paymentDate: nil,
                paymentID: .empty, lines: [])
        case "STC": status(segment)
        case "AMT" where segment.isElement(1, "T3"):
            if let charge = amount(segment, 2) { current?.request.charge = charge }
        case "SVC": line(segment)
        case "REF" where segment.isElement(1, "FJ"): changeLine { $0.controlNumber = segment.text(2) }
        case "DTP" where segment.isElement(1, "472"): dates(segment)
        default: break
        }
    }

    private mutating func close() {
        guard let done = current else { return }
        if isAnswer { answers.append(done) } else { requests.append(done.request) }
        current = nil
    }

    private mutating func reference(_ segment: X12Segment) {
        let value = segment.text(2)
        switch segment.string(1) {
        case "1K": current?.request.controlNumber = value
        case "BLT": current?.request.billType = value
        case "EJ": current?.request.claimID = value
        case "6P": current?.request.insured.groupID = value
        default: break
        }
    }

    private mutating func status(_ segment: X12Segment) {
        let status = X12ClaimStatus(segment, date: segment.date(2))
        if segment.date(2) == nil { problems.append(X12Problem(segment, 2, .invalidDate, "STC02 is no day")) }
        guard current?.lines.isEmpty ?? true else { return changeLine { $0.status = status } }
        current?.status = status
        let (charge, paid) = (amount(segment, 4), amount(segment, 5))
        if let charge { current?.request.charge = charge }
        current?.paid = paid
        current?.decided = segment.date(6)
        current?.paymentDate = segment.date(8)
        current?.paymentID = segment.text(9)
    }

    private mutating func line(_ segment: X12Segment) {
        let modifiers = (3...6).map { segment.text($0, of: 1) }.filter { !$0.isEmpty }
        let line = X12StatusAnswer.Line(
            qualifier: segment.text(1, of: 1), code: segment.text(2, of: 1), modifiers: modifiers,
            charge: amount(segment, 2) ?? .zero, paid: amount(segment, 3) ?? .zero, revenueCode: segment.text(4),
            units: segment.integer(7) ?? 0, status: X12ClaimStatus(.empty, .empty, date: .epoch),
            controlNumber: .empty, start: .epoch, end: .epoch)
        current?.lines.append(line)
    }

    private mutating func dates(_ segment: X12Segment) {
        guard let days = segment.dates(3) else {
            problems.append(X12Problem(segment, 3, .invalidDate, "DTP03 is no day and no range of days"))
            return
        }
        if current?.lines.isEmpty ?? true {
            current?.request.start = days.lowerBound
            current?.request.end = days.upperBound
        } else {
            changeLine {
                $0.start = days.lowerBound
                $0.end = days.upperBound
            }
        }
    }

    private mutating func amount(_ segment: X12Segment, _ element: Int) -> Money? {
        guard !segment.isEmpty(element) else { return nil }
        let amount = segment.money(element)
        if amount == nil {
            problems.append(X12Problem(segment, element, .invalidCharacter, "element \(element) is no amount"))
        }
        return amount
    }

    private mutating func changeLine(_ body: (inout X12StatusAnswer.Line) -> Void) {
        guard var answer = current, !answer.lines.isEmpty else { return }
        body(&answer.lines[answer.lines.count - 1])
        current = answer
    }
}

extension X12ClaimStatus {
    /// The status that an STC tells.
    init(_ segment: X12Segment, date: CalendarDate?) {
        self.init(
            segment.text(1, of: 1), segment.text(2, of: 1), entity: segment.text(3, of: 1), date: date ?? .epoch)
    }
}
