import HealthSimCore

/// How fast people are made, placed and given their clinicians.
enum PersonBenchmarks {
    private static let count: UInt64 = 1_000_000
    private static let groups = RaceEthnicityGroup.all
    private static let generator = PersonGenerator(seed: 42, asOf: CalendarDate(daysSinceEpoch: 20_089))
    private static let network = ProviderNetwork(seed: 42, geography: .national, count: count)

    static func all() -> [Benchmark] {
        [
            Benchmark("person with home and identifiers", .microsecondsEach, goal: 3) {
                measure(200_000) { index in
                    let person = generator.person(
                        at: index, age: .completed(Int(index % 90)), sex: index.isMultiple(of: 2) ? .female : .male,
                        group: groups[Int(index % 8)], place: Geography.national.place(rank: index, count: count))
                    let identifiers = Identifiers.mrn(index + 1).utf8Count + Identifiers.memberID(index + 1).utf8Count
                    return person.email.utf8Count + identifiers
                }
            },
            Benchmark("place of a rank", .nanosecondsEach) {
                measure(1_000_000) { network.place(rank: $0).areaCode }
            },
            Benchmark("body size", .nanosecondsEach) {
                measure(500_000) { Int(generator.bodySize(at: $0, age: Int($0 % 90), sex: .female).heightScore) }
            },
            Benchmark("clinician of primary care", .microsecondsEach) {
                measure(200_000) { network.primaryCare(rank: $0).npi.utf8Count }
            },
            Benchmark("hospital", .microsecondsEach) {
                measure(200_000) { network.hospital(rank: $0).name.utf8Count }
            },
            Benchmark("network of the country for a million", .microsecondsEach) {
                measure(10) {
                    Int(ProviderNetwork(seed: $0, geography: .national, count: count).practitionerCount)
                }
            },
        ]
    }

    /// Does the work for the numbers below `count` and says how many they are.
    private static func measure(_ count: Int, _ work: (UInt64) -> Int) -> Int {
        var sum = 0
        for index in 0..<UInt64(count) { sum &+= work(index) }
        // The sum is used, so that the work is not taken out.
        precondition(sum != .min, "the work gave nothing")
        return count
    }
}
