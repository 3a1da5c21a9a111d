import HealthSimCore
import Testing

@testable import Executors

@Suite struct TargetOutcomeTests {
    private func outcome(
        _ kind: ReportTarget.Kind, _ values: [Double], isExact: Bool = false, isWhole: Bool = true
    ) -> TargetOutcome {
        let target = ReportTarget(label: "it", path: "a.b", kind: kind, isExact: isExact) { _ in nil }
        var tally = Tally(kind)
        for value in values { tally.add(value) }
        return TargetOutcome(target, tally, isWhole: isWhole)
    }

    /// So many ones, then zeros.
    private func share(_ ones: Int, of all: Int) -> [Double] { (0..<all).map { $0 < ones ? 1 : 0 } }

    @Test(
        arguments: [
            (0.75, 150, 200, .exact), (0.75, 151, 200, .withinTolerance), (0.48, 24, 50, .exact),
            // A share of all or nobody has no tolerance.
            (1, 200, 200, .exact), (1, 199, 200, .outOfTolerance), (0, 0, 200, .exact), (0, 1, 200, .outOfTolerance),
            // 5 % of 0.75 is 0.0375 = 375 of 10,000; three standard errors are 130 of 10,000.
            (0.75, 7_875, 10_000, .withinTolerance), (0.75, 7_876, 10_000, .outOfTolerance),
            (0.75, 7_125, 10_000, .withinTolerance), (0.75, 7_124, 10_000, .outOfTolerance),
            // 3 √(0.1 · 0.9 / 100) = 0.09 is more than 5 % of 0.1.
            (0.1, 19, 100, .withinTolerance), (0.1, 20, 100, .outOfTolerance), (0.1, 1, 100, .withinTolerance),
            (0.1, 0, 100, .outOfTolerance),
            // The nearest whole numbers.
            (0.333, 1, 3, .exact), (0.333, 0, 3, .withinTolerance), (0.15, 9, 50, .withinTolerance),
            // A half may go either way.
            (0.15, 7, 50, .exact), (0.15, 8, 50, .exact), (0.5, 0, 1, .exact), (0.5, 1, 1, .exact),
        ] as [(Double, Int, Int, TargetOutcome.Status)])
    func `a share is judged by its count`(share: Double, ones: Int, all: Int, expected: TargetOutcome.Status) {
        let outcome = outcome(.share(share), self.share(ones, of: all))
        #expect(outcome.status == expected)
        #expect(outcome.counts == [UInt64(ones)])
        #expect(outcome.actual == [Double(ones) / Double(all)])
        #expect(outcome.applies == UInt64(all))
    }

    @Test func `what has to be exact is exact or out of tolerance, in a whole cohort`() {
        #expect(outcome(.share(0.75), share(151, of: 200), isExact: true).status == .outOfTolerance)
        for ones in [7, 8] { #expect(outcome(.share(0.75), share(ones, of: 10), isExact: true).status == .exact) }
        #expect(outcome(.share(0.75), share(150, of: 200), isExact: true).status == .exact)
        #expect(outcome(.share(0.75), share(151, of: 200), isExact: true, isWhole: false).status == .withinTolerance)
    }

    @Test func `categories are judged together`() {
        let kind = ReportTarget.Kind.shares(labels: ["a", "b", "c"], shares: [0.3, 0.5, 0.2])
        func made(_ counts: [Int]) -> [Double] {
            counts.enumerated().flatMap { [Double](repeating: Double($0), count: $1) }
        }
        #expect(outcome(kind, made([60, 100, 40])).status == .exact)
        #expect(outcome(kind, made([61, 99, 40])).status == .withinTolerance)
        // 3 √(0.2 · 0.8 / 200) = 0.0849 is 16.97 of 200.
        #expect(outcome(kind, made([60, 84, 56])).status == .withinTolerance)
        #expect(outcome(kind, made([60, 83, 57])).status == .outOfTolerance)
        #expect(outcome(kind, made([60, 100, 40])).counts == [60, 100, 40])
    }

    @Test func `a mean is judged by its deviation`() {
        // Three standard errors of 100 values with deviation 8 are 2.4; 5 % of 72 are 3.6.
        let kind = ReportTarget.Kind.mean(target: 72, deviation: 8)
        func around(_ mean: Double) -> [Double] { (0..<100).map { mean + ($0 % 2 == 0 ? 8 : -8) } }
        #expect(outcome(kind, around(72)).status == .exact)
        #expect(outcome(kind, around(75.6)).status == .withinTolerance)
        #expect(outcome(kind, around(75.7)).status == .outOfTolerance)
        #expect(outcome(.mean(target: 0, deviation: 8), around(2.3)).status == .withinTolerance)
        #expect(outcome(.mean(target: 0, deviation: 8), around(2.5)).status == .outOfTolerance)
        #expect(outcome(kind, around(72)).actual == [72])
        #expect(outcome(kind, around(72)).deviation == 8)
    }

    @Test func `a target that applies to nobody is neither met nor missed`() {
        for kind in [ReportTarget.Kind.share(1), .mean(target: 3, deviation: 1), .shares(labels: ["a"], shares: [1])] {
            let outcome = outcome(kind, [], isExact: true)
            #expect(outcome.status == .notApplicable)
            #expect(outcome.actualText == "–")
        }
    }

    @Test(
        arguments: [
            (.share(0.373), "37.3%"), (.share(1), "100%"), (.share(0.0025), "0.25%"),
            (.mean(target: 72, deviation: 8), "72"), (.mean(target: 7.25, deviation: 1), "7.25"),
            (.mean(target: 71.84, deviation: 1), "71.8"), (.mean(target: 0.0254, deviation: 1), "0.025"),
            (.shares(labels: ["M", "F"], shares: [0.48, 0.52]), "48/52"),
        ] as [(ReportTarget.Kind, String)])
    func `targets are written as people write them`(kind: ReportTarget.Kind, expected: String) {
        #expect(outcome(kind, []).targetText == expected)
    }

    @Test func `sums do not depend on the order or the parts`() {
        var stream = RandomStream(seed: 3, purpose: "test", index: 0)
        let values = (0..<1_000).map { _ in stream.normal(mean: 70, deviation: 12) }
        let kind = ReportTarget.Kind.mean(target: 70, deviation: 12)
        func tally(_ values: some Sequence<Double>) -> Tally {
            var tally = Tally(kind)
            for value in values { tally.add(value) }
            return tally
        }
        let whole = tally(values)
        #expect(tally(values.reversed()) == whole)
        for size in [1, 7, 500] {
            var merged = Tally(kind)
            for start in stride(from: 0, to: values.count, by: size) {
                merged.merge(tally(values[start..<min(start + size, values.count)]))
            }
            #expect(merged == whole)
        }
        // A value is kept to half of 1/65,536.
        let mean = values.reduce(0, +) / 1_000
        #expect(abs((whole.mean ?? 0) - mean) < 1 / 131_072)
        let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 1_000
        #expect(abs((whole.deviation ?? 0) - variance.squareRoot()) < 1e-4)
    }

    @Test func `values beyond all measure do not overflow`() {
        var tally = Tally(.mean(target: 0, deviation: 1))
        for value in [1e300, -1e300, .infinity, -.infinity] { tally.add(value) }
        #expect(tally.mean == 0)
    }
}
