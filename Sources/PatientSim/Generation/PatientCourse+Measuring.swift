import HealthSimCore

extension PatientCourse {
    /// Measures tests and writes the observations.
    ///
    /// The formulas read the latent quantities and the results of the tests before them in the same draw.
    mutating func measure(
        _ measurements: some Sequence<Int>, encounter: Text, at effective: Timestamp, issued: Timestamp?, day: Double,
        report: Text = .empty
    ) {
        let isAdult = state.numbers[CareModelLibrary.Slot.age] >= CareModelLibrary.Measurement.adultAge
        for index in measurements {
            let measurement = library.measurements[index]
            let formula = isAdult ? measurement.valueOfAdults : measurement.value
            var value = formula.number(in: state)
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
            if measurement.decidesSlot >= 0 { results.note(value, on: day, in: measurement.decidesSlot) }
            write(
                measurement, value: value, encounter: encounter, at: effective, issued: issued, report: report)
            noteResult(of: index, at: record.observations.count - 1)
        }
    }

    /// Keeps the position of a result when it is the latest of its test.
    private mutating func noteResult(of measurement: Int, at position: Int) {
        let known = latestResults[measurement]
        guard known < 0 || record.observations[known].effective <= record.observations[position].effective else {
            return
        }
        latestResults[measurement] = position
    }

    /// Finds the latest result of each test anew, after observations were taken from the record.
    mutating func findLatestResults() {
        for measurement in latestResults.indices { latestResults[measurement] = -1 }
        for position in record.observations.indices {
            let code = record.observations[position].code
            guard let measurement = library.measurements.firstIndex(where: { $0.test.concept == code }) else {
                continue
            }
            noteResult(of: measurement, at: position)
        }
    }

    /// A standard normal number within two and a half deviations, so that no error of measurement is absurd.
    private mutating func boundedNormal() -> Double {
        Self.boundedNormal.value(at: streams.measurements.uniformOpen())
    }

    private static let boundedNormal = Distribution.Sampler(.normal(mean: 0, deviation: 1, within: -2.5...2.5))

    /// A value to so many decimal places, half away from zero.
    static func rounded(_ value: Double, places: Int) -> Double {
        let scale: Double =
            switch places {
            case ...0: 1
            case 1: 10
            case 2: 100
            case 3: 1_000
            default: 10_000
            }
        return (value * scale).rounded(.toNearestOrAwayFromZero) / scale
    }

    private mutating func write(
        _ measurement: CareModelLibrary.Measurement, value: Double, encounter: Text, at effective: Timestamp,
        issued: Timestamp?, report: Text
    ) {
        let range = measurement.test.range(
            for: sex, ageInDays: max(0, birthDate.days(until: effective.date)), isPregnant: isPregnant)
        // The number of a test that is answered is the position of the answer; the first is the usual one.
        let answers = measurement.test.kind == .ordinal ? measurement.test.answers.count : 0
        let answer = answers > 0 ? min(Int(value), answers - 1) : nil
        let interpretation: Observation.Interpretation? =
            if let answer {
                answer == 0 ? .normal : .abnormal
            } else if measurement.test.isVitalSign {
                nil
            } else {
                Self.interpretation(of: value, range: range, critical: measurement.test.critical)
            }
        let position = record.observations.count
        record.observations.append(
            Observation(
                id: RecordIdentifier.text("OBS", patient: number, entry: position + 1),
                mrn: record.patient.mrn, encounterID: encounter, category: measurement.category,
                code: measurement.test.concept, value: answer == nil ? value : nil,
                decimals: measurement.test.decimals, unit: measurement.test.unit, low: range.low, high: range.high,
                interpretation: interpretation, effective: effective, issued: issued, reportID: report))
        if let answer { record.observations[position].valueConcept = measurement.test.answers[answer] }
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
