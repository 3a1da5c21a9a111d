import HealthSimCore
import PatientSim

/// `prescriptions`, `pharmacy`, `poe`, `poe_detail`, `emar`, `emar_detail`.
///
/// The orders of a record are numbered as they come: first those of medicines, then those of reports.
extension MIMICRecordWriter {
    /// What a drug is called: its ingredient when the tables have it, else its name.
    private func name(of drug: Concept) -> Text { Medication.of(drug)?.ingredient ?? drug.wording }

    /// When an order ends: its last day, but in hospital not after the discharge.
    private func stop(of order: MedicationOrder, _ admission: MIMICAdmission, to out: inout ByteBuffer) {
        let discharge = admission.end
        guard let last = order.end else {
            return time(order.setting == .discharge ? nil : discharge, in: admission, to: &out)
        }
        let end = Timestamp(date: last, secondOfDay: 86_340, offsetMinutes: admission.start.offsetMinutes)
        if order.setting != .discharge, let discharge, discharge < end {
            time(max(discharge, order.authored), in: admission, to: &out)
        } else {
            time(max(end, order.authored), in: admission, to: &out)
        }
    }

    func writePrescriptions(to out: inout ByteBuffer) -> Int {
        for (place, entry) in orders.enumerated() {
            let order = record.medicationOrders[entry.order]
            let admission = admissions[entry.admission]
            let medication = Medication.of(order.drug)
            out.cell(subject)
            out.cell(admission.number)
            out.cell(ids.pharmacy(place))
            out.cell(subject, dash: place + 1)
            out.cell(place + 1)
            out.cell(text: order.practitionerNPI, limit: 10)
            time(order.authored, in: admission, to: &out)
            stop(of: order, admission, to: &out)
            out.cell("MAIN")
            out.cell(text: medication?.ingredient ?? order.drug.wording, limit: 255)
            out.nothing(2)
            out.cell(text: medication?.packages.first ?? "0")
            out.cell(text: order.drug.wording, limit: 255)
            out.nothing()
            out.cell(number: order.dose)
            out.cell(text: MIMICWords.unit(order.doseUnit), limit: 50)
            out.cell(number: order.quantity)
            out.cell(text: order.doseForm, limit: 50)
            out.cell(number: order.dosesADay)
            out.cell(text: MIMICWords.route(order.route))
            out.endRow()
        }
        return orders.count
    }

    func writePharmacy(to out: inout ByteBuffer) -> Int {
        for (place, entry) in orders.enumerated() {
            let order = record.medicationOrders[entry.order]
            let admission = admissions[entry.admission]
            let isInpatient = order.setting == .inpatient
            out.cell(subject)
            out.cell(admission.number)
            out.cell(ids.pharmacy(place))
            out.cell(subject, dash: place + 1)
            time(order.authored, in: admission, to: &out)
            stop(of: order, admission, to: &out)
            out.cell(text: name(of: order.drug))
            if !isInpatient {
                out.cell("Discharge Med")
            } else if MIMICWords.route(order.route) == "IV" {
                out.cell("IV Piggyback")
            } else {
                out.cell("Unit Dose")
            }
            out.cell(status(of: order, admission))
            time(order.authored, in: admission, to: &out)
            time(order.authored, in: admission, to: &out)
            out.cell(text: MIMICWords.route(order.route))
            DoseTiming(order).append(to: &out)
            out.nothing(7)
            out.cell(number: order.dosesADay)
            if isInpatient {
                out.nothing(2)
            } else {
                out.cell(order.daysSupply)
                out.cell("Days")
            }
            out.nothing(4)
            out.cell(number: order.quantity)
            out.endRow()
        }
        return orders.count
    }

    private func status(of order: MedicationOrder, _ admission: MIMICAdmission) -> StaticString {
        switch order.status {
        case .completed, .active, .onHold, .draft, .unknown:
            admission.end == nil || order.setting != .inpatient ? "Active" : "Discontinued via patient discharge"
        case .stopped: "Discontinued"
        case .cancelled, .enteredInError: "Cancelled"
        }
    }

    func writeOrders(to out: inout ByteBuffer) -> Int {
        for (place, entry) in orders.enumerated() {
            let order = record.medicationOrders[entry.order]
            let admission = admissions[entry.admission]
            beginOrder(place + 1, admission, at: order.authored, to: &out)
            out.cell("Medications")
            out.nothing()
            endOrder(by: order.practitionerNPI, isOver: admission.end != nil, to: &out)
        }
        for (place, entry) in reports.enumerated() {
            let report = record.reports[entry.report]
            let admission = admissions[entry.admission]
            beginOrder(orders.count + place + 1, admission, at: report.ordered, to: &out)
            switch report.category {
            case .laboratory, .pathology:
                out.cell("Lab")
                out.nothing()
            case .radiology:
                out.cell("Radiology")
                out.nothing()
            case .cardiology:
                out.cell("Cardiology")
                out.nothing()
            case .pulmonary:
                out.cell("Respiratory")
                out.nothing()
            }
            endOrder(by: report.practitionerNPI, isOver: true, to: &out)
        }
        return orders.count + reports.count
    }

