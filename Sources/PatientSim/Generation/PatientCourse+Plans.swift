import HealthSimCore

extension PatientCourse {
    /// Writes the goals, the care plans and the team of one whom care has seen.
    mutating func writePlans() {
        guard let first = record.encounters.first else { return }
        for model in present {
            guard let plan = library.models[model].prevention.carePlan,
                let encounter = record.encounters.first(where: { visit in
                    visit.diagnoses.contains { code in problems.contains { $0.model == model && $0.code == code } }
                })
            else { continue }
            let start = encounter.start.date
            let conditions = record.conditions.filter { condition in
                condition.abatement == nil && problems.contains { $0.model == model && $0.code == condition.code }
            }.map(\.id)
            let goals = setGoals(of: model, from: start, condition: conditions.first ?? .empty)
            record.carePlans.append(
                CarePlan(
                    id: RecordIdentifier.text("PLN", patient: number, entry: record.carePlans.count + 1),
                    mrn: record.patient.mrn, encounterID: encounter.id, title: plan.title, start: start,
                    end: record.patient.deathTime?.date, conditionIDs: conditions, goalIDs: goals,
                    activities: Array(plan.activities), practitionerNPI: encounter.practitionerNPI))
        }
        var members: [CareTeam.Member] = []
        for practitioner in record.practitioners {
            members.append(CareTeam.Member(npi: practitioner.npi, role: practitioner.specialty))
        }
        guard !members.isEmpty else { return }
        record.careTeams.append(
            CareTeam(
                id: RecordIdentifier.text("TEA", patient: number, entry: 1), mrn: record.patient.mrn,
                start: first.start.date, members: members))
    }

    private mutating func setGoals(of model: Int, from start: CalendarDate, condition: Text) -> [Text] {
        read(as: model)
        var ids: [Text] = []
        for rule in library.models[model].prevention.goals where rule.when?.isTrue(in: state) ?? true {
            let measurement = rule.measurement.map { library.measurements[$0] }
            var goal = Goal(
                id: RecordIdentifier.text("GOL", patient: number, entry: record.goals.count + 1),
                mrn: record.patient.mrn, conditionID: condition, text: rule.text, measure: measurement?.test.concept,
                low: rule.low, high: rule.high, unit: measurement?.test.unit ?? .empty, start: start,
                due: start.adding(months: 6))
            if let test = measurement?.test.concept,
                let last = latest(test, since: start)?.value
            {
                let isReached = last >= rule.low ?? -.infinity && last <= rule.high ?? .infinity
                goal.achievement = isReached ? .achieved : .inProgress
            }
            ids.append(goal.id)
            record.goals.append(goal)
        }
        return ids
    }

    /// The latest result of a test; the record is not in order of time yet.
    private func latest(_ test: Concept, since start: CalendarDate) -> Observation? {
        var latest: Int?
        for index in record.observations.indices
        where record.observations[index].code == test && record.observations[index].effective.date >= start {
            if let known = latest {
                let (before, now) = (record.observations[known], record.observations[index])
                if (before.effective, before.id) > (now.effective, now.id) { continue }
            }
            latest = index
        }
        return latest.map { record.observations[$0] }
    }
}
