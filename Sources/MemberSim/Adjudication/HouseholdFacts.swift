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
        let events = household.enrollmentEvents.span
        for coverage in household.coverages {
            guard let member = members.firstIndex(where: { $0.id == coverage.memberID }) else { continue }
            guard let plan = plans.place(of: coverage.planID) else { continue }
            let contract = subscribers.firstIndex(of: coverage.subscriberID) ?? subscribers.count
            if contract == subscribers.count { subscribers.append(coverage.subscriberID) }
            let line = plans.entries[plan].plan.feeScheduleID
            spans.append(
                Span(
                    member: member, plan: plan,
                    schedule: FeeScheduleTable.shared.place(line: line, payer: coverage.payerID),
                    start: coverage.start, end: coverage.end,
                    beginningKnown: Self.processed(.addition, of: coverage.id, events) ?? coverage.start,
                    endKnown: Self.processed(.termination, of: coverage.id, events) ?? coverage.start,
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

    /// The day on which the last event of a kind was processed of a span of enrolment.
    private static func processed(
        _ wanted: EnrollmentEvent.Maintenance, of coverage: Text, _ events: borrowing Swift.Span<EnrollmentEvent>
    ) -> CalendarDate? {
        for place in events.indices.reversed()
        where events[place].maintenance == wanted && events[place].coverageID == coverage {
            return events[place].processed
        }
        return nil
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
    func member(_ id: Text) -> Int? {
        for place in members.indices where members[place].id == id { return place }
        return nil
    }

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
        for place in spans.indices
        where spans[place].member == member && spans[place].start <= day && spans[place].beginningKnown <= decided {
            guard let end = spans[place].end, end < day, spans[place].endKnown <= decided else { return place }
        }
        return nil
    }
}
