import HealthSimCore

extension PatientCourse {
    /// Prescribes a drug of an event, or orders it for a stay and writes the doses that are given.
    mutating func prescribe(
        _ drug: CareModel.EventDrug, visit: Visit, authored: Timestamp, until end: Timestamp?, diagnoses: [Concept],
        model: Int, dies: Bool = false
    ) {
        let drawn = streams.stays.uniform()
        let quantile = streams.stays.uniform()
        guard drawn < drug.share, !(dies && drug.setting != .inpatient), drug.when?.isTrue(in: state) ?? true,
            let position = choice(among: drug.choices, for: diagnoses, quantile: quantile)
        else { return }
        let medication = library.medications[position]
        // Who takes it already goes on with it.
        if drug.setting != .inpatient, isTaking(medication, on: authored.date) { return }
        let length = drug.days ?? medication.daysSupply
        if let end {
            let last = min(end, authored.adding(days: drug.days ?? 10_000))
            giveInHospital(medication, visit: visit, from: authored, to: last, diagnoses: diagnoses)
        } else {
            write(
                medication, setting: drug.setting, days: length, refills: drug.refills, visit: visit,
                authored: authored, diagnoses: diagnoses)
        }
    }

    /// Writes an order that the patient fills at a pharmacy.
    mutating func write(
        _ medication: Medication, setting: MedicationOrder.Setting, days length: Int, refills: Int, visit: Visit,
        authored: Timestamp, diagnoses: [Concept]
    ) {
        var order = order(
            of: medication, visit: visit, authored: authored, days: length,
            indication: indication(of: medication, among: diagnoses))
        order.setting = setting
        order.refills = refills
        let last = authored.date.adding(days: length * (refills + 1))
        if last < asOf {
            order.status = .completed
            order.end = last
        }
        record.medicationOrders.append(order)
    }

    private mutating func giveInHospital(
        _ medication: Medication, visit: Visit, from authored: Timestamp, to last: Timestamp, diagnoses: [Concept]
    ) {
        let days = max(1, authored.date.days(until: last.date))
        var order = order(
            of: medication, visit: visit, authored: authored, days: days,
            indication: indication(of: medication, among: diagnoses))
        order.setting = .inpatient
        order.status = .completed
        order.end = last.date
        record.medicationOrders.append(order)
        administer(order, from: authored.adding(minutes: 35), to: last)
    }

    /// An order of a drug, with what the table says of its dose, for so many days and without refills.
    mutating func order(
        of medication: Medication, visit: Visit, authored: Timestamp, days: Int, indication: Concept?
    ) -> MedicationOrder {
        let prescriber = prescriber(at: visit)
        var order = MedicationOrder(
            id: RecordIdentifier.text("MED", patient: number, entry: record.medicationOrders.count + 1),
            mrn: record.patient.mrn, encounterID: visit.encounterID, status: .active, drug: medication.concept,
            drugClass: medication.drugClass, authored: authored, sig: medication.sig, route: medication.route,
            quantity: quantity(of: medication, days: days), doseForm: medication.form, daysSupply: days,
            refills: 0, indication: indication, practitionerNPI: prescriber)
        order.dose = medication.dose.amount
        order.doseUnit = medication.dose.unit
        let between = medication.dose.hoursBetween
        order.hoursBetweenDoses = between > 0 ? between : nil
        return order
    }

    /// Who signs the orders of a visit: whoever sees the patient, or the patient's primary care where that is a dietitian or a
    /// therapist, who prescribe nothing.
    private mutating func prescriber(at visit: Visit) -> Text {
        let seen = record.practitioners.indices.first { record.practitioners[$0].npi == visit.practitionerNPI }
        guard let seen, record.practitioners[seen].deaNumber.isEmpty else { return visit.practitionerNPI }
        let clinician = careTeam.practitioner(for: library.primaryCare, contact: record.encounters.count)
        guard clinician.prescribes else { return visit.practitionerNPI }
        careTeam.mention(clinician, in: &record)
        return clinician.npi
    }

    /// How much of a drug so many days need: whole units.
    private func quantity(of medication: Medication, days: Int) -> Double {
        guard medication.daysSupply > 0, days != medication.daysSupply else { return medication.quantity }
        return max(1, (medication.quantity * Double(days) / Double(medication.daysSupply)).rounded(.up))
    }

    func isTaking(_ medication: Medication, on date: CalendarDate) -> Bool {
        regimen.entries.contains { library.medications[$0.medication].ingredient == medication.ingredient }
            || record.medicationOrders.contains {
                $0.drug == medication.concept && $0.setting != .inpatient && ($0.end.map { $0 >= date } ?? true)
            }
    }

    /// Writes the doses of an inpatient order, at most 60.
    private mutating func administer(_ order: MedicationOrder, from first: Timestamp, to last: Timestamp) {
        guard let dose = order.dose else { return }
        // Without a time between doses there is one dose.
        let between = order.hoursBetweenDoses.map { Int($0 * 60) } ?? 1_000_000
        var time = first
        var count = 0
        while time < last, count < 60 {
            let isMissed = streams.stays.chance(0.015)
            record.administrations.append(
                MedicationAdministration(
                    id: RecordIdentifier.text("ADM", patient: number, entry: record.administrations.count + 1),
                    mrn: record.patient.mrn, encounterID: order.encounterID, orderID: order.id,
                    status: isMissed ? .notDone : .completed, drug: order.drug, start: time, dose: dose,
                    unit: order.doseUnit, route: order.route, practitionerNPI: order.practitionerNPI))
            time = time.adding(minutes: max(between, 30))
            count += 1
        }
    }
}
