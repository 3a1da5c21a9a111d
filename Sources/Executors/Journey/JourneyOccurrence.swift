import HealthSimCore
import PatientSim

/// An event of a journey on a day of one person.
struct JourneyOccurrence {
    var kind: JourneySpecification.Event.Kind
    var care: PlannedCare

    /// Whether others may join it: a visit that the journey itself describes.
    private var isVisit: Bool { kind.isOfficeVisit && care.event == nil }

    /// Whether it needs no visit of its own.
    private var isExtra: Bool {
        switch kind {
        case .lab, .prescription, .procedure, .immunization, .therapyStop, .therapyChange: true
        case .encounter, .telehealth, .diagnosis, .admission, .emergency, .episode, .discharge, .decision, .note,
            .claim,
            .fill, .refill, .adherenceGap, .newEnrollment, .planChange, .termination:
            false
        }
    }

    /// The care of occurrences in order of time.
    ///
    /// Tests, drugs, procedures and vaccines join a visit of the journey within three days that depends on nothing else
    /// than they do, or that they follow on the same day; the others have a contact of their own. None joins a visit that
    /// is before something it waits for: a decision is made after the visits of its day.
    static func joined(_ planned: [JourneyOccurrence]) -> [PlannedCare] {
        var visits = planned.filter { !$0.isExtra }
        var alone: [JourneyOccurrence] = []
        var known: [Int: CalendarDate] = [:]
        for occurrence in planned {
            guard let number = occurrence.care.number else { continue }
            known[number] = occurrence.care.date.adding(days: occurrence.care.isDecision ? 1 : 0)
        }
        for extra in planned where extra.isExtra {
            let visit = visits.firstIndex { visit in
                extra.joins(visit)
                    && extra.care.requires.allSatisfy { number in
                        number == visit.care.number || known[number].map { $0 <= visit.care.date } ?? true
                    }
            }
            if let visit {
                visits[visit].care.additions.append(extra.care)
                if let number = extra.care.number { known[number] = visits[visit].care.date }
            } else {
                alone.append(extra.withContact)
            }
        }
        return (visits + alone).enumerated().sorted {
            ($0.element.care.date, $0.element.rank, $0.offset) < ($1.element.care.date, $1.element.rank, $1.offset)
        }.map { _, occurrence in
            var care = occurrence.care
            care.additions = Self.testsFirst(care.additions)
            return care
        }
    }

    /// Decisions are made after the visits of a day.
    private var rank: Int { care.isDecision ? 1 : 0 }

    private func joins(_ visit: JourneyOccurrence) -> Bool {
        guard visit.isVisit, abs(visit.care.date.days(until: care.date)) <= 3 else { return false }
        if let number = visit.care.number, care.requires.contains(number) { return true }
        // What waits for a day that is not known yet is joined by what waits for it alone.
        guard visit.care.follows == nil, care.follows == nil, visit.care.excludes == care.excludes else { return false }
        return visit.care.when == nil && visit.care.requires.allSatisfy(care.requires.contains)
    }

    /// The extra with what its own contact is: blood is drawn and vaccines are given by a nurse.
    private var withContact: JourneyOccurrence {
        var occurrence = self
        switch kind {
        case .lab where care.type == nil, .immunization where care.type == nil:
            occurrence.care.type = Concept(.cpt, "99211")
        default: break
        }
        if kind == .immunization, care.diagnoses.isEmpty {
            occurrence.care.diagnoses = [Concept(.icd10cm, "Z23")]
        }
        return occurrence
    }

    private static func testsFirst(_ additions: [PlannedCare]) -> [PlannedCare] {
        additions.filter { !$0.panels.isEmpty } + additions.filter { $0.panels.isEmpty }
    }
}
