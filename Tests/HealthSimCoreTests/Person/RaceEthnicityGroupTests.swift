import HealthSimCore
import Testing

struct RaceEthnicityGroupTests {
    @Test func `there are eight groups whose shares add up to the whole`() {
        #expect(RaceEthnicityGroup.all.count == 8)
        #expect(abs(RaceEthnicityGroup.all.map(\.share).reduce(0, +) - 1) < 0.001)
        for group in RaceEthnicityGroup.all { #expect(RaceEthnicityGroup(named: group.id.string) == group) }
    }

    @Test(arguments: [
        ("White", "white"), ("white non-Hispanic", "white"), ("Non-Hispanic Black", "black"),
        ("African American", "black"), ("Hispanic or Latino", "hispanic"), ("latino", "hispanic"),
        ("native_american", "native"), ("Native Hawaiian or Other Pacific Islander", "pacific"),
        ("Two or More Races", "multiple"), ("asian", "asian"), ("OTHER", "other"),
    ])
    func `a group is found by the words that specifications use`(name: String, id: String) throws {
        #expect(try #require(RaceEthnicityGroup(named: name)).id == Text(id))
    }

    @Test func `an unknown word is no group`() {
        for name in ["", "martian", "non_hispanic", "whitee"] { #expect(RaceEthnicityGroup(named: name) == nil) }
    }

    @Test func `race and ethnicity carry the codes of the table`() throws {
        let black = try #require(RaceEthnicityGroup(named: "black")).raceEthnicity
        #expect(black.race.code == "2054-5" && black.race.isListed)
        #expect(black.ethnicity.code == "2186-5")
        let hispanic = try #require(RaceEthnicityGroup(named: "hispanic")).raceEthnicity
        #expect(hispanic.ethnicity.code == "2135-2")
        let multiple = try #require(RaceEthnicityGroup(named: "multiple")).raceEthnicity
        #expect(multiple.race.code.isEmpty && multiple.race.display == "More than one race")
    }
}
