public import HealthSimCore

/// Filtration rate and creatinine, by the CKD-EPI creatinine equation of 2021.
///
/// Source: Inker et al., "New Creatinine- and Cystatin C-Based Equations to Estimate GFR without Race", NEJM 385:1737.
public enum KidneyFunction {
    /// The estimated filtration rate in mL/min/1.73 m².
    ///
    /// - Parameters:
    ///   - creatinine: serum creatinine in mg/dL, above 0.
    ///   - age: completed years.
    public static func filtrationRate(creatinine: Double, age: Int, sex: Sex) -> Double {
        let female = sex == .female
        let ratio = creatinine / (female ? 0.7 : 0.9)
        let low = DeterministicMath.power(min(ratio, 1), female ? -0.241 : -0.302)
        let high = DeterministicMath.power(max(ratio, 1), -1.2)
        return constant(age: age, sex: sex) * low * high
    }

    /// The creatinine in mg/dL that gives a filtration rate: the inverse of `filtrationRate`.
    public static func creatinine(filtrationRate: Double, age: Int, sex: Sex) -> Double {
        let female = sex == .female
        let share = filtrationRate / constant(age: age, sex: sex)
        let exponent = share < 1 ? -1.2 : (female ? -0.241 : -0.302)
        return (female ? 0.7 : 0.9) * DeterministicMath.power(share, 1 / exponent)
    }

    /// The rate at which the two branches of the equation meet.
    private static func constant(age: Int, sex: Sex) -> Double {
        142 * DeterministicMath.power(0.9938, Double(age)) * (sex == .female ? 1.012 : 1)
    }
}
