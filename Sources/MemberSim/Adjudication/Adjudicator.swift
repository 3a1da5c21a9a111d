public import HealthSimCore

/// Settles claims: a row of named steps, each of which looks at a claim and at what was decided before, and leaves its
/// finding.
///
/// ```swift
/// var state = AdjudicationState(household)
/// let decision = Adjudicator(seed: 42).adjudicate(claim, state: &state)
/// for sentence in AdjudicationExplanation(decision, of: claim).sentences { … }
/// ```
public struct Adjudicator: Sendable {
    /// The plans.
    let plans: PlanTable
    /// How many claims are denied for a cause that the claim does not show.
    let rates: DenialRates
    /// What the draws of a claim depend on, with its number.
    let seed: UInt64
    /// The day after which no claim is received.
    let asOf: CalendarDate?

    /// A step of the pipeline.
    typealias Step =
        @Sendable (borrowing Adjudicator, borrowing Claim, borrowing AdjudicationState, inout ClaimWork) -> Void

    /// The steps before anything is priced, in order.
    static let steps: [Step] = [
        { $0.intake($1, $2, &$3) },
        { $0.eligibility($1, $2, &$3) },
        { $0.timelyFiling($1, $2, &$3) },
        { $0.itemize($1, $2, &$3) },
        { $0.duplicates($1, $2, &$3) },
        { $0.coordination($1, $2, &$3) },
        { $0.provider($1, $2, &$3) },
        { $0.referral($1, $2, &$3) },
        { $0.authorization($1, $2, &$3) },
        { $0.coverage($1, $2, &$3) },
        { $0.codeEdits($1, $2, &$3) },
        { $0.necessity($1, $2, &$3) },
        { $0.defects($1, $2, &$3) },
        { $0.review($1, $2, &$3) },
    ]

    /// An adjudicator of some plans.
    ///
    /// - Parameters:
    ///   - rates: how often a claim is denied for a reason that it does not show; never, for decisions that follow from
    ///     the claim alone.
    ///   - asOf: the day after which no claim is received, for the claims that are filed late or twice by the rates.
    public init(
        plans: PlanTable = .shared, rates: DenialRates = .none, seed: UInt64 = 0, asOf: CalendarDate? = nil
    ) {
        self.asOf = asOf
        self.plans = plans
        self.rates = rates
        self.seed = seed
    }

    /// The payer's control number of the first decision on a claim: `ICN000000010001` for `CLM000000010001`.
    public static func controlNumber(of claimID: Text) -> Text {
        guard claimID.hasPrefix(claimPrefix), let digits = claimID.digits(after: 3) else {
            return Text("ICN\(claimID)")
        }
        guard claimID.utf8Count == 15 else {
            return Identifiers.text("ICN", digits, digits: claimID.utf8Count - 3)
        }
        return Identifiers.text("ICN", number: digits / 10_000, entry: digits % 10_000)
    }

    private static let claimPrefix: Text = "CLM"

    /// An adjudicator of one plan.
    public init(plan: Plan) { self.init(plans: PlanTable([plan])) }

    /// Decides on a claim, after those that were decided before.
    ///
    /// A replacement takes the earlier decision back first, and a void does nothing else: see
    /// ``AdjudicationState/adjudications`` for all decisions. Accumulators are changed by what is paid.
    /// - Returns: the decision on the claim; of a void, the reversal.
    @discardableResult
    public func adjudicate(_ claim: borrowing Claim, state: inout AdjudicationState) -> Adjudication {
        take(claim, state: &state)
        return state.adjudications[state.adjudications.count - 1]
    }

    /// Decides on a claim; the decision is the last one of the state.
    func take(_ claim: borrowing Claim, state: inout AdjudicationState) {
        let decided = claim.received.adding(days: delay(of: claim))
        if claim.frequency == .replacement || claim.frequency == .void,
            let former = state.lastDecision(claim.originalReference)
        {
            let place = state.standing(former)
            let day = max(decided, state.adjudications[place].decided)
            let formerID = reverse(place, on: day, state: &state).formerID
            if claim.frequency == .void { return }
            return decide(claim, on: day, isResumed: false, formerID: formerID, state: &state)
        }
        decide(claim, on: decided, isResumed: false, formerID: .empty, state: &state)
    }

    /// Decides on a claim that waited, for good.
    @discardableResult
    public func resume(_ claim: borrowing Claim, state: inout AdjudicationState) -> Adjudication {
        let place = state.lastDecision(on: claim.id) { $0 == .pended }
        let waiting = place.map { state.adjudications[$0].decided } ?? claim.received
        let day = waiting.adding(days: 10 + delay(of: claim))
        let former = place.map { state.adjudications[$0].id } ?? .empty
        decide(claim, on: day, isResumed: true, formerID: former, state: &state)
        return state.adjudications[state.adjudications.count - 1]
    }

    /// Takes a claim through all steps, and remembers the decision and what follows from it.
    func decide(
        _ claim: borrowing Claim, on day: CalendarDate, isResumed: Bool, formerID: Text, state: inout AdjudicationState
    ) {
        var work = ClaimWork(claim, decided: day, isResumed: isResumed)
        for step in Self.steps where !work.isStopped { step(self, claim, state, &work) }
        if !work.isStopped {
            price(claim, state, &work)
            share(claim, &state, &work)
            lateInterest(claim, state, &work)
        }
        let adjudication = assemble(claim, &work, formerID: formerID, state: &state)
        post(claim, work, adjudication, state: &state)
    }

    private static let delays: RandomStream.Purpose = "member.decision"

    /// The days between receipt and decision: most claims take one to two weeks, three of a hundred more than a month.
    func delay(of claim: borrowing Claim) -> Int {
        var stream = RandomStream(seed: seed, purpose: Self.delays, index: claim.id.fingerprint)
        return stream.chance(0.03) ? stream.integer(in: 31...75) : stream.integer(in: 3...14)
    }
}

extension Text {
    /// The number that the bytes from a place on spell; nothing when they are no digits.
    func digits(after count: Int) -> UInt64? {
        unsafe withUTF8 { bytes in
            guard bytes.count > count, bytes.count <= count + 18 else { return nil }
            var value: UInt64 = 0
            for place in count..<bytes.count {
                let digit = unsafe bytes[place] &- 48
                guard digit < 10 else { return nil }
                value = value * 10 + UInt64(digit)
            }
            return value
        }
    }
}
