public import HealthSimCore

/// Checks what a pharmacy benefit manager holds of a household: cards, prescriptions, fills, claims, answers, accumulators.
///
/// The paths of its findings are those of canonical JSON: `claims[2].pricing.gross_amount_due`.
///
/// ```swift
/// let result = RxValidator().validate(household)
/// if !result.valid { print(result.json(pretty: true)) }
/// ```
public struct RxValidator: Sendable {
    /// The rules for the card and those it is for, in the order in which they are checked.
    public static let cardRules: [Rule<RxHouseholdSubject>] =
        RxRules.identifiers + RxRules.cards + RxRules.coverages + RxRules.directory

    /// The rules for a prescription, in the order in which they are checked.
    public static let prescriptionRules: [Rule<PrescriptionSubject>] =
        RxRules.prescriptions + RxRules.schedules + RxRules.therapies

    /// The rules for a fill, in the order in which they are checked.
    public static let fillRules: [Rule<FillSubject>] = RxRules.fills

    /// The rules for a transaction, in the order in which they are checked.
    public static let claimRules: [Rule<RxClaimSubject>] =
        RxRules.billing + RxRules.links + RxRules.products + RxRules.prices + RxRules.compounds + RxRules.payers

    /// The rules for an answer, in the order in which they are checked.
    public static let responseRules: [Rule<ResponseSubject>] =
        RxRules.answers + RxRules.rejects + RxRules.payments + RxRules.partD + RxRules.alerts

    /// The rules for what follows one another in a household, in the order in which they are checked.
    public static let historyRules: [Rule<RxHouseholdSubject>] =
        RxRules.order + RxRules.reversals + RxRules.accumulators + RxRules.requests

    /// The groups of the rules that look at one entry alone.
    private static let groupsOfOne = ["PRES", "DRUG", "PRICE", "CMP", "COB", "PPS", "REJ", "PAID", "PTD", "ALERT"]

    /// Whether a rule looks for entries that another entry names, or adds up several: what it finds in a part of a household
    /// may be true of the part alone.
    package static func dependsOnOthers(_ rule: String) -> Bool {
        !groupsOfOne.contains { rule.hasPrefix($0 + "-") }
            || ["PRES-002", "PRES-009", "PRES-015", "PRES-016", "DRUG-004"].contains(rule)
    }

    /// The day after which nothing can have happened yet; without one the rule about it is silent.
    public let asOf: CalendarDate?

    private let cards = Validator(rules: Self.cardRules)
    private let prescriptions = Validator(rules: Self.prescriptionRules)
    private let fills = Validator(rules: Self.fillRules)
    private let claims = Validator(rules: Self.claimRules)
    private let responses = Validator(rules: Self.responseRules)
    private let history = Validator(rules: Self.historyRules)

    /// A validator.
    public init(asOf: CalendarDate? = nil) { self.asOf = asOf }

    /// Everything that the rules find in a household.
    public func validate(_ household: RxHousehold) -> ValidationResult {
        let subject = RxHouseholdSubject(household, asOf: asOf)
        var result = cards.validate(subject)
        addPrescriptions(of: subject, to: &result)
        for (index, claim) in household.claims.enumerated() {
            claims.validate(
                RxClaimSubject(claim, at: index, in: subject), at: FieldPath.element("claims", index), into: &result)
        }
        for (index, response) in household.responses.enumerated() {
            responses.validate(
                ResponseSubject(response, in: subject), at: FieldPath.element("responses", index), into: &result)
        }
        history.validate(subject, into: &result)
        return result
    }

    /// What the rules for cards, prescriptions and fills find in a household; its claims are not checked.
    public func validatePrescriptions(of household: RxHousehold) -> ValidationResult {
        let subject = RxHouseholdSubject(household, asOf: asOf)
        var result = cards.validate(subject)
        addPrescriptions(of: subject, to: &result)
        return result
    }

    /// What the rules find in a prescription that stands alone; what needs its household is not checked.
    public func validate(_ prescription: Prescription) -> ValidationResult {
        prescriptions.validate(PrescriptionSubject(prescription, in: Self.nothing(asOf)))
    }

    /// What the rules find in a transaction that stands alone; what needs its household is not checked.
    public func validate(_ claim: PharmacyClaim) -> ValidationResult {
        claims.validate(RxClaimSubject(claim, at: -1, in: Self.nothing(asOf)))
    }

    private func addPrescriptions(of subject: RxHouseholdSubject, to result: inout ValidationResult) {
        for (index, prescription) in subject.household.prescriptions.enumerated() {
            prescriptions.validate(
                PrescriptionSubject(prescription, in: subject), at: FieldPath.element("prescriptions", index),
                into: &result)
        }
        for (index, fill) in subject.household.fills.enumerated() {
            fills.validate(FillSubject(fill, in: subject), at: FieldPath.element("fills", index), into: &result)
        }
    }

    private static func nothing(_ asOf: CalendarDate?) -> RxHouseholdSubject {
        RxHouseholdSubject(RxHousehold(cardholderID: .empty, members: []), asOf: asOf)
    }
}
