import HealthSimCore

extension PatientCourse {
    /// The models whose conditions a specialty looks after.
    private func models(of specialty: Int) -> [Int] {
        var models: [Int] = []
        models.reserveCapacity(present.count)
        for model in present where library.models[model].visits.contains(where: { $0.specialty == specialty }) {
            models.append(model)
        }
        return models
    }

    /// What some models ask of the visits to a specialty. What belongs to an age is done at the visit of that age alone.
    private func visitRules(of models: [Int], specialty: Int) -> [Frozen<CareModel.VisitRule>] {
        var rules: [Frozen<CareModel.VisitRule>] = []
        rules.reserveCapacity(2 * models.count)
        for model in models {
            let visits = library.models[model].visits
            for index in visits.indices where visits[index].specialty == specialty && visits[index].atMonths.isEmpty {
                rules.append(visits.frozen(at: index))
            }
        }
        return rules
    }

    /// The days between two visits to a specialty: the most frequent of what the conditions ask for; infinite for never.
    mutating func interval(of specialty: Int) -> Double {
        var rate = 0.0
        for model in present {
            let visits = library.models[model].visits
            for index in visits.indices where visits[index].specialty == specialty && !visits[index].isWellness {
                read(as: model)
                rate = max(rate, visits[index].perYear.value(in: state) ?? 0)
            }
        }
        let spread = 1 + 0.15 * min(max(streams.visits.normal(), -2), 2)
        // What is stated stands on the agenda.
        if isVisitStated(specialty) { return .infinity }
        let length = rate > 0 ? 365.25 / rate * spread : .infinity
        guard specialty == library.primaryCare else { return length }
        // The preventive visit comes when it is due, unless another visit comes before it and serves for it.
        return min(length, max(1, wellnessDue - state.day))
    }

    /// Puts the first visits on the calendar: at a time within their first interval.
    mutating func scheduleVisits() {
        var rates = [Double](repeating: 0, count: library.specialties.count)
        var wellness = 0.0
        for model in present where !library.models[model].visits.isEmpty {
            read(as: model)
            for rule in library.models[model].visits {
                let rate = rule.perYear.value(in: state) ?? 0
                if rule.isWellness {
                    wellness = max(wellness, rate)
                } else {
                    rates[rule.specialty] = max(rates[rule.specialty], rate)
                }
            }
        }
        let goes = streams.visits.uniform()
        let phase = streams.visits.uniform()
        if wellness > 0, goes < min(wellness, 1) { wellnessDue = 365.25 / max(wellness, 1) * phase }
        next = rates.indices.map { specialty in
            let share = streams.visits.uniform()
            let spread = 1 + 0.15 * min(max(streams.visits.normal(), -2), 2)
            let first = rates[specialty] > 0 ? 365.25 / rates[specialty] * spread * share : .infinity
            return openDay(specialty == library.primaryCare ? min(first, wellnessDue) : first)
        }
    }

    /// The visits at ages in months that lie in the history.
    mutating func scheduleVisitsAtAge(_ model: Int) {
        for (position, rule) in library.models[model].visits.enumerated() {
            for month in rule.atMonths {
                let day = birthDay + month * 30.4375 + 6 * streams.visits.uniform()
                guard day >= 0, day > birthDay + 1, streams.visits.chance(rule.completion) else { continue }
                agenda.add(.visitAtAge(model: model, rule: position), on: day)
            }
        }
    }

    /// A visit that the patient's age asks for.
    mutating func visitAtAge(model: Int, rule: Int, on day: Double) {
        let open = openDay(day)
        guard open < .infinity else { return }
        let rule = library.models[model].visits.frozen(at: rule)
        visit(rule.value.specialty, on: open, forced: rule)
    }

