import HealthSimCore

/// What settlement must know of a household, in a form that costs nothing to look at for each line.
struct HouseholdFacts: Sendable {
    /// A member.
    struct MemberFacts: Sendable {
        let id: Text
        let sex: Sex
        /// Unknown where a claim stands alone.
        let birth: CalendarDate?
        let death: CalendarDate?
    }

    /// A span of enrolment.
    struct Span: Sendable {
        /// The member, by place.
        let member: Int
        /// The first of the plan's entries in the table of plans.
        let plan: Int
        /// The fee schedule, by place.
        let schedule: Int
        let start: CalendarDate
        let end: CalendarDate?
        /// The day the payer knew of the beginning, and of the end.
        let beginningKnown: CalendarDate
        let endKnown: CalendarDate
        /// Whether limits of a family count.
        let isFamily: Bool
        /// The contract, by place among the subscribers.
        let contract: Int
        let payerID: Text
        let planID: Text
    }

    /// Coverage by a payer that pays before this one.
    struct Earlier: Sendable {
        let member: Int
        let start: CalendarDate
        let end: CalendarDate?
    }

    /// A provider.
    struct Provider: Sendable {
        let npi: UInt64
        let specialty: Concept?
        let locality: Locality
    }

    let members: [MemberFacts]
    let spans: [Span]
    let earlier: [Earlier]
    let subscribers: [Text]
    /// By NPI.
    let providers: [Provider]

    /// The facts of a household.
    init(_ household: borrowing MemberHousehold, plans: PlanTable) {
        let members = household.members.map {
            MemberFacts(id: $0.id, sex: $0.person.sex, birth: $0.person.birthDate, death: $0.deathDate)
        }
        var subscribers: [Text] = []
        var spans: [Span] = []
        let events = household.enrollmentEvents
        for coverage in household.coverages {
            guard let member = members.firstIndex(where: { $0.id == coverage.memberID }) else { continue }
            guard let plan = plans.place(of: coverage.planID) else { continue }
            let contract = subscribers.firstIndex(of: coverage.subscriberID) ?? subscribers.count
            if contract == subscribers.count { subscribers.append(coverage.subscriberID) }
            let known = { (wanted: EnrollmentEvent.Maintenance) in
                events.last { $0.coverageID == coverage.id && $0.maintenance == wanted }?.processed
            }
            let line = plans.entries[plan].plan.feeScheduleID
            spans.append(
                Span(
                    member: member, plan: plan,
                    schedule: FeeScheduleTable.shared.place(line: line, payer: coverage.payerID),
                    start: coverage.start, end: coverage.end,
                    beginningKnown: known(.addition) ?? coverage.start, endKnown: known(.termination) ?? coverage.start,
                    isFamily: coverage.level != .employeeOnly && coverage.level != .individual, contract: contract,
                    payerID: coverage.payerID, planID: coverage.planID))
        }
        self.members = members
        self.subscribers = subscribers
        self.spans = spans
        earlier = household.otherCoverages.compactMap { other in
            guard other.order == .primary, let member = members.firstIndex(where: { $0.id == other.memberID }) else {
                return nil
            }
            return Earlier(member: member, start: other.start, end: other.end)
        }
        var providers = household.practitioners.map {
            Provider(npi: $0.npi.wholeNumber ?? 0, specialty: $0.specialty, locality: .of(state: $0.address.state))
        }
        providers += household.facilities.map {
            Provider(npi: $0.npi.wholeNumber ?? 0, specialty: nil, locality: .of(state: $0.address.state))
        }
        self.providers = providers.sorted { $0.npi < $1.npi }
    }

    /// The facts of a claim that stands alone: its member is covered by the first plan on every day, and nothing else is
    /// known.
    init(_ claim: borrowing Claim, plans: PlanTable, isFamily: Bool) {
        let plan = plans.entries[0].plan
        members = [MemberFacts(id: claim.memberID, sex: .unknown, birth: nil, death: nil)]
        subscribers = [claim.subscriberID.isEmpty ? claim.memberID : claim.subscriberID]
        let schedule = FeeScheduleTable.shared.place(line: plan.feeScheduleID, payer: claim.payerID)
        spans = [
            Span(
                member: 0, plan: 0, schedule: schedule, start: .epoch, end: nil, beginningKnown: .epoch,
                endKnown: .epoch,
                isFamily: isFamily, contract: 0, payerID: claim.payerID, planID: plan.id)
        ]
        earlier = []
        providers = []
    }

    /// The place of a member.
    func member(_ id: Text) -> Int? { members.firstIndex { $0.id == id } }

    /// The provider with an NPI.
    func provider(_ npi: Text) -> Provider? {
        guard let wanted = npi.wholeNumber else { return nil }
        var (low, high) = (0, providers.count)
        while low < high {
            let middle = (low + high) / 2
            if providers[middle].npi < wanted { low = middle + 1 } else { high = middle }
        }
        return low < providers.count && providers[low].npi == wanted ? providers[low] : nil
    }

    /// The span in which a member is covered on a day, as far as the payer knows on the day it decides.
    func span(of member: Int, on day: CalendarDate, knownOn decided: CalendarDate) -> Int? {
        for (place, span) in spans.enumerated() where span.member == member && span.start <= day {
            guard span.beginningKnown <= decided else { continue }
            guard let end = span.end, end < day, span.endKnown <= decided else { return place }
        }
        return nil
    }
}
