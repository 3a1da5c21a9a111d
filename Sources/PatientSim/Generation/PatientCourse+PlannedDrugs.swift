import HealthSimCore

extension PatientCourse {
    /// Begins a drug of the plan: as a step of the treatment of a condition where it is one, with its effect.
    ///
    /// - Returns: whether the patient takes it from now on.
    mutating func begin(
        _ medication: Medication, of care: PlannedCare, visit: Visit, decided: Timestamp
    ) -> Bool {
        guard !isTaking(medication, on: decided.date) else { return true }
        guard !isContraindicated(medication) else { return false }
        for model in present {
            for (step, rule) in library.models[model].treatment.enumerated() {
                guard
                    let choice = rule.choices.first(where: { library.medications[$0.medication].id == medication.id }),
                    regimen.position(model: model, step: step) == nil
                else { continue }
                // Another drug of the kind does the same already; what does not go with it gives way.
                guard
                    !regimen.entries.contains(where: { group(of: $0) == rule.group }
                    )
                else { return false }
                read(as: model)
                if rule.notIf?.isTrue(in: state) ?? false { return false }
                for position in regimen.entries.indices.reversed()
                where rule.excludes.contains(library.medications[regimen.entries[position].medication].drugClass) {
                    stop(position, on: decided.date, day: visit.day)
                }
                start(choice.medication, model: model, step: step, visit: visit, decided: decided)
                supply(care)
                return true
            }
        }
        // Nobody is given a drug for nothing: what a plan has for all goes to those who have a condition it is for.
        let diagnoses = record.encounters.last?.diagnoses ?? []
        guard indication(of: medication, among: diagnoses) != nil else { return false }
        write(
            medication, setting: .outpatient, days: care.daysSupply ?? medication.daysSupply,
            refills: care.refills ?? 0,
            visit: visit, authored: decided, diagnoses: diagnoses)
        return true
    }

    /// The order just written as the plan says it: how long a fill lasts, and how many refills there are.
    private mutating func supply(_ care: PlannedCare) {
        guard let last = record.medicationOrders.indices.last else { return }
        if let days = care.daysSupply, days > 0 {
            let each = record.medicationOrders[last].quantity / Double(max(1, record.medicationOrders[last].daysSupply))
            record.medicationOrders[last].quantity = (each * Double(days)).rounded(.up)
            record.medicationOrders[last].daysSupply = days
        }
        if let refills = care.refills { record.medicationOrders[last].refills = refills }
    }

    private mutating func start(_ medication: Int, model: Int, step: Int, visit: Visit, decided: Timestamp) {
        add(medication, model: model, step: step, day: visit.day)
        begin(
            library.models[model].treatment[step].effects, of: library.models[model].treatment[step],
            entry: regimen.entries.count - 1, day: visit.day)
        order(regimen.entries.count - 1, visit: visit, authored: decided)
    }

    /// Changes how a condition is treated.
    ///
    /// - Returns: whether there was something to change.
    mutating func change(_ change: PlannedCare.TreatmentChange, visit: Visit, decided: Timestamp) -> Bool {
        switch change {
        case .intensify(let name): return intensify(models(named: name), visit: visit, decided: decided)
        case .titrate(let name):
            let models = models(named: name)
            for position in regimen.entries.indices where models.contains(regimen.entries[position].model) {
                let entry = regimen.entries[position]
                guard let step = entry.step else { continue }
                let rule = library.models[entry.model].treatment[step]
                guard let raised = rule.titration.first(where: { $0.from == entry.medication }),
                    !isContraindicated(library.medications[raised.to])
                else { continue }
                raise(position, to: raised, of: rule, visit: visit, decided: decided)
                return true
            }
            return false
        case .replace(let name):
            let models = models(named: name)
            guard let last = regimen.entries.lastIndex(where: { models.contains($0.model) }) else {
                return intensify(models, visit: visit, decided: decided)
            }
            let former = regimen.entries[last]
            // First the new one: of a treatment that has no other step nothing is taken away.
            guard intensify(models, visit: visit, decided: decided) else { return false }
            if let position = regimen.entries.firstIndex(where: { $0.treatment == former.treatment }) {
                stop(position, on: decided.date, day: visit.day)
            }
            return true
        case .stop(let drug):
            guard
                let position = regimen.entries.lastIndex(where: { entry in
                    let medication = library.medications[entry.medication]
                    return drug.isEmpty || medication.id == drug || medication.ingredient == drug
                        || medication.drugClass == drug
                })
            else { return false }
            stop(position, on: decided.date, day: visit.day)
            return true
        }
    }

    private func models(named name: Text) -> [Int] {
        library.model(named: name.string).map { [$0] } ?? present
    }

    /// Begins the next step of a ladder that nothing forbids.
    private mutating func intensify(_ models: [Int], visit: Visit, decided: Timestamp) -> Bool {
        for model in models where state.hasModel[model] {
            read(as: model)
            for step in library.models[model].treatment.indices
            where regimen.position(model: model, step: step) == nil {
                let rule = library.models[model].treatment[step]
                guard rule.startIf != nil, isAllowed(rule),
                    let medication = choice(of: rule, quantile: streams.treatment.uniform())
                else { continue }
                start(medication, model: model, step: step, visit: visit, decided: decided)
                return true
            }
        }
        return false
    }
}
