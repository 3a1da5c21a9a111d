import HealthSimCore
import PatientSim

/// An admission of a record, as `admissions` and the tables that refer to it have it.
struct MIMICAdmission {
    /// The place among the record's encounters.
    let encounter: Int
    /// The encounter's identifier.
    let id: Text
    /// `hadm_id`.
    let number: Int
    /// When it began.
    let start: Timestamp
    /// When it ended; absent while it lasts.
    let end: Timestamp?
    /// The service that has the patient.
    let service: HospitalService
    /// The time in the emergency department, when there was any.
    let emergency: LocationStay?
    /// The patient died in it.
    let isDeath: Bool
}

/// A stay in intensive care: beds that follow each other without a gap are one stay.
struct MIMICStay {
    /// The place among the record's admissions.
    let admission: Int
    /// `stay_id`.
    let number: Int
    /// When the patient came.
    let start: Timestamp
    /// When the patient left; absent while there.
    var end: Timestamp?

    /// Whether a moment lies in it.
    func contains(_ moment: Timestamp) -> Bool { moment >= start && (end.map { moment <= $0 } ?? true) }
}
