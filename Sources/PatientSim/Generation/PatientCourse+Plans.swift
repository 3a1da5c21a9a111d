import HealthSimCore

extension PatientCourse {
    /// Writes the goals, the care plans and the team of one whom care has seen.
    mutating func writePlans() {
        guard let first = record.encounters.first else { return }
        for model in present {
            guard let plan = library.models[model].prevention.carePlan else { continue }
            var codes: [Concept] = []
            for problem in problems where problem.model == model { codes.append(problem.code) }
            guard let encounter = firstEncounter(for: codes) else { continue }
            let start = encounter.start.date
            var conditions: [Text] = []
            // By position here and below: a loop over the entries would copy each.
            for index in record.conditions.indices
            where record.conditions[index].abatement == nil && codes.contains(record.conditions[index].code) {
                conditions.append(record.conditions[index].id)
            }
            let goals = setGoals(of: model, from: start, condition: conditions.first ?? .empty)
            record.carePlans.append(
                CarePlan(
                    id: RecordIdentifier.text("PLN", patient: number, entry: record.carePlans.count + 1),
                    mrn: record.patient.mrn, encounterID: encounter.id, title: plan.title, start: start,
                    end: record.patient.deathTime?.date, conditionIDs: conditions, goalIDs: goals,
                    activities: Array(plan.activities), practitionerNPI: encounter.practitionerNPI))
        }
        var members: [CareTeam.Member] = []
        for index in record.practitioners.indices {
            members.append(
                CareTeam.Member(npi: record.practitioners[index].npi, role: record.practitioners[index].specialty))
        }
        guard !members.isEmpty else { return }
        record.careTeams.append(
            CareTeam(
                id: RecordIdentifier.text("TEA", patient: number, entry: 1), mrn: record.patient.mrn,
                start: first.start.date, members: members))
    }

    /// The first contact for one of some diagnoses.
    private func firstEncounter(for codes: [Concept]) -> Encounter? {
        for index in record.encounters.indices
        where record.encounters[index].diagnoses.contains(where: { codes.contains($0) }) {
            return record.encounters[index]
        }
        return nil
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
            if let last = rule.measurement.flatMap({ latest($0, since: start) }) {
                let isReached = last >= rule.low ?? -.infinity && last <= rule.high ?? .infinity
                goal.achievement = isReached ? .achieved : .inProgress
            }
            ids.append(goal.id)
            record.goals.append(goal)
        }
        return ids
    }

    /// The latest result of a test, by its position among the measurements; nothing when it is from before a day.
    private func latest(_ measurement: Int, since start: CalendarDate) -> Double? {
        let position = latestResults[measurement]
        guard position >= 0, record.observations[position].effective.date >= start else { return nil }
        return record.observations[position].value
    }
}
