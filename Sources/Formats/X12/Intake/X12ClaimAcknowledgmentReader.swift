import HealthSimCore
import MemberSim

/// What a 277CA answers.
public struct X12ClaimAcknowledgmentReader: Sendable {
    /// The answer; nil for a set that is no 277CA.
    public private(set) var acknowledgment: X12ClaimAcknowledgment?
    /// What is wrong: segments that cannot be read, and counts and sums that are not those of the claims.
    public private(set) var problems: [X12Problem]

    private var parties = X12PartyParser()
    private var current: X12ClaimReceipt?
    private var totals: [X12Segment] = []

    /// Reads a transaction set; one of another kind gives nothing but a problem.
    public init(_ set: X12TransactionSet) {
        problems = set.problems
        guard set.kind == .claimAcknowledgment else {
            problems.append(X12Problem(unsupported: set, expected: .claimAcknowledgment))
            return
        }
        acknowledgment = X12ClaimAcknowledgment(
            trace: .empty, reference: .empty, payer: .none, submitter: .none, received: .epoch, processed: .epoch,
            receipts: [])
        for segment in set.segments { read(segment) }
        close()
        checkTotals()
        problems += parties.finish(at: set.segments.last)
    }

    private mutating func read(_ segment: X12Segment) {
        if segment.isNamed("HL") { close() }
        if parties.read(segment) {
            acknowledgment?.payer = parties.payer
            acknowledgment?.submitter = parties.receiver
            return
        }
        switch (segment.name, parties.level) {
        case ("TRN", "20"): acknowledgment?.trace = segment.text(2)
        case ("TRN", "21"): acknowledgment?.reference = segment.text(2)
        case ("TRN", "PT"): begin(segment.text(2))
        case ("DTP", "20"):
            guard let day = day(segment) else { break }
            if segment.isElement(1, "050") { acknowledgment?.received = day.lowerBound }
            if segment.isElement(1, "009") { acknowledgment?.processed = day.lowerBound }
        case ("QTY", "21"), ("AMT", "21"): totals.append(segment)
        case ("STC", "PT"): status(segment)
        case ("REF", "PT"): reference(segment)
        case ("DTP", "PT"): dates(segment)
        case ("SVC", "PT"): line(segment)
        default: break
        }
    }

    private mutating func begin(_ claimID: Text) {
        close()
        current = X12ClaimReceipt(
            provider: parties.provider, patient: parties.insured.subscriber.name,
            subscriberID: parties.insured.subscriberID, claimID: claimID, charge: .zero, start: .epoch, end: .epoch,
            statuses: [])
    }

    private mutating func close() {
        guard let done = current else { return }
        acknowledgment?.receipts.append(done)
        current = nil
    }

    private mutating func status(_ segment: X12Segment) {
        let status = X12ClaimStatus(segment, date: segment.date(2))
        if segment.date(2) == nil { problems.append(X12Problem(segment, 2, .invalidDate, "STC02 is no day")) }
        guard current?.lines.isEmpty ?? true else { return changeLine { $0.statuses.append(status) } }
        current?.statuses.append(status)
        if let charge = amount(segment, 4) { current?.charge = charge }
    }

    private mutating func reference(_ segment: X12Segment) {
        switch segment.string(1) {
        case "1K": current?.controlNumber = segment.text(2)
        case "BLT": current?.billType = segment.text(2)
        case "FJ": changeLine { $0.controlNumber = segment.text(2) }
        default: break
        }
    }

    private mutating func line(_ segment: X12Segment) {
        let modifiers = (3...6).map { segment.text($0, of: 1) }.filter { !$0.isEmpty }
        let line = X12ClaimReceipt.Line(
            qualifier: segment.text(1, of: 1), code: segment.text(2, of: 1), modifiers: modifiers,
            charge: amount(segment, 2) ?? .zero, revenueCode: segment.text(4), units: segment.integer(7) ?? 0,
            statuses: [], controlNumber: .empty, start: .epoch, end: .epoch)
        current?.lines.append(line)
    }

    private mutating func dates(_ segment: X12Segment) {
        guard let days = day(segment) else { return }
        if current?.lines.isEmpty ?? true {
            current?.start = days.lowerBound
            current?.end = days.upperBound
        } else {
            changeLine {
                $0.start = days.lowerBound
                $0.end = days.upperBound
            }
        }
    }

    private mutating func day(_ segment: X12Segment) -> ClosedRange<CalendarDate>? {
        let days = segment.dates(3)
        if days == nil {
            problems.append(X12Problem(segment, 3, .invalidDate, "DTP03 is no day and no range of days"))
        }
        return days
    }

    private mutating func amount(_ segment: X12Segment, _ element: Int) -> Money? {
        guard !segment.isEmpty(element) else { return nil }
        let amount = segment.money(element)
        if amount == nil {
            problems.append(X12Problem(segment, element, .invalidCharacter, "element \(element) is no amount"))
        }
        return amount
    }

    private mutating func changeLine(_ body: (inout X12ClaimReceipt.Line) -> Void) {
        guard var receipt = current, !receipt.lines.isEmpty else { return }
        body(&receipt.lines[receipt.lines.count - 1])
        current = receipt
    }

    /// Compares QTY and AMT of the file with its claims.
    private mutating func checkTotals() {
        let found = X12ReceiptTotals(acknowledgment?.receipts ?? [])
        for segment in totals {
            let holds =
                switch segment.string(1) {
                case "90": segment.integer(2) == found.accepted
                case "AA": segment.integer(2) == found.rejected
                case "YU": segment.money(2) == found.acceptedCharge
                case "YY": segment.money(2) == found.rejectedCharge
                default: true
                }
            guard !holds else { continue }
            problems.append(
                X12Problem(
                    segment, 2, .valueNotMatching,
                    "\(segment.name)*\(segment.string(1)) is '\(segment.string(2))', which the claims of the set are not"
                ))
        }
    }
}
