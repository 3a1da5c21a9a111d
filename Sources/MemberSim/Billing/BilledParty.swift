public import HealthSimCore

/// Whom a claim is for, as far as a biller must know it.
public struct BilledParty: Hashable, Sendable {
    /// Which rules of billing a payer has.
    public enum Rules: String, CaseIterable, Hashable, Sendable {
        case commercial, medicare, medicaid
    }

    /// The member.
    public var memberID: Text
    /// The subscriber's member id.
    public var subscriberID: Text
    /// The payer, by id.
    public var payerID: Text
    /// The plan.
    public var planID: Text
    /// The group number; may be empty.
    public var groupID: Text
    /// The day of birth.
    public var birthDate: CalendarDate
    /// Which rules of billing the payer has.
    public var rules: Rules

    /// A party from its parts.
    public init(
        memberID: Text, subscriberID: Text, payerID: Text, planID: Text, groupID: Text = .empty,
        birthDate: CalendarDate, rules: Rules
    ) {
        self.memberID = memberID
        self.subscriberID = subscriberID
        self.payerID = payerID
        self.planID = planID
        self.groupID = groupID
        self.birthDate = birthDate
        self.rules = rules
    }

    /// A member in a span of enrolment.
    public init(_ member: Member, in coverage: Coverage, rules: Rules) {
        self.init(
            memberID: member.id, subscriberID: member.subscriberID, payerID: coverage.payerID, planID: coverage.planID,
            groupID: coverage.groupID, birthDate: member.person.birthDate, rules: rules)
    }
}
