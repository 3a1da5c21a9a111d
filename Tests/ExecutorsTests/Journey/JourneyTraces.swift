import HealthSimCore
import PatientSim

/// Looks for what planned care has left in a record.
struct JourneyTraces {
    private let record: PatientRecord

    init(_ record: PatientRecord) { self.record = record }

    /// What tells that an episode has begun: codes of visits, procedures or diagnoses.
    private static let episodes: [Text: [String]] = [
        "pregnancy": ["Z34", "O09", "O"], "cardiac-rehabilitation": ["93797"], "rehabilitation": ["97161", "97110"],
        "defibrillator": ["99204", "33249"],
    ]

    /// Whether all that the care asks for was done on its day or soon after.
    func show(_ care: PlannedCare, isOfVisit: Bool) -> Bool {
        if let episode = care.episode { return begins(episode.event, on: care.date) }
        let encounters = record.encounters.filter { isNear($0.start.date, care.date, within: 14) }
        if care.event != nil {
            return encounters.contains {
                care.date.days(until: $0.start.date) <= 1
                    && ($0.admission != nil || $0.encounterClass == .emergency || $0.encounterClass == .inpatient)
            }
        }
        if isOfVisit {
            let isVisited = encounters.contains { encounter in
                encounter.encounterClass == care.setting && (care.type.map { encounter.type == $0 } ?? true)
            }
            guard isVisited else { return false }
        }
        return care.panels.allSatisfy { id in
            let panel = LabPanel.named(id.string)
            return record.reports.contains {
                ($0.code == panel?.concept || $0.procedure == panel?.procedure) && isNear($0.effective.date, care.date)
            }
        }
            && care.procedures.allSatisfy { code in
                record.procedures.contains { $0.code == code && isNear($0.performed.date, care.date) }
            }
            && care.medications.allSatisfy { id in
                let drug = Medication.named(id.string)?.concept
                return record.medicationOrders.contains { $0.drug == drug && isNear($0.authored.date, care.date) }
            }
            && care.vaccines.allSatisfy { code in
                record.immunizations.contains { $0.vaccine == code && isNear($0.occurrence.date, care.date) }
            }
    }

    private func begins(_ episode: Text, on day: CalendarDate) -> Bool {
        let wanted = Self.episodes[episode] ?? []
        return record.encounters.contains { encounter in
            isNear(encounter.start.date, day, within: 120)
                && wanted.contains { code in
                    encounter.type.code == Text(code) || encounter.diagnoses.contains { $0.isWithin(Text(code)) }
                }
        }
    }

    private func isNear(_ day: CalendarDate, _ planned: CalendarDate, within days: Int = 16) -> Bool {
        (-1...days).contains(planned.days(until: day))
    }
}
