import HealthSimCore

extension PatientRules {
    /// That measured values and amounts are possible.
    static let values: [PatientRule] = [
        Rule(
            "VAL-001", .error, "The systolic pressure is above the diastolic of the same moment",
            source: "HealthSim value rules"
        ) { subject, report in
            struct Moment: Hashable {
                let seconds: Int64
                let encounter: Text
            }
            var systolic: [Moment: [Double]] = [:]
            for observation in subject.record.observations where observation.code == systolicPressure {
                guard let value = observation.value else { continue }
                let moment = Moment(
                    seconds: observation.effective.secondsSinceEpoch, encounter: observation.encounterID)
                systolic[moment, default: []].append(value)
            }
            var taken: [Moment: Int] = [:]
            for (index, observation) in subject.record.observations.enumerated() {
                guard observation.code == diastolicPressure, let value = observation.value else { continue }
                let moment = Moment(
                    seconds: observation.effective.secondsSinceEpoch, encounter: observation.encounterID)
                let place = taken[moment, default: 0]
                taken[moment] = place + 1
                guard let pressures = systolic[moment], place < pressures.count, pressures[place] <= value else {
                    continue
                }
                report(
                    "observations[\(index)].value",
                    "The diastolic pressure is not below the systolic, \(Finding.Value(pressures[place]))", .init(value)
                )
            }
        },
        Rule(
            "VAL-002", .error, "A measured value is possible in a living person",
            source: "references/codes/plausible-values"
        ) {
            subject, report in
            for (index, observation) in subject.record.observations.enumerated() {
                guard let value = observation.value, let bounds = PlausibleValues.of(observation.code),
                    bounds.unit == observation.unit, !bounds.range.contains(value)
                else { continue }
                let (low, high) = (Finding.Value(bounds.range.lowerBound), Finding.Value(bounds.range.upperBound))
                report(
                    "observations[\(index)].value",
                    "\(observation.code.display) is from \(low) to \(high) \(bounds.unit)",
                    .init(value))
            }
        },
        Rule(
            "VAL-003", .warning, "A test is reported in its usual unit",
            source: "references/codes/lab-tests, vital-signs"
        ) {
            subject, report in
            for (index, observation) in subject.record.observations.enumerated() where observation.value != nil {
                guard let bounds = PlausibleValues.of(observation.code), bounds.unit != observation.unit else {
                    continue
                }
                report(
                    "observations[\(index)].unit", "\(observation.code.display) is usually in '\(bounds.unit)' (UCUM)",
                    .init(observation.unit))
            }
        },
        Rule(
            "VAL-004", .warning, "The interpretation agrees with the reference range",
            source: "HL7 v3 ObservationInterpretation"
        ) {
            subject, report in
            for (index, observation) in subject.record.observations.enumerated() {
                guard let value = observation.value, let interpretation = observation.interpretation else { continue }
                let isLow = observation.low.map { value < $0 } ?? false
                let isHigh = observation.high.map { value > $0 } ?? false
                let expected =
                    switch interpretation {
                    case .normal: !isLow && !isHigh
                    case .low, .criticallyLow: isLow || observation.low == nil
                    case .high, .criticallyHigh: isHigh || observation.high == nil
                    case .abnormal: true
                    }
                if !expected {
                    report(
                        "observations[\(index)].interpretation",
                        "\(Finding.Value(value)) is \(isLow ? "below" : isHigh ? "above" : "within") the reference range",
                        .init(interpretation.rawValue))
                }
            }
        },
        Rule("VAL-005", .error, "A reference range is not upside down", source: "FHIR R4 Observation.referenceRange") {
            subject, report in
            for (index, observation) in subject.record.observations.enumerated() {
                guard let low = observation.low, let high = observation.high, low > high else { continue }
                report(
                    "observations[\(index)].reference_low",
                    "The lower bound is above the upper, \(Finding.Value(high))",
                    .init(low))
            }
        },
        Rule(
            "VAL-006", .error, "The amounts of an order can be dispensed",
            source: "FHIR R4 MedicationRequest.dispenseRequest"
        ) {
            subject, report in
            for (index, order) in subject.record.medicationOrders.enumerated() {
                if order.quantity < 0 || !order.quantity.isFinite {
                    report("medications[\(index)].quantity", "Expected a number from 0", .init(order.quantity))
                }
                if !(0...366).contains(order.daysSupply) {
                    report("medications[\(index)].days_supply", "Expected 0 to 366 days", .init(order.daysSupply))
                }
                if !(0...99).contains(order.refills) {
                    report("medications[\(index)].refills", "Expected 0 to 99", .init(order.refills))
                }
            }
        },
    ]

    private static let systolicPressure = Concept(.loinc, "8480-6")
    private static let diastolicPressure = Concept(.loinc, "8462-4")
}
