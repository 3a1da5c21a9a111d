import HealthSimCore

extension PatientCourse {
    /// Settles which drugs the patient takes when the history begins; their effect is in the baselines already.
    ///
    /// Consequences are treated before causes, so that a drug both call for is given for the graver condition.
    mutating func establishTreatment() {
        takeStatedDrugs()
        for model in present.reversed() {
            read(as: model)
            for step in library.models[model].treatment.indices {
                let drawn = streams.treatment.uniform()
                let quantile = streams.treatment.uniform()
                let rule = library.models[model].treatment[step]
                guard drawn < rule.initial.value(in: state) ?? 0, isAllowed(rule),
                    let medication = choice(of: rule, quantile: quantile)
                else { continue }
                add(medication, model: model, step: step, day: -1)
            }
        }
    }

    /// Whether nothing the patient has or takes stands against a step.
    func isAllowed(_ step: CareModel.TreatmentStep) -> Bool {
        if step.notIf?.isTrue(in: state) ?? false { return false }
        if step.excludes.contains(where: { state.isOnClass($0) }) { return false }
        return !regimen.entries.contains { group(of: $0) == step.group }
    }

    /// The group of the step that an entry is of.
    func group(of entry: Regimen.Entry) -> Text? {
        entry.step.map { library.models[entry.model].treatment[$0].group }
    }

    /// The drug of a step at a quantile among those that apply.
    func choice(of step: CareModel.TreatmentStep, quantile: Double) -> Int? {
        choice(among: step.choices, for: [], quantile: quantile)
    }

    /// The drug at a quantile among those that apply, that nothing forbids, and that the record has a condition for.
    func choice(
        among choices: FrozenArray<CareModel.DrugChoice>, for diagnoses: [Concept], quantile: Double
    ) -> Int? {
        weighted(choices, at: quantile) { choice in
            guard choice.when?.isTrue(in: state) ?? true else { return 0 }
            let medication = library.medications[choice.medication]
            return isRuledOut(medication) || isContraindicated(medication)
                || indication(of: medication, among: diagnoses) == nil
                ? 0 : choice.weight
        }.map { choices[$0].medication }
    }

    /// Whether the patient's age, pregnancy, allergies, conditions or kidneys forbid a drug; to begin one, with a margin
    /// for what is to come.
    func isContraindicated(_ medication: Medication, margin: Double = 1.15) -> Bool {
        let age = state.numbers[CareModelLibrary.Slot.age]
        if margin > 1, !age.isNaN, !medication.isGiven(atAge: Int(age)) { return true }
        if medication.pregnancy == .contraindicated, isPregnant { return true }
        if isAllergic(to: medication) { return true }
        for index in problems.indices where medication.isContraindicated(with: problems[index].code) { return true }
        guard let limit = medication.contraindicatedBelowEGFR, let rate = library.filtrationVariable else {
            return false
        }
        let slot = CareModelLibrary.Slot.firstVariable + rate
        // A low result counts until there is another, however old it is.
        return min(state.number(of: slot), results.value(in: slot) ?? .infinity) < limit * margin
    }

    mutating func add(_ medication: Int, model: Int, step: Int?, day: Double) {
        let treatment = regimen.nextTreatment()
        regimen.entries.append(
            Regimen.Entry(
                model: model, step: step, medication: medication, since: day, order: nil, covered: day,
                treatment: treatment))
        state.medications.append(medication)
    }

    /// Looks at every treatment of the models that a visit serves: stops, changes of dose, new drugs.
    ///
    /// The rules read the last results of 120 days where there are any, and the patient's present state where not.
    mutating func decideTreatment(models: [Int], visit: Visit, decided: Timestamp) {
        readResults(on: visit.day)
        stopWhatHarms(visit: visit, decided: decided)
        for model in models where !library.models[model].treatment.isEmpty {
            read(as: model)
            for step in library.models[model].treatment.indices {
                let rule = library.models[model].treatment[step]
                let drawn = streams.treatment.uniform()
                let quantile = streams.treatment.uniform()
                if let position = regimen.position(model: model, step: step) {
                    titrate(position, rule: rule, drawn: drawn, visit: visit, decided: decided)
                } else if let start = rule.startIf, drawn < rule.startProbability, start.isTrue(in: state),
                    !(rule.notStartedIf?.isTrue(in: state) ?? false), isAllowed(rule),
                    let medication = choice(of: rule, quantile: quantile)
                {
                    add(medication, model: model, step: step, day: visit.day)
                    begin(rule.effects, of: rule, entry: regimen.entries.count - 1, day: visit.day)
                    order(regimen.entries.count - 1, visit: visit, authored: decided)
                }
            }
        }
        forgetResults()
    }

    /// Stops what the last results forbid, outside of a visit that decides on treatment as a whole.
    mutating func heedResults(visit: Visit, decided: Timestamp) {
        guard !regimen.entries.isEmpty else { return }
        readResults(on: visit.day)
        stopWhatHarms(visit: visit, decided: decided)
        forgetResults()
    }

    /// Puts the last results of 120 days in place of the quantities that they measure, until `forgetResults`.
    mutating func readResults(on day: Double) {
        // The numbers are copied into memory that is at hand: this happens at every contact.
        if numbersBefore.isEmpty { numbersBefore = Array(repeating: .nan, count: state.numbers.count) }
        for slot in state.numbers.indices { numbersBefore[slot] = state.numbers[slot] }
        results.replace(&state.numbers, on: day)
    }

    /// Puts back the numbers of before `readResults`.
    mutating func forgetResults() { swap(&state.numbers, &numbersBefore) }

