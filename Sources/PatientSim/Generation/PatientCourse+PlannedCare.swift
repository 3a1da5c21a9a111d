import HealthSimCore

extension PatientCourse {
    /// Puts on the agenda what the subject's plan asks for within the history.
    mutating func schedulePlannedCare() {
        for (position, care) in plannedCare.enumerated() {
            let day = Double(start.days(until: care.date))
            guard day >= 0, day < days, care.follows == nil else { continue }
            agenda.add(.planned(position), on: day + time(of: care))
        }
    }

    /// The time of day at which care is looked at: decisions after the visits of the day.
    private func time(of care: PlannedCare) -> Double {
        care.secondOfDay.map { Double($0) / 86_400 } ?? (care.isDecision ? 0.93 : 0.36)
    }

    /// The last day on which something of what care requires took place.
    private func plannedCareDays(of numbers: [Int]) -> Double? {
        guard !numbers.isEmpty else { return nil }
        var last: CalendarDate?
        for entry in outcome.taken where numbers.contains(entry.step) { last = max(last ?? entry.date, entry.date) }
        return last.map { Double(start.days(until: $0)) }
    }

    /// Whether a matter takes place in hospital too: the discharge is one of the stay's own.
    func isOfStay(_ matter: Agenda.Matter) -> Bool {
        if case .planned(let position) = matter { return plannedCare[position].isDischarge }
        return false
    }

    /// Care of the plan takes place when the person's state allows it.
    mutating func perform(planned position: Int, on day: Double) {
        let care = plannedCare[position]
        // What it waits for may have been put off to a later day, when the office is open.
        if let last = plannedCareDays(of: care.requires), last > day.rounded(.down) {
            agenda.add(.planned(position), on: last + max(time(of: care), 0.5))
            return
        }
        guard isMeant(care, on: day) else { return }
        if care.isDecision {
            markTaken(care, on: date(day))
            return
        }
        if care.isDischarge {
            leave(care, on: day)
            return
        }
        if let called = care.episode {
            guard let model = library.model(named: called.model.string),
                let episode = library.models[model].episodes.firstIndex(where: { $0.id == called.event })
            else { return }
            agenda.add(.beginning(model: model, episode: episode, end: nil), on: day + 0.01)
            markTaken(care, on: date(day))
            return
        }
        if let event = care.event {
            guard let model = library.model(named: event.model.string),
                let rule = library.models[model].acute.firstIndex(where: { $0.id == event.event })
            else { return }
            let before = record.encounters.count
            statedStay = settled(care.stay, step: care.step ?? 0, on: day)
            if !statedStay.isEmpty { forcedStay = true }
            defer {
                if !statedStay.isEmpty { forcedStay = nil }
                statedStay = StatedStay()
            }
            happen(model: model, rule: rule, on: day, isCertain: true)
            // What the model keeps for those without a disease, the disease has as an event of its own: a heart attack of
            // someone whose coronary disease is known.
            for other in present where record.encounters.count == before && other != model {
                guard let own = library.models[other].acute.firstIndex(where: { $0.id == event.event }) else {
                    continue
                }
                happen(model: other, rule: own, on: day, isCertain: true)
            }
            if record.encounters.count > before { markTaken(care, in: record.encounters[before]) }
            return
        }
        let specialty = library.specialties.firstIndex { $0.id == care.specialty } ?? library.primaryCare
        let open = openDay(day.rounded(.down))
        guard open < .infinity, let type = care.type ?? library.officeVisit.value(in: state) else { return }
        let served = present.filter { model in
            specialty == library.primaryCare
                || library.models[model].visits.contains { $0.specialty == specialty }
        }
        var contact = Contact(day: open, encounterClass: care.setting, specialty: specialty, type: type)
        contact.diagnoses =
            care.diagnoses.isEmpty
            ? diagnoses(served: served) : combined(care.diagnoses, of: served.first ?? 0)
        contact.reason = care.reason ?? contact.diagnoses.first
        if contact.diagnoses.isEmpty { contact.diagnoses = [contact.reason].compactMap(\.self) }
        // A specialist whom no condition of the person leads to looks at all of them.
        if contact.diagnoses.isEmpty { contact.diagnoses = diagnoses(served: present) }
        contact.secondOfDay = care.secondOfDay
        if let finding = care.finding { find(finding, in: &contact) }
        let visit = attend(contact)
        if carryOut(care, visit: visit, served: served) {
            markTaken(care, on: visit.start.date, in: visit.encounterID)
        }
        // The visit that the condition's own calendar had is served by this one.
        if specialty < next.count { next[specialty] = max(next[specialty], openDay(open + 21)) }
    }

    /// Whether what care waits for has taken place, and its condition is true: of the last results of 120 days where there
    /// are any, and of the present state where not.
    private mutating func isMeant(_ care: PlannedCare, on day: Double) -> Bool {
        guard care.requires.allSatisfy(plannedCareTaken.contains),
            !care.excludes.contains(where: plannedCareTaken.contains)
        else { return false }
        return care.when.map { isTrue($0, step: care.step ?? 0, on: day) } ?? true
    }

