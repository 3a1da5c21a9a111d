import HealthSimCore

extension PatientCourse {
    /// From this age at the beginning the body mass index is that of the conditions of adults, before that of the growth charts.
    private static let adultBodyMassAge = 18

    /// Draws the baselines of the latent quantities: each model in turn, consequences after causes.
    mutating func setPhysiology() {
        setHeight(ageInDays: max(0, birthDate.days(until: start)))
        for model in present where !library.models[model].states.isEmpty {
            read(as: model)
            for rule in library.models[model].states {
                if let baseline = rule.baseline?.value(in: state) {
                    if rule.variable == library.bodyMassVariable {
                        state.latent.setBaseline(rule.variable, from: plausible(baseline.value.distribution))
                    } else {
                        state.latent.setBaseline(rule.variable, from: baseline.value)
                    }
                }
                state.latent.setCourse(
                    rule.variable, driftPerYear: rule.driftPerYear, deviation: rule.deviation,
                    revertsInDays: rule.revertsInDays)
            }
        }
        if let bodyMass = library.bodyMassVariable, ageAtStart < Self.adultBodyMassAge {
            state.latent.setBaseline(bodyMass, to: bodySize.bodyMassIndex(age: ageAtStart))
        }
        for override in stateOverrides {
            state.latent.setBaseline(override.variable, from: override.distribution)
        }
        observe(day: 0)
    }

    /// Sets the height that the formulas read: children grow by the day, adults keep the height of the beginning. The head
    /// is measured until the third birthday.
    mutating func setHeight(ageInDays days: Int) {
        guard ageAtStart < 20 || state.numbers[CareModelLibrary.Slot.height].isNaN else { return }
        state.numbers[CareModelLibrary.Slot.height] =
            ageAtStart < 20
            ? bodySize.heightInCentimeters(ageInDays: days)
            : bodySize.heightInCentimeters(age: ageAtStart)
        guard days < 1_100 else { return }
        state.numbers[CareModelLibrary.Slot.headCircumference] =
            bodySize.headCircumferenceInCentimeters(ageInDays: days) ?? .nan
    }

    /// Lets the body mass index of a child follow the growth charts; what moves it beside them stays.
    mutating func setGrowth(on day: Double) {
        guard let bodyMass = library.bodyMassVariable, ageAtStart < Self.adultBodyMassAge else { return }
        let grown = bodySize.bodyMassIndex(ageInDays: max(0, birthDate.days(until: date(day))))
        state.numbers[CareModelLibrary.Slot.firstVariable + bodyMass] =
            grown + state.latent.value(bodyMass, day: day) - bodySize.bodyMassIndex(age: ageAtStart)
    }

    /// A distribution of the body mass index without the values whose weight no one of the height, age and sex has.
    ///
    /// A margin of 4 % is left for what the index does over the history and for the error of the scales.
    private func plausible(_ distribution: Distribution) -> Distribution {
        let end = birthDate.years(until: asOf)
        let now = BodySizeTable.shared.row(isMale: bodySize.isMale, age: ageAtStart).weightBounds
        let then = BodySizeTable.shared.row(isMale: bodySize.isMale, age: end).weightBounds
        let meters = state.numbers[CareModelLibrary.Slot.height] / 100
        let low = max(now.lowerBound, then.lowerBound) * 1.04 / (meters * meters)
        let high = min(now.upperBound, then.upperBound) * 0.96 / (meters * meters)
        return low < high ? distribution.limited(to: low...high) : distribution
    }
}

extension Distribution {
    /// The distribution cut to what lies in a range too; unchanged where nothing would be left.
    func limited(to range: ClosedRange<Double>) -> Distribution {
        switch self {
        case .normal(let mean, let deviation, let within):
            within.cut(to: range).map { .normal(mean: mean, deviation: deviation, within: $0) } ?? self
        case .logNormal(let mean, let deviation, let within):
            within.cut(to: range).map { .logNormal(mean: mean, deviation: deviation, within: $0) } ?? self
        case .gamma(let mean, let deviation, let within):
            within.cut(to: range).map { .gamma(mean: mean, deviation: deviation, within: $0) } ?? self
        case .uniform(let bounds):
            ClosedRange?.some(bounds).cut(to: range).map { .uniform($0) } ?? self
        case .fixed, .integers, .beta, .poisson, .exponential, .weighted, .bands:
            self
        }
    }
}

extension ClosedRange<Double>? {
    /// What two ranges have in common, or nothing when that is not an interval; no range is an unbounded one.
    fileprivate func cut(to other: ClosedRange<Double>) -> ClosedRange<Double>? {
        let low = Swift.max(self?.lowerBound ?? -.infinity, other.lowerBound)
        let high = Swift.min(self?.upperBound ?? .infinity, other.upperBound)
        return low < high ? low...high : nil
    }
}
