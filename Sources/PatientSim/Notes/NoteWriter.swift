import HealthSimCore

/// Writes the texts of clinicians from a record that is complete.
///
/// A progress note (LOINC 11506-3) for each visit, an emergency department note (34111-5) for each emergency, a history
/// and physical (34117-2) and a discharge summary (18842-5) for each stay; nothing for what is planned, cancelled or
/// not over. Everything in a text stands in the record or is an age counted from it. A text knows what was known when it was
/// written: later results, drugs and diagnoses are not in it.
///
/// ```swift
/// record.notes = NoteWriter(seed: 42).notes(for: record)
/// ```
public struct NoteWriter: Hashable, Sendable {
    /// The seed of the wording.
    public let seed: UInt64

    private static let purpose: RandomStream.Purpose = "patient.notes"
    private static let progress = Frozen(Concept(.loinc, "11506-3", display: "Progress note"))
    private static let emergency = Frozen(Concept(.loinc, "34111-5", display: "Emergency department Note"))
    private static let history = Frozen(Concept(.loinc, "34117-2", display: "History and physical note"))
    private static let summary = Frozen(Concept(.loinc, "18842-5", display: "Discharge summary"))

    /// A writer whose wording follows a seed.
    public init(seed: UInt64) { self.seed = seed }

    /// The notes of a record, by the time of writing, with the identifiers that follow those it has.
    ///
    /// A pure function of the seed and the record.
    public func notes(for record: PatientRecord) -> [ClinicalNote] {
        let number = Self.number(of: record.patient.mrn)
        var notes: [ClinicalNote] = []
        for (position, encounter) in record.encounters.enumerated() where encounter.status == .finished {
            guard let end = encounter.end else { continue }
            var stream = RandomStream(seed: seed, purpose: Self.purpose.part(UInt64(position)), index: number)
            func add(_ kind: Concept, at written: Timestamp, _ write: (inout NoteChart) -> Void) {
                var chart = NoteChart(of: encounter, in: record, written: written, stream: stream)
                write(&chart)
                stream = chart.stream
                notes.append(
                    ClinicalNote(
                        id: .empty, mrn: record.patient.mrn, encounterID: encounter.id, kind: kind, authored: written,
                        practitionerNPI: encounter.practitionerNPI, text: chart.text.string))
            }
            switch encounter.encounterClass {
            case .ambulatory, .virtual, .home:
                add(Self.progress.value, at: Self.signing(of: encounter, in: record, end)) { $0.writeProgress() }
            case .emergency:
                add(Self.emergency.value, at: end) { $0.writeEmergency() }
            case .inpatient, .observation:
                add(Self.history.value, at: min(encounter.start.adding(hours: 3), end)) { $0.writeHistory() }
                add(Self.summary.value, at: end) { $0.writeSummary() }
            }
        }
        let order = notes.indices.sorted { (notes[$0].authored, $0) < (notes[$1].authored, $1) }
        return order.enumerated().map { ordinal, index in
            var note = notes[index]
            note.id = RecordIdentifier.text("NOT", patient: number, entry: record.notes.count + ordinal + 1)
            return note
        }
    }

    /// When the note of a visit is signed: at its end, or when the results and orders of the following days are there.
    private static func signing(of encounter: Encounter, in record: PatientRecord, _ end: Timestamp) -> Timestamp {
        let latest = end.adding(days: 3)
        var signed = end
        for observation in record.observations where observation.encounterID == encounter.id {
            if let issued = observation.issued, issued <= latest { signed = max(signed, issued) }
        }
        for order in record.medicationOrders where order.encounterID == encounter.id {
            if order.authored <= latest { signed = max(signed, order.authored) }
        }
        return signed
    }

    /// The number of a patient: the digits of the medical record number, or a mark of its bytes where there are none.
    private static func number(of mrn: Text) -> UInt64 {
        let bytes = Array(mrn.string.utf8)
        if let number = UInt64(String(decoding: bytes.filter { 48...57 ~= $0 }, as: UTF8.self)) { return number }
        return bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 } % 100_000_000
    }
}
