import HealthSimCore
import MemberSim

/// How many lines of claims a second a payer settles: members of all lines of business, forty claims a household over two
/// years, with accumulators, explanations, reversals and payments.
enum MemberBenchmarks {
    static func all() -> [Benchmark] {
        [Benchmark("claims settled, a line", .nanosecondsEach, goal: 2_500, work: settlement())]
    }

    static func settlement() -> () -> Int {
        let network = ProviderNetwork(seed: 42, geography: .national, count: 400)
        let members = MembershipGenerator(seed: 42, asOf: asOf, network: network)
        let households = (0..<400 as Range<UInt64>).map { index in
            var household = members.household(at: index)
            household.claims = claims(of: household, index)
            return household
        }
        let lines = households.reduce(0) { $0 + $1.claims.reduce(0) { $0 + $1.lines.count } }
        let adjudicator = Adjudicator(rates: .published, seed: 42)
        return {
            var paid = Money.zero
            for household in households {
                var household = household
                adjudicator.settle(&household)
                paid = household.adjudications.reduce(paid) { $0 + $1.paid }
            }
            precondition(paid > .zero, "the benchmark paid nothing")
            return lines
        }
    }

    private static let asOf = CalendarDate(year: 2025, month: 6, day: 30) ?? .epoch
    private static let codes = [
        "99213", "99214", "99203", "93000", "36415", "80053", "85025", "83036", "97110", "20610", "72148", "90837",
        "99284", "45378", "90686", "80061",
    ]

    private static func claims(of household: MemberHousehold, _ index: UInt64) -> [Claim] {
        var stream = RandomStream(seed: 42, purpose: "benchmark.claims", index: index)
        let concepts = codes.map { Concept(.cpt, $0) }
        let diagnoses = ["I10", "E11.9", "M54.50", "J06.9"].map {
            ClaimDiagnosis(Concept(.icd10cm, $0), role: .principal)
        }
        return (1...40).map { number in
            let coverage = household.coverages[stream.integer(below: household.coverages.count)]
            let day = asOf.adding(days: -stream.integer(below: 700))
            let lines = (1...stream.integer(in: 1...5)).map { line in
                ClaimLine(
                    number: line, code: concepts[stream.integer(below: concepts.count)], start: day, end: day,
                    charge: Money(dollars: Int64(stream.integer(in: 20...900))), diagnosisPointers: [1])
            }
            var claim = Claim(
                id: MemberIdentifiers.claim(household: index + 1, number), kind: .professional,
                memberID: coverage.memberID, subscriberID: coverage.subscriberID, payerID: coverage.payerID,
                planID: coverage.planID, billingNPI: stream.chance(0.5) ? "2000000028" : "2000000036", start: day,
                end: day, diagnoses: [diagnoses[stream.integer(below: 4)]], lines: lines,
                submitted: day.adding(days: 5), received: day.adding(days: 7 + stream.integer(below: 20)))
            claim.placeOfService = stream.chance(0.8) ? "11" : "22"
            return claim
        }
    }
}