    private mutating func isTrue(_ when: PatientQuestion, step: Int, on day: Double) -> Bool {
        settleFlags(of: when, step: step)
        observe(day: day)
        readResults(on: day)
        let isTrue = when.isTrue(in: &state)
        forgetResults()
        return isTrue
    }

    /// What is stated of a stay, with the one destination that holds for the person now.
    private mutating func settled(_ stay: StatedStay, step: Int, on day: Double) -> StatedStay {
        guard !stay.destinations.isEmpty else { return stay }
        var settled = stay
        settled.destinations = []
        for destination in stay.destinations {
            guard destination.when.map({ isTrue($0, step: step, on: day) }) ?? true else { continue }
            settled.destinations = [destination]
            break
        }
        return settled
    }

    private mutating func markTaken(_ care: PlannedCare, in encounter: Encounter) {
        markTaken(care, on: encounter.start.date, in: encounter.id)
    }

    /// Notes that care has taken place, and lets what follows it come.
    private mutating func markTaken(_ care: PlannedCare, on date: CalendarDate, in encounterID: Text = .empty) {
        if let step = care.step {
            outcome.taken.append(PlannedOutcome.Entry(step: step, date: date, encounterID: encounterID))
        }
        set(care.flags)
        guard let number = care.number else { return }
        plannedCareTaken.append(number)
        let day = Double(start.days(until: date))
        for (position, other) in plannedCare.enumerated() where other.follows?.number == number {
            let due = (day + (other.follows?.days ?? 0)).rounded(.down)
            if due < days { agenda.add(.planned(position), on: max(due + time(of: other), day)) }
        }
    }

    /// The patient leaves hospital: on the day on which the last stay ends.
    private mutating func leave(_ care: PlannedCare, on day: Double) {
        guard let stay = record.encounters.last(where: { $0.admission != nil || $0.encounterClass == .emergency }),
            let end = stay.end, start.days(until: end.date) >= Int(day) - 1, record.patient.deathTime == nil
        else { return }
        markTaken(care, on: end.date)
    }

    /// A condition is found: it is on the problem list from this visit on, if there is a care model for it.
    private mutating func find(_ code: Concept, in contact: inout Contact) {
        if let model = library.models.indices.first(where: { library.models[$0].covers(code) }),
            !state.hasModel[model], decision(for: model)?.isPresent != false
        {
            acquire(model, on: contact.day, encounterID: nextEncounterID)
            contact.diagnoses = combined(diagnoses(served: [model]) + contact.diagnoses, of: model)
        } else {
            contact.diagnoses = combined([code] + contact.diagnoses, of: contact.model)
        }
        contact.reason = contact.diagnoses.first
    }

    /// Does what care asks for, with what joins it.
    ///
    /// - Returns: whether the care itself took place: not when it is a drug that cannot be given.
    private mutating func carryOut(_ care: PlannedCare, visit: Visit, served: [Int]) -> Bool {
        var decided = visit.start.adding(minutes: 12)
        let isDone = give(care, visit: visit, decided: &decided)
        // What joins the care waits for it.
        if isDone, let number = care.number { plannedCareTaken.append(number) }
        for addition in care.additions where isMeant(addition, on: visit.day) {
            if give(addition, visit: visit, decided: &decided) {
                markTaken(addition, on: visit.start.date, in: visit.encounterID)
            }
        }
        if care.encounterIsVisit { decideTreatment(models: served, visit: visit, decided: decided) }
        renew(models: served, visit: visit, authored: visit.start.adding(minutes: 12))
        return isDone
    }

    /// Does what care asks for; `decided` is when the results that drugs depend on are known.
    ///
    /// - Returns: whether anything of it could be done: a drug may be contraindicated.
    private mutating func give(_ care: PlannedCare, visit: Visit, decided: inout Timestamp) -> Bool {
        let reason = record.encounters.last?.diagnoses.first
        for procedure in care.procedures {
            write(procedure, performed: visit.start.adding(minutes: 14), visit: visit, reason: reason)
        }
        for vaccine in care.vaccines { give(vaccine, isOfSeries: false, visit: visit) }
        let collected = visit.start.adding(minutes: 10)
        let reported = collected.adding(hours: 18 + streams.measurements.integer(below: 5))
        for id in care.panels where reported.date < asOf {
            guard let panel = library.panels.firstIndex(where: { $0.panel.id == id }) else { continue }
            panelsDone[panel] = visit.day
            order(panel, visit: visit, at: collected, issued: reported, reason: reason)
            mentionLaboratory()
            decided = max(decided, reported.adding(minutes: 95))
        }
        guard !care.medications.isEmpty || care.treatment != nil else { return true }
        var isGiven = !(care.procedures.isEmpty && care.vaccines.isEmpty && care.panels.isEmpty)
        for id in care.medications {
            guard let medication = Medication.named(id.string) else { continue }
            if begin(medication, of: care, visit: visit, decided: decided) { isGiven = true }
        }
        if let change = care.treatment, self.change(change, visit: visit, decided: decided) { isGiven = true }
        return isGiven
    }
}

extension PlannedCare {
    /// Whether it is a visit at which treatment as a whole is looked at.
    fileprivate var encounterIsVisit: Bool { setting == .ambulatory || setting == .virtual }
}
