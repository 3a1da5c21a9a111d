import HealthSimCore
import Testing

struct BodySizeTests {
    static let generator = PersonGenerator(seed: 11, asOf: CalendarDate(daysSinceEpoch: 20_000))

    @Test func `nobody lies outside the bounds of the table`() {
        for index in 0..<UInt64(50_000) {
            let age = Int(index % 100)
            let isMale = index.isMultiple(of: 3)
            let body = Self.generator.bodySize(at: index, age: age, sex: isMale ? .male : .female)
            let row = BodySizeTable.shared.row(isMale: isMale, age: age)
            if !row.heightBounds.contains(body.heightInCentimeters(age: age))
                || !row.weightBounds.contains(body.weightInKilograms(age: age))
            {
                Issue.record("\(body) at \(age)")
            }
        }
    }

    /// Means of 20,000 draws; cutting the tails moves them by less than the tolerance.
    @Test(arguments: [
        (Sex.female, 35, 162.3, 6.9, 30.6, 8.2), (.male, 65, 174.8, 7.3, 30.1, 6.0), (.male, 6, 119.0, 5.5, 16.9, 2.6),
    ])
    func `heights and body mass indices have the means and deviations of the table`(
        sex: Sex, age: Int, height: Double, heightDeviation: Double, index: Double, indexDeviation: Double
    ) {
        let bodies = (0..<UInt64(20_000)).map { Self.generator.bodySize(at: $0, age: age, sex: sex) }
        let heights = moments(bodies.map { $0.heightInCentimeters(age: age) })
        let indices = moments(bodies.map { $0.bodyMassIndex(age: age) })
        // A mean of 20,000 is off by 0.7 % of the deviation; the cut at three deviations takes 1 to 4 % of the deviation.
        #expect(abs(heights.mean - height) < 0.04 * heightDeviation)
        #expect(abs(heights.deviation / heightDeviation - 1) < 0.05)
        #expect(abs(indices.mean - index) < 0.06 * indexDeviation)
        #expect(abs(indices.deviation / indexDeviation - 1) < 0.1)
    }

    private func moments(_ values: [Double]) -> (mean: Double, deviation: Double) {
        let mean = values.reduce(0, +) / Double(values.count)
        let variance = values.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / Double(values.count)
        return (mean, variance.squareRoot())
    }

    @Test func `a person grows and keeps the place among equals`() {
        let tall = BodySize(isMale: false, heightScore: 2, weightScore: 0)
        let small = BodySize(isMale: false, heightScore: -2, weightScore: 0)
        var last = 0.0
        for age in 0...18 {
            #expect(tall.heightInCentimeters(age: age) > small.heightInCentimeters(age: age))
            #expect(tall.heightInCentimeters(age: age) > last)
            last = tall.heightInCentimeters(age: age)
        }
        #expect(tall.heightInCentimeters(age: 200) == tall.heightInCentimeters(age: 85))
    }
}
