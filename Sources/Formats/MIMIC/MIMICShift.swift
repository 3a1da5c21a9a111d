import HealthSimCore
import PatientSim

/// How far the dates of a patient are moved, and the year that MIMIC-IV anchors their age in.
///
/// All moments of a patient move by the same number of whole weeks, close to whole years, into the years 2110 to about
/// 2210: intervals, weekdays and seasons stay. The number depends on the patient alone.
struct MIMICShift: Sendable {
    /// The days that are added.
    let days: Int
    /// The year after the shift in which the patient was first seen: admitted if ever, else seen at all.
    let anchorYear: Int
    /// The three years in which that was in truth, such as 2017 for `2017 - 2019`.
    let groupStart: Int
    /// The age then, in years; 91 for all above 89, as MIMIC has it.
    let anchorAge: Int

    /// The shift of a patient.
    init(_ record: PatientRecord, scattered: UInt64) {
        let birth = record.patient.person.birthDate
        let first =
            record.encounters.first(where: \.isMIMICAdmission)?.start.date ?? record.encounters.first?.start.date
            ?? record.observations.first?.effective.date ?? birth
        let year = first.year
        // The mean length of a Gregorian year, 365.2425 days, in whole weeks.
        days = Int((Double(2110 + Int(scattered % 80) - year) * 365.2425 / 7).rounded()) * 7
        anchorYear = first.adding(days: days).year
        groupStart = 2008 + Self.floorDivide(year - 2008, 3) * 3
        let age = max(0, birth.years(until: first))
        anchorAge = age > 89 ? 91 : age
    }

    private static func floorDivide(_ value: Int, _ divisor: Int) -> Int {
        value >= 0 ? value / divisor : -((divisor - 1 - value) / divisor)
    }
}

extension Encounter {
    /// Whether MIMIC-IV has an admission for it: a stay, an observation or an emergency that took place.
    var isMIMICAdmission: Bool {
        switch encounterClass {
        case .emergency, .inpatient, .observation: status != .planned && status != .cancelled
        case .ambulatory, .virtual, .home: false
        }
    }
}
