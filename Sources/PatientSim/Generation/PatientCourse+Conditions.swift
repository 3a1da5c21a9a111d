import HealthSimCore

extension PatientCourse {
    /// Settles which conditions the patient has, how bad they are and when they began.
    ///
    /// What the subject's decisions state is taken; the other models follow age, sex and the conditions so far.
    mutating func decideConditions() {
        for (position, decision) in decisions.enumerated() {
            if let model = library.model(covering: decision.code) {
                // Of several statements about one condition the first that gives it to the person counts.
                if self.decision(for: model)?.isPresent != true { statedFor[model] = position }
            } else if decision.isPresent {
                problems.append(Problem(code: decision.billable, model: nil, onset: onset(yearsBefore: 4)))
            }
        }
        state.numbers[CareModelLibrary.Slot.age] = Double(ageAtStart)
        // What is stated excludes what does not go with it, whichever of the two is decided first.
        for model in statedFor.indices where statedFor[model] >= 0 && decisions[statedFor[model]].isPresent {
            state.hasModel[model] = true
        }
        let row = library.priors.row(age: ageAtEnd, sex: sex)
        for model in library.models.indices {
            // Every model takes the same draws whether or not it is stated, so that a statement moves no other model.
            let chance = streams.conditions.uniform()
            guard statedFor[model] >= 0 || library.priors.mayHave(model, drawn: chance, row: row) else {
                streams.conditions.skip()
                continue
            }
            let level = streams.conditions.uniform()
            state.hasModel[model] =
                library.models[model].isUniversal || decision(for: model)?.isPresent ?? (chance < share(of: model))
            guard state.hasModel[model] else { continue }
            present.append(model)
            state.severities[model] = severity(of: model, decision: decision(for: model), quantile: level)
            yearsSinceOnset[model] = years(of: model, quantile: level)
            // What is found only on a stated day has brought nothing else before.
            if decision(for: model)?.onset != nil, yearsSinceOnset[model] < 0 { state.hasModel[model] = false }
        }
        // What begins within the history counted for the odds of the others; the patient does not have it yet.
        for model in statedFor.indices where isAwaited(model) { state.hasModel[model] = false }
        for model in present where yearsSinceOnset[model] < 0 { state.hasModel[model] = false }
        present = present.filter { yearsSinceOnset[$0] >= 0 && !isAwaited($0) }
    }

    /// Whether a condition is stated and comes with an episode of the history: a pregnancy counts from its first day.
    private func isAwaited(_ model: Int) -> Bool {
        statedFor[model] >= 0 && days > 0 && library.models[model].isPassing && decisions[statedFor[model]].isPresent
    }

    /// Years from a condition's onset to the start of the history; negative for one that begins within.
    private func years(of model: Int, quantile: Double) -> Double {
        guard let occurrence = library.models[model].occurrence else { return 0 }
        if let decision = decision(for: model), decision.isPresent, let found = decision.onset, found >= self.start,
            found < asOf
        {
            return (Double(self.start.days(until: found)) - days) / 365.25
        }
        var onset = RandomStream(seed: seed, purpose: Streams.onset.part(UInt64(model)), index: number - 1)
        var years = occurrence.yearsSinceOnset.value.sample(&onset)
        if decision(for: model)?.isPresent != true, days > 0, !library.models[model].isUniversal {
            // Counted from the end of the history. What is stated began before it.
            years -= days / 365.25
            if years < 0 { return days + years * 365.25 < 1 ? 0.1 : years }
        }
        let longest = max(0.1, Double(ageAtStart - occurrence.youngest))
        return years < longest ? years : longest * (0.1 + 0.8 * quantile)
    }

    /// What the subject states about a model's condition, or nothing.
    func decision(for model: Int) -> ClinicalSubject.Decision? {
        statedFor[model] < 0 ? nil : decisions[statedFor[model]]
    }

    /// The probability of a model's condition given age, sex and the models before it.
    ///
    /// The odds given other conditions are centred on their own shares, so that the share of an age and sex as a whole
    /// stays near the model's prevalence.
    private func share(of model: Int) -> Double {
        guard let occurrence = library.models[model].occurrence else { return 0 }
        if occurrence.notIf?.isTrue(in: state) ?? false { return 0 }
        let own = occurrence.shares.entry(age: ageAtEnd, sex: sex)
        guard !own.logOdds.isNaN else { return own.share }
        var logOdds = own.logOdds
        for (other, logarithm) in occurrence.odds {
            let expected = library.models[other].occurrence?.share(age: ageAtEnd, sex: sex) ?? 0
            logOdds += logarithm * ((state.hasModel[other] ? 1 : 0) - expected)
        }
        return 1 / (1 + DeterministicMath.exp(-logOdds))
    }