    private func beginOrder(
        _ sequence: Int, _ admission: MIMICAdmission, at moment: Timestamp, to out: inout ByteBuffer
    ) {
        out.cell(subject, dash: sequence)
        out.cell(sequence)
        out.cell(subject)
        out.cell(admission.number)
        time(moment, in: admission, to: &out)
    }

    private func endOrder(by npi: Text, isOver: Bool, to out: inout ByteBuffer) {
        out.cell("New")
        out.nothing(2)
        out.cell(text: npi, limit: 10)
        out.cell(isOver ? "Inactive" : "Active")
        out.endRow()
    }

    /// What an order is for, in words: the diagnosis of a medicine, the name of a test.
    func writeOrderDetails(to out: inout ByteBuffer) -> Int {
        var count = 0
        for (place, entry) in orders.enumerated() {
            guard let indication = record.medicationOrders[entry.order].indication else { continue }
            writeDetail(orders.isEmpty ? 0 : place + 1, "Indication", indication.wording, to: &out)
            count += 1
        }
        for (place, entry) in reports.enumerated() {
            writeDetail(orders.count + place + 1, "Order", record.reports[entry.report].code.wording, to: &out)
            count += 1
        }
        return count
    }

    private func writeDetail(_ sequence: Int, _ field: StaticString, _ value: Text, to out: inout ByteBuffer) {
        out.cell(subject, dash: sequence)
        out.cell(sequence)
        out.cell(subject)
        out.cell(field)
        out.cell(text: value)
        out.endRow()
    }

    /// The doses given or not given in admissions, with the place of their order.
    private func forEachDose(
        _ body: (_ sequence: Int, MedicationAdministration, MIMICAdmission, _ order: Int?) -> Void
    ) -> Int {
        guard !admissions.isEmpty else { return 0 }
        var count = 0
        var finder = MIMICAdmissionFinder(admissions)
        var last = 0
        for dose in record.administrations {
            guard let place = finder.place(of: dose.encounterID) else { continue }
            var found: Int?
            // Doses of an order follow each other, or orders take turns.
            for step in orders.indices {
                let index = (last + step) % orders.count
                guard record.medicationOrders[orders[index].order].id == dose.orderID else { continue }
                (found, last) = (index, index)
                break
            }
            count += 1
            body(count, dose, admissions[place], found)
        }
        return count
    }

    func writeAdministrations(to out: inout ByteBuffer) -> Int {
        forEachDose { sequence, dose, admission, order in
            out.cell(subject)
            out.cell(admission.number)
            out.cell(subject, dash: sequence)
            out.cell(sequence)
            // An order that the record has not gets the number 0: the column must not be empty.
            out.cell(subject, dash: order.map { $0 + 1 } ?? 0)
            out.cell(order.map(ids.pharmacy))
            out.cell(text: dose.practitionerNPI, limit: 10)
            time(dose.start, in: admission, to: &out)
            out.cell(text: name(of: dose.drug))
            out.cell(dose.status == .completed ? "Administered" : "Not Given")
            time(dose.start, in: admission, to: &out)
            time(dose.start, in: admission, to: &out)
            out.endRow()
        }
    }

    func writeAdministrationDetails(to out: inout ByteBuffer) -> Int {
        forEachDose { sequence, dose, _, order in
            let isGiven = dose.status == .completed
            let unit = MIMICWords.unit(dose.unit)
            out.cell(subject)
            out.cell(subject, dash: sequence)
            out.cell(sequence)
            out.nothing()
            out.cell("Standard")
            out.cell(order.map(ids.pharmacy))
            out.nothing(3)
            out.cell(number: dose.dose)
            out.cell(text: unit, limit: 50)
            if isGiven {
                out.cell(number: dose.dose)
                out.cell(text: unit, limit: 50)
            } else {
                out.nothing(2)
            }
            out.nothing()
            if isGiven {
                out.cell(number: dose.dose)
                out.cell(text: unit, limit: 30)
            } else {
                out.nothing(2)
            }
            out.cell(text: dose.drug.code, limit: 30)
            out.cell(text: dose.drug.wording, limit: 255)
            out.nothing(6)
            out.cell(text: MIMICWords.route(dose.route), limit: 10)
            out.nothing(8)
            out.endRow()
        }
    }
}

extension MedicationOrder {
    /// How many doses fall on a day, when the hours between them are known.
    fileprivate var dosesADay: Double? {
        guard let hours = hoursBetweenDoses, hours.isFinite, hours > 0 else { return nil }
        return 24 / hours
    }
}
