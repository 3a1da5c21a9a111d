import HealthSimCore

/// A pharmacy, as a processor knows it.
struct PharmacyFacts: Sendable {
    /// The identifier as a number.
    let number: UInt64
    let kind: Pharmacy.Kind
    let chain: Text
    let isPreferred: Bool
    let isInNetwork: Bool
}

/// A prescriber, as a processor knows it.
struct PrescriberFacts: Sendable {
    /// The identifier as a number.
    let number: UInt64
    /// Whether there is a registration for controlled drugs.
    let hasRegistration: Bool
    let specialty: Concept
}

/// A prior authorization, as claims look for it.
struct RequestFacts: Sendable {
    let id: Text
    let member: Int
    let kind: DrugAuthorization.Kind
    /// The ingredient, as `DrugTraits` numbers it; -1 for one that no drug has.
    let ingredient: Int
    let decision: DrugAuthorization.Decision
    let start: CalendarDate
    let end: CalendarDate
    let quantityLimit: DrugQuantity?

    init(_ authorization: DrugAuthorization, member: Int) {
        id = authorization.id
        self.member = member
        kind = authorization.kind
        ingredient = DrugTraits.ingredient(named: authorization.ingredient) ?? -1
        decision = authorization.decision
        start = authorization.start
        end = authorization.end
        quantityLimit = authorization.quantityLimit
    }

    /// Whether it allows fills of a day.
    func allows(_ day: CalendarDate) -> Bool { decision == .approved && day >= start && day <= end }
}

/// A member's place in a manufacturer's programme.
struct EnrollmentFacts: Sendable {
    let member: Int
    /// The programme, by place in the table.
    let program: Int
    let start: CalendarDate
    let end: CalendarDate
}

/// An answer, as later transactions look for it.
struct RxRecord: Sendable {
    /// The member by place; -1 when unknown.
    let member: Int
    let pharmacy: UInt64
    let prescription: UInt64
    let number: Int
    let day: CalendarDate
    /// The programme by place; -1 for a claim to a plan.
    let program: Int
    /// The drug by place in `Medication.all`; -1 for a compound or an unknown one.
    let medication: Int
    /// The blocks of the ledger that the answer adds to: the member's, the family's, the programme's; -1 for none.
    let blocks: (member: Int, family: Int, program: Int)
    /// The fill in the member's history; -1 for none.
    let fill: Int
    /// The rebate; -1 for none.
    let rebate: Int
    /// How many of the entries of the answer are its own: those of a rebill begin with what it took back.
    let entryCount: Int
    /// Whether another payer has paid before.
    var isSecondary = false
    /// Whether it pays, and was not taken back.
    var isStanding: Bool
    /// The answer that has taken it back; -1 for none.
    var reversal = -1
}
