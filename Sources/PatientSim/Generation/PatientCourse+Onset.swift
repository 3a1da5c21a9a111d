import HealthSimCore

extension PatientCourse {
    /// A condition is found: on a visit to who looks after it, or on the day when that is in hospital already.
    mutating func begin(conditionOf model: Int, on day: Double) {
        // Who is stated not to have a condition does not get it.
        guard !state.hasModel[model], decision(for: model)?.isPresent != false else { return }
        let open = openDay(min(day, days - 7))
        guard open < .infinity, open > busyUntil else { return }
        let specialty = library.models[model].visits.first?.specialty ?? library.primaryCare
        acquire(model, on: open, encounterID: nextEncounterID)
        visit(specialty, on: open, opening: model)
        next[specialty] = openDay(open + interval(of: specialty))
    }

    /// The identifier of the encounter that is written next.
    var nextEncounterID: Text {
        RecordIdentifier.text("ENC", patient: number, entry: record.encounters.count + 1)
    }

    /// From a day on the patient has a condition: physiology, problem list, drugs and risks follow.
    mutating func acquire(_ model: Int, on day: Double, encounterID: Text) {
        guard !state.hasModel[model] else { return }
        observe(day: day)
        gain(model)
        yearsSinceOnset[model] = 0
        if state.severities[model].isEmpty, let scale = library.models[model].severity {
            state.severities[model] = scale.levels[streams.conditions.choose(weights: Array(scale.shares))]
        }
        read(as: model)
        shiftPhysiology(to: model, on: day)
        coded += codes(of: model)
        list(recorded: day, encounterID: encounterID)
        beginTreatment(of: model, on: day)
        observe(day: day)
        scheduleSudden(model, from: day)
        scheduleConsequences(model, from: day)
        for episode in library.models[model].episodes.indices {
            if case .onset = library.models[model].episodes[episode].beginning {
                agenda.add(.beginning(model: model, episode: episode, end: nil), on: day + 0.4)
            }
        }
    }

    /// The patient has a model from now on.
    mutating func gain(_ model: Int) {
        state.hasModel[model] = true
        present.insert(model, at: present.firstIndex { $0 > model } ?? present.endIndex)
    }

    /// Moves the quantities of a condition to where it puts them; most of the way lies behind the patient already.
    private mutating func shiftPhysiology(to model: Int, on day: Double) {
        for rule in library.models[model].states {
            state.latent.setCourse(
                rule.variable, driftPerYear: nil, deviation: rule.deviation, revertsInDays: rule.revertsInDays)
            guard let baseline = rule.baseline?.value(in: state) else { continue }
            let size =
                state.latent.draw(rule.variable, from: baseline.value.distribution)
                - state.latent.baseline(rule.variable)
            state.latent.startEffect(rule.variable, of: -1, size: size, day: day - 90, daysToEffect: 20)
        }
    }

    /// Begins the drugs that a new condition is treated with. The baselines are those of the treated: until the drugs act
    /// the quantities are worse by what they will do.
    private mutating func beginTreatment(of model: Int, on day: Double) {
        read(as: model)
        for step in library.models[model].treatment.indices {
            let drawn = streams.treatment.uniform()
            let quantile = streams.treatment.uniform()
            let rule = library.models[model].treatment[step]
            guard drawn < rule.initial.value(in: state) ?? 0, isAllowed(rule),
                let medication = choice(of: rule, quantile: quantile)
            else { continue }
            add(medication, model: model, step: step, day: day)
            for effect in rule.effects {
                state.latent.startEffect(effect.variable, of: -1, size: -effect.size, day: day - 90, daysToEffect: 20)
            }
            begin(rule.effects, of: rule, entry: regimen.entries.count - 1, day: day)
        }
    }

    /// The times at which a condition may bring another.
    mutating func scheduleConsequences(_ model: Int, from day: Double) {
        guard !library.models[model].consequences.isEmpty else { return }
        read(as: model)
        for (position, rule) in library.models[model].consequences.enumerated() {
            let rate = rule.perYear.value(in: state) ?? 0
            guard rate > 0 else { continue }
            agenda.add(
                .consequence(model: model, rule: position),
                on: max(day, birthDay + 1) + streams.episodes.exponential(mean: 365.25 / rate))
        }
    }

    /// A condition brings another when the state allows it.
    mutating func bring(_ position: Int, of model: Int, on day: Double) {
        let rule = library.models[model].consequences[position]
        observe(day: day)
        read(as: model)
        guard state.hasModel[model], rule.when?.isTrue(in: state) ?? true else { return }
        begin(conditionOf: rule.model, on: day)
    }
}
