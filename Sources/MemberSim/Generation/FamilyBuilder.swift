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
    /// One couple in eighty is of one sex; husbands are 2.3 years older on average (Census, current population survey).
    /// - Parameter day: the first day on which they are covered as a couple; both are adults on it.
    func spouse(of subscriber: Member, at position: Int, on day: CalendarDate) -> Member {
        var stream = stream(Self.spouse, position)
        let isSameSex = stream.chance(0.0125)
        let isMale = subscriber.person.sex == .male ? isSameSex : !isSameSex
        let older = stream.normal(mean: isMale ? 2.3 : -2.3, deviation: 3.8, within: -12...12)
        let least = 18 + Double(day.days(until: people.asOf) + 1) / 365.25
        let age = max(20, least, subscriberAge(subscriber) + older)
        let family = stream.chance(0.8) ? subscriber.person.name.family : nil
        var person = people.person(
            at: personIndex(position), age: .years(age), sex: isMale ? .male : .female, group: group, place: place,
            family: family, home: subscriber.person.address)
        person.maritalStatus = Concept(.maritalStatus, "M")
        return member(person, at: position, relationship: .spouse, of: subscriber)
    }

    /// A child born on a day.
    func child(born day: CalendarDate, of subscriber: Member, at position: Int, _ kind: Relationship = .child) -> Member
    {
        var stream = stream(Self.child, position)
        let isMale = stream.chance(0.512)
        var person = people.person(
            at: personIndex(position), age: .completed(max(0, day.years(until: people.asOf))),
            sex: isMale ? .male : .female, group: group, place: place, family: subscriber.person.name.family,
            home: subscriber.person.address)
        person.birthDate = day
        person.maritalStatus = Concept(.maritalStatus, "S")
        let age = day.years(until: people.asOf)
        var member = member(person, at: position, relationship: kind, of: subscriber)
        member.isDisabled = age >= 19 && stream.chance(0.02)
        member.isStudent = (18...23).contains(age) && stream.chance(0.45)
        return member
    }

    /// The children of a contract before a day: the days of birth, eldest first.
    ///
    /// One to four, of parents between 18 and 44 at their birth, none of 26 years or more on that day.
    func birthdays(of subscriber: Member, before day: CalendarDate) -> [CalendarDate] {
        var stream = stream(Self.child, 0)
        let wanted = 1 + stream.choose(weights: [0.40, 0.39, 0.15, 0.06])
        let parent = subscriber.person.birthDate
        let earliest = max(parent.birthday(turning: 18), day.adding(years: -26).adding(days: 1))
        let latest = min(parent.birthday(turning: 45), day.adding(days: -32))
        guard earliest < latest else { return [latest] }
        var days: [CalendarDate] = []
        var attempts = 0
        while days.count < wanted, attempts < 60 {
            attempts += 1
            let age = stream.normal(mean: 29.5, deviation: 5.5, within: 18...45)
            let born = parent.adding(days: Int(age * 365.25))
            guard born >= earliest, born <= latest else { continue }
            // Siblings are at least fifteen months apart.
            if days.contains(where: { abs($0.days(until: born)) < 460 }) { continue }
            days.append(born)
        }
        if days.isEmpty { days = [earliest.adding(days: stream.integer(below: earliest.days(until: latest) + 1))] }
        return days.sorted()
    }

    private func subscriberAge(_ subscriber: Member) -> Double {
        Double(subscriber.person.birthDate.days(until: people.asOf)) / 365.25
    }

    private func member(
        _ person: Person, at position: Int, relationship: Relationship, of subscriber: Member?
    ) -> Member {
        let id = MemberIdentifiers.member(household: index + 1, place: position == 0 ? 0 : position + 1)
        var person = person
        // Children and couples have one telephone number; a mail address and a number for taxes each has.
        if let subscriber { person.telephone = subscriber.person.telephone }
        return Member(
            id: id, subscriberID: subscriber?.id ?? id, relationship: relationship,
            personCode: Identifiers.text("", UInt64(position + 1), digits: 2), person: person)
    }
}
