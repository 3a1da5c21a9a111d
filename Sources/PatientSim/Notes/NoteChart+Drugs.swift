import HealthSimCore

extension NoteChart {
    /// What an encounter did to the drugs of a patient.
    struct Drugs {
        /// Orders of drugs the patient did not take.
        var started: [MedicationOrder] = []
        /// Orders that follow another strength or form, with that.
        var changed: [(from: MedicationOrder, to: MedicationOrder)] = []
        /// Orders of drugs that the patient took before.
        var renewed: [MedicationOrder] = []
        /// Orders that ended without another in their place.
        var stopped: [MedicationOrder] = []
        /// Orders that go on.
        var continued: [MedicationOrder] = []
    }

    /// The drugs that the patient took at home when the encounter began.
    var homeDrugs: [MedicationOrder] {
        unique(
            record.medicationOrders.filter {
                $0.setting != .inpatient && $0.status != .cancelled && $0.authored < encounter.start
                    && $0.encounterID != encounter.id && $0.end.map { $0 >= encounter.start.date } ?? true
            })
    }

    /// What became of the drugs in the encounter.
    var drugs: Drugs {
        let before = homeDrugs
        let here = unique(
            record.medicationOrders.filter {
                $0.setting != .inpatient && $0.status != .cancelled && $0.encounterID == encounter.id
                    && $0.authored <= written
            })
        var drugs = Drugs()
        var replaced: [Text] = []
        for order in here {
            if before.contains(where: { $0.drug == order.drug }) {
                drugs.renewed.append(order)
            } else if let old = before.first(where: { isSameIngredient($0.drug, order.drug) }) {
                drugs.changed.append((old, order))
                replaced.append(old.id)
            } else {
                drugs.started.append(order)
            }
        }
        for order in before
        where !replaced.contains(order.id) && !drugs.renewed.contains(where: { $0.drug == order.drug }) {
            if let end = order.end, end <= written.date {
                if order.status == .stopped { drugs.stopped.append(order) }
            } else {
                drugs.continued.append(order)
            }
        }
        return drugs
    }

    /// The latest order of each drug, in the order of writing.
    private func unique(_ orders: [MedicationOrder]) -> [MedicationOrder] {
        var kept: [MedicationOrder] = []
        for order in orders {
            kept.removeAll { $0.drug == order.drug }
            kept.append(order)
        }
        return kept
    }

    private func isSameIngredient(_ one: Concept, _ other: Concept) -> Bool {
        guard let first = Medication.of(one), let second = Medication.of(other) else { return one == other }
        return first.ingredient == second.ingredient && first.routeName == second.routeName
    }

    /// An order as `lisinopril 10 MG Oral Tablet, 1 tab by mouth once daily`.
    static func words(_ order: MedicationOrder) -> String {
        let name = order.drug.display.isEmpty ? order.drug.code : order.drug.display
        return order.sig.isEmpty ? name.string : "\(name), \(order.sig)"
    }

    /// Adds what is done about the drugs.
    mutating func writeDrugs() {
        let drugs = drugs
        for order in drugs.started {
            let reason = order.indication.map { $0.display.isEmpty ? "" : ", for \($0.display)" } ?? ""
            text.item("\(say("Start", "Begin")) \(Self.words(order))\(reason).")
        }
        for (old, new) in drugs.changed {
            text.item("Change \(old.drug.display) to \(Self.words(new)).")
        }
        for order in drugs.stopped { text.item("\(say("Stop", "Discontinue")) \(order.drug.display).") }
        for order in drugs.renewed { text.item("\(say("Renew", "Refill")) \(Self.words(order)).") }
        text.list(say("- Continue", "- Continue unchanged"), drugs.continued.map(\.drug.display.string))
    }

    /// The drugs that were given in the stay and are known.
    var givenDrugs: [String] {
        var names: [String] = []
        func add(_ drug: Concept) {
            let name = drug.display.string
            if !name.isEmpty && !names.contains(name) { names.append(name) }
        }
        for order in record.medicationOrders
        where order.setting == .inpatient && order.encounterID == encounter.id && order.authored <= written
            && order.status != .cancelled
        {
            add(order.drug)
        }
        for dose in record.administrations
        where dose.encounterID == encounter.id && dose.start <= written && dose.status == .completed {
            add(dose.drug)
        }
        return names
    }
}
