import HealthSimCore
import PatientSim

extension HL7MessageWriter {
    /// Writes VXU^V04: the vaccines that were given at one time, or are reported as given.
    ///
    /// Source: CDC, HL7 2.5.1 Implementation Guide for Immunization Messaging, release 1.5, for the fields of RXA.
    func writeVaccination(_ event: HL7Event, _ sequence: Int, to out: inout ByteBuffer) {
        let first = record.immunizations[event.index]
        header(event, sequence, facility: encounter(first.encounterID)?.facilityNPI ?? .empty, to: &out)
        patient(at: event.moment, account: first.encounterID, to: &out)
        primaryCare(to: &out)
        nextOfKin(to: &out)
        visit(ofEncounter: first.encounterID, at: event.moment, to: &out)
        guarantor(on: event.moment.date, to: &out)
        insurance(on: event.moment.date, to: &out)
        for immunization in record.immunizations[event.index..<event.index + event.part] {
            vaccine(immunization, to: &out)
        }
    }

    private func vaccine(_ immunization: Immunization, to out: inout ByteBuffer) {
        var orc = HL7Segment("ORC", &out)
        orc.field(1, "RE", &out)
        orc.field(3, text: immunization.id, &out)
        out.append("^HEALTHSIM")
        orc.end(&out)
        var rxa = HL7Segment("RXA", &out)
        rxa.field(1, 0, &out)
        rxa.field(2, 1, &out)
        rxa.field(3, immunization.occurrence, &out)
        rxa.field(4, immunization.occurrence, &out)
        rxa.field(5, immunization.vaccine, &out)
        // The amount is not known: the guide's own number for that.
        rxa.field(6, 999, &out)
        rxa.field(
            9,
            immunization.isPrimarySource
                ? "00^New immunization record^NIP001" : "01^Historical information - source unspecified^NIP001", &out)
        clinician(immunization.practitionerNPI, 10, &rxa, &out)
        rxa.field(15, text: immunization.lotNumber, &out)
        rxa.field(20, "CP", &out)
        rxa.field(21, "A", &out)
        rxa.end(&out)
        if immunization.route != nil {
            var rxr = HL7Segment("RXR", &out)
            rxr.field(1, immunization.route, translatedTo: "0162", &out)
            rxr.field(2, immunization.site, translatedTo: "0163", &out)
            rxr.end(&out)
        }
        if let dose = immunization.doseNumber {
            var obx = HL7Segment("OBX", &out)
            obx.field(1, 1, &out)
            obx.field(2, "NM", &out)
            obx.field(3, "30973-2^Dose number in series^LN", &out)
            obx.field(4, 1, &out)
            obx.field(5, dose, &out)
            obx.field(11, "F", &out)
            obx.field(14, immunization.occurrence, &out)
            obx.end(&out)
        }
    }

    /// Writes MDM^T02: a note, with its text.
    func writeDocument(_ event: HL7Event, _ sequence: Int, to out: inout ByteBuffer) {
        let note = record.notes[event.index]
        let encounter = encounter(note.encounterID)
        header(event, sequence, facility: encounter?.facilityNPI ?? .empty, to: &out)
        var evn = HL7Segment("EVN", &out)
        evn.field(1, "T02", &out)
        evn.field(2, event.moment, &out)
        evn.end(&out)
        patient(at: event.moment, account: note.encounterID, to: &out)
        if encounter == nil {
            // PV1 is required: without an encounter its class is `N`, not applicable.
            out.append("PV1|1|N\r")
        } else {
            visit(ofEncounter: note.encounterID, at: event.moment, to: &out)
        }
        var txa = HL7Segment("TXA", &out)
        txa.field(1, 1, &out)
        txa.field(2, text: HL7Tables.entry("0270", note.kind)?.code ?? "CD", &out)
        txa.field(3, "FT", &out)
        txa.field(4, note.authored, &out)
        clinician(note.practitionerNPI, 5, &txa, &out)
        txa.field(6, note.authored, &out)
        clinician(note.practitionerNPI, 9, &txa, &out)
        txa.field(12, text: note.id, &out)
        out.append("^HEALTHSIM")
        txa.field(17, "AU", &out)
        txa.field(19, "AV", &out)
        txa.end(&out)
        var obx = HL7Segment("OBX", &out)
        obx.field(1, 1, &out)
        obx.field(2, "FT", &out)
        obx.field(3, note.kind, &out)
        obx.field(5, &out)
        out.append(hl7: note.text, isFormatted: true)
        obx.field(11, "F", &out)
        obx.field(14, note.authored, &out)
        obx.end(&out)
    }

