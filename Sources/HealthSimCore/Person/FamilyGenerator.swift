/// Makes the relatives of a person: whom they are married to, and their children.
///
/// A relative is a function of the person, of the index that is given and of what the stream draws.
///
///     let family = FamilyGenerator(people: people, place: place, group: group)
///     let wife = family.spouse(of: husband, at: 17, on: today, drawing: &stream)
public struct FamilyGenerator: Sendable {
    /// Makes the persons.
    public let people: PersonGenerator
    /// Where they live.
    public let place: Place
    /// The group of all of them.
    public let group: RaceEthnicityGroup

    /// The shares of one to four children where there are any.
    ///
    /// Source: modelling choice near Census, America's families and living arrangements 2022.
    public static let childShares = [0.40, 0.39, 0.15, 0.06]

    /// Relatives in a place.
    public init(people: PersonGenerator, place: Place, group: RaceEthnicityGroup) {
        self.people = people
        self.place = place
        self.group = group
    }

    /// Somebody to whom a person is married.
    ///
    /// One couple in eighty is of one sex; husbands are 2.3 years older on average (Census, current population survey).
    /// - Parameters:
    ///   - index: the index of the new person, unique in the cohort.
    ///   - day: the first day on which they are a couple; both are adults on it.
    public func spouse(
        of person: Person, at index: UInt64, on day: CalendarDate, drawing stream: inout RandomStream
    ) -> Person {
        let isSameSex = stream.chance(0.0125)
        let isMale = person.sex == .male ? isSameSex : !isSameSex
        let older = stream.normal(mean: isMale ? 2.3 : -2.3, deviation: 3.8, within: -12...12)
        let least = 18 + Double(day.days(until: people.asOf) + 1) / 365.25
        let age = max(20, least, Double(person.birthDate.days(until: people.asOf)) / 365.25 + older)
        let family = stream.chance(0.8) ? person.name.family : nil
        var spouse = people.person(
            at: index, age: .years(age), sex: isMale ? .male : .female, group: group, place: place, family: family,
            home: person.address)
        spouse.maritalStatus = Concept(.maritalStatus, "M")
        spouse.telephone = person.telephone
        return spouse
    }

    /// A child of a person, born on a day.
    public func child(
        of person: Person, born day: CalendarDate, at index: UInt64, drawing stream: inout RandomStream
    ) -> Person {
        let isMale = stream.chance(0.512)
        var child = people.person(
            at: index, age: .completed(max(0, day.years(until: people.asOf))), sex: isMale ? .male : .female,
            group: group, place: place, family: person.name.family, home: person.address)
        child.birthDate = day
        child.maritalStatus = Concept(.maritalStatus, "S")
        child.telephone = person.telephone
        return child
    }

    /// The days of birth of the children of a person before a day, eldest first.
    ///
    /// Of parents between 18 and 44 at their birth, none of 26 years or more on that day, fifteen months apart at least.
    /// There may be fewer than asked for, where the years do not suffice.
    /// - Parameter wanted: how many; nil for one to four as they are in families with children.
    public func birthdays(
        ofChildrenOf person: Person, before day: CalendarDate, wanted: Int? = nil, drawing stream: inout RandomStream
    ) -> [CalendarDate] {
        let wanted = wanted ?? 1 + stream.choose(weights: Self.childShares)
        let parent = person.birthDate
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
            if days.contains(where: { abs($0.days(until: born)) < 460 }) { continue }
            days.append(born)
        }
        if days.isEmpty { days = [earliest.adding(days: stream.integer(below: earliest.days(until: latest) + 1))] }
        return days.sorted()
    }
}
