import HealthSimCore

extension PatientCourse {
    /// A sudden event that may happen.
    struct SuddenEvent {
        var day: Double
        var model: Int
        var rule: Int
    }

    /// The times at which sudden events may happen: a Poisson process for each rule of the patient's models.
    mutating func suddenEvents(days: Double) -> [SuddenEvent] {
        var events: [SuddenEvent] = []
        for model in library.models.indices where state.hasModel[model] {
            for (position, rule) in library.models[model].acute.enumerated() where rule.perYear > 0 {
                var day = streams.acute.exponential(mean: 365.25 / rule.perYear)
                while day < days {
                    if day > birthDay + 1 { events.append(SuddenEvent(day: day, model: model, rule: position)) }
                    day += streams.acute.exponential(mean: 365.25 / rule.perYear)
                }
            }
        }
        return events
    }

    /// Writes a sudden event when the patient's state allows it and it ends within the history.
    ///
    /// - Returns: the day it ended, or nothing when it did not happen.
    mutating func happen(_ event: SuddenEvent, days: Double) -> Double? {
        let rule = library.models[event.model].acute[event.rule]
        let hours = rule.length.value.sample(&streams.acute) * rule.hoursPerUnit
        let second = Int((event.day - event.day.rounded(.down)) * 1_440) * 60
        observe(day: event.day)
        read(as: event.model)
        guard rule.when?.isTrue(in: state) ?? true, event.day + hours / 24 + 3 < days else { return nil }
        applyValues(of: rule)

        let isStay = rule.setting == .inpatient || rule.setting == .observation
        let begin = careTeam.timestamp(date(event.day), secondOfDay: second)
        let id = RecordIdentifier.text("ENC", patient: number, entry: record.encounters.count + 1)
        let clinician = careTeam.practitioner(for: isStay ? library.hospitalMedicine : library.emergencyMedicine)
        record.encounters.append(
            Encounter(
                id: id, mrn: record.patient.mrn, encounterClass: rule.setting, status: .finished, type: rule.type,
                start: begin, end: begin.adding(minutes: Int(hours * 60)),
                reason: rule.diagnoses.first?.value(in: state),
                diagnoses: diagnoses(of: rule, model: event.model),
                specialty: isStay ? nil : library.specialties[library.emergencyMedicine].concept,
                practitionerNPI: clinician.npi, facilityNPI: careTeam.hospital.npi,
                dischargeDisposition: isStay ? Self.home : nil))
        careTeam.mention(clinician, in: &record)
        careTeam.mention(careTeam.hospital, in: &record)

        let visit = Visit(day: event.day, encounterID: id, start: begin, practitionerNPI: clinician.npi)
        takeVitals(visit)
        let collected = begin.adding(minutes: 25)
        for panel in rule.panels {
            measure(
                library.panels[panel].measurements, encounter: id, at: collected, issued: collected.adding(minutes: 70),
                day: event.day)
        }
        let decided = begin.adding(minutes: min(120, Int(hours * 60)))
        let models = library.models.indices.filter { state.hasModel[$0] }
        decideTreatment(models: models, visit: visit, decided: decided)
        return event.day + hours / 24
    }

    /// Puts the event's own values in place of the patient's quantities.
    private mutating func applyValues(of rule: CareModel.AcuteRule) {
        let values = rule.values.map { ($0.variable, $0.formula.number(in: state)) }
        for (variable, value) in values where value.isFinite {
            state.numbers[CareModelLibrary.Slot.firstVariable + variable] = value
        }
        setCreatinine()
    }

    /// The event's diagnoses and the patient's own, as the guidelines order them.
    ///
    /// The chronic code of a condition that is coded once gives way to the acute one.
    private func diagnoses(of rule: CareModel.AcuteRule, model: Int) -> [Concept] {
        let acute = rule.diagnoses.compactMap { $0.value(in: state) }
        var entries = acute.map { DiagnosisCoder.Entry(code: $0, model: model) }
        for problem in problems {
            let category = String(problem.code.code.string.prefix(3))
            let isSingle = problem.model.map { library.models[$0].codeGroups.count == 1 } ?? false
            guard !acute.contains(where: { $0 == problem.code || (isSingle && $0.isWithin(category)) }) else {
                continue
            }
            entries.append(DiagnosisCoder.Entry(code: problem.code, model: problem.model ?? model))
        }
        return DiagnosisCoder.shared.combine(entries).map(\.code).prefix(12).map(\.self)
    }

    private static let home = Concept(.dischargeDisposition, "home", display: "Home")
}
