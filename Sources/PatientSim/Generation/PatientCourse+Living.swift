import HealthSimCore

extension PatientCourse {
    /// Lives through the history: visits by specialty, sudden events, planned care, in order of time.
    mutating func live() {
        schedule()
        while record.patient.deathTime == nil {
            let specialty = nextSpecialty
            let visitDay = specialty.map { next[$0] } ?? .infinity
            if agenda.nextDay < .infinity, agenda.nextDay.rounded(.down) <= visitDay {
                guard let (day, matter) = agenda.take() else { break }
                if day < days { perform(matter, on: day) }
            } else if let specialty, visitDay < .infinity {
                if !mayVisit(specialty) {
                    next[specialty] = .infinity
                } else if visitDay <= busyUntil {
                    next[specialty] = openDay(busyUntil + 3)
                } else {
                    visit(specialty, on: visitDay)
                    next[specialty] = openDay(visitDay + interval(of: specialty))
                }
            } else {
                break
            }
        }
        writePlans()
    }

    /// The specialty that is visited next, the first of several on one day.
    private var nextSpecialty: Int? {
        guard var first = next.indices.first else { return nil }
        for specialty in next.indices where next[specialty] < next[first] { first = specialty }
        return first
    }

    /// Puts on the agenda what can be known at the beginning.
    private mutating func schedule() {
        scheduleVisits()
        if sex == .male || sex == .female { scheduleSuddenOfAll() }
        for model in present {
            scheduleSudden(model, from: 0)
            scheduleConsequences(model, from: 0)
            scheduleVisitsAtAge(model)
        }
        scheduleEpisodes()
        for model in library.models.indices where yearsSinceOnset[model] < 0 {
            agenda.add(.onset(model: model), on: days + yearsSinceOnset[model] * 365.25)
        }
        schedulePlannedCare()
        scheduleStatedUse()
        schedulePrevention()
        scheduleDeath()
    }

    private mutating func perform(_ matter: Agenda.Matter, on day: Double) {
        if day <= busyUntil, !isOfStay(matter), let later = delayed(matter) {
            agenda.add(matter, on: later)
            return
        }
        if let open = postponed(matter, from: day) {
            agenda.add(matter, on: open)
            return
        }
        switch matter {
        case .sudden(let model, let rule, let bound):
            defer { forcedStay = nil }
            if isLeftOut(model, rule, isCertain: bound == nil) { return }
            // Who is in hospital already falls ill of nothing else at home.
            guard day > busyUntil, bound == nil || occurs(model, rule, on: day, bound: bound ?? 0) else { return }
            let open = officeDay(of: library.models[model].acute[rule].setting, from: day)
            if let open {
                agenda.add(.sudden(model: model, rule: rule, bound: nil), on: open)
            } else {
                happen(model: model, rule: rule, on: day, isCertain: bound == nil)
            }
        case .returning(let model, let rule):
            defer { forcedStay = nil }
            if isLeftOut(model, rule, isCertain: true) { return }
            happen(model: model, rule: rule, on: day, isCertain: true, isReturn: true)
        case .beginning(let model, let episode, let end): begin(episode, of: model, on: day, until: end)
        case .step(let running, let step): take(step, of: running, on: day)
        case .ending(let running): end(running, on: day)
        case .onset(let model): begin(conditionOf: model, on: day)
        case .consequence(let model, let rule): bring(rule, of: model, on: day)
        case .visitAtAge(let model, let rule):
            if mayVisit(library.models[model].visits[rule].specialty) { visitAtAge(model: model, rule: rule, on: day) }
        case .screening(let model, let rule):
            screen(model: model, rule: rule, on: day)
        case .vaccine(let dose): setDue(dose, on: day)
        case .vaccination: vaccinateAlone(on: day)
        case .planned(let position): perform(planned: position, on: day)
        case .stated(let kind, let ordinal, let attempt):
            attendStated(kind, ordinal: ordinal, attempt: attempt, on: day)
        case .renewal(let attempt): renewStatedDrugs(attempt: attempt, on: day)
        case .death: die(on: day)
        }
    }

    /// The business day to which a matter of the practice is put off; nothing for what is today, or on any day.
    ///
    /// It comes up again then, so that what happened in between is known.
    private func postponed(_ matter: Agenda.Matter, from day: Double) -> Double? {
        switch matter {
        case .visitAtAge, .screening, .vaccination, .onset, .renewal, .stated(.visits, _, _),
            .stated(.primaryCare, _, _),
            .stated(.specialists, _, _):
            return officeDay(of: .ambulatory, from: day)
        case .step(let number, let position):
            let step = library.models[running[number].model].episodes[running[number].episode].steps[position]
            return step.event == nil ? officeDay(of: step.setting, from: day) : nil
        case .sudden, .returning, .beginning, .ending, .consequence, .vaccine, .planned, .death,
            .stated(.emergency, _, _), .stated(.admissions, _, _):
            return nil
        }
    }

    /// The next business day when a contact needs one and the day is none.
    private func officeDay(of setting: Encounter.Class, from day: Double) -> Double? {
        guard setting == .ambulatory || setting == .virtual else { return nil }
        let open = openDay(day)
        return open < .infinity && open > day.rounded(.down) ? open + 0.35 : nil
    }

    /// The day after a stay to which a matter is put off; nothing for what takes place in hospital too, or not at all.
    private func delayed(_ matter: Agenda.Matter) -> Double? {
        switch matter {
        case .sudden(_, _, let bound): bound == nil ? busyUntil + 0.4 : nil
        case .returning: busyUntil + 0.4
        case .step, .planned, .onset, .visitAtAge, .screening, .vaccination, .stated, .renewal: busyUntil + 2.4
        case .beginning, .ending, .consequence, .vaccine, .death: nil
        }
    }

    /// The business day on or after a day and the birth; infinite when there is none early enough for its results to be
    /// known.
    func openDay(_ day: Double) -> Double {
        let day = max(day, birthDay)
        guard day < days else { return .infinity }
        let open = Double(start.days(until: CalendarDate.businessDay(onOrAfter: date(day))))
        return open < days - 2 ? open : .infinity
    }
}
