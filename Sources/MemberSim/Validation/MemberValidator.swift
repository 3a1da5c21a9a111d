public import HealthSimCore

/// Checks what a payer holds of a household: members and their coverage, claims, decisions, payments, accumulators.
///
/// The paths of its findings are those of canonical JSON: `claims[2].lines[0].charge`.
///
/// ```swift
/// let result = MemberValidator().validate(household)
/// if !result.valid { print(result.json(pretty: true)) }
/// ```
public struct MemberValidator: Sendable {
    /// The rules for households as a whole, in the order in which they are checked.
    public static let householdRules: [Rule<HouseholdSubject>] =
        MemberRules.duplicates + MemberRules.members + MemberRules.coverages + MemberRules.events
        + MemberRules.requests + MemberRules.providers + MemberRules.series + MemberRules.history
        + MemberRules.accumulators + MemberRules.payments + MemberRules.identity

    /// The rules for a claim, in the order in which they are checked.
    public static let claimRules: [Rule<ClaimSubject>] =
        MemberRules.structure + MemberRules.forms + MemberRules.amounts + MemberRules.claimDates + MemberRules.stays
        + MemberRules.claimLinks + MemberRules.claimCodes + MemberRules.edits

    /// The rules for a decision, in the order in which they are checked.
    public static let decisionRules: [Rule<DecisionSubject>] =
        MemberRules.decisionLinks + MemberRules.balances + MemberRules.reasons

    /// The rules for a value-based contract, in the order in which they are checked.
    public static let contractRules: [Rule<ValueBasedContract>] = MemberRules.contracts

    /// Whether a rule looks for entries that another entry names, or adds up several: what it finds in a part of a household
    /// may be true of the part alone.
    package static func dependsOnOthers(_ rule: String) -> Bool {
        let groups = ["MEM", "COV", "ENR", "REQ", "LINK", "HIST", "SER", "ADJ", "ACC", "PAY"]
        return groups.contains { rule.hasPrefix($0 + "-") } || ["NPI-102", "DATE-005", "DUP-102"].contains(rule)
    }

    /// The day after which nothing can have happened yet; without one the rule about it is silent.
    public let asOf: CalendarDate?

    private let households = Validator(rules: Self.householdRules)
    private let claims = Validator(rules: Self.claimRules)
    private let decisions = Validator(rules: Self.decisionRules)
    private let contracts = Validator(rules: Self.contractRules)

    /// A validator.
    public init(asOf: CalendarDate? = nil) { self.asOf = asOf }

    /// Everything that the rules find in a household.
    public func validate(_ household: MemberHousehold) -> ValidationResult {
        let subject = HouseholdSubject(household, asOf: asOf)
        var result = households.validate(subject)
        addClaims(of: subject, to: &result)
        return result
    }

    /// What the rules for claims and for decisions find in a household; the household itself is not checked.
    public func validateClaims(of household: MemberHousehold) -> ValidationResult {
        var result = ValidationResult()
        addClaims(of: HouseholdSubject(household, asOf: asOf), to: &result)
        return result
    }

    /// What the rules for claims find in a claim that stands alone; what needs its household is not checked.
    public func validate(_ claim: Claim) -> ValidationResult {
        let context = HouseholdSubject(MemberHousehold(subscriberID: claim.subscriberID, members: []), asOf: asOf)
        return claims.validate(ClaimSubject(claim, in: context))
    }

    /// What the rules for value-based contracts find in one.
    public func validate(_ contract: ValueBasedContract) -> ValidationResult { contracts.validate(contract) }

    private func addClaims(of subject: HouseholdSubject, to result: inout ValidationResult) {
        claims.validate(
            each: subject.household.claims.map { ClaimSubject($0, in: subject) }, at: "claims", into: &result)
        decisions.validate(
            each: subject.household.adjudications.map { DecisionSubject($0, in: subject) }, at: "adjudications",
            into: &result)
    }
}
