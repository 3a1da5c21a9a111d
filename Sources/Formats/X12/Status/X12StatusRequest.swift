public import HealthSimCore
public import MemberSim

/// A question of a provider to a payer: how far is a claim (276)?
public struct X12StatusRequest: Hashable, Sendable {
    /// The number that the answer repeats (TRN02).
    public var trace: Text
    /// Who is asked.
    public var payer: X12Entity
    /// Who sends the question.
    public var receiver: X12Entity
    /// Who has billed the claim.
    public var provider: X12Entity
    /// For whom.
    public var insured: X12Insured
    /// The provider's number of the claim (REF*EJ).
    public var claimID: Text
    /// The payer's number of the claim (REF*1K); empty while the provider does not know it.
    public var controlNumber: Text
    /// The type of bill, three digits (REF*BLT); institutional claims only.
    public var billType: Text
    /// The charge of the claim.
    public var charge: Money
    /// The first day of service.
    public var start: CalendarDate
    /// The last day of service.
    public var end: CalendarDate

    /// The question about a claim; nil when the household has no such member.
    public init?(_ claim: Claim, of household: MemberHousehold, receiver: X12Entity, payers: X12Payers) {
        guard let member = household.member(claim.memberID) else { return nil }
        trace = Text("\(claim.id)-S")
        payer = X12Entity(payers.payer(claim.payerID))
        self.receiver = receiver
        provider = X12Entity(provider: claim.billingNPI, in: household)
        insured = X12Insured(member, of: household, groupID: claim.groupID)
        claimID = claim.id
        controlNumber = claim.originalReference
        billType =
            claim.kind == .institutional && claim.facilityType.utf8Count == 2
            ? Text("\(claim.facilityType)\(claim.frequency.rawValue)") : .empty
        charge = claim.charge
        start = claim.start
        end = claim.end
    }

    init(_ parties: X12PartyParser, trace: Text) {
        self.trace = trace
        payer = parties.payer
        receiver = parties.receiver
        provider = parties.provider
        insured = parties.insured
        claimID = .empty
        controlNumber = .empty
        billType = .empty
        charge = .zero
        start = .epoch
        end = .epoch
    }
}
