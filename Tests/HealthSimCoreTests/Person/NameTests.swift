import HealthSimCore
import Testing

/// Names are drawn as the tables say: given names by sex, decade and group, family names by group.
struct NameTests {
    static let count = 40_000

    /// How often each name comes in 40,000 draws.
    static func given(isMale: Bool, year: Int, _ group: NameGroup) -> [Text: Int] {
        let generator = PersonGenerator(seed: 5, asOf: CalendarDate(daysSinceEpoch: 20_000))
        return (0..<UInt64(count)).reduce(into: [:]) { counts, index in
            let name = generator.name(isMale: isMale, birthYear: year, group: group, family: nil, index: index)
            counts[name.given, default: 0] += 1
        }
    }

    /// The share that the table gives each name: count × share of the group, over their sum.
    static func expected(_ table: String, _ group: NameGroup, where matches: (ReferenceTable.Row) -> Bool) -> [Text:
        Double]
    {
        let rows = ReferenceTable.named(table).rows.filter(matches)
        let weights = rows.map { ($0.double("count") ?? 0) * ($0.double(group.rawValue) ?? 0) }
        let sum = weights.reduce(0, +)
        return Dictionary(uniqueKeysWithValues: zip(rows.map { $0["name"] }, weights.map { $0 / sum }))
    }

    @Test(arguments: [
        (true, 1952, NameGroup.white), (false, 1952, .black), (true, 1985, .hispanic), (false, 2020, .api),
        (false, 1947, .native), (true, 2014, .multiple),
    ])
    func `given names follow sex, decade of birth and group`(isMale: Bool, year: Int, group: NameGroup) {
        let found = Self.given(isMale: isMale, year: year, group)
        let expected = Self.expected("people/given-names", group) {
            $0["sex"] == (isMale ? "M" : "F") && $0.integer("decade") == year / 10 * 10
        }
        check(found, expected)
    }

    @Test(arguments: NameGroup.allCases)
    func `family names follow the group`(group: NameGroup) {
        let generator = PersonGenerator(seed: 9, asOf: CalendarDate(daysSinceEpoch: 20_000))
        let found: [Text: Int] = (0..<UInt64(Self.count)).reduce(into: [:]) { counts, index in
            let name = generator.name(isMale: true, birthYear: 1970, group: group, family: nil, index: index)
            counts[name.family, default: 0] += 1
        }
        check(found, Self.expected("people/family-names", group) { _ in true })
    }

    /// Every name is of the table, and its number lies within 5 deviations of a binomial number, and 4 for the tails of
    /// the very rare, whose numbers are skewed: of 1,000 names less than one in a hundred thousand lies outside.
    private func check(_ found: [Text: Int], _ expected: [Text: Double]) {
        for name in found.keys where (expected[name] ?? 0) == 0 { Issue.record("\(name) is not in the table") }
        for (name, share) in expected {
            let mean = share * Double(Self.count)
            let off = abs(Double(found[name] ?? 0) - mean)
            if off > 5 * mean.squareRoot() + 4 { Issue.record("\(name): \(found[name] ?? 0) instead of \(mean)") }
        }
    }

    @Test func `years before and after the table have the names of its ends`() {
        #expect(Self.given(isMale: true, year: 1901, .white) == Self.given(isMale: true, year: 1940, .white))
        #expect(Self.given(isMale: false, year: 2039, .white) == Self.given(isMale: false, year: 2020, .white))
    }

    /// Four of five have one, less the few whose middle name is the first name again (below 3 %).
    @Test func `four in five have a middle name that is not the first name`() {
        let generator = PersonGenerator(seed: 8, asOf: CalendarDate(daysSinceEpoch: 20_000))
        var middles = 0
        for index in 0..<UInt64(20_000) {
            let name = generator.name(isMale: false, birthYear: 1960, group: .white, family: nil, index: index)
            if !name.middle.isEmpty { middles += 1 }
            if name.middle == name.given { Issue.record("\(name)") }
        }
        #expect((0.76...0.81).contains(Double(middles) / 20_000))
    }

    @Test(arguments: [
        ("José", "Muñoz-O'Brien", "jose.munozobrien7@example.com"), ("Zoë", "Łukasz Żak", "zoe.lukaszzak7@example.com"),
        ("李", "王", "7@example.com"), ("Anna Maria", "St. John", "annamaria.stjohn7@example.com"),
        ("Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "B", "aaaaaaaaaaaaaaaaaaaaaaaa.b7@example.com"),
    ])
    func `a mail address is the name in plain letters`(given: String, family: String, mail: String) {
        let name = PersonName(family: Text(family), given: Text(given))
        #expect(EmailAddress.text(name, number: 7, domain: 0).string == mail)
    }
}
