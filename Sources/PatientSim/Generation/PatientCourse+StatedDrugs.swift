import HealthSimCore

/// Drugs of which a specification states who takes them.
extension PatientCourse {
    /// Whether it is stated that the patient does not take a drug.
    func isRuledOut(_ medication: Medication) -> Bool {
        guard !statedDrugs.isEmpty else { return false }
        // A drug that no care model gives does what its class would do.
        if regimen.entries.contains(where: {
            $0.step == nil && library.medications[$0.medication].drugClass == medication.drugClass
        }) {
            return true
        }
        for index in statedDrugs.indices where !statedDrugs[index].isTaken {
            guard statedDrugs[index].medications.contains(medication.id) else { continue }
            // Of a class that is ruled out, a drug that is stated by itself may be taken.
            return !statedDrugs.contains { $0.isTaken && $0.medications.contains(medication.id) }
        }
        return false
    }

    /// Puts the patient on the drugs that are stated, as steps of the treatment of a condition where they are such.
    mutating func takeStatedDrugs() {
        for index in statedDrugs.indices where statedDrugs[index].isTaken {
            let quantile = streams.treatment.uniform()
            take(statedDrugs[index].medications, quantile: quantile)
        }
        if regimen.entries.contains(where: \.isStated) {
            // Nobody is on a drug for a year without being seen.
            let place = streams.treatment.uniform()
            agenda.add(.renewal(attempt: 1), on: max(birthDay + 2, days * (0.45 + 0.35 * place)))
        }
    }

    private mutating func take(_ wanted: FrozenArray<Text>, quantile: Double) {
        guard !regimen.entries.contains(where: { wanted.contains(library.medications[$0.medication].id) }) else {
            return
        }
        for model in present {
            read(as: model)
            for step in library.models[model].treatment.indices {
                let rule = library.models[model].treatment[step]
                guard rule.choices.contains(where: { wanted.contains(library.medications[$0.medication].id) }),
                    isAllowed(rule),
                    let medication = choice(among: rule.choices, of: wanted, quantile: quantile)
                else { continue }
                add(medication, model: model, step: step, day: -1)
                regimen.entries[regimen.entries.count - 1].isStated = true
                return
            }
        }
        // No step of a care model: it is taken by itself, for a condition that it is for.
        for position in library.medications.indices where wanted.contains(library.medications[position].id) {
            let medication = library.medications[position]
            guard !medication.isInpatient, !isContraindicated(medication),
                let code = indication(of: medication, among: [])
            else { continue }
            let model = problems.first { $0.code == code }?.model ?? present.first
            guard let model else { continue }
            add(medication: position, for: model)
            return
        }
    }

    private func choice(
        among choices: FrozenArray<CareModel.DrugChoice>, of wanted: FrozenArray<Text>, quantile: Double
    ) -> Int? {
        weighted(choices, at: quantile) { choice in
            let medication = library.medications[choice.medication]
            guard wanted.contains(medication.id), !isContraindicated(medication),
                indication(of: medication, among: []) != nil
            else { return 0 }
            return max(choice.weight, 1e-6)
        }.map { choices[$0].medication }
    }

    private mutating func add(medication: Int, for model: Int) {
        add(medication, model: model, step: nil, day: -1)
        regimen.entries[regimen.entries.count - 1].isStated = true
    }

    /// The visit at which what is taken is written down, for those who had none until then.
    mutating func renewStatedDrugs(attempt: Int, on day: Double) {
        guard regimen.entries.contains(where: { $0.isStated && $0.order == nil }) else { return }
        let open = openDay(day)
        guard open < .infinity, open > busyUntil else { return }
        visit(library.primaryCare, on: open)
        guard attempt < 6, regimen.entries.contains(where: { $0.isStated && $0.order == nil }), open + 7 < days else {
            return
        }
        agenda.add(.renewal(attempt: attempt + 1), on: open + 5.35)
    }
}
