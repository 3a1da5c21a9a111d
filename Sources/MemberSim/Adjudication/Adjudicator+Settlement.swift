import HealthSimCore

extension Adjudicator {
    /// Settles all claims of a household in the order of their receipt, pays them, and leaves the accumulators as they stand
    /// at the end.
    ///
    /// Claims that wait are taken up again, and claims that were decided before a change of enrolment was known are decided
    /// again on the day it becomes known. Earlier decisions, payments and accumulators are replaced.
    ///
    /// Causes of denial that a claim's data must show are made in the claims first, as often as the rates say.
    public func settle(_ household: inout MemberHousehold) {
        rates.introduceCauses(into: &household, plans: plans, seed: seed, asOf: asOf)
        Self.sort(&household.claims)
        var run = SettlementRun(AdjudicationState(household, plans: plans), days: Self.lateReports(household))
        run.state.reserve(claims: household.claims.count)
        run.settle(household.claims.span, self)
        household.accumulators = run.state.accumulators
        // Taken out of the state, which is at its end: payment changes them where they lie.
        var decisions: [Adjudication] = []
        swap(&decisions, &run.state.adjudications)
        household.remittances = RemittanceRun(household, recoveries: run.recoveries).pay(&decisions)
        household.adjudications = decisions
    }

    /// Puts claims into the order of their receipt.
    ///
    /// They are large: their places are sorted, and each claim is then moved once.
    private static func sort(_ claims: inout [Claim]) {
        let isOrdered = claims.indices.dropFirst().allSatisfy { place in
            (claims[place - 1].received, claims[place - 1].id) < (claims[place].received, claims[place].id)
        }
        guard !isOrdered else { return }
        let order = claims.indices.map { (received: claims[$0].received, id: claims[$0].id, place: $0) }
            .sorted { ($0.received, $0.id, $0.place) < ($1.received, $1.id, $1.place) }
        // What belongs at a place is swapped there, and then what belongs at the place it came from, until a round is closed.
        var sources = order.map(\.place)
        var moved = claims.mutableSpan
        for first in sources.indices {
            var place = first
            while sources[place] != first {
                let source = sources[place]
                moved.swapAt(place, source)
                sources[place] = place
                place = source
            }
            sources[place] = place
        }
    }

    /// The days on which the payer learnt of a beginning or an end of coverage after it.
    private static func lateReports(_ household: borrowing MemberHousehold) -> [CalendarDate] {
        var days: [CalendarDate] = []
        let events = household.enrollmentEvents.span
        for place in events.indices where events[place].processed > events[place].effective {
            switch events[place].maintenance {
            case .termination, .addition: days.append(events[place].processed)
            default: break
            }
        }
        return days.sorted()
    }
}

/// The settlement of a household on its way.
struct SettlementRun {
    var state: AdjudicationState
    /// How many claims were taken up.
    var settled = 0
    /// Claims that wait: the day they are due, and their place.
    var waiting: [(due: CalendarDate, claim: Int)] = []
    /// The reversals by which paid claims are recovered.
    private(set) var recoveries: [Text] = []
    /// Days on which enrolment that was reported late becomes known, in order; those that are past are taken out.
    private var days: [CalendarDate]

    init(_ state: AdjudicationState, days: [CalendarDate]) {
        self.state = state
        self.days = days
    }

    /// Decides on all claims, which are in the order of their receipt, where they lie.
    mutating func settle(_ claims: borrowing Span<Claim>, _ adjudicator: Adjudicator) {
        for place in claims.indices {
            catchUp(to: claims[place].received, claims, adjudicator)
            adjudicator.take(claims[place], state: &state)
            let last = state.adjudications.count - 1
            if state.adjudications[last].status == .pended {
                waiting.append((state.adjudications[last].decided.adding(days: 10), place))
            }
            settled = place + 1
        }
        catchUp(to: nil, claims, adjudicator)
    }

    /// Does what is due until a day; all of it without one.
    private mutating func catchUp(to day: CalendarDate?, _ claims: borrowing Span<Claim>, _ adjudicator: Adjudicator) {
        while !waiting.isEmpty || !days.isEmpty {
            let due = waiting.indices.min { (waiting[$0].due, $0) < (waiting[$1].due, $1) }
            let isReport = days.first.map { first in due.map { first <= waiting[$0].due } ?? true } ?? false
            if isReport, let first = days.first, day.map({ first <= $0 }) ?? true {
                days.removeFirst()
                reconsider(on: first, claims, adjudicator)
            } else if !isReport, let due, day.map({ waiting[due].due <= $0 }) ?? true {
                let claim = waiting.remove(at: due).claim
                adjudicator.resume(claims[claim], state: &state)
            } else {
                return
            }
        }
    }

    /// Decides again on every claim whose coverage is another than was known when it was decided.
    private mutating func reconsider(
        on day: CalendarDate, _ claims: borrowing Span<Claim>, _ adjudicator: Adjudicator
    ) {
        for place in 0..<settled {
            let (id, start) = (claims[place].id, claims[place].start)
            guard let member = state.facts.member(claims[place].memberID),
                let first = state.lastDecision(on: id, where: { !($0 == .reversed) })
            else { continue }
            let (status, decided) = (state.adjudications[first].status, state.adjudications[first].decided)
            let former = state.adjudications[first].id
            guard status.isFinal, decided < day, !state.isReversed(former) else { continue }
            let known = state.facts.span(of: member, on: start, knownOn: decided)
            guard known != state.facts.span(of: member, on: start, knownOn: day) else { continue }
            let reversal = adjudicator.reverse(first, on: day, state: &state)
            if reversal.paid.isNegative { recoveries.append(reversal.id) }
            adjudicator.decide(claims[place], on: day, isResumed: true, formerID: former, state: &state)
        }
    }
}
