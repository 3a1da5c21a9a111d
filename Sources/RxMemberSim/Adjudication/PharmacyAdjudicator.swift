public import HealthSimCore

/// Settles pharmacy claims: a row of named steps, each of which looks at a claim and at what was answered before, and
/// leaves its finding.
///
/// ```swift
/// let adjudicator = PharmacyAdjudicator(seed: 42)
/// var state = adjudicator.begin(household)
/// let response = adjudicator.adjudicate(claim, state: &state)
/// for sentence in PharmacyExplanation(response, of: claim).sentences { … }
/// ```
public struct PharmacyAdjudicator: Sendable {
    /// What the numbers of a run depend on.
    let seed: UInt64
    /// The day after which nothing is paid back.
    let asOf: CalendarDate
    /// The tiers of the drugs, where they are stated; absent for those of the formularies.
    let tiers: FormularyTierMix?

    /// A step of the pipeline.
    typealias Step = @Sendable (PharmacyAdjudicator, PharmacyClaim, borrowing PharmacyState, inout RxClaimWork) -> Void

    /// The steps that say whether the claim can be looked at at all; the first that rejects ends it.
    static let gates: [Step] = [
        { $0.format($1, $2, &$3) },
        { $0.eligibility($1, $2, &$3) },
        { $0.routing($1, $2, &$3) },
        { $0.duplicates($1, $2, &$3) },
        { $0.parties($1, $2, &$3) },
        { $0.product($1, $2, &$3) },
        { $0.formulary($1, $2, &$3) },
    ]

    /// The steps that say whether the drug is paid for; all of them are told.
    static let edits: [Step] = [
        { $0.authorization($1, $2, &$3) },
        { $0.stepTherapy($1, $2, &$3) },
        { $0.quantity($1, $2, &$3) },
        { $0.ageAndSex($1, $2, &$3) },
        { $0.refill($1, $2, &$3) },
        { $0.review($1, $2, &$3) },
        { $0.coordination($1, $2, &$3) },
    ]

    /// An adjudicator of the plans, formularies and rules of the reference tables.
    ///
    /// - Parameters:
    ///   - seed: of the run; no answer depends on chance.
    ///   - asOf: the reference day: rebates of quarters that end later are not there yet.
    ///   - tiers: the tiers of the drugs, where they are stated.
    public init(seed: UInt64, asOf: CalendarDate, tiers: FormularyTierMix? = nil) {
        self.tiers = tiers
        self.seed = seed
        self.asOf = asOf
    }

    /// The beginning of a household: nothing is answered yet.
    public func begin(_ household: RxHousehold) -> PharmacyState { PharmacyState(household) }

    /// The authorization number of the answer to a claim: `RXA000000010001` for `RXC000000010001`.
    public static func responseID(of claimID: Text) -> Text {
        guard claimID.hasPrefix("RXC"), let digits = claimID.number(after: 3) else { return Text("RXA\(claimID)") }
        return Identifiers.text("RXA", digits, digits: claimID.utf8Count - 3)
    }

    /// Answers a transaction, after those that were answered before.
    ///
    /// A reversal takes back exactly what its claim has added; a rebill does so and bills anew, or, when the new claim
    /// is rejected, leaves everything as it was.
    @discardableResult
    public func adjudicate(_ claim: PharmacyClaim, state: inout PharmacyState) -> ClaimResponse {
        answer(claim, state: &state)
        return state.responses[state.responses.count - 1]
    }

    /// Answers a transaction; the answer is the last of the state's.
    func answer(_ claim: borrowing PharmacyClaim, state: inout PharmacyState) {
        let response =
            switch claim.transaction {
            case .billing: bill(claim, state: &state)
            case .reversal: reverse(claim, state: &state)
            case .rebill: rebill(claim, state: &state)
            case .eligibility: inquire(claim, state: &state)
            }
        state.responses.append(response)
    }

    /// Answers all transactions of a household in their order.
    public func settle(_ household: inout RxHousehold) {
        var state = begin(household)
        state.responses.reserveCapacity(household.claims.count)
        for place in household.claims.indices { answer(household.claims[place], state: &state) }
        state.finish(&household)
    }

    /// Takes a claim through all steps, and remembers what follows from it.
    func bill(_ claim: PharmacyClaim, state: inout PharmacyState) -> ClaimResponse {
        var work = RxClaimWork(claim)
        for step in Self.gates where !work.isRejected && work.duplicate < 0 { step(self, claim, state, &work) }
        if work.duplicate >= 0 { return repeated(claim, work, state: &state) }
        if !work.isRejected {
            if work.program >= 0 {
                assist(claim, &state, &work)
            } else {
                for step in Self.edits { step(self, claim, state, &work) }
                if !work.isRejected { price(claim, &state, &work) }
            }
        }
        return post(claim, &work, state: &state)
    }
}

extension Text {
    /// The number that the bytes from a place on spell; nothing when they are no digits.
    func number(after count: Int) -> UInt64? {
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
