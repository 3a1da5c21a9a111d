import HealthSimCore
import PatientSim

/// `icustays`, `chartevents`, `outputevents`, `inputevents`, `caregiver`.
extension MIMICRecordWriter {
    func writeStays(to out: inout ByteBuffer) -> Int {
        for stay in stays {
            let admission = admissions[stay.admission]
            let unit = MIMICWords.careUnit(.intensiveCare, admission.service)
            out.cell(subject)
            out.cell(admission.number)
            out.cell(stay.number)
            out.cell(text: unit)
            out.cell(text: unit)
            time(stay.start, in: admission, to: &out)
            time(stay.end, in: admission, to: &out)
            out.cell(measured: stay.end.map { Double(stay.start.seconds(until: $0)) / 86_400 }, places: 4)
            out.endRow()
        }
        return stays.count
    }

    func writeChart(to out: inout ByteBuffer) -> Int {
        writeEvents(.chart) { reading, value, item, stay in
            let admission = admissions[stay.admission]
            beginEvent(stay, clinician(of: stay), to: &out)
            time(reading.effective, in: admission, to: &out)
            time(reading.issued ?? reading.effective, in: admission, to: &out)
            out.cell(item.itemid)
            out.cell(measured: value, places: reading.decimals)
            out.cell(measured: value, places: reading.decimals)
            out.cell(text: item.unit)
            out.cell(0)
            out.endRow()
        }
    }

    func writeOutputs(to out: inout ByteBuffer) -> Int {
        writeEvents(.output) { reading, value, item, stay in
            let admission = admissions[stay.admission]
            beginEvent(stay, clinician(of: stay), to: &out)
            time(reading.effective, in: admission, to: &out)
            time(reading.issued ?? reading.effective, in: admission, to: &out)
            out.cell(item.itemid)
            out.cell(measured: value, places: reading.decimals)
            out.cell(text: item.unit)
            out.endRow()
        }
    }

    /// The measurements of stays in intensive care that are items of a table.
    private func writeEvents(
        _ link: MIMICItem.Link, _ write: (Observation, Double, MIMICItem, MIMICStay) -> Void
    ) -> Int {
        guard !stays.isEmpty else { return 0 }
        var count = 0
        var finder = MIMICAdmissionFinder(admissions)
        for reading in record.observations where reading.category != .laboratory {
            guard let value = reading.value, value.isFinite, let place = finder.place(of: reading.encounterID),
                let stay = stay(in: place, at: reading.effective), let item = MIMICItem.all[reading.code],
                item.link == link
            else { continue }
            write(reading, value, item, stay)
            count += 1
        }
        return count
    }

    /// Who has the patient of a stay.
    private func clinician(of stay: MIMICStay) -> Text {
        record.encounters[admissions[stay.admission].encounter].practitionerNPI
    }

    func writeInputs(to out: inout ByteBuffer) -> Int {
        guard !stays.isEmpty else { return 0 }
        var count = 0
        let weight = weight
        var finder = MIMICAdmissionFinder(admissions)
        for dose in record.administrations where dose.status == .completed {
            // Intravenous, SNOMED CT.
            guard dose.route?.code == "47625008", let place = finder.place(of: dose.encounterID),
                let stay = stay(in: place, at: dose.start), let item = item(of: dose.drug)
            else { continue }
            writeInput(dose, order: ids.order(2 * count), item, stay, weight, to: &out)
            count += 1
        }
        return count
    }

    /// The item of a drug: that of its ingredient.
    private func item(of drug: Concept) -> MIMICItem? {
        guard let ingredient = Medication.of(drug)?.ingredientConcept, let item = MIMICItem.all[ingredient],
            item.link == .input
        else { return nil }
        return item
    }

    private func writeInput(
        _ dose: MedicationAdministration, order: Int, _ item: MIMICItem, _ stay: MIMICStay, _ weight: Double?,
        to out: inout ByteBuffer
    ) {
        let admission = admissions[stay.admission]
        var end = dose.end ?? dose.start.adding(minutes: 1)
        if let last = stay.end, last < end { end = max(last, dose.start) }
        let hours = Double(dose.start.seconds(until: end)) / 3_600
        let rate = dose.end != nil && hours > 0 ? dose.dose / hours : nil
        let unit = MIMICWords.unit(dose.unit)
        let isFluid = item.category == "Fluids/Intake"
        beginEvent(stay, dose.practitionerNPI, to: &out)
        time(dose.start, in: admission, to: &out)
        time(end, in: admission, to: &out)
        time(end, in: admission, to: &out)
        out.cell(item.itemid)
        out.cell(number: dose.dose)
        out.cell(text: unit, limit: 20)
        out.cell(measured: rate, places: 4)
        if rate != nil {
            // The unit holds nothing that CSV quotes.
            out.append(csv: unit)
            out.append("/hour")
        }
        out.nothing()
        out.cell(order)
        out.cell(order)
        if item.category == "Antibiotics" {
            out.cell("08-Antibiotics (IV)")
        } else if isFluid {
            out.cell("02-Fluids (Crystalloids)")
        } else {
            out.cell(rate == nil ? "05-Med Bolus" : "01-Drips")
        }
        out.nothing()
        out.cell("Main order parameter")
        out.cell(rate == nil ? "Drug Push" : isFluid ? "Continuous IV" : "Continuous Med")
        out.cell(number: weight)
        out.cell(number: dose.dose)
        out.cell(text: unit, limit: 50)
        out.cell(0)
        out.cell(0)
        out.cell("FinishedRunning")
        out.cell(number: dose.dose)
        out.cell(measured: rate, places: 4)
        out.endRow()
    }

    func writeCaregivers(to out: inout ByteBuffer) -> Int {
        var count = 0
        for practitioner in record.listedPractitioners {
            guard let number = MIMICIdentifiers.caregiver(practitioner.npi) else { continue }
            out.cell(number)
            out.endRow()
            count += 1
        }
        return count
    }
}
