import HealthSimCore

extension PatientCourse {
    /// Puts on the agenda the episodes that begin of themselves.
    mutating func scheduleEpisodes() {
        for candidate in library.episodeStarts {
            let model = candidate.model
            let episode = library.models[model].episodes[candidate.episode]
            guard library.models[model].occurrence == nil || state.hasModel[model] else { continue }
            // What a plan brings does not come of itself too: a pregnancy before would leave no room for it.
            if plannedCare.contains(where: { $0.episode?.model == library.models[model].id }) { continue }
            let first = max(episode.mayPrecedeHistory ? -episode.typicalLength : 0, birthDay)
            if library.models[model].isPassing, isStated(episode, of: model) {
                if candidate.isFirst { scheduleStated(candidate) }
                continue
            }
            if library.models[model].isPassing, decision(for: model)?.isPresent == false { continue }
            read(as: model)
            switch episode.beginning {
            case .perYear(let rate):
                let rate = rate.value(in: state) ?? 0
                guard rate > 0 else { continue }
                var day = first + streams.episodes.exponential(mean: 365.25 / rate)
                while day < days {
                    agenda.add(.beginning(model: model, episode: candidate.episode, end: nil), on: day)
                    day += max(
                        episode.typicalLength, streams.episodes.exponential(mean: 365.25 / rate))
                }
            case .share(let share):
                let drawn = streams.episodes.uniform()
                let day = first + (days - first) * streams.episodes.uniform()
                if drawn < share.value(in: state) ?? 0 {
                    agenda.add(.beginning(model: model, episode: candidate.episode, end: nil), on: day)
                }
            case .birth:
                if birthDay >= 0 {
                    agenda.add(.beginning(model: model, episode: candidate.episode, end: nil), on: birthDay + 0.01)
                }
            case .onset, .called:
                continue
            }
        }
    }

    /// An episode begins: its contacts are planned.
    mutating func begin(_ position: Int, of model: Int, on day: Double, until end: Double?) {
        let episode = library.models[model].episodes[position]
        guard
            !running.contains(where: { other in
                other.model == model
                    && (!other.isOver || other.episode == position && day - other.end < episode.apartInDays)
            })
        else { return }
        // Who is stated not to have a condition does not get it.
        if library.models[model].isPassing, decision(for: model)?.isPresent == false { return }
        observe(day: max(day, birthDay))
        read(as: model)
        guard episode.when?.isTrue(in: state) ?? true else { return }
        let length = episode.lengthInDays.value.sample(&streams.episodes)
        let last = end ?? day + length
        guard last > day else { return }
        let number = running.count
        running.append(RunningEpisode(model: model, episode: position, start: day, end: last))
        agenda.add(.ending(running: number), on: last + 0.95)
        if !state.hasModel[model] {
            gain(model)
            if let scale = library.models[model].severity {
                let drawn = scale.levels[streams.episodes.choose(weights: Array(scale.shares))]
                state.severities[model] = statedLevel(of: model, in: episode) ?? drawn
            }
            scheduleSudden(model, from: max(day, 0), until: last)
        }
        for (index, step) in episode.steps.enumerated() { plan(step, index, of: number) }
    }

    private mutating func plan(_ step: CareModel.Step, _ index: Int, of number: Int) {
        let episode = running[number]
        var day = step.fromEnd ? episode.end + step.day : episode.start + step.day
        let last = min(step.untilDay.map { episode.start + $0 } ?? day, step.fromEnd ? .infinity : episode.end + 60)
        repeat {
            let at = day + (step.jitter > 0 ? step.jitter * (2 * streams.episodes.uniform() - 1) : 0)
            let time = 0.34 + 0.3 * streams.episodes.uniform()
            let whole = max(at.rounded(.down), episode.start.rounded(.down)) + time
            if whole >= 0, whole >= episode.start { agenda.add(.step(running: number, step: index), on: whole) }
            guard let every = step.everyDays, every > 0 else { break }
            day += every
        } while day <= last
    }

    /// An episode ends: what it brought is over.
    mutating func end(_ number: Int, on day: Double) {
        guard !running[number].isOver else { return }
        running[number].isOver = true
        running[number].end = min(running[number].end, day)
        for (_, condition) in running[number].conditions where record.conditions[condition].abatement == nil {
            record.conditions[condition].abatement = max(date(day), record.conditions[condition].onset)
            record.conditions[condition].clinicalStatus = .resolved
        }
        let model = running[number].model
        guard library.models[model].occurrence == nil, !library.models[model].isUniversal else { return }
        state.hasModel[model] = false
        present.removeAll { $0 == model }
    }

