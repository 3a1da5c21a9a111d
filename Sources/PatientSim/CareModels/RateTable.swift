package import HealthSimCore

/// A rate by age and sex, computed once where it depends on nothing else.
package struct RateTable: Sendable {
    /// The oldest age of the table, in completed years.
    static let oldest = 120

    private let rates: FrozenArray<Double>

    /// The table of a rate; nothing when it reads anything but age and sex.
    ///
    /// - Parameter missing: what it is where no rule applies.
    init?(_ rate: Conditional<Double>, missing: Double = 0) {
        if rate.all.count == 1, rate.all[0].when == nil {
            rates = FrozenArray([Double](repeating: rate.all[0].value, count: 2 * (Self.oldest + 1)))
            return
        }
        let probe = Probe()
        var rates: [Double] = []
        // Most rates are the same for men and women.
        let dependsOnSex = rate.reads([CareModelLibrary.Slot.sex])
        for sex in dependsOnSex ? [Sex.male, .female] : [.male] {
            let name = Text(sex.rawValue)
            var state = AgeAndSex(age: 0, sex: name, probe: probe)
            for age in 0...Self.oldest {
                state.age = Double(age)
                rates.append(rate.value(in: state) ?? missing)
                guard !probe.readsOther else { return nil }
            }
        }
        self.rates = FrozenArray(dependsOnSex ? rates : rates + rates)
    }

    /// The rate of an age and sex; nothing for those who are neither man nor woman.
    package func rate(age: Int, sex: Sex) -> Double? {
        let age = min(max(age, 0), Self.oldest)
        switch sex {
        case .male: return rates[age]
        case .female: return rates[Self.oldest + 1 + age]
        case .other, .unknown: return nil
        }
    }

    /// Notices what a rule reads.
    private final class Probe {
        var readsOther = false
    }

    /// A state of which age and sex are known, and which notices when anything else is asked for.
    private struct AgeAndSex: ExpressionEnvironment {
        var age: Double
        let sex: Text
        let probe: Probe

        func value(of slot: Int, at moment: ExpressionMoment) -> ExpressionValue {
            if slot == CareModelLibrary.Slot.sex { return .text(sex) }
            let number = number(of: slot, at: moment)
            return number.isNaN ? .missing : .number(number)
        }

        func number(of slot: Int, at moment: ExpressionMoment) -> Double {
            if slot == CareModelLibrary.Slot.age { return age }
            probe.readsOther = true
            return .nan
        }

        func holds(_ predicate: ExpressionPredicate, _ argument: Int, at moment: ExpressionMoment) -> Bool {
            probe.readsOther = true
            return false
        }

        func flag(_ index: Int, at moment: ExpressionMoment) -> Bool {
            probe.readsOther = true
            return false
        }

        func random() -> Bool {
            probe.readsOther = true
            return false
        }
    }
}
