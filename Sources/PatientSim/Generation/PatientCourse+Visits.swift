import HealthSimCore

extension PatientCourse {
    /// Lives through the history: visits by specialty and sudden events, in order of time.
    mutating func live() {
        let days = Double(start.days(until: asOf))
        var next = library.specialties.indices.map { firstVisit(of: $0, days: days) }
        var events = suddenEvents(days: days)
        events.sort { ($0.day, $0.rule) < ($1.day, $1.rule) }
        var position = 0
        var busyUntil = -1.0
        while true {
            let specialty = next.indices.min { next[$0] < next[$1] }
            let visitDay = specialty.map { next[$0] } ?? .infinity
            if position < events.count, events[position].day.rounded(.down) <= visitDay {
                let event = events[position]
                position += 1
                guard event.day > busyUntil, let end = happen(event, days: days) else { continue }
                busyUntil = end + 2
                if let followUp = library.models[event.model].acute[event.rule].followUp {
                    let delay = Double(streams.visits.integer(in: followUp.withinDays))
                    next[followUp.specialty] = min(next[followUp.specialty], openDay(end + delay))
                }
            } else if let specialty, visitDay < .infinity {
                if visitDay <= busyUntil {
                    next[specialty] = openDay(busyUntil + 3)
                } else {
                    nextEventDay = position < events.count ? events[position].day : .infinity
                    visit(specialty, on: visitDay)
                    next[specialty] = openDay(visitDay + interval(of: specialty))
                }
            } else {
                break
            }
        }
    }

    /// The models whose conditions a specialty looks after.
    private func models(of specialty: Int) -> [Int] {
        library.models.indices.filter { model in
            state.hasModel[model] && library.models[model].visits.contains { $0.specialty == specialty }
        }
    }

    /// The days between two visits to a specialty: the most frequent of what the conditions ask for; infinite for never.
    private mutating func interval(of specialty: Int) -> Double {
        var rate = 0.0
        for model in models(of: specialty) {
            read(as: model)
            for rule in library.models[model].visits where rule.specialty == specialty {
                rate = max(rate, rule.perYear.value(in: state) ?? 0)
            }
        }
        let spread = 1 + 0.15 * min(max(streams.visits.normal(), -2), 2)
        return rate > 0 ? 365.25 / rate * spread : .infinity
    }

    private mutating func firstVisit(of specialty: Int, days: Double) -> Double {
        let length = interval(of: specialty)
        let share = streams.visits.uniform()
        // A rare visit may fall outside the history altogether; a frequent one begins within its first interval.
        return openDay(length * share)
    }

    /// The business day on or after a day and the birth; infinite when there is none early enough for its results to be
    /// known.
    private func openDay(_ day: Double) -> Double {
        let end = Double(start.days(until: asOf))
        let day = max(day, birthDay)
        guard day < end else { return .infinity }
        let open = Double(start.days(until: CalendarDate.businessDay(onOrAfter: date(day))))
        return open < end - 2 ? open : .infinity
    }

