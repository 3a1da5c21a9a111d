import HealthSimCore
import MemberSim
import PatientSim

extension ClaimSync {
    private static let palliative = Concept(.icd10cm, "Z51.5")

    /// The days that each visit of a hospice stands for: until the next one, another hospital, or death; with what the
    /// patient dies of as the first diagnosis, in the words of the problem list.
    func addHospice(to billable: inout [BillableEncounter], of record: PatientRecord) {
        for place in billable.indices where billable[place].setting == .home {
            guard billable[place].diagnoses.contains(Self.palliative) else { continue }
            let first = billable[place].start.date
            var days = 30
            for next in billable[(place + 1)...] where days > 0 {
                let isNext = next.setting == .inpatient || next.diagnoses.contains(Self.palliative)
                guard isNext else { continue }
                days = min(days, first.days(until: next.start.date))
                break
            }
            if let death = record.patient.deathTime { days = min(days, max(1, first.days(until: death.date))) }
            billable[place].hospiceDays = max(0, days)
            guard let illness = Self.fatalIllness(of: record), !billable[place].diagnoses.contains(illness) else {
                continue
            }
            billable[place].diagnoses.insert(illness, at: 0)
        }
    }

    /// The problem that a patient dies of: the cause of death itself, else one of its category.
    private static func fatalIllness(of record: PatientRecord) -> Concept? {
        guard let cause = record.patient.causeOfDeath, cause.system == .icd10cm else { return nil }
        let category = String(cause.code.string.prefix(3))
        let listed =
            record.conditions.first { $0.code == cause } ?? record.conditions.first { $0.code.isWithin(category) }
        return listed?.code
    }
}
