import HealthSimCore

/// A transaction on its way through the pipeline: what each step has found.
struct RxClaimWork: Sendable {
    /// The date of service.
    let day: CalendarDate
    /// The member, by place; -1 when unknown.
    var member = -1
    /// The span of enrolment, by place; -1 when there is none.
    var span = -1
    /// The plan by place in the table; -1 when there is none.
    var plan = -1
    /// The manufacturer's programme that the card names, by place; -1 when it names a plan.
    var program = -1
    var pharmacy = PharmacyFacts(
        number: 0, kind: .retail, chain: .empty, isPreferred: true, isInNetwork: true)
    /// The prescriber as a number, and the number of the prescription.
    var prescriber: UInt64 = 0
    var prescription: UInt64 = 0
    /// The product and its drug, by place; -1 when unknown, and for a compound.
    var product = -1
    var medication = -1
    /// What the formulary says of the drug; nothing when it does not have it.
    var entry: FormularyDrug?
    /// The tier that is paid by; 0 when there is none.
    var tier = 0
    /// Whether a generic is on the market for the brand that was dispensed.
    var isMultiSourceBrand = false
    /// Whether a rule is waived for a transition.
    var isTransition = false
    /// The authorization that is used; empty for none.
    var authorizationID = Text.empty
    /// The limit of a fill that an authorization raises.
    var authorizedQuantity: DrugQuantity?
    var rejects: [Text] = []
    var messages: [Text] = []
    var nextFill: CalendarDate?
    var alerts: [DURAlert] = []
    var notes: [PharmacyNote] = []
    var pricing: PaidPricing?
    var partD: PartDShares?
    var entries: [RxAccumulatorEntry] = []
    /// The blocks of the ledger that the entries go to; -1 for none.
    var blocks = (member: -1, family: -1, program: -1)
    /// The answer that was given before to the same claim; -1 for none.
    var duplicate = -1

    init(_ claim: borrowing PharmacyClaim) {
        day = claim.serviceDate
        notes.reserveCapacity(20)
    }

    /// Whether anything speaks against it.
    var isRejected: Bool { !rejects.isEmpty }

    /// Rejects it for a reason, the first five of which are told.
    mutating func reject(_ code: Text, _ step: PharmacyNote.Step, _ message: @autoclosure () -> String? = nil) {
        notes.append(PharmacyNote(step, .rejected, reason: code))
        guard rejects.count < 5, !rejects.contains(code) else { return }
        rejects.append(code)
        if let message = message(), messages.count < 9 { messages.append(Text(String(message.prefix(40)))) }
    }

    /// Says that a step found nothing against it.
    mutating func pass(_ step: PharmacyNote.Step) {
        if let last = notes.indices.last, notes[last].step == step, notes[last].outcome == .rejected { return }
        notes.append(PharmacyNote(step, .passed))
    }
}
