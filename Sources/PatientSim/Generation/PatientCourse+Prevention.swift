import HealthSimCore

/// A screening that is due at a visit from a day on.
struct DueScreening {
    var model: Int
    var rule: Int
    var day: Double
}

extension PatientCourse {
    /// Draws the patient's allergies; they are known before the history begins.
    mutating func setAllergies() {
        for model in library.preventionModels where state.hasModel[model] {
            for rule in library.models[model].prevention.allergies {
                let drawn = streams.prevention.uniform()
                let when = streams.prevention.uniform()
                let kind = streams.prevention.uniform()
                guard drawn < rule.share else { continue }
                let lived = birthDate.days(until: start)
                guard lived > 700 else { continue }
                let reaction =
                    rule.allergen.reactions.isEmpty
                    ? nil
                    : rule.allergen.reactions[
                        min(Int(kind * Double(rule.allergen.reactions.count)), rule.allergen.reactions.count - 1)]
                var allergy = AllergyIntolerance(
                    id: RecordIdentifier.text("ALG", patient: number, entry: record.allergies.count + 1),
                    mrn: record.patient.mrn, substance: rule.allergen.substance,
                    criticality: kind > 0.8 ? .high : .low, reaction: reaction?.display ?? .empty,
                    recorded: birthDate.adding(days: 400 + Int(when * Double(lived - 401))))
                allergy.manifestation = reaction
                allergy.category = AllergyIntolerance.Category(rawValue: rule.allergen.category.string) ?? .medication
                record.allergies.append(allergy)
                barredClasses += [rule.allergen.id] + Array(rule.allergen.excludedClasses)
            }
        }
    }

    /// Whether an allergy rules a drug out.
    func isAllergic(to medication: Medication) -> Bool {
        barredClasses.contains { $0 == medication.drugClass || $0 == medication.ingredient }
    }

    /// Settles who takes part in screening and vaccination, and when each was done last.
    mutating func schedulePrevention() {
        for model in library.preventionModels where state.hasModel[model] {
            let prevention = library.models[model].prevention
            for (position, rule) in prevention.screening.enumerated() { schedule(rule, position, of: model) }
            for (position, rule) in prevention.immunizations.enumerated() { schedule(rule, position, of: model) }
        }
        observe(day: 0)
    }

    private mutating func schedule(_ rule: CareModel.Screening, _ position: Int, of model: Int) {
        let drawn = streams.prevention.uniform()
        let phase = streams.prevention.uniform()
        setAge(on: days)
        read(as: model)
        let isMeantNow = rule.when?.isTrue(in: state) ?? true
        guard isMeantNow, drawn < rule.upToDate.value(in: state) ?? 0 else { return }
        var last = days - phase * rule.everyDays
        if last < 0, !isMeant(rule, on: last) {
            // Not meant for it then: done at some time since the patient is.
            let step = (days - last) / 12
            for _ in 1..<12 where !isMeant(rule, on: last) { last += step }
            last += (days - last) * streams.prevention.uniform()
        }
        if last < 0 {
            if let code = rule.procedure { writeEarlier(code, on: last, reason: rule.reason) }
            return
        }
        var day = last
        while day >= 0 {
            setAge(on: day)
            if rule.when?.isTrue(in: state) ?? true { add(rule, position, of: model, on: day) }
            day -= rule.everyDays
        }
    }

    private mutating func isMeant(_ rule: CareModel.Screening, on day: Double) -> Bool {
        setAge(on: day)
        return day > birthDay + 30 && rule.when?.isTrue(in: state) ?? true
    }

    private mutating func add(_ rule: CareModel.Screening, _ position: Int, of model: Int, on day: Double) {
        if rule.hasOwnEncounter {
            agenda.add(.screening(model: model, rule: position), on: day)
        } else {
            screeningsDue.append(DueScreening(model: model, rule: position, day: day))
        }
    }

    /// A procedure that the record knows of from before.
    private mutating func writeEarlier(_ code: Concept, on day: Double, reason: Concept?) {
        record.procedures.append(
            Procedure(
                id: RecordIdentifier.text("PRC", patient: number, entry: record.procedures.count + 1),
                mrn: record.patient.mrn, encounterID: .empty, code: code,
                performed: careTeam.timestamp(CalendarDate.businessDay(onOrAfter: date(day)), secondOfDay: 36_000),
                reason: reason))
    }

    /// A screening that has an encounter of its own.
    mutating func screen(model: Int, rule position: Int, on day: Double) {
        let rule = library.models[model].prevention.screening[position]
        let open = openDay(day)
        guard open < .infinity, let type = rule.procedure ?? library.officeVisit.value(in: state) else { return }
        observe(day: open)
        var contact = Contact(
            day: open, encounterClass: .ambulatory, specialty: rule.specialty, type: type, model: model)
        contact.reason = rule.reason
        contact.diagnoses = [rule.reason].compactMap(\.self)
        contact.takesVitals = false
        let visit = attend(contact)
        finish(rule, visit: visit)
    }

    /// What is due at a visit to primary care: screenings and vaccines.
    mutating func prevent(_ visit: Visit) {
        for due in screeningsDue where due.day <= visit.day {
            finish(library.models[due.model].prevention.screening[due.rule], visit: visit)
        }
        screeningsDue.removeAll { $0.day <= visit.day }
        vaccinate(visit)
    }

    private mutating func finish(_ rule: CareModel.Screening, visit: Visit) {
        if let code = rule.procedure {
            let performed = visit.start.adding(minutes: 11)
            write(code, performed: performed, visit: visit, reason: rule.reason)
            measure(
                rule.measures, encounter: visit.encounterID, at: performed, issued: performed.adding(minutes: 40),
                day: visit.day)
        }
        if let panel = rule.panel {
            let collected = visit.start.adding(minutes: 13)
            order(
                panel, visit: visit, at: collected,
                issued: collected.adding(hours: 18 + streams.measurements.integer(below: 5)), reason: rule.reason)
            heedResults(visit: visit, decided: collected.adding(hours: 23))
            mentionLaboratory()
        }
        for finding in rule.findings {
            let drawn = streams.prevention.uniform()
            guard drawn < finding.share, !record.conditions.contains(where: { $0.code == finding.code }) else {
                continue
            }
            record.conditions.append(
                Condition(
                    id: RecordIdentifier.text("CON", patient: number, entry: record.conditions.count + 1),
                    mrn: record.patient.mrn, encounterID: visit.encounterID, code: finding.code,
                    snomed: snomed(for: finding.code, of: nil),
                    onset: visit.start.date, recorded: visit.start.date))
        }
    }

    /// Asks the questions of the social history that have not been asked for their time.
    mutating func ask(_ visit: Visit) {
        var number = 0
        for model in library.preventionModels where state.hasModel[model] {
            for rule in library.models[model].prevention.social {
                defer { number += 1 }
                while lastAsked.count <= number { lastAsked.append(-.infinity) }
                read(as: model)
                guard visit.day - lastAsked[number] >= rule.everyDays * 0.9, let value = rule.value.value(in: state)
                else { continue }
                lastAsked[number] = visit.day
                var observation = Observation(
                    id: RecordIdentifier.text("OBS", patient: self.number, entry: record.observations.count + 1),
                    mrn: record.patient.mrn, encounterID: visit.encounterID, category: .socialHistory,
                    code: rule.measurement.concept, value: nil, decimals: 0, unit: .empty,
                    effective: visit.start.adding(minutes: 3), issued: nil)
                observation.valueConcept = value
                record.observations.append(observation)
            }
        }
    }
}
