import HealthSimCore
import MemberSim

/// What a 278 asks for or answers.
public struct X12ReviewReader: Sendable {
    /// The requests or answers of the set, one for each event.
    public private(set) var reviews: [X12Review] = []
    /// What is wrong.
    public private(set) var problems: [X12Problem]

    private var parties = X12PartyParser()
    private var isAnswer = false
    private var date: CalendarDate?
    private var isInEvent = false

    /// Reads a transaction set; one of another kind gives nothing but a problem.
    public init(_ set: X12TransactionSet) {
        problems = set.problems
        guard let kind = set.kind, kind == .reviewRequest || kind == .reviewResponse else {
            problems.append(X12Problem(unsupported: set, expected: .reviewRequest))
            return
        }
        isAnswer = kind == .reviewResponse
        for segment in set.segments { read(segment) }
        problems += parties.finish(at: set.segments.last)
    }

    private mutating func read(_ segment: X12Segment) {
        if segment.isNamed("BHT") { date = segment.date(4) }
        if segment.isNamed("HL") {
            _ = parties.read(segment)
            isInEvent = parties.level == "EV" || parties.level == "SS"
            if parties.level == "EV" { begin() }
            return
        }
        guard isInEvent else {
            _ = parties.read(segment)
            return
        }
        switch segment.name {
        case "TRN": change { $0.id = segment.text(2) }
        case "UM": what(segment)
        case "HCR": decision(segment)
        case "DTP": days(segment)
        case "HI": change { $0.diagnosis = segment.text(2, of: 1) }
        case "HSD": units(segment.integer(2) ?? 0)
        case "MSG": change { $0.answer?.reason = segment.text(1) }
        case "NM1" where segment.isElement(1, "SJ"): change { $0.servicing = X12Entity(segment) }
        case "PRV": change { $0.specialty = segment.text(3) }
        case "SV1":
            change { $0.service = .init(qualifier: segment.text(1, of: 1), code: segment.text(2, of: 1)) }
            units(segment.integer(4) ?? 0)
        case "SV2":
            change {
                $0.service =
                    segment.isEmpty(1)
                    ? .init(qualifier: segment.text(1, of: 2), code: segment.text(2, of: 2))
                    : .init(qualifier: .empty, code: segment.text(1))
            }
            units(segment.integer(5) ?? 0)
        default: break
        }
    }

    private mutating func begin() {
        var review = X12Review(parties)
        if !isAnswer { review.requested = date }
        reviews.append(review)
    }

    private mutating func what(_ segment: X12Segment) {
        let kind = X12Review.Kind(rawValue: segment.string(1))
        if kind == nil {
            problems.append(
                X12Problem(segment, 1, .invalidCode, "UM01 is '\(segment.string(1))': expected AR, HS or SC"))
        }
        change {
            $0.kind = kind ?? .service
            $0.category = X12ServiceType.category(of: segment.text(3))
            $0.urgency =
                segment.isElement(6, "U") ? .urgent : segment.isEmpty(6) ? .retrospective : .standard
        }
    }

    private mutating func decision(_ segment: X12Segment) {
        guard let decision = PriorAuthorization.Decision(rawValue: segment.string(1)) else {
            problems.append(
                X12Problem(segment, 1, .invalidCode, "HCR01 is '\(segment.string(1))', which is no decision"))
            return
        }
        let date = date ?? .epoch
        change {
            if $0.answer == nil {
                $0.answer = X12Review.Answer(decision: decision, unitsApproved: 0, date: date, reason: .empty)
            }
        }
    }

    private mutating func days(_ segment: X12Segment) {
        guard let days = segment.dates(3) else {
            problems.append(X12Problem(segment, 3, .invalidDate, "DTP03 is no day and no range of days"))
            return
        }
        guard segment.isElement(1, "AAH") else { return }
        change {
            $0.start = days.lowerBound
            $0.end = days.upperBound
        }
    }

    private mutating func units(_ units: Int) {
        let isAnswer = isAnswer
        change { if isAnswer { $0.answer?.unitsApproved = units } else { $0.units = units } }
    }

    private mutating func change(_ body: (inout X12Review) -> Void) {
        guard !reviews.isEmpty else { return }
        body(&reviews[reviews.count - 1])
    }
}
