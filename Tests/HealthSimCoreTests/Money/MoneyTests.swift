import Foundation
import HealthSimCore
import Testing

@Suite struct MoneyTests {
    @Test(arguments: [
        ("12.34", 1_234, "12.34"), ("12", 1_200, "12.00"), ("12.5", 1_250, "12.50"), (".50", 50, "0.50"),
        ("-3.07", -307, "-3.07"), ("-0.05", -5, "-0.05"), ("0", 0, "0.00"), ("007.10", 710, "7.10"),
        ("7.", 700, "7.00"),
        ("92233720368547758.07", Int64.max, "92233720368547758.07"),
        ("-92233720368547758.08", Int64.min, "-92233720368547758.08"),
    ])
    func `an amount is read and printed`(text: String, cents: Int64, printed: String) throws {
        let amount = try #require(Money(text))
        #expect(amount.cents == cents)
        #expect(amount.description == printed)
    }

    @Test(arguments: [
        "", "-", ".", "-.", "1.234", "1,000.00", "$5", "1e3", "+1", "--1", "1-", "1.2.3", " 1", "1 ", "NaN", "١",
        "92233720368547758.08", "-92233720368547758.09", "92233720368547759", "99999999999999999999",
    ])
    func `a text that is no amount is not read`(text: String) {
        #expect(Money(text) == nil)
    }

    @Test(
        arguments: [
            (12_345, 20, 100, 2_469), (5, 1, 2, 3), (-5, 1, 2, -3), (4, 1, 2, 2), (1, 1, 3, 0), (2, 1, 3, 1),
            (-1, 1, 3, 0),
            (1_000, 0, 7, 0), (10_000, -1, 8, -1_250), (333, 15, 10, 500), (-333, 15, 10, -500),
            (Int64.max, 999_999, 1_000_000, 9_223_362_813_482_738_952),
        ] as [(Int64, Int64, Int64, Int64)])
    func `a share is rounded half away from zero`(cents: Int64, numerator: Int64, denominator: Int64, share: Int64) {
        #expect(Money(cents: cents).multiplied(by: numerator, over: denominator).cents == share)
    }

    @Test func `sums, differences and multiples are exact`() {
        let price = Money(cents: 1_999)
        #expect(price * 3 + Money(dollars: 1) - Money(cents: 97) == Money(cents: 6_000))
        #expect([price, -price, 2 * price].reduce(.zero, +) == Money(cents: 3_998))
        #expect(price.share(basisPoints: 2_000) == Money(cents: 400))
        #expect(-price < .zero && (-price).isNegative)
    }

    @Test(
        arguments: [
            (100, [1, 1, 1], [34, 33, 33]), (-100, [1, 1, 1], [-34, -33, -33]), (101, [50, 30, 20], [51, 30, 20]),
            (10, [0, 3, 0, 1], [0, 8, 0, 2]), (5, [0, 0], [3, 2]), (0, [3, 4], [0, 0]), (7, [9], [7]),
            (Int64.min, [1], [Int64.min]),
            (
                Int64.max, [Int64.max, Int64.max],
                [4_611_686_018_427_387_904, 4_611_686_018_427_387_903]
            ),
        ] as [(Int64, [Int64], [Int64])])
    func `a known amount is split`(cents: Int64, weights: [Int64], parts: [Int64]) {
        #expect(Money(cents: cents).prorated(over: weights).map(\.cents) == parts)
    }

    @Test func `the parts of any split add up and are within a cent of their share`() {
        var stream = RandomStream(seed: 7, purpose: "test.money", index: 0)
        for _ in 0..<5_000 {
            let count = Int(stream.next() % 12) + 1
            let weights = (0..<count).map { _ in stream.next() % 4 == 0 ? 0 : Int64(stream.next() % 1_000_000) }
            let cents = Int64(stream.next() % 100_000_000) - 50_000_000
            let parts = Money(cents: cents).prorated(over: weights)
            #expect(parts.reduce(.zero, +).cents == cents)
            let total = weights.reduce(0, +)
            guard total > 0 else { continue }
            for (part, weight) in zip(parts, weights) {
                // |part − cents·weight/total| < 1, multiplied out: below 2^27 · 2^20 on the left, so it fits.
                #expect(abs(part.cents * total - cents * weight) < total)
                #expect(weight > 0 || part == .zero)
            }
        }
    }

    @Test func `an amount is coded as decimal text and read from numbers`() throws {
        let text = try JSONEncoder().encode([Money(cents: 1_234), Money(cents: -5)])
        #expect(String(decoding: text, as: UTF8.self) == #"["12.34","-0.05"]"#)
        let read = try JSONDecoder().decode([Money].self, from: Data(#"["12.34", 12.34, 7, -0.05]"#.utf8))
        #expect(read.map(\.cents) == [1_234, 1_234, 700, -5])
        for bad in [#"["1.234"]"#, "[1.234]", "[1e300]", "[null]", "[true]"] {
            #expect(throws: DecodingError.self) { try JSONDecoder().decode([Money].self, from: Data(bad.utf8)) }
        }
    }
}
