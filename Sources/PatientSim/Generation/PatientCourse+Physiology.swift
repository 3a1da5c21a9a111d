import HealthSimCore

extension PatientCourse {
    /// Draws the baselines of the latent quantities: each model in turn, consequences after causes.
    mutating func setPhysiology() {
        let person = subject.patient.person
        let body = BodySize(sex: sex, age: ageAtStart)
        let height = body.height(seed: seed, index: subject.index)
        state.numbers[CareModelLibrary.Slot.height] = height
        for model in library.models.indices where state.hasModel[model] {
            read(as: model)
            for rule in library.models[model].states {
                if var baseline = rule.baseline?.value(in: state) {
                    if rule.variable == library.bodyMassVariable {
                        baseline = baseline.within(body.bodyMassRange(height: height))
                    }
                    latent.setBaseline(rule.variable, from: baseline)
                }
                latent.setCourse(
                    rule.variable, driftPerYear: rule.driftPerYear, deviation: rule.deviation,
                    revertsInDays: rule.revertsInDays)
            }
        }
        for override in subject.stateOverrides { latent.setBaseline(override.variable, from: override.distribution) }
        observe(day: 0)
        _ = person
    }
}