    /// One visit to a specialty: findings, diagnoses, tests, decisions, orders.
    ///
    /// - Parameters:
    ///   - opening: the model whose condition is found at this visit.
    ///   - forced: the rule that alone asks for the visit.
    mutating func visit(
        _ specialty: Int, on day: Double, opening: Int? = nil, forced: Frozen<CareModel.VisitRule>? = nil
    ) {
        let due = models(of: specialty)
        let isPrimary = specialty == library.primaryCare
        let rules = forced.map { [$0] } ?? visitRules(of: due, specialty: specialty)
        observe(day: day)
        let isWellness = forced?.value.isWellness ?? (isPrimary && opening == nil && day >= wellnessDue.rounded(.down))
        if isWellness, forced == nil { wellnessDue = day + 365.25 * (0.97 + 0.08 * streams.visits.uniform()) }
        let completions = rules.lazy.filter { $0.value.isWellness == isWellness }.map { $0.value.completion }
        let isKept = streams.visits.chance(completions.max() ?? 1)
        guard isKept || opening != nil || isWellness || forced != nil else { return }
        let date = date(day)
        let served = isPrimary ? present : due
        let second = 28_800 + streams.visits.integer(below: 26) * 1_200
        let clinician = careTeam.practitioner(for: specialty, contact: record.encounters.count)
        let begin = careTeam.timestamp(date, secondOfDay: second)
        let id = nextEncounterID
        var diagnoses = self.diagnoses(served: served)
        let wellness = isWellness ? rules.first { $0.value.isWellness } : nil
        let routine = rules.first { !$0.value.isWellness }
        let returning = returnsFor.removeValue(forKey: specialty)
        if let returning { diagnoses = combined([returning] + diagnoses, of: library.primaryCare) }
        let reason =
            wellness?.value.reason?.value(in: state) ?? opening.flatMap { model in
                problems.first { $0.model == model }?.code
            }
            ?? returning ?? rules.first { !$0.value.isWellness && $0.value.reason != nil }?.value.reason?.value(
                in: state)
            ?? diagnoses.first
        if let reason, let first = wellness?.value.reason?.value(in: state) {
            diagnoses = [first] + diagnoses.filter { $0 != reason }
        } else if let reason, !diagnoses.contains(reason) {
            diagnoses.insert(reason, at: 0)
        }
        let type =
            (wellness ?? rules.first { $0.value.type != nil && !$0.value.isWellness })?.value.type?.value(in: state)
            ?? library.officeVisit.value(in: state)
        if diagnoses.isEmpty, reason == nil { diagnoses = problems.first.map { [$0.code] } ?? [] }
        guard let type, !diagnoses.isEmpty || reason != nil else { return }
        // What is found is looked at; what needs a hand on the patient waits for the next visit.
        let isVirtual =
            streams.visits.uniform() < (wellness == nil ? routine?.value.virtualShare ?? 0 : 0) && opening == nil
        let visit = Visit(
            day: day.rounded(.down) + Double(second) / 86_400, encounterID: id, start: begin,
            practitionerNPI: clinician.npi)
        var encounter = Encounter(
            id: id, mrn: record.patient.mrn, encounterClass: isVirtual ? .virtual : .ambulatory, status: .finished,
            type: type, start: begin, end: begin.adding(minutes: 15 + 5 * streams.visits.integer(below: 5)),
            reason: reason,
            diagnoses: diagnoses.isEmpty ? [reason].compactMap(\.self) : Array(diagnoses.prefix(12)),
            specialty: library.specialties[specialty].concept, practitionerNPI: clinician.npi,
            facilityNPI: clinician.facilityNPI)
        encounter.booked = booking(of: begin, daysBefore: 5 + streams.visits.integer(below: 30))
        record.encounters.append(encounter)
        careTeam.mention(clinician, in: &record)
        perform(rules, visit: visit, isVirtual: isVirtual, reason: diagnoses.first)
        if !isVirtual { examine(rules, visit: visit) }
        guard rules.contains(where: { $0.value.treats }) || rules.isEmpty else { return }
        if !isVirtual { takeVitals(visit) }
        if isPrimary {
            ask(visit)
            if !isVirtual { prevent(visit) }
        }
        let decided =
            isVirtual
            ? begin.adding(minutes: 12) : orderTests(models: served, visit: visit, opening: opening)
        // Results that come when the patient is in an emergency already are that doctor's to act upon.
        if Double(start.days(until: decided.date)) < agenda.nextSuddenDay.rounded(.down) || decided.date == date {
            decideTreatment(models: served, visit: visit, decided: decided)
        }
        renew(models: served, visit: visit, authored: begin.adding(minutes: 12))
    }

    /// The diagnoses of the models a visit serves, as the guidelines order them, at most twelve.
    func diagnoses(served: [Int]) -> [Concept] {
        var codes: [Concept] = []
        codes.reserveCapacity(12)
        for index in problems.indices where codes.count < 12 {
            let code = problems[index].code
            if let model = problems[index].model, !served.contains(model),
                !served.contains(where: { library.models[$0].covers(code) })
            {
                continue
            }
            codes.append(code)
        }
        return codes
    }

