import HealthSimCore
import PatientSim

extension HL7MessageWriter {
    /// Writes OML^O21, or ORM^O01: the order that a report answers.
    func writeOrder(_ event: HL7Event, _ sequence: Int, to out: inout ByteBuffer) {
        let report = record.reports[event.index]
        begin(event, sequence, encounterID: report.encounterID, to: &out)
        var orc = HL7Segment("ORC", &out)
        orc.field(1, "NW", &out)
        orc.field(2, text: report.id, &out)
        out.append("^HEALTHSIM")
        orc.field(5, "IP", &out)
        orc.field(9, report.ordered, &out)
        clinician(report.practitionerNPI, 12, &orc, &out)
        orc.end(&out)
        if event.type == .laboratoryOrder {
            var tq1 = HL7Segment("TQ1", &out)
            tq1.field(1, 1, &out)
            tq1.field(7, report.effective, &out)
            tq1.field(9, "R^Routine^HL70485", &out)
            tq1.end(&out)
        }
        request(report, isDone: false, to: &out)
        if let reason = report.reason {
            diagnosis(reason, 1, at: report.ordered, "W", by: report.practitionerNPI, to: &out)
        }
    }

    /// Writes what begins an order: MSH, PID, PV1, IN1, IN2, GT1 and AL1.
    private func begin(_ event: HL7Event, _ sequence: Int, encounterID: Text, to out: inout ByteBuffer) {
        let facility = encounter(encounterID)?.facilityNPI ?? .empty
        header(event, sequence, facility: facility, to: &out)
        patient(at: event.moment, account: encounterID, to: &out)
        visit(ofEncounter: encounterID, at: event.moment, to: &out)
        insurance(on: event.moment.date, to: &out)
        guarantor(on: event.moment.date, to: &out)
        allergies(until: event.moment.date, to: &out)
    }

    /// Writes the numbers of an order: ours, and that of the department.
    func orderNumbers(_ report: DiagnosticReport, _ segment: inout HL7Segment, _ out: inout ByteBuffer) {
        segment.field(2, text: report.id, &out)
        out.append("^HEALTHSIM")
        segment.field(3, text: report.id, &out)
        out.append("^")
        out.append(report.category.hl7)
    }

    /// Writes OBR of an order, or of its results.
    func request(_ report: DiagnosticReport, isDone: Bool, to out: inout ByteBuffer) {
        var obr = HL7Segment("OBR", &out)
        obr.field(1, 1, &out)
        if isDone {
            orderNumbers(report, &obr, &out)
        } else {
            obr.field(2, text: report.id, &out)
            out.append("^HEALTHSIM")
        }
        obr.field(4, report.code, &out)
        if let procedure = report.procedure, procedure != report.code {
            if !report.code.isCoded { out.append("^") }
            out.append("^")
            RenderedConcepts.hl7.append(procedure, to: &out)
        }
        if isDone { obr.field(7, report.effective, &out) }
        clinician(report.practitionerNPI, 16, &obr, &out)
        if isDone { obr.field(22, report.issued, &out) }
        obr.field(24, report.category.hl7, &out)
        if isDone { obr.field(25, "F", &out) }
        obr.field(31, report.reason, &out)
        obr.end(&out)
    }

    /// Writes RDE^O11: an order of a medicine.
    func writePrescription(_ event: HL7Event, _ sequence: Int, to out: inout ByteBuffer) {
        let order = record.medicationOrders[event.index]
        begin(event, sequence, encounterID: order.encounterID, to: &out)
        var orc = HL7Segment("ORC", &out)
        orc.field(1, "NW", &out)
        orc.field(2, text: order.id, &out)
        out.append("^HEALTHSIM")
        orc.field(9, order.authored, &out)
        clinician(order.practitionerNPI, 12, &orc, &out)
        orc.end(&out)
        var rxe = HL7Segment("RXE", &out)
        rxe.field(2, order.drug, &out)
        rxe.field(3, &out)
        if let dose = order.dose, dose.isFinite { out.append(shortest: dose) } else { out.append("1") }
        rxe.field(5, &out)
        if order.dose != nil && !order.doseUnit.isEmpty {
            out.append(hl7: order.doseUnit)
            out.append("^^UCUM")
        } else {
            words(order.doseForm.isEmpty ? "dose" : order.doseForm, &out)
        }
        if !order.doseForm.isEmpty {
            rxe.field(6, &out)
            words(order.doseForm, &out)
        }
        if !order.sig.isEmpty {
            rxe.field(7, &out)
            words(order.sig, &out)
        }
        if order.quantity.isFinite && order.quantity > 0 {
            rxe.field(10, &out)
            out.append(shortest: order.quantity)
            rxe.field(11, &out)
            words(order.doseForm.isEmpty ? "dose" : order.doseForm, &out)
        }
        rxe.field(12, order.refills, &out)
        rxe.field(15, text: order.id, &out)
        rxe.field(27, order.indication, &out)
        rxe.end(&out)
        timing(of: order, to: &out)
        var rxr = HL7Segment("RXR", &out)
        if let route = order.route {
            rxr.field(1, route, translatedTo: "0162", &out)
        } else {
            rxr.field(1, "OTH^Other/Miscellaneous^HL70162", &out)
        }
        rxr.end(&out)
    }

    /// Appends words as CE without a code.
    private func words(_ text: Text, _ out: inout ByteBuffer) {
        out.append("^")
        out.append(hl7: text)
    }

    /// Writes TQ1: how often, from when, to when.
    private func timing(of order: MedicationOrder, to out: inout ByteBuffer) {
        let timing = DoseTiming(order)
        var tq1 = HL7Segment("TQ1", &out)
        tq1.field(1, 1, &out)
        if !timing.isEmpty {
            tq1.field(3, &out)
            timing.append(to: &out)
        }
        tq1.field(7, order.authored, &out)
        if let end = order.end {
            tq1.field(8, &out)
            out.append(hl7: end)
        }
        tq1.field(9, timing.isAsNeeded ? "PRN^As needed^HL70485" : "R^Routine^HL70485", &out)
        if !order.sig.isEmpty { tq1.field(11, text: order.sig, &out) }
        tq1.end(&out)
    }
}

extension DiagnosticReport.Category {
    /// The department in HL7 table 0074; of pathology it has surgical pathology.
    var hl7: StaticString {
        switch self {
        case .laboratory: "LAB"
        case .radiology: "RAD"
        case .cardiology: "CUS"
        case .pathology: "SP"
        case .pulmonary: "PF"
        }
    }
}
