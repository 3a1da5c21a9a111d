import HealthSimCore
import PatientSim
import RxMemberSim

/// Reads the orders and the health of a clinical record as the pharmacy's world sees them.
struct PrescriptionSync: Sendable {
    /// A measurement that drug reviews and prior authorizations look at.
    private struct Measurement: Sendable {
        /// Its row among the concepts.
        let row: UInt32
        let kind: HealthFact.Kind
        @Frozen var name: Text

        init?(_ concept: Concept, _ kind: HealthFact.Kind, name: Text) {
            guard let row = concept.row else { return nil }
            self.row = row
            self.kind = kind
            _name = Frozen(name)
        }
    }

    private static let measurements: FrozenArray<Measurement> = FrozenArray(
        ["egfr", "hba1c", "ldl", "ldl-direct"].compactMap { id in
            MeasuredTest.named(id).flatMap {
                Measurement($0.concept, .laboratory, name: id == "ldl-direct" ? "ldl" : $0.id)
            }
        }
            + [
                Measurement(Concept(.loinc, "29463-7"), .weight, name: .empty),
                Measurement(Concept(.loinc, "39156-5"), .laboratory, name: "bmi"),
            ].compactMap(\.self))
    /// The diagnoses that say that somebody is pregnant.
    private static let pregnancies = FrozenArray(["Z34", "Z33", "O09"].map { CodePrefix($0) })
    /// The places in `Medication.all` by drug, sorted: several drugs share an ingredient's code.
    private static let medications: [Concept: [Int]] = Dictionary(
        grouping: Medication.all.indices, by: { Medication.all[$0].concept })

    /// What a record's outpatient orders ask a pharmacy for, by the day of writing.
    ///
    /// - Parameter memberID: the patient's id at the pharmacy benefit.
    /// - Parameter start: the first day of the history, from which a drug that was in use before is refilled; nil where
    ///   nothing lies before.
    func orders(of record: PatientRecord, memberID: Text, start: CalendarDate? = nil) -> [DrugOrder] {
        record.medicationOrders.compactMap { order in
            guard let medication = Self.filled(order) else { return nil }
            var wanted = DrugOrder(
                id: order.id, memberID: memberID, medicationID: medication.id, written: order.authored,
                end: order.status == .stopped ? order.end : nil, sig: order.sig,
                quantity: DrugQuantity(rounding: order.quantity), daysSupply: max(1, order.daysSupply),
                refills: order.refills, indication: order.indication, prescriberNPI: order.practitionerNPI,
                renewedID: .empty, isMaintenance: order.refills > 1)
            if let start, let day = order.formerAuthored, day < start, start <= order.authored.date {
                let written = Timestamp(
                    date: day, secondOfDay: order.authored.secondOfDay, offsetMinutes: order.authored.offsetMinutes)
                wanted.former = FormerPrescription(written: written, start: start)
            }
            return wanted
        }
    }

    /// Whether a pharmacy fills an order.
    static func isFilled(_ order: MedicationOrder) -> Bool { filled(order) != nil }

    /// The drug of an order that a pharmacy fills: one that is not given in hospitals and was meant to be taken.
    private static func filled(_ order: MedicationOrder) -> Medication? {
        guard order.setting != .inpatient else { return nil }
        switch order.status {
        case .active, .onHold, .completed, .stopped, .unknown: break
        case .cancelled, .draft, .enteredInError: return nil
        }
        return medication(of: order).flatMap { $0.isInpatient ? nil : $0 }
    }

    /// The drug of an order; of several with one code the one with the same form and instruction.
    static func medication(of order: MedicationOrder) -> Medication? {
        guard let places = medications[order.drug], let first = places.first else { return nil }
        let same = places.first { Medication.all[$0].sig == order.sig && Medication.all[$0].form == order.doseForm }
        let alike = places.first { Medication.all[$0].form == order.doseForm }
        return Medication.all[same ?? alike ?? first]
    }

    /// What of a record's conditions, allergies and measurements a pharmacy or a plan may look at.
    func facts(of record: PatientRecord, memberID: Text) -> [HealthFact] {
        var facts = diagnoses(of: record, memberID: memberID)
        for allergy in record.allergies {
            guard let allergen = Allergen.all.first(where: { $0.substance == allergy.substance }) else { continue }
            facts.append(
                HealthFact(memberID: memberID, kind: .allergy, name: allergen.id, start: allergy.recorded))
        }
        for index in record.observations.indices {
            guard let value = record.observations[index].value else { continue }
            let row = record.observations[index].code.row
            for place in Self.measurements.indices where Self.measurements[place].row == row {
                facts.append(
                    HealthFact(
                        memberID: memberID, kind: Self.measurements[place].kind, name: Self.measurements[place].name,
                        value: value, start: record.observations[index].effective.date))
                break
            }
        }
        return facts
    }

    /// The conditions, and the time of a pregnancy from those that say so.
    private func diagnoses(of record: PatientRecord, memberID: Text) -> [HealthFact] {
        var facts: [HealthFact] = []
        for condition in record.conditions {
            facts.append(
                HealthFact(
                    memberID: memberID, kind: .diagnosis, diagnosis: condition.code, start: condition.onset,
                    end: condition.abatement))
            guard Self.pregnancies.cover(condition.code) else { continue }
            facts.append(
                HealthFact(
                    memberID: memberID, kind: .pregnancy, start: condition.onset,
                    end: condition.abatement ?? condition.onset.adding(days: 280)))
        }
        return facts
    }
}
