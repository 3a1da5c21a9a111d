import HealthSimCore

extension PatientCourse {
    /// Draws the times at which events that may happen to everybody may happen: one Poisson process, year of age by year.
    mutating func scheduleSuddenOfAll() {
        let table = library.suddenTable
        var day = max(0, birthDay + 1)
        while day < days {
            let age = max(0, birthDate.years(until: date(day)))
            let birthday = Double(start.days(until: birthDate.adding(years: age + 1)))
            let end = min(max(birthday, day + 1), days)
            let total = table.total(age: age, sex: sex)
            guard total > 0 else {
                day = end
                continue
            }
            var at = day + streams.acute.exponential(mean: 365.25 / total)
            while at < end {
                let (entry, bound) = table.event(at: streams.acute.uniform(), age: age, sex: sex)
                agenda.add(.sudden(model: entry.model, rule: entry.rule, bound: bound), on: at)
                at += streams.acute.exponential(mean: 365.25 / total)
            }
            day = end
        }
    }

    /// Draws the times at which the sudden events of a model may happen: a Poisson process for each rule, at the highest
    /// rate that the patient's age and state of now allow.
    mutating func scheduleSudden(_ model: Int, from day: Double, until end: Double = .infinity) {
        guard !library.models[model].acute.isEmpty else { return }
        read(as: model)
        let end = min(end, days)
        let isOfAll = library.models[model].isUniversal && (sex == .male || sex == .female)
        for position in library.models[model].acute.indices {
            if isOfAll, library.models[model].acute[position].rateTable != nil { continue }
            let bound = highestRate(of: position, in: model)
            guard bound > 0 else { continue }
            var at = day + streams.acute.exponential(mean: 365.25 / bound)
            while at < end {
                if at > birthDay + 1 { agenda.add(.sudden(model: model, rule: position, bound: bound), on: at) }
                at += streams.acute.exponential(mean: 365.25 / bound)
            }
        }
    }

    /// The highest rate of a rule at the ages of the history.
    private mutating func highestRate(of position: Int, in model: Int) -> Double {
        let now = state.numbers[CareModelLibrary.Slot.age]
        var rate = 0.0
        // A child passes through several bands of age within a history; an adult through two at most.
        let step = ageAtStart < 20 ? 1 : max(1, ageAtEnd - ageAtStart)
        let last = library.models[model].acute[position].changesWithAge ? ageAtEnd : ageAtStart
        var age = ageAtStart
        while age <= last {
            if let known = library.models[model].acute[position].rateTable?.rate(age: age, sex: sex) {
                rate = max(rate, known)
            } else {
                state.numbers[CareModelLibrary.Slot.age] = Double(age)
                rate = max(rate, library.models[model].acute[position].perYear.value(in: state) ?? 0)
            }
            age += step
        }
        state.numbers[CareModelLibrary.Slot.age] = now
        return rate * (1 + (library.models[model].acute[position].season?.amplitude ?? 0))
    }

    /// Whether a sudden event that may happen does: by the rate of the day beside the highest.
    mutating func occurs(_ model: Int, _ position: Int, on day: Double, bound: Double) -> Bool {
        guard state.hasModel[model] else { return false }
        let rule = library.models[model].acute[position]
        let drawn = streams.acute.uniform()
        observe(day: day)
        read(as: model)
        let season = rule.season?.factor(month: date(day).month) ?? 1
        guard drawn * bound < (rule.perYear.value(in: state) ?? 0) * season else { return false }
        return rule.when?.isTrue(in: state) ?? true
    }

    /// A sudden event happens.
    ///
    /// - Parameters:
    ///   - isCertain: whether only its own condition decides, and no rate.
    ///   - isReturn: whether it brings back one who was in hospital for it, or for its cause.
    mutating func happen(model: Int, rule position: Int, on day: Double, isCertain: Bool, isReturn: Bool = false) {
        let rule = library.models[model].acute[position]
        observe(day: day)
        read(as: model)
        guard !isCertain || rule.when?.isTrue(in: state) ?? true else { return }
        switch rule.setting {
        case .ambulatory, .virtual, .home: seekCare(rule, model: model, on: day)
        case .emergency, .inpatient, .observation: goToHospital(rule, model: model, on: day, isReturn: isReturn)
        }
    }