    /// One visit to a specialty: findings, diagnoses, tests, decisions, orders.
    private mutating func visit(_ specialty: Int, on day: Double) {
        let due = models(of: specialty)
        let isPrimary = specialty == library.primaryCare
        let rules = due.flatMap { model in library.models[model].visits.filter { $0.specialty == specialty } }
        guard streams.visits.chance(rules.map(\.completion).max() ?? 1) else { return }
        observe(day: day)
        let date = date(day)
        let served = isPrimary ? library.models.indices.filter { state.hasModel[$0] } : due
        let second = 28_800 + streams.visits.integer(below: 26) * 1_200
        let clinician = careTeam.practitioner(for: specialty)
        let begin = careTeam.timestamp(date, secondOfDay: second)
        let id = RecordIdentifier.text("ENC", patient: number, entry: record.encounters.count + 1)
        let diagnoses = self.diagnoses(served: served)
        let reason = rules.first { !$0.isWellness }.flatMap { $0.reason } ?? diagnoses.first
        let wellness = rules.first { $0.isWellness && diagnoses.isEmpty }
        let type =
            (wellness ?? rules.first { $0.type != nil && !$0.isWellness })?.type?.value(in: state)
            ?? library.officeVisit.value(in: state)
        guard let type else { return }
        let visit = Visit(day: day, encounterID: id, start: begin, practitionerNPI: clinician.npi)
        let first = wellness?.reason ?? reason
        record.encounters.append(
            Encounter(
                id: id, mrn: record.patient.mrn, encounterClass: .ambulatory, status: .finished, type: type,
                start: begin, end: begin.adding(minutes: 15 + 5 * streams.visits.integer(below: 5)), reason: first,
                diagnoses: diagnoses.isEmpty ? [first].compactMap(\.self) : diagnoses,
                specialty: library.specialties[specialty].concept, practitionerNPI: clinician.npi,
                facilityNPI: clinician.facilityNPI))
        careTeam.mention(clinician, in: &record)
        perform(rules.flatMap(\.procedures), visit: visit, reason: diagnoses.first)
        guard rules.contains(where: \.treats) else { return }
        takeVitals(visit)
        let decided = orderTests(models: served, visit: visit)
        // Results that come when the patient is in an emergency already are that doctor's to act upon.
        if Double(start.days(until: decided.date)) < nextEventDay.rounded(.down) || decided.date == date {
            decideTreatment(models: served, visit: visit, decided: decided)
        }
        renew(models: served, visit: visit, authored: begin.adding(minutes: 12))
    }

    /// The diagnoses of the models a visit serves, as the guidelines order them, at most twelve.
    func diagnoses(served: [Int]) -> [Concept] {
        Array(problems.filter { problem in problem.model.map { served.contains($0) } ?? true }.map(\.code).prefix(12))
    }

    mutating func takeVitals(_ visit: Visit) {
        let moment = visit.start.adding(minutes: 4)
        if !didVitalsOnce {
            measure(library.vitalsOnce, encounter: visit.encounterID, at: moment, issued: nil, day: visit.day)
            didVitalsOnce = true
        }
        measure(library.vitals, encounter: visit.encounterID, at: moment, issued: nil, day: visit.day)
    }

    /// Draws blood for the panels that are due and gives the time at which their results are acted upon.
    private mutating func orderTests(models: [Int], visit: Visit) -> Timestamp {
        let collected = visit.start.adding(minutes: 10)
        let reported = collected.adding(hours: 18 + streams.measurements.integer(below: 5))
        var measured = false
        var due: [Int] = []
        for model in models {
            read(as: model)
            for rule in library.models[model].monitoring where !due.contains(rule.panel) {
                guard let every = rule.everyDays.value(in: state),
                    visit.day - panelsDone[rule.panel] >= every * 0.75
                else { continue }
                // A test is drawn a little early rather than late; what was missed once is done the next time.
                let completed = streams.measurements.chance(rule.completion) || panelsMissed[rule.panel]
                panelsMissed[rule.panel] = !completed
                if completed { due.append(rule.panel) }
            }
        }
        for panel in due {
            panelsDone[panel] = visit.day
            measured = true
            measure(
                library.panels[panel].measurements, encounter: visit.encounterID, at: collected, issued: reported,
                day: visit.day)
        }
        if measured { mentionLaboratory() }
        return measured ? reported.adding(minutes: 95) : visit.start.adding(minutes: 12)
    }

    private mutating func mentionLaboratory() { careTeam.mention(careTeam.laboratory, in: &record) }

    /// Performs what is due at a visit and measures what it shows.
    private mutating func perform(_ procedures: [CareModel.VisitProcedure], visit: Visit, reason: Concept?) {
        for procedure in procedures {
            let last = proceduresDone[procedure.code] ?? -Double.infinity
            guard visit.day - last >= procedure.everyDays, streams.visits.chance(procedure.completion) else { continue }
            proceduresDone[procedure.code] = visit.day
            let performed = visit.start.adding(minutes: 14)
            record.procedures.append(
                Procedure(
                    id: RecordIdentifier.text("PRC", patient: number, entry: record.procedures.count + 1),
                    mrn: record.patient.mrn, encounterID: visit.encounterID, code: procedure.code,
                    performed: performed, reason: reason, practitionerNPI: visit.practitionerNPI))
            measure(
                procedure.measures, encounter: visit.encounterID, at: performed,
                issued: performed.adding(minutes: 60), day: visit.day)
        }
    }
}
