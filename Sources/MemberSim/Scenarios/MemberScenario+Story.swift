import HealthSimCore

extension MemberScenario {
    private static let eventPurpose: RandomStream.Purpose = "scenario.event"
    private static let carePurpose: RandomStream.Purpose = "scenario.care"

    /// An event of the script for a household; nothing when it does not happen there.
    func event(
        _ event: MemberScript.Event, number: Int, index: UInt64, _ history: inout EnrollmentHistory
    ) -> LifeEvent? {
        var stream = RandomStream(
            seed: generator.seed, purpose: Self.eventPurpose.part(UInt64(number)), index: index)
        guard stream.chance(event.share) else { return nil }
        let month = start.adding(months: event.month - 1)
        let date = month.adding(days: stream.integer(in: 2...24))
        func made(_ kind: LifeEvent.Kind, on day: CalendarDate? = nil) -> LifeEvent {
            LifeEvent(date: day ?? date, kind: kind, lag: event.reportedAfter)
        }
        switch event.kind {
        case .newborn:
            guard let mother = Self.mother(history.members) else { return nil }
            return made(.birth(mother: mother, children: 1))
        case .marriage: return made(.marriage)
        case .divorce: return made(.divorce(continues: event.continuationMonths > 0))
        case .adoption: return made(.adoption)
        case .death: return made(.death(position: 0))
        case .planChange: return LifeEvent(date: month, kind: .planChange, lag: -20)
        case .employmentEnd:
            return made(
                .employmentEnd(
                    continuationMonths: event.continuationMonths, reinstatedAfterDays: event.reinstatedAfter))
        case .withdrawal: return made(.withdrawal)
        case .nonPayment: return made(.nonPayment(reinstatedAfterDays: event.reinstatedAfter))
        case .redetermination: return made(.redetermination(reinstatedAfterDays: event.reinstatedAfter))
        case .limitAge:
            guard let child = history.members.firstIndex(where: \.relationship.isChild) else { return nil }
            history.setBirthDate(date.adding(years: -26), of: child)
            return made(.limitAge(position: child))
        case .medicareAge:
            history.setBirthDate(date.adding(years: -65), of: 0)
            return made(.medicareAge(position: 0))
        case .primaryCareChange: return made(.primaryCareChange(position: 0), on: month)
        }
    }

    /// Who may bear a child: the first adult woman of a family.
    static func mother(_ members: [Member]) -> Int? {
        members.firstIndex { $0.person.sex == .female && !$0.relationship.isChild }
    }

    /// What a step of the script means for a household.
    func orders(_ care: MemberScript.Care, number: Int, index: UInt64, _ household: MemberHousehold) -> [CareOrder] {
        var orders: [CareOrder] = []
        for position in positions(care.who, household) {
            var stream = RandomStream(
                seed: generator.seed, purpose: Self.carePurpose.part(UInt64(number)).part(UInt64(position)),
                index: index)
            guard stream.chance(care.share) else { continue }
            var first = start.adding(months: care.month - 1).adding(days: 14)
            first = first.adding(days: stream.integer(in: -care.variance...care.variance))
            if care.who == .newborn { first = max(first, household.members[position].person.birthDate.adding(days: 4)) }
            for contact in 0..<care.contacts {
                let day = first.adding(days: contact * care.every)
                var order = CareOrder(
                    pattern: care.pattern, position: position, day: care.pattern.isPlanned ? day.nextWorkday : day,
                    number: 10_000 + number * 100 + contact)
                order.diagnoses = care.diagnoses
                order.isInside = care.isInside
                order.authorization = care.authorization
                order.referral = care.referral
                order.fault = care.fault
                order.isBilledAnyway = care.isBilledAnyway
                order.contacts = care.contacts
                if care.contacts > 1 { order.series = Text("\(number)") }
                orders.append(order)
            }
        }
        return orders
    }

    /// Whom a step is about, by position.
    private func positions(_ who: MemberScript.Care.Who, _ household: MemberHousehold) -> [Int] {
        let members = household.members
        func first(_ condition: (Member) -> Bool) -> [Int] { members.firstIndex(where: condition).map { [$0] } ?? [] }
        switch who {
        case .subscriber: return [0]
        case .spouse: return first { $0.relationship == .spouse }
        case .formerSpouse: return first { $0.relationship == .formerSpouse }
        case .child: return first { $0.relationship.isChild }
        case .newborn: return first { $0.relationship.isChild && $0.person.birthDate >= start }
        case .mother: return Self.mother(members).map { [$0] } ?? []
        case .everybody: return Array(members.indices)
        }
    }
}

extension EnrollmentHistory {
    /// Makes a member as old as a story needs.
    mutating func setBirthDate(_ day: CalendarDate, of position: Int) {
        ledger.members[position].person.birthDate = day
    }
}
