import HealthSimCore
import PatientSim

/// Writes the messages of one record.
struct HL7MessageWriter {
    let record: PatientRecord
    /// The clinicians of the record as XCN, one after another, and where each ends.
    private var clinicians = ByteBuffer()
    private var clinicianEnds: [Int] = []
    /// PID up to its field 16, the same in all messages.
    private var identity = ByteBuffer(capacity: 512)
    /// What begins every control id.
    private let controlPrefix: Text

    init(_ record: PatientRecord) {
        self.record = record
        controlPrefix = Self.controlPrefix(record.patient.mrn)
        for practitioner in record.practitioners {
            Self.append(practitioner, to: &clinicians)
            clinicianEnds.append(clinicians.count)
        }
        appendIdentity(to: &identity)
    }

    /// Writes the message of an event.
    func write(_ event: HL7Event, sequence: Int, to out: inout ByteBuffer) {
        switch event.type {
        case .registration, .admission, .transfer, .update, .discharge, .cancelledAdmission, .cancelledDischarge:
            writeAdmission(event, sequence, to: &out)
        case .appointmentBooked, .appointmentCancelled: writeAppointment(event, sequence, to: &out)
        case .laboratoryOrder, .generalOrder: writeOrder(event, sequence, to: &out)
        case .results: writeResults(event, sequence, to: &out)
        case .pharmacyOrder: writePrescription(event, sequence, to: &out)
        case .vaccination: writeVaccination(event, sequence, to: &out)
        case .document: writeDocument(event, sequence, to: &out)
        }
    }

    /// Writes MSH.
    ///
    /// MSH-15 and 16 are empty: the original mode, in which a receiver answers every message with an application
    /// acknowledgment. MSH-11 is `T`, training: nothing here is about a real person.
    func header(_ event: HL7Event, _ sequence: Int, facility: Text, to out: inout ByteBuffer) {
        out.append(#"MSH|^~\&|HEALTHSIM|"#)
        out.append(hl7: facility.isEmpty ? Text("HEALTHSIM") : facility)
        out.append("|RECEIVER|RECEIVER|")
        out.append(hl7: event.moment)
        out.append("||")
        out.append(event.type.header)
        out.append("|")
        out.append(text: controlPrefix)
        out.append("-")
        out.append(integer: sequence, width: 5)
        out.append("|T|2.5.1|||||USA|UNICODE UTF-8\r")
    }

    /// The number of a medical record number of ours; another one when it is short and plain; else of its hash.
    ///
    /// A hyphen and the sequence follow, so that MSH-10 has at most 20 characters.
    private static func controlPrefix(_ mrn: Text) -> Text {
        let text = mrn.string
        if Identifiers.isMRN(text) { return Text(String(text.dropFirst(3))) }
        if 1...13 ~= text.utf8.count && text.utf8.allSatisfy({ isPlain($0) }) { return mrn }
        let hash = unsafe mrn.withUTF8 { unsafe MurmurHash.hash(UnsafeRawBufferPointer($0)).high }
        let digits = String(hash & 0xFFFF_FFFF_FFFF, radix: 16)
        return Text("h" + String(repeating: "0", count: 12 - digits.utf8.count) + digits)
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
    }

    /// Appends PID up to its field 16.
    func appendKnownIdentity(to out: inout ByteBuffer) { out.append(contentsOf: identity) }

    /// Writes a clinician as XCN; nothing when there is none.
    func clinician(_ npi: Text, _ number: Int, _ segment: inout HL7Segment, _ out: inout ByteBuffer) {
        guard !npi.isEmpty else { return }
        segment.field(number, &out)
        append(clinician: npi, to: &out)
    }

    /// Appends a clinician as XCN, with the name when the record has it.
    func append(clinician npi: Text, to out: inout ByteBuffer) {
        guard let index = record.practitioners.firstIndex(where: { $0.npi == npi }) else {
            out.append(hl7: npi)
            return out.append("^^^^^^^^NPI^^^^NPI")
        }
        let range = (index == 0 ? 0 : clinicianEnds[index - 1])..<clinicianEnds[index]
        unsafe clinicians.withBytes { unsafe out.append(contentsOf: UnsafeRawBufferPointer(rebasing: $0[range])) }
    }

    private static func append(_ practitioner: Practitioner, to out: inout ByteBuffer) {
        out.append(hl7: practitioner.npi)
        out.append("^")
        out.append(hl7: practitioner.name.family)
        out.append("^")
        out.append(hl7: practitioner.name.given)
        out.append("^")
        out.append(hl7: practitioner.name.middle)
        out.append("^^^^^NPI^L^^^NPI")
    }

    /// The encounter with an id; nothing when the record has none such.
    func encounter(_ id: Text) -> Encounter? {
        id.isEmpty ? nil : record.encounters.first { $0.id == id }
    }
}
