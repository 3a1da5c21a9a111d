import HealthSimCore
import Testing

@Suite struct AgeBandTests {
    @Test(
        arguments: [
            ("0-17", 0, 17), ("65+", 65, nil), ("<18", 0, 17), (">=65", 65, nil), ("40", 40, 40), ("45–64", 45, 64),
            (" 0 - 4 ", 0, 4), ("120", 120, 120),
        ] as [(String, Int, Int?)])
    func `a band is read`(text: String, lower: Int, upper: Int?) throws {
        let band = try #require(AgeBand(text))
        #expect((band.lower, band.upper) == (lower, upper))
    }

    @Test(arguments: [
        "", "-", "17-0", "0-121", "a-b", "1-2-3", "-5", "5-", "+", "<0", "1000000000000000000000+", "٣-٤",
    ])
    func `a text that is no band is not read`(text: String) {
        #expect(AgeBand(text) == nil)
    }

    @Test func `an open band is lived in to 94`() throws {
        let old = try #require(AgeBand("65+"))
        #expect(old.interval == 65...95)
        #expect(old.contains(110))
        #expect(try #require(AgeBand("90+")).oldest == 99)
        #expect(try #require(AgeBand("120+")).oldest == 120)
    }
}