    /// Puts the values of an episode in place of the patient's quantities.
    mutating func applyValues(of running: RunningEpisode) {
        let episode = library.models[running.model].episodes[running.episode]
        guard !episode.values.isEmpty else { return }
        state.numbers[CareModelLibrary.Slot.episodeDay] = state.day - running.start
        state.numbers[CareModelLibrary.Slot.episodeWeek] = ((state.day - running.start) / 7).rounded(.down)
        // All are worked out before the first of them takes effect. A closure would copy the state.
        var values: [(variable: Int, value: Double)] = []
        values.reserveCapacity(episode.values.count)
        for rule in episode.values { values.append((rule.variable, rule.formula.number(in: state))) }
        replace(values)
    }

    /// One contact of an episode.
    mutating func take(_ position: Int, of number: Int, on day: Double) {
        guard !running[number].isOver else { return }
        let model = running[number].model
        let step = library.models[model].episodes[running[number].episode].steps[position]
        observe(day: day)
        read(as: model)
        guard step.when?.isTrue(in: state) ?? true else { return }
        let isTaken = streams.episodes.chance(step.completion)
        guard isTaken || isAwaited(step), !(step.ends && isTooEarly(step, of: number)) else { return }
        if let starts = step.starts,
            let episode = library.models[starts.model].episodes.firstIndex(where: { $0.id == starts.episode })
        {
            agenda.add(.beginning(model: starts.model, episode: episode, end: running[number].end), on: day + 0.01)
            if step.type == nil, step.event == nil { return }
        }
        if let event = step.event {
            let before = record.encounters.count
            happen(model: model, rule: event, on: day, isCertain: true)
            // What would not be over when the history ends has not happened: the episode goes on.
            guard record.encounters.count > before else { return }
        } else if let type = step.type?.value(in: state) ?? library.officeVisit.value(in: state) {
            let open = step.setting == .ambulatory || step.setting == .virtual ? openDay(day.rounded(.down)) : day
            guard open < .infinity else { return }
            // Where the number of visits is stated, only a pregnancy brings more.
            guard library.models[model].isPassing || !StatedUse.isVisit(type) || mayVisit(step.specialty) else {
                return
            }
            let codes = writeCodes(of: number, on: open, encounterID: nextEncounterID)
            let own = diagnoses(step.diagnoses)
            // A course of treatment that says no reason is for the condition it belongs to.
            let condition = problems.filter { $0.model == model }.map(\.code)
            let reason = step.reason ?? own.first ?? codes.first ?? condition.first
            var contact = Contact(day: open, encounterClass: step.setting, specialty: step.specialty, type: type)
            contact.reason = reason
            contact.diagnoses = combined([step.reason].compactMap(\.self) + own + codes + condition, of: model)
            contact.panels = step.panels
            contact.procedures = step.procedures
            contact.drugs = step.drugs
            contact.vaccines = step.vaccines
            contact.model = model
            attend(contact)
        }
        if step.ends { end(number, on: day) }
    }

    /// The codes that hold in an episode on a day; those that are new are written on the record.
    mutating func writeCodes(of number: Int, on day: Double, encounterID: Text) -> [Concept] {
        let episode = library.models[running[number].model].episodes[running[number].episode]
        let elapsed = day - running[number].start
        var codes: [Concept] = []
        for (position, rule) in episode.codes.enumerated() {
            guard rule.days.contains(elapsed), rule.when?.isTrue(in: state) ?? true else {
                if elapsed >= rule.days.lowerBound { close(position, of: number, on: day) }
                continue
            }
            codes.append(rule.code)
            guard !running[number].conditions.contains(where: { $0.code == position }) else { continue }
            running[number].conditions.append((position, record.conditions.count))
            let onset = date(max(running[number].start + rule.days.lowerBound, birthDay))
            record.conditions.append(
                Condition(
                    id: RecordIdentifier.text("CON", patient: self.number, entry: record.conditions.count + 1),
                    mrn: record.patient.mrn, encounterID: encounterID, code: rule.code,
                    snomed: snomed(for: rule.code, of: running[number].model), onset: onset, recorded: date(day)))
        }
        return codes
    }

    /// A code of an episode that no longer holds is resolved.
    private mutating func close(_ code: Int, of number: Int, on day: Double) {
        guard let known = running[number].conditions.first(where: { $0.code == code })?.condition,
            record.conditions[known].abatement == nil
        else { return }
        record.conditions[known].abatement = max(date(day), record.conditions[known].onset)
        record.conditions[known].clinicalStatus = .resolved
    }
}