    /// The level of a condition: as stated, as the stated full code implies, or drawn.
    private func severity(of model: Int, decision: ClinicalSubject.Decision?, quantile: Double) -> Text {
        guard let scale = library.models[model].severity else { return .empty }
        if let stated = decision?.severity, let level = scale.position(of: stated.string) { return scale.levels[level] }
        if let code = decision?.code, let level = library.models[model].level(implying: code) {
            return scale.levels[level]
        }
        var sum = 0.0
        let total = scale.shares.reduce(0, +)
        for (level, share) in zip(scale.levels, scale.shares) {
            sum += share / total
            if quantile < sum { return level }
        }
        return scale.levels[scale.levels.count - 1]
    }

    /// A date so many years before the history begins, but not before birth.
    func onset(yearsBefore years: Double) -> CalendarDate {
        max(start.adding(days: -1 - Int(years * 365.25)), birthDate)
    }

    /// Codes the conditions by the guidelines and writes the problem list.
    mutating func writeProblems() {
        for model in present where library.models[model].occurrence != nil || !library.models[model].isUniversal {
            coded += codes(of: model)
        }
        stated = problems
        list(recorded: nil, encounterID: .empty)
    }

    /// The codes that say a model's condition, before the guidelines combine them with others.
    mutating func codes(of model: Int) -> [DiagnosisCoder.Entry] {
        read(as: model)
        var entries: [DiagnosisCoder.Entry] = []
        let stated = statedCode(of: model)
        // Each model has draws of its own, so that one that is stated moves no other.
        var draws = RandomStream(seed: seed, purpose: Streams.codes.part(UInt64(model)), index: number - 1)
        let isListed = library.models[model].codeGroups.contains { $0.choices.contains { $0.code == stated } }
        var isPlaced = isListed
        for group in library.models[model].codeGroups {
            let drawn = draws.uniform()
            let quantile = draws.uniform()
            guard group.when?.isTrue(in: state) ?? true else { continue }
            var listed = stated.flatMap { code in group.choices.contains { $0.code == code } ? code : nil }
            if let stated, !isPlaced, group.choices.allSatisfy({ $0.code.isOfCategory(of: stated) }) {
                // Another code of the category, such as an unspecified site, stands in place of the model's own.
                listed = stated
                isPlaced = true
            }
            guard let code = listed ?? (drawn < group.share ? group.choice(in: state, quantile: quantile) : nil)
            else { continue }
            if !coded.contains(where: { $0.code == code }), !entries.contains(where: { $0.code == code }) {
                entries.append(DiagnosisCoder.Entry(code: code, model: model))
            }
        }
        if let stated, !entries.contains(where: { $0.code == stated }) {
            if library.models[model].codeGroups.count == 1 { entries.removeAll() }
            entries.append(DiagnosisCoder.Entry(code: stated, model: model))
        }
        return entries
    }

    /// Lists the problems as the guidelines combine the codes, and writes what is new on the record.
    ///
    /// - Parameter recorded: the day of the history on which it is written; nothing for what was known before.
    mutating func list(recorded day: Double?, encounterID: Text) {
        let before = problems
        problems = DiagnosisCoder.shared.combine(gravestFirst(coded)).map { entry in
            before.first { $0.code == entry.code && $0.model != nil }
                ?? Problem(
                    code: entry.code, model: entry.model,
                    onset: day.map { date($0) } ?? onset(yearsBefore: yearsSinceOnset[entry.model]))
        }
        problems += stated
        state.codes = problems.map(\.code)
        state.numbers[CareModelLibrary.Slot.problems] = Double(problems.count)
        if let day {
            // A code that a combined one replaces is no longer true.
            for index in record.conditions.indices
            where record.conditions[index].category == .problemListItem && record.conditions[index].abatement == nil
                && before.contains(where: { $0.code == record.conditions[index].code })
                && !problems.contains(where: { $0.code == record.conditions[index].code })
            {
                record.conditions[index].abatement = date(day)
                record.conditions[index].clinicalStatus = .inactive
            }
        }
        let new = problems.filter { problem in
            day == nil || !before.contains { $0.code == problem.code }
        }
        // The chart tells of them as they came; of what came on one day the gravest is first.
        for problem in new.enumerated().sorted(by: { ($0.element.onset, $0.offset) < ($1.element.onset, $1.offset) }) {
            write(
                problem.element, recorded: day.map { date($0) } ?? problem.element.onset, encounterID: encounterID)
        }
    }

