import HealthSimCore

extension PatientCourse {
    /// Measures tests and writes the observations.
    ///
    /// The formulas read the latent quantities and the results of the tests before them in the same draw.
    mutating func measure(
        _ measurements: FrozenArray<Int>, encounter: Text, at effective: Timestamp, issued: Timestamp?, day: Double,
        report: Text = .empty
    ) {
        for index in measurements {
            let measurement = library.measurements[index]
            var value = measurement.value.number(in: state)
            let spread = measurement.noise + measurement.noiseShare * abs(value)
            if spread > 0 { value += spread * boundedNormal() }
            guard value.isFinite else { continue }
            let lowest = (measurement.test.maleRange.low ?? 0) < 0 ? -Double.infinity : 0
            value = Self.rounded(max(value, lowest), places: measurement.test.decimals)
            state.numbers[measurement.resultSlot] = value
            if measurement.isCreatinine {
                state.numbers[CareModelLibrary.Slot.filtrationRate] = KidneyFunction.filtrationRate(
                    creatinine: max(value, 0.1), age: Int(state.numbers[CareModelLibrary.Slot.age]), sex: sex)
            }
            if measurement.decidesSlot >= 0 { results[measurement.decidesSlot] = (value, day) }
            write(measurement.test, value: value, encounter: encounter, at: effective, issued: issued, report: report)
        }
    }

    /// A standard normal number within two and a half deviations, so that no error of measurement is absurd.
    private mutating func boundedNormal() -> Double {
        Self.boundedNormal.value(at: streams.measurements.uniformOpen())
    }

    private static let boundedNormal = Distribution.Sampler(.normal(mean: 0, deviation: 1, within: -2.5...2.5))

    /// A value to so many decimal places, half away from zero.
    static func rounded(_ value: Double, places: Int) -> Double {
        let scale = [1.0, 10, 100, 1_000, 10_000][min(max(places, 0), 4)]
        return (value * scale).rounded(.toNearestOrAwayFromZero) / scale
    }

    private mutating func write(
        _ test: MeasuredTest, value: Double, encounter: Text, at effective: Timestamp, issued: Timestamp?,
        report: Text
    ) {
        let range = test.range(
            for: sex, ageInDays: max(0, birthDate.days(until: effective.date)),
            isPregnant: isPregnant)
        var observation = Observation(
            id: RecordIdentifier.text("OBS", patient: number, entry: record.observations.count + 1),
            mrn: record.patient.mrn, encounterID: encounter,
            category: Observation.Category(rawValue: test.category.string) ?? .laboratory, code: test.concept,
            value: value, decimals: test.decimals, unit: test.unit, low: range.low, high: range.high,
            interpretation: test.isVitalSign
                ? nil : Self.interpretation(of: value, range: range, critical: test.critical),
            effective: effective, issued: issued)
        if test.kind == .ordinal, !test.answers.isEmpty {
            // The number is the position of the answer; the first is the usual one.
            let answer = min(Int(value), test.answers.count - 1)
            observation.value = nil
            observation.valueConcept = test.answers[answer]
            observation.interpretation = answer == 0 ? .normal : .abnormal
        }
        observation.reportID = report
        record.observations.append(observation)
    }

    /// Whether the patient is pregnant now; the weeks after the birth, which the model has too, are none of it.
    var isPregnant: Bool {
        guard let model = library.pregnancyModel, state.hasModel[model] else { return false }
        return running.contains { $0.model == model && $0.episode == 0 && !$0.isOver }
    }

    /// How a value stands to its reference range.
    static func interpretation(
        of value: Double, range: ReferenceRange, critical: ReferenceRange
    ) -> Observation.Interpretation? {
        if let low = critical.low, value <= low { return .criticallyLow }
        if let high = critical.high, value >= high { return .criticallyHigh }
        if let low = range.low, value < low { return .low }
        if let high = range.high, value > high { return .high }
        return range.low == nil && range.high == nil ? nil : .normal
    }
}
