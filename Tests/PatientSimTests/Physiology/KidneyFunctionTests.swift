import HealthSimCore
import PatientSim
import Testing

@Suite struct KidneyFunctionTests {
    /// Computed from the published equation with another language's power function.
    @Test(arguments: [
        (1.0, 50, Sex.male, 91.6914786098333), (0.6, 30, .female, 123.75786412164246),
        (0.8, 45, .female, 92.54078494722717), (2.4, 70, .male, 28.31752772058858),
        (4.1, 66, .female, 11.428240621366799), (0.9, 20, .male, 125.39152739999939),
    ])
    func `the filtration rate follows CKD-EPI 2021`(creatinine: Double, age: Int, sex: Sex, rate: Double) {
        #expect(abs(KidneyFunction.filtrationRate(creatinine: creatinine, age: age, sex: sex) - rate) < 1e-9)
    }

    @Test(arguments: [5.0, 14.9, 29.9, 44, 60, 89.9, 104, 128])
    func `creatinine is the inverse of the filtration rate`(rate: Double) {
        for sex in [Sex.female, .male] {
            for age in [18, 47, 72, 95] {
                let creatinine = KidneyFunction.creatinine(filtrationRate: rate, age: age, sex: sex)
                let again = KidneyFunction.filtrationRate(creatinine: creatinine, age: age, sex: sex)
                #expect(abs(again - rate) < 1e-9)
            }
        }
    }
}
