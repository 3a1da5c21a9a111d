import HealthSimCore
import Testing

@Suite struct LifeTableTests {
    /// Life expectancies as published: 2017 by the Social Security Administration, 2021 by the NCHS.
    @Test(arguments: [
        (0, Sex.male, LifeTable.Period.year2021, 73.5), (0, .female, .year2021, 79.3), (65, .male, .year2021, 17.0),
        (65, .female, .year2021, 19.7), (0, .male, .year2017, 75.97), (0, .female, .year2017, 80.96),
    ])
    func `expectancies follow from the probabilities`(
        age: Int, sex: Sex, period: LifeTable.Period, years: Double
    ) {
        #expect(abs(LifeTable.expectancy(age: age, sex: sex, in: period) - years) < 0.15)
    }

    @Test func `probabilities grow from youth to old age and are higher for men`() {
        for age in 30..<LifeTable.oldestAge {
            for sex in [Sex.female, .male] {
                let now = LifeTable.annualProbability(age: age, sex: sex)
                #expect(now > 0 && now < LifeTable.annualProbability(age: age + 1, sex: sex), "\(age)")
            }
        }
        for age in 1..<100 {
            let man = LifeTable.annualProbability(age: age, sex: .male)
            #expect(man > LifeTable.annualProbability(age: age, sex: .female), "\(age)")
            let mean = LifeTable.annualProbability(age: age, sex: .unknown)
            #expect(mean < man && mean > LifeTable.annualProbability(age: age, sex: .female), "\(age)")
        }
        #expect(LifeTable.annualProbability(age: 200, sex: .male) == LifeTable.annualProbability(age: 119, sex: .male))
    }
}
