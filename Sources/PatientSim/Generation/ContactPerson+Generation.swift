package import HealthSimCore

extension ContactPerson {
    private static let purpose: RandomStream.Purpose = "patient.contact"
    /// Names of contacts are drawn as those of persons of another range of indices.
    private static let otherPersons: UInt64 = 1 << 62

    /// Whom to call about a person: a parent for a child, the spouse for the married, else a relative or friend.
    ///
    /// The shares among relatives are a modelling choice.
    package init(
        of person: Person, age: Int, group: NameGroup, from people: PersonGenerator, in place: Place, at index: UInt64
    ) {
        var stream = RandomStream(seed: people.seed, purpose: Self.purpose, index: index)
        let relationship = Self.relationship(to: person, age: age, &stream)
        let isMale: Bool
        switch relationship {
        case .mother: isMale = false
        case .father: isMale = true
        case .spouse: isMale = stream.chance(0.015) == (person.sex == .male)
        case .child, .sibling, .friend: isMale = stream.chance(0.45)
        }
        let years: Int
        switch relationship {
        case .mother, .father: years = -24 - stream.integer(below: 14)
        case .spouse: years = stream.integer(in: -5...5)
        case .child: years = 22 + stream.integer(below: 12)
        case .sibling, .friend: years = stream.integer(in: -7...7)
        }
        let sharesName = relationship == .friend ? 0 : relationship == .mother ? 0.75 : 0.85
        let family = stream.uniform() < sharesName ? person.name.family : nil
        name = people.name(
            isMale: isMale, birthYear: min(person.birthDate.year + years, people.asOf.year - 18), group: group,
            family: family, index: index | Self.otherPersons)
        self.relationship = relationship
        let isAtHome = relationship == .spouse || age < 18
        telephone =
            isAtHome && stream.chance(0.3)
            ? person.telephone : people.telephone(at: index | Self.otherPersons, in: place)
    }

    private static func relationship(
        to person: Person, age: Int, _ stream: inout RandomStream
    ) -> Relationship {
        let share = stream.uniform()
        if age < 18 { return share < 0.78 ? .mother : .father }
        if person.maritalStatus.code == "M" { return .spouse }
        if age < 35 { return share < 0.5 ? .mother : share < 0.65 ? .father : share < 0.85 ? .sibling : .friend }
        if age < 60 { return share < 0.3 ? .mother : share < 0.65 ? .sibling : share < 0.8 ? .child : .friend }
        return share < 0.65 ? .child : share < 0.85 ? .sibling : .friend
    }
}
