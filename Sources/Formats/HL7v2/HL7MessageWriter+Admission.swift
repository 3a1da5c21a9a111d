import HealthSimCore
import PatientSim

extension HL7MessageWriter {
    /// Writes an ADT message.
    func writeAdmission(_ event: HL7Event, _ sequence: Int, to out: inout ByteBuffer) {
        let encounter = record.encounters[event.index]
        let moment = event.moment
        let date = moment.date
        let isTakenBack = event.isMistaken && event.type != .discharge && event.type != .cancelledDischarge
        let admitted = isTakenBack ? HL7Event.mistakenArrival(encounter) : encounter.start
        let discharge = event.type == .discharge ? moment : event.type == .update ? encounter.visitEnd(moment) : nil
        header(event, sequence, facility: encounter.facilityNPI, to: &out)
        var evn = HL7Segment("EVN", &out)
        evn.field(1, &out)
        out.append(utf8: event.type.trigger)
        evn.field(2, moment, &out)
        if event.type != .update { evn.field(6, moment, &out) }
        evn.field(7, text: encounter.facilityNPI, &out)
        evn.end(&out)
        patient(at: moment, account: encounter.id, to: &out)
        primaryCare(to: &out)
        let isShort = event.type == .transfer || event.type == .cancelledAdmission
        if !isShort { nextOfKin(to: &out) }
        visit(
            encounter, at: moment, admitted: admitted, discharge: discharge,
            location: event.type == .transfer ? event.part : nil, to: &out)
        visitDetails(encounter, discharge: discharge, to: &out)
        switch event.type {
        case .registration, .admission:
            allergies(until: date, to: &out)
            admittingDiagnosis(encounter, to: &out)
        case .transfer: return
        case .update:
            bodySize(in: encounter, until: moment, to: &out)
            allergies(until: date, to: &out)
            let isOver = discharge != nil
            diagnoses(encounter, at: moment, isOver ? "F" : "W", limit: isOver ? .max : 1, to: &out)
            procedures(in: encounter, until: moment, to: &out)
        case .discharge:
            allergies(until: date, to: &out)
            diagnoses(encounter, at: moment, event.isMistaken ? "W" : "F", limit: .max, to: &out)
            diagnosisGroup(encounter, to: &out)
            procedures(in: encounter, until: moment, to: &out)
        case .cancelledAdmission: return admittingDiagnosis(encounter, to: &out)
        case .cancelledDischarge: diagnoses(encounter, at: moment, "W", limit: .max, to: &out)
        default: return
        }
        guarantor(on: date, to: &out)
        insurance(on: date, to: &out)
    }

    /// Writes AL1 for every allergy that was known on a day.
    func allergies(until date: CalendarDate, to out: inout ByteBuffer) {
        var number = 0
        for allergy in record.allergies where allergy.recorded <= date {
            number += 1
            var al1 = HL7Segment("AL1", &out)
            al1.field(1, number, &out)
            al1.field(2, allergy.category.hl7, &out)
            al1.field(3, allergy.substance, &out)
            al1.field(4, allergy.criticality.hl7, &out)
            al1.field(5, text: allergy.reaction, &out)
            al1.field(6, &out)
            out.append(hl7: allergy.recorded)
            al1.end(&out)
        }
    }

    /// Writes DG1 of the diagnosis at the door; the reason of the visit when there is no other.
    private func admittingDiagnosis(_ encounter: Encounter, to out: inout ByteBuffer) {
        guard let diagnosis = encounter.admission?.admittingDiagnosis ?? encounter.reason else { return }
        self.diagnosis(diagnosis, 1, at: encounter.start, "A", by: encounter.practitionerNPI, to: &out)
    }

    /// Writes DG1 for the diagnoses of an encounter.
    /// - Parameter type: HL7 table 0052: `W`, working, or `F`, final.
    private func diagnoses(
        _ encounter: Encounter, at moment: Timestamp, _ type: StaticString, limit: Int, to out: inout ByteBuffer
    ) {
        for (place, diagnosis) in encounter.diagnoses.prefix(limit).enumerated() {
            self.diagnosis(diagnosis, place + 1, at: moment, type, by: encounter.practitionerNPI, to: &out)
        }
    }

    /// Writes one DG1; its number is its priority as well.
    func diagnosis(
        _ diagnosis: Concept, _ number: Int, at moment: Timestamp, _ type: StaticString, by npi: Text,
        to out: inout ByteBuffer
    ) {
        var dg1 = HL7Segment("DG1", &out)
        dg1.field(1, number, &out)
        dg1.field(3, diagnosis, &out)
        dg1.field(5, moment, &out)
        dg1.field(6, type, &out)
        dg1.field(15, number, &out)
        clinician(npi, 16, &dg1, &out)
        dg1.end(&out)
    }

    /// Writes DRG, when the stay is grouped.
    private func diagnosisGroup(_ encounter: Encounter, to out: inout ByteBuffer) {
        guard let group = encounter.admission?.diagnosisGroup else { return }
        var drg = HL7Segment("DRG", &out)
        drg.field(1, group, &out)
        drg.end(&out)
    }

    /// Writes PR1 for what was done in an encounter up to a moment.
    private func procedures(in encounter: Encounter, until moment: Timestamp, to out: inout ByteBuffer) {
        var number = 0
        for procedure in record.procedures
        where procedure.encounterID == encounter.id && procedure.status == .completed && procedure.performed <= moment {
            number += 1
            var pr1 = HL7Segment("PR1", &out)
            pr1.field(1, number, &out)
            pr1.field(3, procedure.code, &out)
            pr1.field(5, procedure.performed, &out)
            if let end = procedure.end, end > procedure.performed {
                pr1.field(7, procedure.performed.seconds(until: end) / 60, &out)
            }
            clinician(procedure.practitionerNPI, 12, &pr1, &out)
            pr1.field(15, procedure.reason, &out)
            pr1.end(&out)
        }
    }

    /// Writes OBX for height and weight as they were measured in an encounter up to a moment.
    private func bodySize(in encounter: Encounter, until moment: Timestamp, to out: inout ByteBuffer) {
        var number = 0
        for observation in record.observations where observation.effective <= moment {
            guard observation.category == .vitalSigns, observation.encounterID == encounter.id,
                observation.code == Self.height || observation.code == Self.weight, number < 2
            else { continue }
            number += 1
            result(observation, number, performer: nil, to: &out)
        }
    }

    private static let height = Concept(.loinc, "8302-2", display: "Body height")
    private static let weight = Concept(.loinc, "29463-7", display: "Body weight")
}

extension Encounter {
    /// The end of a visit, when it is over at a moment; nothing for stays, whose end is a discharge.
    func visitEnd(_ moment: Timestamp) -> Timestamp? {
        guard let end, encounterClass != .inpatient, end <= moment else { return nil }
        return end
    }
}

extension AllergyIntolerance.Category {
    /// The kind of allergen as CE of HL7 table 0127.
    var hl7: StaticString {
        switch self {
        case .medication: "DA^Drug allergy^HL70127"
        case .food: "FA^Food allergy^HL70127"
        case .environment: "EA^Environmental Allergy^HL70127"
        case .biologic: "MA^Miscellaneous allergy^HL70127"
        }
    }
}

extension AllergyIntolerance.Criticality {
    /// The severity as CE of HL7 table 0128.
    var hl7: StaticString {
        switch self {
        case .low: "MI^Mild^HL70128"
        case .high: "SV^Severe^HL70128"
        case .unableToAssess: "U^Unknown^HL70128"
        }
    }
}