    /// Stops the drugs that the patient's state now forbids, whoever prescribed them.
    private mutating func stopWhatHarms(visit: Visit, decided: Timestamp) {
        for position in regimen.entries.indices.reversed() {
            let entry = regimen.entries[position]
            read(as: entry.model)
            let rule = entry.step.map { library.models[entry.model].treatment[$0] }
            if rule?.stopIf?.isTrue(in: state) ?? false
                || isContraindicated(library.medications[entry.medication], margin: 1)
            {
                stop(position, on: decided.date, day: visit.day)
            }
        }
    }

    mutating func begin(
        _ effects: FrozenArray<CareModel.Effect>, of step: CareModel.TreatmentStep, entry: Int, day: Double
    ) {
        for effect in effects {
            state.latent.startEffect(
                effect.variable, of: regimen.entries[entry].treatment, size: effect.size, day: day,
                daysToEffect: step.daysToEffect)
        }
    }

    /// Takes a drug out of use: its order ends, its effects fade.
    mutating func stop(_ position: Int, on date: CalendarDate, day: Double) {
        let entry = regimen.entries.remove(at: position)
        if let index = state.medications.firstIndex(of: entry.medication) { state.medications.remove(at: index) }
        state.latent.stopEffects(of: entry.treatment, day: day)
        if let order = entry.order { close(order, as: .stopped, on: date) }
    }

    private mutating func titrate(
        _ position: Int, rule: CareModel.TreatmentStep, drawn: Double, visit: Visit, decided: Timestamp
    ) {
        let entry = regimen.entries[position]
        guard
            let titration = rule.titration.first(where: {
                $0.from == entry.medication && visit.day - entry.since >= Double($0.afterDays)
                    && drawn < $0.probability && $0.when.isTrue(in: state)
            }), !isContraindicated(library.medications[titration.to]), !isRuledOut(library.medications[titration.to])
        else { return }
        raise(position, to: titration, of: rule, visit: visit, decided: decided)
    }

    /// Another dose takes the place of the one in use.
    mutating func raise(
        _ position: Int, to titration: CareModel.Titration, of rule: CareModel.TreatmentStep, visit: Visit,
        decided: Timestamp
    ) {
        let entry = regimen.entries[position]
        if let order = entry.order { close(order, as: .stopped, on: decided.date) }
        if let index = state.medications.firstIndex(of: entry.medication) { state.medications[index] = titration.to }
        regimen.entries[position].medication = titration.to
        regimen.entries[position].since = visit.day
        regimen.entries[position].order = nil
        begin(titration.effects, of: rule, entry: position, day: visit.day)
        order(position, visit: visit, authored: decided)
    }

    /// Renews what runs out within a month, and writes down what has no order yet.
    mutating func renew(models: [Int], visit: Visit, authored: Timestamp) {
        for position in regimen.entries.indices where models.contains(regimen.entries[position].model) {
            let entry = regimen.entries[position]
            guard entry.order == nil || entry.covered <= visit.day + 30 else { continue }
            if let order = entry.order { close(order, as: .completed, on: authored.date) }
            order(position, visit: visit, authored: authored)
        }
    }

    private mutating func close(_ order: Int, as status: MedicationOrder.Status, on date: CalendarDate) {
        record.medicationOrders[order].status = status
        record.medicationOrders[order].end = max(date, record.medicationOrders[order].authored.date)
    }

    /// Writes an order for about a year of a drug in use.
    mutating func order(_ position: Int, visit: Visit, authored: Timestamp) {
        let entry = regimen.entries[position]
        let medication = library.medications[entry.medication]
        let refills = medication.daysSupply >= 80 ? 3 : 11
        regimen.entries[position].order = record.medicationOrders.count
        regimen.entries[position].covered = visit.day + Double(medication.daysSupply * (refills + 1))
        var order = order(
            of: medication, visit: visit, authored: authored, days: medication.daysSupply,
            indication: indication(of: medication, model: entry.model))
        order.refills = refills
        if entry.order == nil, entry.since < 0 { order.formerAuthored = formerDay(of: entry, for: order.indication) }
        record.medicationOrders.append(order)
    }

    /// When the order before the history was written of a drug that is in use: within two months of it, and not before what
    /// it is for; nothing where that begins within the history.
    private func formerDay(of entry: Regimen.Entry, for indication: Concept?) -> CalendarDate? {
        let onset = indication.flatMap { code in problems.first { $0.code == code }?.onset } ?? birthDate
        guard onset < start else { return nil }
        var stream = RandomStream(
            seed: seed, purpose: Streams.former.part(UInt64(entry.treatment)), index: number - 1)
        return max(onset, start.adding(days: -stream.integer(in: 1...60)))
    }

    /// The patient's condition that a drug is given for: the model's own first.
    func indication(of medication: Medication, model: Int) -> Concept? {
        problems.first { $0.model == model && medication.isIndicated(for: $0.code) }?.code
            ?? indication(of: medication, among: [])
    }

    /// What a drug is given for: one of some diagnoses, a problem, or a condition that has not passed; nothing when the
    /// record has none that the drug is for.
    func indication(of medication: Medication, among diagnoses: [Concept]) -> Concept? {
        // By position: a loop over conditions would copy each.
        for code in diagnoses where medication.isIndicated(for: code) {
            for index in record.conditions.indices where record.conditions[index].code == code { return code }
        }
        for index in problems.indices where medication.isIndicated(for: problems[index].code) {
            return problems[index].code
        }
        for index in record.conditions.indices.reversed()
        where record.conditions[index].abatement == nil && medication.isIndicated(for: record.conditions[index].code) {
            return record.conditions[index].code
        }
        return nil
    }
}
