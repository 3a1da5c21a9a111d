import HealthSimCore
import Testing

struct PersonGeneratorTests {
    static let asOf = CalendarDate(daysSinceEpoch: 20_089)  // 2025-01-01
    static let generator = PersonGenerator(seed: 42, asOf: asOf)
    static let groups = RaceEthnicityGroup.all

    /// A person whose traits go around with the index.
    static func person(_ index: UInt64, of generator: PersonGenerator = generator) -> Person {
        generator.person(
            at: index, age: .completed(Int(index % 101)), sex: index.isMultiple(of: 2) ? .female : .male,
            group: groups[Int(index / 7 % 8)], place: Geography.national.place(rank: index * 19 % 50_000, count: 50_000)
        )
    }

    @Test func `no value of 50,000 people can belong to anyone, and identifiers are unique`() {
        var numbers = Set<UInt32>()
        var mails = Set<Text>()
        let domains = ["@example.com", "@example.org", "@example.net"]
        for index in 0..<UInt64(50_000) {
            let person = Self.person(index)
            let mail = person.email.string
            let local = mail.prefix { $0 != "@" }
            let isGood =
                person.socialSecurityNumber.isSynthetic
                && numbers.insert(person.socialSecurityNumber.digits).inserted
                && person.telephone.isSynthetic && mails.insert(person.email).inserted
                && domains.contains { mail.hasSuffix($0) } && mail.utf8.count <= 254 && local.utf8.count <= 64
                && local.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2E }
            if !isGood { Issue.record("\(person)") }
        }
    }

    @Test func `the home agrees with the place`() throws {
        for index in 0..<UInt64(2_000) {
            let person = Self.person(index)
            let place = try #require(Place(zip: person.address.postalCode.string))
            let isGood =
                person.address.city == place.city && person.address.state == place.state
                && person.address.countyFIPS == place.countyFIPS && person.address.countyName == place.countyName
                && person.telephone.areaCode == place.areaCode && !person.address.street.isEmpty
                && (1...19_999).contains(person.address.houseNumber)
            if !isGood { Issue.record("\(person)") }
        }
    }

    @Test func `a person depends on the seed and the index only`() {
        let again = PersonGenerator(seed: 42, asOf: Self.asOf)
        let other = PersonGenerator(seed: 43, asOf: Self.asOf)
        var same = 0
        for index in 0..<UInt64(500) {
            if Self.person(index, of: again) != Self.person(index) { Issue.record("\(index) changes") }
            if Self.person(index, of: other).name == Self.person(index).name { same += 1 }
            if Self.person(index, of: other).socialSecurityNumber == Self.person(index).socialSecurityNumber {
                same += 1
            }
        }
        // Full names agree about once in ten thousand, security numbers once in 54 million.
        #expect(same <= 2)
    }

    @Test func `what is given is kept`() throws {
        let place = try #require(Place(zip: "77002"))
        let group = try #require(RaceEthnicityGroup(named: "asian"))
        let home = Self.generator.address(at: 5, in: place)
        let person = Self.generator.person(
            at: 9, age: 30.5, sex: .other, group: group, place: place, family: "Nguyen", home: home)
        #expect(person.name.family == "Nguyen")
        #expect(person.address == home)
        #expect(person.sex == .other)
        #expect(person.raceEthnicity.group == "asian")
        #expect(person.birthDate.years(until: Self.asOf) == 30)
        #expect(person.birthDate == Self.generator.birthDate(at: 9, age: 30.5))
        #expect(person.telephone == Self.generator.telephone(at: 9, in: place))
    }

    @Test func `children are single and most people between 50 and 80 are or were married`() {
        var everMarried = 0
        for index in 0..<UInt64(5_000) {
            let child = Self.generator.person(
                at: index, age: .completed(Int(index % 15)), sex: .female, group: Self.groups[0], place: Place.all[0])
            if child.maritalStatus != Concept(.maritalStatus, "S") { Issue.record("a married child") }
            let adult = Self.generator.person(
                at: index, age: .completed(55 + Int(index % 10)), sex: .male, group: Self.groups[0], place: Place.all[0]
            )
            if adult.maritalStatus != Concept(.maritalStatus, "S") { everMarried += 1 }
        }
        // The table has 14 % single; 5,000 draws have a deviation of 0.5 %, so 4 deviations are 2 %.
        #expect(abs(Double(everMarried) / 5_000 - 0.86) < 0.02)
    }

    @Test func `languages follow the group`() throws {
        for (name, code, share) in [("hispanic", "es", 0.675), ("white", "en", 0.944), ("asian", "zh", 0.2)] {
            let group = try #require(RaceEthnicityGroup(named: name))
            let speakers = (0..<UInt64(10_000)).count { index in
                Self.generator.person(at: index, age: 40, sex: .male, group: group, place: Place.all[0]).language
                    == Concept(.language, code)
            }
            // Four deviations of a share of 10,000 draws are at most 2 %.
            #expect(abs(Double(speakers) / 10_000 - share) < 0.02, "\(name)")
        }
    }
}
