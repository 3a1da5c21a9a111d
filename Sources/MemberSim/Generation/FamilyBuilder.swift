import HealthSimCore

/// Makes the people of a household: a subscriber and those who live from the same contract.
struct FamilyBuilder: Sendable {
    /// How many numbers a household has for its members.
    static let capacity: UInt64 = 16

    let people: PersonGenerator
    let seed: UInt64
    let index: UInt64
    let place: Place
    let group: RaceEthnicityGroup

    private static let spouse: RandomStream.Purpose = "membership.spouse"
    private static let child: RandomStream.Purpose = "membership.child"

    /// The number of the person at a position, from 0: unique in the cohort.
    private func personIndex(_ position: Int) -> UInt64 { index * Self.capacity + UInt64(position) }

    private func stream(_ purpose: RandomStream.Purpose, _ position: Int) -> RandomStream {
        RandomStream(seed: seed, purpose: purpose, index: personIndex(position))
    }

    /// The subscriber.
    func subscriber(age: Age, sex: Sex) -> Member {
        let person = people.person(at: personIndex(0), age: age, sex: sex, group: group, place: place)
        return member(person, at: 0, relationship: .subscriber, of: nil)
    }

    /// Somebody to whom the subscriber is married.
    ///
    /// - Parameter day: the first day on which they are covered as a couple; both are adults on it.
    func spouse(of subscriber: Member, at position: Int, on day: CalendarDate) -> Member {
        var stream = stream(Self.spouse, position)
        let person = relatives.spouse(
            of: subscriber.person, at: personIndex(position), on: day, drawing: &stream)
        return member(person, at: position, relationship: .spouse, of: subscriber)
    }

    /// A child born on a day.
    func child(born day: CalendarDate, of subscriber: Member, at position: Int, _ kind: Relationship = .child) -> Member
    {
        var stream = stream(Self.child, position)
        let person = relatives.child(
            of: subscriber.person, born: day, at: personIndex(position), drawing: &stream)
        let age = day.years(until: people.asOf)
        var member = member(person, at: position, relationship: kind, of: subscriber)
        member.isDisabled = age >= 19 && stream.chance(0.02)
        member.isStudent = (18...23).contains(age) && stream.chance(0.45)
        return member
    }

    /// The children of a contract before a day: the days of birth, eldest first.
    func birthdays(of subscriber: Member, before day: CalendarDate) -> [CalendarDate] {
        var stream = stream(Self.child, 0)
        return relatives.birthdays(ofChildrenOf: subscriber.person, before: day, drawing: &stream)
    }

    private var relatives: FamilyGenerator { FamilyGenerator(people: people, place: place, group: group) }

    private func member(
        _ person: Person, at position: Int, relationship: Relationship, of subscriber: Member?
    ) -> Member {
        let id = MemberIdentifiers.member(household: index + 1, place: position == 0 ? 0 : position + 1)
        return Member(
            id: id, subscriberID: subscriber?.id ?? id, relationship: relationship,
            personCode: Identifiers.text("", UInt64(position + 1), digits: 2), person: person)
    }
}
