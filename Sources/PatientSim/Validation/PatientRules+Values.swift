import HealthSimCore

extension PatientRules {
    /// That measured values are possible, in their unit, and rightly flagged.
    static let values: [PatientRule] = [
        Rule(
            "VAL-001", .error, "The systolic pressure is above the diastolic of the same moment",
            why: "The one is the peak, the other the trough of one pulse wave: they are often swapped.",
            breaks: "80 over 86.", source: "HealthSim value rules"
        ) { subject, report in
            for sample in subject.samples {
                guard let systolic = subject.value(.systolic, sample), let place = sample.place(of: .diastolic),
                    let diastolic = subject.record.observations[place].value, systolic <= diastolic
                else { continue }
                report(
                    "observations[\(place)].value",
                    "The diastolic pressure is not below the systolic, \(Finding.Value(systolic))", .init(diastolic))
            }
        },
        Rule(
            "VAL-002", .error, "A measured value is possible in a living person",
            why: "A value beyond what has been survived comes from a wrong unit or a slipped point.",
            breaks: "A height of 1625 cm.", source: "references/codes/plausible-values"
        ) { subject, report in
            for index in subject.record.observations.indices where subject.units[index] == .usual {
                guard let value = subject.record.observations[index].value,
                    let bounds = PlausibleValues.of(subject.record.observations[index].code),
                    !bounds.range.contains(value), value.isFinite
                else { continue }
                let observation = subject.record.observations[index]
                let (low, high) = (Finding.Value(bounds.range.lowerBound), Finding.Value(bounds.range.upperBound))
                report(
                    "observations[\(index)].value",
                    "\(observation.code.display) is from \(low) to \(high) \(bounds.unit)",
                    .init(value))
            }
        },
        Rule(
            "VAL-003", .warning, "A test is reported in its usual unit",
            why: "Receivers compare results of one test with each other; most do not convert.",
            breaks: "A weight in pounds, `[lb_av]`.", source: "references/codes/lab-tests, vital-signs"
        ) { subject, report in
            for index in subject.record.observations.indices where subject.units[index] == .other {
                let observation = subject.record.observations[index]
                guard observation.value != nil, let bounds = PlausibleValues.of(observation.code),
                    isUnitForm(observation.unit)
                else { continue }
                report(
                    "observations[\(index)].unit", "\(observation.code.display) is usually in '\(bounds.unit)' (UCUM)",
                    .init(observation.unit))
            }
        },
        Rule(
            "VAL-004", .warning, "The interpretation agrees with the reference range",
            why: "Clinicians read the flag before the number.", breaks: "An HbA1c of 8.1 % flagged `N`.",
            source: "HL7 v3 ObservationInterpretation"
        ) { subject, report in
            for index in subject.record.observations.indices {
                guard let interpretation = subject.record.observations[index].interpretation,
                    let value = subject.record.observations[index].value
                else { continue }
                let low = subject.record.observations[index].low
                let high = subject.record.observations[index].high
                if let low, let high, low > high { continue }
                let isLow = low.map { value < $0 } ?? false
                let isHigh = high.map { value > $0 } ?? false
                let expected =
                    switch interpretation {
                    case .normal: !isLow && !isHigh
                    case .low, .criticallyLow: isLow || low == nil
                    case .high, .criticallyHigh: isHigh || high == nil
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
        Rule(
            "VAL-005", .error, "A reference range is not upside down",
            why: "With such a range every value is abnormal.", breaks: "A range from 6 to 5.6.",
            source: "FHIR R4 Observation.referenceRange"
        ) { subject, report in
            for index in subject.record.observations.indices {
                guard let low = subject.record.observations[index].low,
                    let high = subject.record.observations[index].high, low > high
                else { continue }
                report(
                    "observations[\(index)].reference_low",
                    "The lower bound is above the upper, \(Finding.Value(high))",
                    .init(low))
            }
        },
        Rule(
            "VAL-007", .error, "A number is a number",
            why: "JSON, HL7 v2 and CSV have no infinite numbers and none that are not numbers.",
            breaks: "A value read from a broken division.", source: "RFC 8259, section 6"
        ) { subject, report in
            for index in subject.record.observations.indices {
                if let value = subject.record.observations[index].value, !value.isFinite {
                    report("observations[\(index)].value", "Expected a finite number", .init(value))
                }
            }
        },
        Rule(
            "VAL-008", .warning, "The pulse pressure is 10 to 150 mmHg",
            why: "A narrower one is shock, a wider one a measuring error or a rare valve.",
            breaks: "120 over 112.", source: "HealthSim value rules; ATLS, narrowed pulse pressure"
        ) { subject, report in
            for sample in subject.samples {
                guard let systolic = subject.soundValue(.systolic, sample), let place = sample.place(of: .systolic),
                    let diastolic = subject.soundValue(.diastolic, sample), systolic > diastolic
                else { continue }
                if !(10...150).contains(systolic - diastolic) {
                    report(
                        "observations[\(place)].value",
                        "The pulse pressure is \(Finding.Value(systolic - diastolic)) mmHg", .init(systolic))
                }
            }
        },
        Rule(
            "VAL-009", .warning, "A critical value is flagged as one",
            why: "A laboratory telephones critical values: receivers look for LL and HH.",
            breaks: "A potassium of 7.1 mmol/L flagged `H`.",
            source: "references/codes/lab-tests, critical limits; 42 CFR 493.1291(g)"
        ) { subject, report in
            for index in subject.record.observations.indices {
                guard let flag = subject.record.observations[index].interpretation, flag == .low || flag == .high,
                    let value = subject.record.observations[index].value,
                    let limits = CriticalLimits.of(subject.record.observations[index].code),
                    limits.unit == subject.record.observations[index].unit
                else { continue }
                let isTooLow = flag == .low && limits.low.map { value < $0 } ?? false
                let isTooHigh = flag == .high && limits.high.map { value > $0 } ?? false
                guard isTooLow || isTooHigh else { continue }
                let wanted: Observation.Interpretation = isTooLow ? .criticallyLow : .criticallyHigh
                report(
                    "observations[\(index)].interpretation",
                    "\(Finding.Value(value)) is critical: expected \(wanted.rawValue)", .init(flag.rawValue))
            }
        },
        Rule(
            "VAL-010", .warning, "No office visit has vital signs that need an ambulance",
            why: "Such values belong to an emergency: in an office they are a typing error or a missed admission.",
            breaks: "An office visit with an oxygen saturation of 70 %.",
            source: "Royal College of Physicians, National Early Warning Score 2, beyond a score of 3"
        ) { subject, report in
            let birth = subject.record.patient.person.birthDate
            for sample in subject.samples {
                for kind in MeasuredKind.allCases.prefix(while: { $0 != .creatinine }) {
                    guard let limits = officeLimits(kind), let place = sample.place(of: kind),
                        let value = subject.soundValue(kind, sample), !limits.contains(value)
                    else { continue }
                    let observation = subject.record.observations[place]
                    guard let encounter = subject.encounter(observation.encounterID),
                        encounter.encounterClass == .ambulatory, sample.moment.date >= birth,
                        birth.years(until: sample.moment.date) >= 18
                    else { continue }
                    let (low, high) = (Finding.Value(limits.lowerBound), Finding.Value(limits.upperBound))
                    report(
                        "observations[\(place)].value", "In an office expected \(low) to \(high)", .init(value))
                }
            }
        },
        Rule(
            "VAL-011", .error, "A unit has the form of UCUM",
            why: "FHIR quantities are compared by their UCUM unit: one with blanks is none.",
            breaks: "A unit `mg per dL`.", source: "UCUM, section 2, grammar; FHIR R4 Quantity.code"
        ) { subject, report in
            for index in subject.record.observations.indices where subject.units[index] != .usual {
                let unit = subject.record.observations[index].unit
                if isUnitForm(unit) { continue }
                report("observations[\(index)].unit", "Expected a UCUM unit, as mg/dL", .init(unit))
            }
            let administrations = subject.record.administrations
            for index in administrations.indices where !isUnitForm(administrations[index].unit) {
                report(
                    "administrations[\(index)].unit", "Expected a UCUM unit, as mg", .init(administrations[index].unit))
            }
            let goals = subject.record.goals
            for index in goals.indices where !isUnitForm(goals[index].unit) {
                report("goals[\(index)].unit", "Expected a UCUM unit, as mg/dL", .init(goals[index].unit))
            }
        },
    ]

    /// Beyond these an adult is sent to an emergency department.
    private static func officeLimits(_ kind: MeasuredKind) -> ClosedRange<Double>? {
        switch kind {
        case .systolic: 70...240
        case .temperature: 34...41
        case .heartRate: 35...180
        case .respiratoryRate: 7...45
        case .oxygenSaturation: 75...100
        default: nil
        }
    }

    /// Whether a text could be a UCUM unit: visible ASCII without blanks, its brackets in pairs. Empty is no unit, and allowed.
    static func isUnitForm(_ unit: Text) -> Bool {
        unsafe unit.withUTF8 { bytes in
            var (square, curly) = (0, 0)
            for index in bytes.indices {
                let byte = unsafe bytes[index]
                guard byte > 0x20, byte < 0x7F else { return false }
                switch byte {
                case UInt8(ascii: "["): square += 1
                case UInt8(ascii: "]"): square -= 1
                case UInt8(ascii: "{"): curly += 1
                case UInt8(ascii: "}"): curly -= 1
                default: continue
                }
                guard square >= 0, curly >= 0 else { return false }
            }
            return square == 0 && curly == 0
        }
    }
}
