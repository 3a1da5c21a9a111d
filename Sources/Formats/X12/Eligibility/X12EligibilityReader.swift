import HealthSimCore
import MemberSim

/// What a 270 asks or a 271 answers.
public struct X12EligibilityReader: Sendable {
    /// Questions, or answers to them, in the order of the file; a question is an answer that says nothing.
    public private(set) var responses: [X12EligibilityResponse] = []
    /// What is wrong.
    public private(set) var problems: [X12Problem]

    private var parties = X12PartyParser()
    private var current: X12EligibilityResponse?
    private var trace = Text.empty
    private var rejection: X12EligibilityResponse.Rejection?
    private var isInParty = false

    /// Reads a transaction set; one of another kind gives nothing but a problem.
    public init(_ set: X12TransactionSet) {
        problems = set.problems
        guard let kind = set.kind, kind == .eligibilityInquiry || kind == .eligibilityResponse else {
            problems.append(X12Problem(unsupported: set, expected: .eligibilityInquiry))
            return
        }
        for segment in set.segments { read(segment) }
        close()
        problems += parties.finish(at: set.segments.last)
    }

    private mutating func read(_ segment: X12Segment) {
        if isInParty, segment.isNamed("NM1") { return party(segment) }
        if segment.isNamed("HL") {
            close()
            if !segment.isElement(3, "23") { rejection = nil }
            trace = .empty
        }
        if parties.read(segment) { return }
        switch segment.name {
        case "TRN": trace = segment.text(2)
        case "AAA": reject(segment)
        case "DTP": date(segment)
        case "EQ": change { $0.inquiry.serviceTypes = Self.list(segment, 1) }
        case "EB": benefit(segment)
        case "MSG": changeBenefit { $0.message = segment.text(1) }
        case "LS": isInParty = true
        case "LE": isInParty = false
        default: break
        }
    }

    /// A patient begins with the day that is asked about, or with a trace when none is.
    private mutating func close() {
        isInParty = false
        if current == nil, !trace.isEmpty { begin(on: .epoch) }
        guard var done = current else { return }
        done.rejection = rejection
        responses.append(done)
        (current, trace) = (nil, .empty)
    }

    private mutating func begin(on day: CalendarDate) {
        current = X12EligibilityResponse(
            X12EligibilityInquiry(
                trace: trace, payer: parties.payer, provider: parties.provider, insured: parties.insured, day: day))
    }

    private mutating func date(_ segment: X12Segment) {
        guard let days = segment.dates(3) else {
            problems.append(X12Problem(segment, 3, .invalidDate, "DTP03 is no day and no range of days"))
            return
        }
        switch segment.string(1) {
        case "291" where current == nil: begin(on: days.lowerBound)
        case "346": change { $0.planBegin = days.lowerBound }
        case "347": change { $0.planEnd = days.lowerBound }
        default: break
        }
    }

    private mutating func reject(_ segment: X12Segment) {
        rejection = X12EligibilityResponse.Rejection(rawValue: segment.string(3))
        if rejection == nil {
            problems.append(X12Problem(segment, 3, .invalidCode, "AAA03 is '\(segment.string(3))': expected 67 or 75"))
        }
    }

    private mutating func benefit(_ segment: X12Segment) {
        var benefit = X12EligibilityBenefit(segment.text(1), Self.list(segment, 3))
        benefit.level = segment.text(2)
        benefit.insurance = segment.text(4)
        benefit.description = segment.text(5)
        benefit.period = segment.text(6)
        benefit.amount = segment.money(7)
        if !segment.isEmpty(7), benefit.amount == nil {
            problems.append(X12Problem(segment, 7, .invalidCharacter, "EB07 is no amount"))
        }
        benefit.basisPoints = segment.scaled(8, places: 4).map { Int($0) }
        if segment.isElement(9, "VS") { benefit.visits = segment.integer(10) }
        benefit.needsAuthorization = Self.answer(segment, 11)
        benefit.isInNetwork = Self.answer(segment, 12)
        change { $0.benefits.append(benefit) }
    }

    private mutating func party(_ segment: X12Segment) {
        changeBenefit {
            $0.partyCode = segment.text(1)
            $0.party = X12Entity(segment)
        }
    }

    private static func answer(_ segment: X12Segment, _ element: Int) -> Bool? {
        segment.isElement(element, "Y") ? true : segment.isElement(element, "N") ? false : nil
    }

    private static func list(_ segment: X12Segment, _ element: Int) -> [Text] {
        guard !segment.isEmpty(element) else { return [] }
        return segment.repetitions(element).map { Text(String(decoding: $0, as: UTF8.self)) }
    }

    private mutating func change(_ body: (inout X12EligibilityResponse) -> Void) {
        if current == nil { begin(on: .epoch) }
        guard var response = current else { return }
        body(&response)
        current = response
    }

    private mutating func changeBenefit(_ body: (inout X12EligibilityBenefit) -> Void) {
        change { response in
            guard !response.benefits.isEmpty else { return }
            body(&response.benefits[response.benefits.count - 1])
        }
    }
}
