import HealthSimCore

/// A claim on its way through the pipeline: what each step has found.
struct ClaimWork: Sendable {
    /// Why a claim waits.
    enum Pending: UInt8, Sendable {
        case authorization, review
    }

    /// The day of the decision.
    let decided: CalendarDate
    /// Whether it waited and is decided for good now.
    let isResumed: Bool
    /// Why all of it is denied.
    var denial: DenialCause?
    /// Why it waits.
    var pending: Pending?
    /// The member, by place; -1 when unknown.
    var member = -1
    /// The span of enrolment, by place; -1 when there is none.
    var span = -1
    /// The plan as it is in the year, by place.
    var plan = -1
    var order = OtherCoverage.Order.primary
    var isInNetwork = true
    /// Whether the patient is kept from the bill of a provider outside: emergencies, and clinicians in a hospital of the
    /// network.
    var isProtected = false
    var locality = Locality.average
    var specialty: Concept?
    /// The provider who bills, as a number.
    var provider: UInt64 = 0
    var yearStart = CalendarDate.epoch
    /// How the stay was priced; nothing when the lines are priced one by one.
    var stay: StayPricing?
    /// What is settled by itself: each line, or the whole claim.
    var items: [ItemWork] = []
    /// The authorization that is used, by place; -1 for none.
    var authorization = -1
    /// The referral that is used, by place; -1 for none.
    var referral = -1
    /// What was paid before to the same provider for the same member, on the days of this claim.
    var formerLines: [ServiceHistory.Line] = []
    var notes: [AdjudicationNote] = []
    /// What is added to the ledger.
    var entries: [LedgerEntry] = []
    var interest = Money.zero

    init(_ claim: borrowing Claim, decided: CalendarDate, isResumed: Bool) {
        self.decided = decided
        self.isResumed = isResumed
        notes.reserveCapacity(15 + 2 * claim.lines.count)
    }

    /// Whether the claim as a whole goes no further.
    var isStopped: Bool { denial != nil || pending != nil }

    /// Whether the claim is settled as one, and not line by line.
    var isWhole: Bool { items.count == 1 && items[0].line == 0 }

    /// Whether an item is denied.
    var hasDeniedItem: Bool {
        for place in items.indices where items[place].denial != nil { return true }
        return false
    }

    /// Whether an item is not denied.
    var hasPaidItem: Bool {
        for place in items.indices where items[place].denial == nil { return true }
        return false
    }

    /// Denies all of the claim.
    mutating func deny(_ cause: DenialCause) {
        guard denial == nil else { return }
        denial = cause
        let reason = cause.reason
        notes.append(AdjudicationNote(reason.step, .denied, reason: reason.code))
    }

    /// Denies an item.
    mutating func deny(_ cause: DenialCause, item: Int) {
        guard items[item].denial == nil else { return }
        items[item].denial = cause
        let reason = cause.reason
        notes.append(
            AdjudicationNote(
                reason.step, .denied, line: items[item].line, reason: reason.code, amount: items[item].charge))
    }

    /// Says that a step found nothing against the claim.
    mutating func pass(_ step: AdjudicationNote.Step) {
        guard denial == nil else { return }
        // Nor did it find anything against a line.
        for place in notes.indices.reversed() {
            guard notes[place].step == step else { break }
            if notes[place].outcome == .denied { return }
        }
        notes.append(AdjudicationNote(step, .passed))
    }
}

/// A line on its way through the pipeline, or a claim that is settled as a whole.
struct ItemWork: Sendable {
    /// The number of the line; 0 for a whole claim.
    let line: Int
    let charge: Money
    let day: CalendarDate
    /// The place in the table of services; -1 for what it does not have.
    let rates: Int
    let flags: LineModifiers
    /// What the modifiers make of the fee, in basis points.
    let percent: Int64
    /// The row of the service, or a number for what is in no table.
    let code: UInt64
    var category: ServiceCategory
    var units: Int
    var denial: DenialCause?
    /// Units beyond what is allowed in a day.
    var excessUnits = 0
    /// What is not paid for them.
    var excess = Money.zero
    /// What the rule of several procedures takes off.
    var severalReduction = Money.zero
    /// The most the plan recognises.
    var allowed = Money.zero
    var deductible = Money.zero
    var copay = Money.zero
    var coinsurance = Money.zero
    /// Beyond the maximum of the benefit.
    var overMaximum = Money.zero
    /// The part that the decisions of other payers take.
    var priorImpact = Money.zero
    var sequestration = Money.zero

    /// What the patient pays of the allowed amount.
    var shares: Money { deductible + copay + coinsurance }
    /// What is left for the plan of the allowed amount.
    var payable: Money { allowed - shares - overMaximum }
}
