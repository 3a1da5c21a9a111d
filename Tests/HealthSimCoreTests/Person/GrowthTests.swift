import HealthSimCore
import Testing

@Suite struct GrowthTests {
    /// Published percentiles of the CDC charts: measure, boys, months (or cm), percentile, value.
    @Test(arguments: [
        (GrowthTable.Measure.weightForLength, true, 72.5, 50.0, 9.033), (.weightForLength, true, 72.5, 97, 10.638),
        (.weightForLength, false, 88.5, 5, 11.048), (.length, true, 0, 50, 49.99), (.height, false, 240, 50, 163.34),
        (.headCircumference, true, 0, 50, 35.81), (.bodyMassIndex, true, 24, 50, 16.575),
    ])
    func `values and percentiles are those of the charts`(
        measure: GrowthTable.Measure, isMale: Bool, at position: Double, percentile: Double, value: Double
    ) throws {
        let found = try #require(GrowthTable.percentile(measure, isMale: isMale, at: position, value: value))
        #expect(abs(found - percentile) < 0.1)
        let score = try #require(GrowthTable.score(measure, isMale: isMale, at: position, value: value))
        let back = try #require(GrowthTable.value(measure, isMale: isMale, at: position, score: score))
        #expect(abs(back - value) < 1e-9)
    }

    @Test func `outside its curve a measure says nothing`() {
        #expect(GrowthTable.value(.length, isMale: true, at: 25, score: 0) == nil)
        #expect(GrowthTable.value(.headCircumference, isMale: false, at: 36.1, score: 0) == nil)
        #expect(GrowthTable.percentile(.weight, isMale: true, at: 12, value: -1) == nil)
    }

    @Test(arguments: [true, false], [-2.5, -1, 0, 1, 2.5])
    func `children grow without a step and meet the adult at 20`(isMale: Bool, score: Double) throws {
        let size = BodySize(isMale: isMale, heightScore: score, weightScore: -score / 2)
        var before = (height: size.heightInCentimeters(ageInDays: 0), weight: size.weightInKilograms(ageInDays: 0))
        #expect((40...58).contains(before.height) && (1.5...6).contains(before.weight))
        for day in 1...7_305 {
            let height = size.heightInCentimeters(ageInDays: day)
            let weight = size.weightInKilograms(ageInDays: day)
            // A newborn grows about a millimetre and 40 g a day; the slowest part of a curve may lean back a little.
            #expect(height - before.height > -0.02 && height - before.height < 0.35, "day \(day)")
            #expect(abs(weight - before.weight) < 0.12, "day \(day)")
            before = (height, weight)
        }
        #expect(abs(size.heightInCentimeters(ageInDays: 7_304) - size.heightInCentimeters(age: 20)) < 0.05)
        #expect(abs(size.weightInKilograms(ageInDays: 7_304) - size.weightInKilograms(age: 20)) < 0.1)
        #expect(size.headCircumferenceInCentimeters(ageInDays: 1_200) == nil)
        let head = try #require(size.headCircumferenceInCentimeters(ageInDays: 365))
        #expect((41...52).contains(head))
    }
}
