import HealthSimCore

extension NoteChart {
    private static let names = Frozen(
        Dictionary(MeasuredTest.all.map { ($0.concept, $0.name) }, uniquingKeysWith: { first, _ in first }))
    private static let pressures = Frozen((Concept(.loinc, "8480-6"), Concept(.loinc, "8462-4")))

    /// The short name of a test.
    static func name(ofTest code: Concept) -> String {
        let name = names.value[code] ?? code.display
        return name.isEmpty ? code.code.string : name.string
    }

    /// A result as `8.1%`; nil when there is none.
    static func value(_ observation: Observation) -> String? {
        if let value = observation.value {
            return NoteText.number(value, observation.decimals) + NoteText.unit(observation.unit)
        }
        guard let word = observation.valueConcept?.display, !word.isEmpty else { return nil }
        return word.string
    }

    /// What an interpretation says of a result, after a space.
    private static func flag(_ interpretation: Observation.Interpretation?) -> String {
        switch interpretation {
        case .low: " (low)"
        case .high: " (high)"
        case .criticallyLow: " (critically low)"
        case .criticallyHigh: " (critically high)"
        case .abnormal: " (abnormal)"
        case .normal, nil: ""
        }
    }

    /// The observations of the encounter that were known, of some kinds.
    func results(_ categories: Set<Observation.Category>) -> [Observation] {
        record.observations.filter {
            $0.encounterID == encounter.id && categories.contains($0.category)
                && ($0.issued ?? $0.effective) <= written && Self.value($0) != nil
        }
    }

    /// The first or the last vital signs of the encounter, in a sentence; empty when there are none.
    func vitalSigns(last: Bool) -> String {
        let all = results([.vitalSigns])
        var kept: [Observation] = []
        for observation in all {
            if let place = kept.firstIndex(where: { $0.code == observation.code }) {
                if last { kept[place] = observation }
            } else {
                kept.append(observation)
            }
        }
        var words: [String] = []
        let (systolic, diastolic) = Self.pressures.value
        if let high = kept.first(where: { $0.code == systolic }), let low = kept.first(where: { $0.code == diastolic }),
            high.effective == low.effective, let upper = high.value, let lower = low.value
        {
            words.append(
                "blood pressure \(NoteText.number(upper, high.decimals))/\(NoteText.number(lower, low.decimals)) mmHg")
            kept.removeAll { $0.code == systolic || $0.code == diastolic }
        }
        for observation in kept {
            guard let value = Self.value(observation) else { continue }
            let name = Self.name(ofTest: observation.code)
            words.append("\(name.first.map { $0.lowercased() } ?? "")\(name.dropFirst()) \(value)")
        }
        guard let first = words.first else { return "" }
        words[0] = first.prefix(1).uppercased() + first.dropFirst()
        return words.joined(separator: ", ") + "."
    }

    /// Adds the results that were known: the abnormal ones with their trend, then the others, then what is pending.
    mutating func writeResults() {
        let known = results([.laboratory, .survey, .exam])
        var normal: [String] = []
        for observation in known {
            guard let value = Self.value(observation) else { continue }
            let words = Self.name(ofTest: observation.code)
            // Some answers name their test: "Blood group O".
            let name = value.hasPrefix(words) ? "" : words
            let isUsual = observation.interpretation == nil || observation.interpretation == .normal
            if isUsual && observation.category == .laboratory {
                if observation.interpretation == .normal { normal.append(name.isEmpty ? value : "\(name) \(value)") }
                if observation.interpretation == nil { text.item(name.isEmpty ? value : "\(name): \(value)") }
            } else {
                text.item("\(words): \(value)\(Self.flag(observation.interpretation))\(trend(of: observation))")
            }
        }
        text.list(say("Within the reference range", "Normal", "Unremarkable"), normal)
        for report in record.reports
        where report.encounterID == encounter.id && report.issued <= written && !report.conclusion.isEmpty {
            text.item("\(report.code.display): \(report.conclusion)")
        }
        text.list(
            say("Pending", "Not back yet"),
            record.reports.filter {
                $0.encounterID == encounter.id && $0.ordered <= written && $0.issued > written
                    && !$0.code.display.isEmpty
            }.map(\.code.display.string))
    }

    /// How a result stands to the one before it, such as `, up from 7.6 on 2024-01-09`.
    private func trend(of observation: Observation) -> String {
        guard let value = observation.value,
            let previous = record.observations.last(where: {
                $0.code == observation.code && $0.unit == observation.unit && $0.effective < encounter.start
                    && $0.encounterID != encounter.id && $0.value != nil
            }), let before = previous.value
        else { return "" }
        let (now, then) = (NoteText.number(value, observation.decimals), NoteText.number(before, observation.decimals))
        let shown = NoteText.number(before, previous.decimals)
        let day = previous.effective.date
        if now == then { return ", unchanged since \(day)" }
        return value > before ? ", up from \(shown) on \(day)" : ", down from \(shown) on \(day)"
    }
}