    mutating func takeVitals(_ visit: Visit) {
        let moment = visit.start.adding(minutes: 4)
        // Children are measured where they grow: at visits, and once in a stay at birth, not in every emergency.
        // By position: an encounter is large, and would be copied as a whole.
        let last = record.encounters.count - 1
        let isVisit = last < 0 || record.encounters[last].encounterClass == .ambulatory
        if !didVitalsOnce || isVisit && state.numbers[CareModelLibrary.Slot.age] < 20 {
            measure(library.vitalsOnce, encounter: visit.encounterID, at: moment, issued: nil, day: visit.day)
            didVitalsOnce = true
        }
        measure(library.vitals, encounter: visit.encounterID, at: moment, issued: nil, day: visit.day)
    }

    /// Draws blood for the panels that are due and gives the time at which their results are acted upon.
    ///
    /// All tests of a condition that is found at the visit are due: it is by them that it is found.
    private mutating func orderTests(models: [Int], visit: Visit, opening: Int?) -> Timestamp {
        let collected = visit.start.adding(minutes: 10)
        let reported = collected.adding(hours: 18 + streams.measurements.integer(below: 5))
        var due: [Int] = []
        for model in models where !library.models[model].monitoring.isEmpty {
            read(as: model)
            for rule in library.models[model].monitoring where !due.contains(rule.panel) {
                guard let every = rule.everyDays.value(in: state),
                    model == opening || visit.day - panelsDone[rule.panel] >= every * 0.75
                else { continue }
                // A test is drawn a little early rather than late; what was missed once is done the next time.
                let completed =
                    streams.measurements.chance(rule.completion) || panelsMissed[rule.panel] || model == opening
                panelsMissed[rule.panel] = !completed
                if completed { due.append(rule.panel) }
            }
        }
        guard !due.isEmpty else { return visit.start.adding(minutes: 12) }
        for panel in due { panelsDone[panel] = visit.day }
        // What another panel of the same blood measures too is not measured twice.
        for panel in due where !due.contains(where: { library.panels[$0].includes(library.panels[panel]) }) {
            order(panel, visit: visit, at: collected, issued: reported, reason: record.encounters.last?.diagnoses.first)
        }
        mentionLaboratory()
        return reported.adding(minutes: 95)
    }

    /// Measures what belongs to every visit of some rules, once.
    private mutating func examine(_ rules: [Frozen<CareModel.VisitRule>], visit: Visit) {
        var tests: [Int] = []
        for rule in rules {
            for test in rule.value.measures where !tests.contains(test) { tests.append(test) }
        }
        guard !tests.isEmpty else { return }
        let performed = visit.start.adding(minutes: 13)
        measure(
            tests, encounter: visit.encounterID, at: performed, issued: performed.adding(minutes: 5), day: visit.day)
    }

    /// Whether a procedure is a matter of questions, which can be asked by video.
    private func isAsked(_ procedure: CareModel.VisitProcedure) -> Bool {
        !procedure.measures.isEmpty
            && procedure.measures.allSatisfy { library.measurements[$0].test.category == "survey" }
    }

    /// Performs what is due at a visit and measures what it shows.
    ///
    /// - Parameter isVirtual: whether only questions can be asked.
    private mutating func perform(
        _ rules: [Frozen<CareModel.VisitRule>], visit: Visit, isVirtual: Bool, reason: Concept?
    ) {
        for rule in rules {
            for procedure in rule.value.procedures where !isVirtual || isAsked(procedure) {
                perform(procedure, visit: visit, reason: reason)
            }
        }
    }

    private mutating func perform(_ procedure: CareModel.VisitProcedure, visit: Visit, reason: Concept?) {
        let last = proceduresDone[procedure.code] ?? -Double.infinity
        guard visit.day - last >= procedure.everyDays, streams.visits.chance(procedure.completion) else { return }
        proceduresDone[procedure.code] = visit.day
        let performed = visit.start.adding(minutes: 14)
        write(procedure.code, performed: performed, visit: visit, reason: reason)
        measure(
            procedure.measures, encounter: visit.encounterID, at: performed, issued: performed.adding(minutes: 60),
            day: visit.day)
    }
}