    /// The codes of the gravest conditions first; of equally grave ones consequences before causes: kidney disease before
    /// hypertension. The order is that in which a contact names them.
    private func gravestFirst(_ entries: [DiagnosisCoder.Entry]) -> [DiagnosisCoder.Entry] {
        let models = library.models
        return entries.enumerated().sorted { left, right in
            let one = models[left.element.model].gravity
            let other = models[right.element.model].gravity
            if one != other { return one > other }
            if left.element.model != right.element.model { return left.element.model > right.element.model }
            return left.offset < right.offset
        }.map(\.element)
    }

    /// The level of a problem: that of the condition whose family its code belongs to, so that a complication which is
    /// coded in place of the condition says how bad that is.
    private func level(of problem: Problem) -> Text {
        if let model = library.model(covering: problem.code), state.hasModel[model], !state.severities[model].isEmpty {
            return state.severities[model]
        }
        return problem.model.map { state.severities[$0] } ?? .empty
    }

    /// A diagnosis in SNOMED CT: its own concept, else that of its condition.
    func snomed(for code: Concept, of model: Int?) -> Concept? {
        ConceptMap.snomed(for: code) ?? model.flatMap { library.models[$0].snomed }
    }

    private mutating func write(_ problem: Problem, recorded: CalendarDate, encounterID: Text) {
        record.conditions.append(
            Condition(
                id: RecordIdentifier.text("CON", patient: number, entry: record.conditions.count + 1),
                mrn: record.patient.mrn, encounterID: encounterID, code: problem.code,
                snomed: snomed(for: problem.code, of: problem.model), onset: problem.onset, recorded: recorded,
                severity: level(of: problem)))
    }

    /// The full code that a decision states for a model, or nothing when it states a category.
    private func statedCode(of model: Int) -> Concept? {
        decision(for: model).flatMap { $0.isPresent && $0.isFullCode ? $0.billable : nil }
    }
}

extension Concept {
    /// Whether two diagnoses are of the same category of three characters.
    fileprivate func isOfCategory(of other: Concept) -> Bool { code.string.prefix(3) == other.code.string.prefix(3) }
}

extension ClinicalSubject.Decision {
    /// Whether the code is a diagnosis rather than a category of three characters that is divided further.
    var isFullCode: Bool { code.code.utf8Count > 3 }

    /// The code as a record may write it: a category as its unspecified code (`J44` as J44.9), else its first one.
    var billable: Concept {
        guard code.system == .icd10cm, !DiagnosisCodes.isBillable(code.code), DiagnosisCodes.isKnown(code.code),
            let billable = DiagnosisCodes.nearest(to: code.code)
        else { return code }
        return Concept(.icd10cm, billable, display: code.display.string)
    }
}

extension CareModel {
    /// The level whose codes include exactly `code`, or nothing.
    ///
    /// A code that several levels share, or that no level asks for, implies none.
    func level(implying code: Concept) -> Int? {
        guard let severity else { return nil }
        for (position, level) in severity.levels.enumerated() {
            for group in codeGroups {
                for choice in group.choices where choice.code == code {
                    if choice.levels.isOnly(level) || group.levels.isOnly(level) { return position }
                }
            }
        }
        return nil
    }
}

extension CareModel.CodeGroup {
    /// The code at a quantile among those whose condition is true.
    func choice(in state: ClinicalState, quantile: Double) -> Concept? {
        weighted(choices, at: quantile) { $0.when?.isTrue(in: state) ?? true ? $0.weight : 0 }
            .map { choices[$0].code }
    }
}

extension FrozenArray<Text> {
    /// Whether there is one text, and it is this.
    fileprivate func isOnly(_ text: Text) -> Bool { count == 1 && self[0] == text }
}

/// The position of the element at a quantile, each as likely as its weight; nothing when no weight is positive.
///
/// A weight may cost a look through the chart, so that each is asked for once.
func weighted<Element>(
    _ elements: FrozenArray<Element>, at quantile: Double, weight: (Element) -> Double
) -> Int? {
    guard elements.count > 1 else { return elements.first.map(weight) ?? 0 > 0 ? 0 : nil }
    return unsafe withUnsafeTemporaryAllocation(of: Double.self, capacity: elements.count) { weights in
        var total = 0.0
        for index in elements.indices {
            // The memory has room for a weight of each element.
            unsafe weights.initializeElement(at: index, to: weight(elements[index]))
            total += unsafe weights[index]
        }
        guard total > 0 else { return nil }
        var sum = 0.0
        var last: Int?
        for index in elements.indices {
            let share = unsafe weights[index] / total
            guard share > 0 else { continue }
            sum += share
            if quantile < sum { return index }
            last = index
        }
        return last
    }
}
