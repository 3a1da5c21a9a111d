import HealthSimCore

extension PatientCourse {
    /// Puts on the agenda what the subject's plan asks for within the history.
    mutating func schedulePlannedCare() {
        for (position, care) in plannedCare.enumerated() {
            let day = Double(start.days(until: care.date))
            guard day >= 0, day < days else { continue }
            agenda.add(.planned(position), on: day + (care.isDecision ? 0.93 : 0.36))
        }
    }

    /// Care of the plan takes place when the person's state allows it.
    mutating func perform(planned position: Int, on day: Double) {
        let care = plannedCare[position]
        guard isMeant(care, on: day) else { return }
        if care.isDecision {
            markTaken(care)
            return
        }
        if let called = care.episode {
            guard let model = library.model(named: called.model.string),
                let episode = library.models[model].episodes.firstIndex(where: { $0.id == called.event })
            else { return }
            agenda.add(.beginning(model: model, episode: episode, end: nil), on: day + 0.01)
            markTaken(care)
            return
        }
        if let event = care.event {
            guard let model = library.model(named: event.model.string),
                let rule = library.models[model].acute.firstIndex(where: { $0.id == event.event })
            else { return }
            let before = record.encounters.count
            happen(model: model, rule: rule, on: day, isCertain: true)
            // What the model keeps for those without a disease, the disease has as an event of its own: a heart attack of
            // someone whose coronary disease is known.
            for other in present where record.encounters.count == before && other != model {
                guard let own = library.models[other].acute.firstIndex(where: { $0.id == event.event }) else {
                    continue
                }
                happen(model: other, rule: own, on: day, isCertain: true)
            }
            if record.encounters.count > before { markTaken(care) }
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
        let visit = attend(contact)
        markTaken(care)
        carryOut(care, visit: visit, served: served)
        // The visit that the condition's own calendar had is served by this one.
        if specialty < next.count { next[specialty] = max(next[specialty], openDay(open + 21)) }
    }

    /// Whether what care waits for has taken place, and its condition is true: of the last results of 120 days where there
    /// are any, and of the present state where not.
    private mutating func isMeant(_ care: PlannedCare, on day: Double) -> Bool {
        guard care.requires.allSatisfy(plannedCareTaken.contains) else { return false }
        guard let when = care.when else { return true }
        observe(day: day)
        readResults(on: day)
        let isTrue = when.isTrue(in: &state)
        forgetResults()
        return isTrue
    }

    private mutating func markTaken(_ care: PlannedCare) {
        if let number = care.number { plannedCareTaken.append(number) }
    }

    private mutating func carryOut(_ care: PlannedCare, visit: Visit, served: [Int]) {
        var decided = visit.start.adding(minutes: 12)
        give(care, visit: visit, decided: &decided)
        for addition in care.additions where isMeant(addition, on: visit.day) {
            give(addition, visit: visit, decided: &decided)
            markTaken(addition)
        }
        if care.encounterIsVisit { decideTreatment(models: served, visit: visit, decided: decided) }
        renew(models: served, visit: visit, authored: visit.start.adding(minutes: 12))
    }

    /// Does what care asks for; `decided` is when the results that drugs depend on are known.
    private mutating func give(_ care: PlannedCare, visit: Visit, decided: inout Timestamp) {
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
        for id in care.medications {
            guard let medication = Medication.named(id.string) else { continue }
            begin(medication, visit: visit, decided: decided)
        }
    }

    /// Begins a drug of the plan: as a step of the treatment of a condition where it is one, with its effect.
    private mutating func begin(_ medication: Medication, visit: Visit, decided: Timestamp) {
        guard !isContraindicated(medication), !isTaking(medication, on: decided.date) else { return }
        for model in present {
            for (step, rule) in library.models[model].treatment.enumerated() {
                guard
                    let choice = rule.choices.first(where: { library.medications[$0.medication].id == medication.id }),
                    regimen.position(model: model, step: step) == nil
                else { continue }
                // Another drug of the kind does the same already; what does not go with it gives way.
                guard
                    !regimen.entries.contains(where: { library.models[$0.model].treatment[$0.step].group == rule.group }
                    )
                else { return }
                read(as: model)
                if rule.notIf?.isTrue(in: state) ?? false { return }
                for position in regimen.entries.indices.reversed()
                where rule.excludes.contains(library.medications[regimen.entries[position].medication].drugClass) {
                    stop(position, on: decided.date, day: visit.day)
                }
                add(choice.medication, model: model, step: step, day: visit.day)
                begin(rule.effects, of: rule, entry: regimen.entries.count - 1, day: visit.day)
                order(regimen.entries.count - 1, visit: visit, authored: decided)
                return
            }
        }
        write(
            medication, setting: .outpatient, days: medication.daysSupply, refills: 0, visit: visit, authored: decided,
            diagnoses: record.encounters.last?.diagnoses ?? [])
    }
}

extension PlannedCare {
    /// Whether it is a visit at which treatment as a whole is looked at.
    fileprivate var encounterIsVisit: Bool { setting == .ambulatory || setting == .virtual }
}
