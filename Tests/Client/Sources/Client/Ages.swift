import HealthSimCore

/// The core alone: the ages of a thousand people, as exactly spread as the distribution says.
func drawAges(_ expectations: inout Expectations) {
    let age = Distribution.normal(mean: 72, deviation: 8, within: 65...95)
    let strata = StratifiedDraw(seed: 42, purpose: "client.age", count: 1_000)
    let ages = (0..<strata.count).map { age.value(at: strata.quantile(of: $0)) }
    let mean = ages.reduce(0, +) / Double(ages.count)
    expectations.expect(ages.allSatisfy { (65...95).contains($0) }, "an age lies outside 65 to 95")
    // Each age lies in its own stratum, and all strata together are 30 years wide: the means differ by less than
    // 30 / 1,000.
    expectations.expect(abs(mean - age.mean) < 0.03, "the mean age is \(mean), not \(age.mean)")

    var stream = RandomStream(seed: 42, purpose: "client.coin", index: 7)
    var again = RandomStream(seed: 42, purpose: "client.coin", index: 7)
    expectations.expect(stream.next() == again.next(), "a stream does not repeat itself")
    print("HealthSimCore: \(ages.count) ages, mean \(tenths(mean)), \(stream.integer(in: 1...6)) from a die")
}

/// A number with one decimal.
func tenths(_ value: Double) -> Double { (value * 10).rounded() / 10 }