    /// An illness that is seen in the office or by video.
    private mutating func seekCare(_ rule: CareModel.AcuteRule, model: Int, on day: Double) {
        let open = openDay(day)
        guard open < .infinity, let type = rule.type.value(in: state) else { return }
        observe(day: open)
        read(as: model)
        replace(rule.values.map { ($0.variable, $0.formula.number(in: state)) })
        let codes = combined(diagnoses(rule.diagnoses), of: model)
        let encounterID = nextEncounterID
        var contact = Contact(
            day: open, encounterClass: rule.setting, specialty: rule.specialty ?? library.primaryCare, type: type,
            model: model)
        contact.reason = codes.first
        contact.diagnoses = codes
        contact.panels = rule.panels
        contact.procedures = rule.procedures
        contact.drugs = rule.drugs
        contact.bookedDaysBefore = 0
        note(codes, of: rule, model: model, from: open, encounterID: encounterID)
        attend(contact)
        follow(rule, model: model, from: open, end: open)
    }

    /// Puts numbers in place of quantities.
    mutating func replace(_ values: [(variable: Int, value: Double)]) {
        for (variable, value) in values where value.isFinite {
            state.numbers[CareModelLibrary.Slot.firstVariable + variable] = value
        }
    }

    /// Writes the diagnoses of an event as conditions of its encounter.
    mutating func note(
        _ codes: [Concept], of rule: CareModel.AcuteRule, model: Int, from day: Double, encounterID: Text
    ) {
        let length = rule.resolvesInDays?.value.sample(&streams.stays) ?? 14
        for code in codes where !problems.contains(where: { $0.code == code }) {
            let onset = date(day)
            let end = onset.adding(days: max(1, Int(length)))
            let isOver = end < asOf
            var condition = Condition(
                id: RecordIdentifier.text("CON", patient: number, entry: record.conditions.count + 1),
                mrn: record.patient.mrn, encounterID: encounterID, code: code, snomed: snomed(for: code, of: nil),
                clinicalStatus: isOver ? .resolved : .active, onset: onset, abatement: isOver ? end : nil,
                recorded: onset)
            condition.category = .encounterDiagnosis
            record.conditions.append(condition)
        }
    }

    /// The reason of the visit after an event: what it was, or the examination after an injury that is treated.
    private static func followUpReason(after reason: Concept?) -> Concept? {
        guard let reason else { return nil }
        return reason.isWithin("S") || reason.isWithin("T") ? Concept(.icd10cm, "Z51.89") : reason
    }

    /// The day on which another event follows one that has ended, or nothing.
    private mutating func returnDay(of later: CareModel.Return, after end: Double) -> Double? {
        let drawn = streams.stays.uniform()
        let delay = streams.stays.uniform(
            in: Double(later.withinDays.lowerBound)...Double(later.withinDays.upperBound))
        return drawn < later.probability.value(in: state) ?? 0 ? end + max(delay, 1.2) : nil
    }

    /// What an event brings after it: visits, returns, lasting conditions, planned care, death.
    ///
    /// - Parameter isStay: whether it was a stay; only from one does a patient come back to another.
    mutating func follow(
        _ rule: CareModel.AcuteRule, model: Int, from day: Double, end: Double, isStay: Bool = false
    ) {
        if let followUp = rule.followUp {
            let delay = Double(streams.visits.integer(in: followUp.withinDays))
            next[followUp.specialty] = min(next[followUp.specialty], openDay(end + delay))
            returnsFor[followUp.specialty] = Self.followUpReason(after: record.encounters.last?.reason)
        }
        if let readmission = rule.readmission, isStay {
            if let day = returnDay(of: readmission, after: end) {
                agenda.add(.returning(model: model, rule: readmission.event), on: day)
            }
        }
        for complication in rule.complications {
            guard let day = returnDay(of: complication, after: end) else { continue }
            agenda.add(.sudden(model: model, rule: complication.event, bound: nil), on: day)
        }
        for lasting in rule.becomes { agenda.add(.onset(model: lasting), on: end + 2.4) }
        if let episode = rule.startEpisode {
            agenda.add(.beginning(model: model, episode: episode, end: nil), on: end + 0.1)
        }
    }
}
