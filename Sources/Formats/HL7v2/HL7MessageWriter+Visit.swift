import HealthSimCore
import PatientSim

extension HL7MessageWriter {
    /// Writes PV1 as it stands at the moment of a message; what lies in the future is left out.
    ///
    /// - Parameters:
    ///   - admitted: when the patient came, as this message has it; by default the start, when that is past.
    ///   - discharge: when the patient left, as this message has it; nothing while there.
    ///   - location: the number of the stay's location; nothing for the one that the moment falls in.
    func visit(
        _ encounter: Encounter, at moment: Timestamp, admitted: Timestamp? = nil, discharge: Timestamp? = nil,
        location: Int? = nil, to out: inout ByteBuffer
    ) {
        let isStay = encounter.encounterClass == .inpatient
        let locations = encounter.admission?.locations ?? []
        let place = location ?? locations.lastIndex { $0.start <= moment } ?? 0
        var pv1 = HL7Segment("PV1", &out)
        pv1.field(1, 1, &out)
        pv1.field(2, patientClass(encounter.encounterClass), &out)
        pv1.field(3, &out)
        append(locations.isEmpty ? nil : locations[place], of: encounter, to: &out)
        pv1.field(4, admissionType(encounter), &out)
        if location != nil, place > 0 {
            pv1.field(6, &out)
            append(locations[place - 1], of: encounter, to: &out)
        }
        clinician(encounter.practitionerNPI, 7, &pv1, &out)
        if let admission = encounter.admission { pv1.field(10, admission.service.hl7, &out) }
        if encounter.admission?.isReadmission == true { pv1.field(13, "R", &out) }
        pv1.field(14, encounter.admission?.source, asCodeOf: "0023", &out)
        if isStay { clinician(encounter.practitionerNPI, 17, &pv1, &out) }
        pv1.field(19, text: encounter.id, &out)
        out.append("^^^HEALTHSIM^VN")
        if let type = record.patient.coverage?.type, !type.isEmpty {
            pv1.field(20, &out)
            append(slug: type, to: &out)
        }
        if discharge != nil { pv1.field(36, encounter.dischargeDisposition, asCodeOf: "0112", &out) }
        pv1.field(39, text: encounter.facilityNPI, &out)
        let hasBegun = encounter.start <= moment && encounter.status != .cancelled
        pv1.field(44, admitted ?? (hasBegun ? encounter.start : nil), &out)
        pv1.field(45, discharge, &out)
        pv1.end(&out)
    }

    /// Writes PV1 of the encounter that an order or result belongs to; nothing when there is none.
    func visit(ofEncounter id: Text, at moment: Timestamp, to out: inout ByteBuffer) {
        guard let encounter = encounter(id) else { return }
        visit(encounter, at: moment, discharge: encounter.end.flatMap { $0 <= moment ? $0 : nil }, to: &out)
    }

    /// Writes PV2, when there is something in it.
    func visitDetails(_ encounter: Encounter, discharge: Timestamp? = nil, to out: inout ByteBuffer) {
        let isDischarged = discharge != nil && encounter.encounterClass == .inpatient
        guard encounter.reason != nil || encounter.booked != nil || isDischarged else { return }
        var pv2 = HL7Segment("PV2", &out)
        pv2.field(3, encounter.reason, &out)
        if encounter.booked != nil { pv2.field(8, encounter.start, &out) }
        if isDischarged, let discharge {
            pv2.field(11, max(0, encounter.start.date.days(until: discharge.date)), &out)
        }
        pv2.end(&out)
    }

    /// Appends a bed, or the place of a visit, as PL: unit, room, bed, facility.
    func append(_ stay: LocationStay?, of encounter: Encounter, to out: inout ByteBuffer) {
        out.append(stay?.unit.hl7 ?? pointOfCare(encounter.encounterClass))
        if let stay {
            out.append("^")
            out.append(hl7: stay.room)
            out.append("^")
            out.append(hl7: stay.bed)
        }
        if !encounter.facilityNPI.isEmpty {
            out.append(stay == nil ? "^^^" : "^")
            out.append(hl7: encounter.facilityNPI)
        }
    }

    /// The point of care of an encounter whose unit is not known.
    private func pointOfCare(_ kind: Encounter.Class) -> StaticString {
        switch kind {
        case .ambulatory: "CLINIC"
        case .emergency: "ED"
        case .inpatient: "WARD"
        case .observation: "OBS"
        case .virtual: "VIRTUAL"
        case .home: "HOME"
        }
    }

    /// HL7 table 0004.
    private func patientClass(_ kind: Encounter.Class) -> StaticString {
        switch kind {
        case .inpatient: "I"
        case .emergency: "E"
        case .ambulatory, .observation, .virtual, .home: "O"
        }
    }

    /// HL7 table 0007.
    private func admissionType(_ encounter: Encounter) -> StaticString {
        if encounter.encounterClass == .emergency { return "E" }
        guard encounter.encounterClass == .inpatient else { return "R" }
        guard let admission = encounter.admission else { return "U" }
        if admission.service == .newborn { return "N" }
        if admission.service == .obstetrics { return "L" }
        if admission.locations.first?.unit == .emergency { return "E" }
        if let source = admission.source, source.code == "emd" { return "E" }
        return admission.service == .surgery || admission.service == .orthopedics ? "C" : "U"
    }

    /// Appends a word of ours as a code: capitals and digits, hyphens for what lies between.
    func append(slug text: Text, to out: inout ByteBuffer) {
        unsafe text.withUTF8 { bytes in
            for index in 0..<min(20, bytes.count) {
                let byte = unsafe bytes[index]
                if (byte | 0x20) &- UInt8(ascii: "a") < 26 {
                    out.append(byte & 0xDF)
                } else {
                    out.append(byte &- UInt8(ascii: "0") < 10 ? byte : UInt8(ascii: "-"))
                }
            }
        }
    }
}

extension LocationStay.Unit {
    /// The point of care of PL.1.
    var hl7: StaticString {
        switch self {
        case .emergency: "ED"
        case .ward: "WARD"
        case .stepDown: "STEPDOWN"
        case .intensiveCare: "ICU"
        case .laborAndDelivery: "LD"
        case .postpartum: "PP"
        case .nursery: "NURSERY"
        case .psychiatry: "PSYCH"
        }
    }
}

extension HospitalService {
    /// The service in HL7 table 0069, which suggests codes for some and leaves the others to the user.
    var hl7: StaticString {
        switch self {
        case .medicine: "MED"
        case .surgery: "SUR"
        case .cardiology: "CAR"
        case .neurology: "NEURO"
        case .orthopedics: "ORTHO"
        case .obstetrics: "OBS"
        case .newborn: "NB"
        case .pediatrics: "PED"
        case .psychiatry: "PSY"
        case .oncology: "ONC"
        }
    }
}
