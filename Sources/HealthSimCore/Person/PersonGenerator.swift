/// Makes people: the rest of a person whose age, sex, group and place are given.
///
///     let generator = PersonGenerator(seed: 42, asOf: today)
///     let person = generator.person(at: 7, age: 72, sex: .female, group: group, place: place)
///
/// A person is a function of the seed, the index and what is given, and of nothing else; each attribute has a stream of its
/// own, so that the family name does not depend on how the street was drawn.
public struct PersonGenerator: Hashable, Sendable {
    /// The seed of the run.
    public let seed: UInt64
    /// The day on which the people have their ages.
    public let asOf: CalendarDate

    private let securityNumbers: SocialSecurityNumber.Sequence

    /// People under a seed, with their ages on a day.
    public init(seed: UInt64, asOf: CalendarDate) {
        self.seed = seed
        self.asOf = asOf
        securityNumbers = SocialSecurityNumber.Sequence(seed: seed)
    }

    /// The person of an index.
    ///
    /// - Parameters:
    ///   - index: the person's place in the cohort, from 0. No two indices have the same mail address, nor (below 54 million)
    ///     the same social security number.
    ///   - age: 0 to 130 years.
    ///   - sex: others than female and male have a name and a size of either, drawn.
    ///   - family: a family name that is shared with others; drawn when there is none.
    ///   - home: an address that is shared with others; drawn in the place when there is none.
    public func person(
        at index: UInt64, age: Age, sex: Sex, group: RaceEthnicityGroup, place: Place, family: Text? = nil,
        home: Address? = nil
    ) -> Person {
        let isMale = isMale(sex, index)
        let birthDate = birthDate(at: index, age: age)
        let name = name(
            isMale: isMale, birthYear: birthDate.year, group: group.nameGroup, family: family, index: index)
        return Person(
            name: name, sex: sex, birthDate: birthDate, raceEthnicity: group.raceEthnicity,
            language: language(group.nameGroup, index),
            maritalStatus: maritalStatus(isMale: isMale, age: age.completedYears, index),
            address: home ?? address(at: index, in: place), telephone: telephone(at: index, in: place),
            email: email(name, index), socialSecurityNumber: securityNumbers[index])
    }

    /// The day of birth of the person of an index at an age on `asOf`.
    public func birthDate(at index: UInt64, age: Age) -> CalendarDate {
        var stream = RandomStream(seed: seed, purpose: Self.birthPurpose, index: index)
        return age.birthDate(on: asOf, part: stream.uniform())
    }

    /// The home of an index in a place: a house number and a street of common names.
    public func address(at index: UInt64, in place: Place) -> Address {
        var stream = RandomStream(seed: seed, purpose: Self.addressPurpose, index: index)
        // Most American house numbers have three or four digits; these shares are ours.
        let share = stream.uniform()
        let numbers = share < 0.08 ? 1...99 : share < 0.45 ? 100...999 : share < 0.92 ? 1_000...9_999 : 10_000...19_999
        let number = Int32(stream.integer(in: numbers))
        return place.address(houseNumber: number, street: DemographicTable.shared.street(&stream))
    }

    /// The telephone number of an index in a place: the place's area code and a line that is kept for fiction.
    public func telephone(at index: UInt64, in place: Place) -> TelephoneNumber {
        var stream = RandomStream(seed: seed, purpose: Self.telephonePurpose, index: index)
        return TelephoneNumber(areaCode: place.areaCode, line: stream.integer(below: 100))
    }

    /// The build of the person of an index, who has an age now: how tall and heavy compared with people of that age.
    public func bodySize(at index: UInt64, age: Int, sex: Sex) -> BodySize {
        var stream = RandomStream(seed: seed, purpose: Self.bodyPurpose, index: index)
        return BodySize(isMale: isMale(sex, index), age: age, drawing: &stream)
    }
}

// MARK: - Attributes

extension PersonGenerator {
    private static let sexPurpose: RandomStream.Purpose = "person.sex-of-name"
    private static let birthPurpose: RandomStream.Purpose = "person.birth"
    private static let givenPurpose: RandomStream.Purpose = "person.given"
    private static let middlePurpose: RandomStream.Purpose = "person.middle"
    private static let familyPurpose: RandomStream.Purpose = "person.family"
    private static let languagePurpose: RandomStream.Purpose = "person.language"
    private static let maritalPurpose: RandomStream.Purpose = "person.marital-status"
    private static let addressPurpose: RandomStream.Purpose = "person.address"
    private static let telephonePurpose: RandomStream.Purpose = "person.telephone"
    private static let emailPurpose: RandomStream.Purpose = "person.email"
    private static let bodyPurpose: RandomStream.Purpose = "person.body"

    /// Four in five have a middle name: a share of ours, no table gives it.
    private static let middleNameShare = 0.8

    /// Whether the tables of men apply; by a coin for those who are neither man nor woman.
    private func isMale(_ sex: Sex, _ index: UInt64) -> Bool {
        switch sex {
        case .male: return true
        case .female: return false
        case .other, .unknown:
            var stream = RandomStream(seed: seed, purpose: Self.sexPurpose, index: index)
            return stream.chance(0.5)
        }
    }

    /// A name of the people of a sex, birth year and group.
    package func name(isMale: Bool, birthYear: Int, group: NameGroup, family: Text?, index: UInt64) -> PersonName {
        let table = NameTable.shared
        var givenStream = RandomStream(seed: seed, purpose: Self.givenPurpose, index: index)
        var middleStream = RandomStream(seed: seed, purpose: Self.middlePurpose, index: index)
        var familyStream = RandomStream(seed: seed, purpose: Self.familyPurpose, index: index)
        let given = table.given(isMale: isMale, year: birthYear, group, &givenStream)
        var middle = Text.empty
        if middleStream.chance(Self.middleNameShare) {
            middle = table.given(isMale: isMale, year: birthYear, group, &middleStream)
            if middle == given { middle = .empty }
        }
        return PersonName(family: family ?? table.family(group, &familyStream), given: given, middle: middle)
    }

    private func language(_ group: NameGroup, _ index: UInt64) -> Concept {
        var stream = RandomStream(seed: seed, purpose: Self.languagePurpose, index: index)
        return DemographicTable.shared.language(group, &stream)
    }

    private func maritalStatus(isMale: Bool, age: Int, _ index: UInt64) -> Concept {
        var stream = RandomStream(seed: seed, purpose: Self.maritalPurpose, index: index)
        return DemographicTable.shared.maritalStatus(isMale: isMale, age: age, &stream)
    }

    private func email(_ name: PersonName, _ index: UInt64) -> Text {
        var stream = RandomStream(seed: seed, purpose: Self.emailPurpose, index: index)
        return EmailAddress.text(name, number: index &+ 1, domain: stream.integer(below: 3))
    }
}
