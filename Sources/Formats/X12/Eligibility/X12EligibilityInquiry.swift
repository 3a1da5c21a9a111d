public import HealthSimCore
public import MemberSim

/// A question of a provider to a payer: what does a member's plan cover on a day (270)?
public struct X12EligibilityInquiry: Hashable, Sendable {
    /// The number that the answer repeats (TRN02).
    public var trace: Text
    /// Who is asked.
    public var payer: X12Entity
    /// Who asks.
    public var provider: X12Entity
    /// About whom.
    public var insured: X12Insured
    /// The day.
    public var day: CalendarDate
    /// The service types that are asked for; `30` is the plan as a whole.
    public var serviceTypes: [Text]

    /// A question from its parts.
    public init(
        trace: Text, payer: X12Entity, provider: X12Entity, insured: X12Insured, day: CalendarDate,
        serviceTypes: [Text] = [X12ServiceType.plan]
    ) {
        self.trace = trace
        self.payer = payer
        self.provider = provider
        self.insured = insured
        self.day = day
        self.serviceTypes = serviceTypes
    }

    /// The question about a member on a day.
    ///
    /// The primary care provider asks, or who bills the member's first claim; nobody when there is neither. The payer of
    /// the day is asked, else that of the latest coverage before, else that of the first one after.
    public init?(_ member: Member, of household: MemberHousehold, on day: CalendarDate, payers: X12Payers) {
        guard let coverage = Self.coverage(of: member.id, in: household, on: day),
            let npi = Self.provider(of: member.id, in: household, on: day)
        else { return nil }
        let (year, month, date) = day.civil
        self.init(
            trace: Text("\(member.id)-\(year * 10_000 + month * 100 + date)"),
            payer: X12Entity(payers.payer(coverage.payerID)),
            provider: X12Entity(provider: npi, in: household),
            insured: X12Insured(member, of: household, groupID: coverage.groupID), day: day)
    }

    /// The coverage that a provider would go by.
    static func coverage(of memberID: Text, in household: MemberHousehold, on day: CalendarDate) -> Coverage? {
        let all = household.coverages.filter { $0.memberID == memberID }
        return all.first { $0.covers(day) } ?? all.last { $0.start <= day } ?? all.first
    }

    private static func provider(of memberID: Text, in household: MemberHousehold, on day: CalendarDate) -> Text? {
        let primary = household.primaryCareAssignments.first { assignment in
            assignment.memberID == memberID && assignment.start <= day && (assignment.end.map { day <= $0 } ?? true)
        }
        return primary?.practitionerNPI ?? household.claims.first { $0.memberID == memberID }?.billingNPI
    }
}