    /// Writes SIU^S12, or S15: a visit that was booked, or called off.
    func writeAppointment(_ event: HL7Event, _ sequence: Int, to out: inout ByteBuffer) {
        let encounter = record.encounters[event.index]
        let isBooked = event.type == .appointmentBooked
        header(event, sequence, facility: encounter.facilityNPI, to: &out)
        var sch = HL7Segment("SCH", &out)
        sch.field(1, text: encounter.id, &out)
        out.append("^HEALTHSIM")
        sch.field(2, text: encounter.id, &out)
        out.append("^HEALTHSIM")
        sch.field(6, isBooked ? "BOOKED^Appointment booked^L" : "CANCELLED^Appointment cancelled^L", &out)
        sch.field(7, "ROUTINE^Routine appointment^HL70276", &out)
        sch.field(8, "Normal^Routine schedule request type^HL70277", &out)
        sch.field(11, &out)
        appendTiming(of: encounter, to: &out)
        sch.field(16, &out)
        appendScheduler(of: encounter, to: &out)
        sch.field(20, &out)
        appendScheduler(of: encounter, to: &out)
        sch.field(25, isBooked ? "Booked^Booked^HL70278" : "Cancelled^Cancelled^HL70278", &out)
        sch.end(&out)
        patient(at: event.moment, account: encounter.id, to: &out)
        primaryCare(to: &out)
        visit(encounter, at: event.moment, to: &out)
        visitDetails(encounter, to: &out)
        resources(of: encounter, to: &out)
    }

    /// Appends the time of a visit as TQ: `^^M30^start^end`.
    private func appendTiming(of encounter: Encounter, to out: inout ByteBuffer) {
        out.append("^^")
        if let end = encounter.end, end > encounter.start {
            out.append("M")
            out.append(integer: encounter.start.seconds(until: end) / 60)
        }
        out.append("^")
        out.append(hl7: encounter.start)
        if let end = encounter.end {
            out.append("^")
            out.append(hl7: end)
        }
    }

    private func appendScheduler(of encounter: Encounter, to out: inout ByteBuffer) {
        if encounter.practitionerNPI.isEmpty {
            out.append("^Scheduling")
        } else {
            append(clinician: encounter.practitionerNPI, to: &out)
        }
    }

    /// Writes RGS, AIS, AIL and AIP: what is booked, where, and with whom.
    private func resources(of encounter: Encounter, to out: inout ByteBuffer) {
        out.append("RGS|1|A\r")
        var ais = HL7Segment("AIS", &out)
        ais.field(1, 1, &out)
        ais.field(2, "A", &out)
        ais.field(3, encounter.type, &out)
        ais.field(4, encounter.start, &out)
        ais.end(&out)
        if !encounter.facilityNPI.isEmpty {
            var ail = HL7Segment("AIL", &out)
            ail.field(1, 1, &out)
            ail.field(2, "A", &out)
            ail.field(3, &out)
            append(nil, of: encounter, to: &out)
            ail.field(6, encounter.start, &out)
            ail.end(&out)
        }
        if !encounter.practitionerNPI.isEmpty {
            var aip = HL7Segment("AIP", &out)
            aip.field(1, 1, &out)
            aip.field(2, "A", &out)
            clinician(encounter.practitionerNPI, 3, &aip, &out)
            aip.field(4, encounter.specialty, &out)
            aip.field(6, encounter.start, &out)
            aip.end(&out)
        }
    }
}

extension ByteBuffer {
    /// Appends a string as the content of a field, with escapes.
    mutating func append(hl7 text: String, isFormatted: Bool) {
        append(hl7: Text(text), isFormatted: isFormatted)
    }
}
