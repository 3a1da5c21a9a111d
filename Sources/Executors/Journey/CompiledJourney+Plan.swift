import HealthSimCore
import PatientSim

extension CompiledJourney {
    private static let purpose: RandomStream.Purpose = "journey.plan"
    private static let phasePurpose: RandomStream.Purpose = "journey.phases"
    private static let startPurpose: RandomStream.Purpose = "journey.start"
    private static let delayPurpose: RandomStream.Purpose = "journey.delay"

    /// The care that the journey plans for a person; nothing for whom it has no first day.
    ///
    /// - Parameter background: the person's record without the journey, for journeys that begin at a date of it.
    func plan(
        for index: UInt64, born birthDate: CalendarDate, background: () -> PatientRecord? = { nil }
    ) -> JourneyPlan? {
        guard let start = start(for: index, born: birthDate, background: background) else { return nil }
        var plan = JourneyPlan(start: start)
        plan.phases = phases(for: index)
        let planned = occurrences(for: index, plan, birthDay: Double(start.days(until: birthDate)))
        for care in JourneyOccurrence.joined(planned) {
            if care.date < historyStart {
                plan.early += 1
            } else if care.date >= asOf, care.follows == nil {
                plan.late += care.step.map { steps[$0].event.isHidden } ?? false ? 0 : 1
            } else {
                plan.care.append(care)
            }
        }
        return plan
    }

    /// Every event of the journey that is drawn for a person, as often as it is repeated.
    private func occurrences(
        for index: UInt64, _ plan: JourneyPlan, birthDay: Double
    ) -> [JourneyOccurrence] {
        var stream = RandomStream(seed: seed, purpose: Self.purpose, index: index)
        let drawn = steps.map { _ in
            (share: stream.uniform(), shift: stream.uniform() * 2 - 1, choice: stream.uniform())
        }
        var days: [Double?] = steps.map { _ in nil }
        var following: [Double?] = steps.map { _ in nil }
        var planned: [JourneyOccurrence] = []
        for position in order {
            var step = steps[position]
            guard drawn[position].share < step.event.probability, isChosen(step.event, for: index),
                step.needed.allSatisfy({ days[$0] != nil }),
                var day = day(of: step, days: days, phases: plan.phases, birthDay: birthDay)
            else { continue }
            let origin = origin(of: step, days: days, phases: plan.phases, birthDay: birthDay)
            if let delay = step.event.delay {
                var delays = RandomStream(
                    seed: seed, purpose: Self.delayPurpose.part(UInt64(position)), index: index)
                day += max(0, delay.sample(&delays))
            }
            day += drawn[position].shift * (step.event.variance + step.event.relativeVariance * abs(day - origin))
            if !step.others.isEmpty, case .after(_, let delay) = step.event.timing {
                day = delay >= 0 ? max(day, origin) : min(day, origin)
            }
            // No event is before one that it needs.
            day = step.needed.reduce(day) { max($0, days[$1] ?? $0) }
            days[position] = day
            choose(among: step.event.details.choices, at: drawn[position].choice, for: &step.care)
            follow(&step, position, on: day, days: days, &following)
            for ending in endings where !ending.followers.contains(position) {
                if let rule = days[ending.rule], day > rule + ending.day { step.care.excludes.append(ending.rule) }
            }
            planned += occurrences(of: step, from: day, until: plan.phases[step.phase].upperBound, start: plan.start)
        }
        return planned
    }

    /// What comes after a discharge, or after what does, is counted from its real day.
    private func follow(
        _ step: inout Step, _ position: Int, on day: Double, days: [Double?], _ following: inout [Double?]
    ) {
        let origin = step.others.max { (days[$0] ?? 0, $0) < (days[$1] ?? 0, $1) }
        guard let origin, let begun = days[origin], day >= begun,
            steps[origin].event.kind == .discharge || following[origin] != nil
        else { return }
        following[position] = day
        step.care.follows = PlannedCare.Following(number: origin, days: day - begun)
    }

    /// Whether it is the one of several things that is drawn for a person.
    private func isChosen(_ event: JourneySpecification.Event, for index: UInt64) -> Bool {
        guard let alternative = event.alternative else { return true }
        let purpose = RandomStream.Purpose("journey.option." + alternative.draw)
        var stream = RandomStream(seed: seed, purpose: purpose, index: index)
        return alternative.range.contains(stream.uniform())
    }

    /// Takes one of several events at a quantile.
    private func choose(
        among choices: [JourneySpecification.Choice], at quantile: Double, for care: inout PlannedCare
    ) {
        let total = choices.reduce(0) { $0 + $1.share }
        var sum = 0.0
        for choice in choices where choice.share > 0 {
            sum += choice.share / total
            guard quantile < sum else { continue }
            care.event = PlannedCare.Event(model: Text(choice.model), event: Text(choice.event))
            return
        }
    }

    /// An event as often as it is repeated; a visit on business days, each time on another.
    private func occurrences(
        of step: Step, from first: Double, until end: Double, start: CalendarDate
    ) -> [JourneyOccurrence] {
        var occurrences: [JourneyOccurrence] = []
        var day = first
        var before: CalendarDate?
        repeat {
            var care = step.care
            care.date = start.adding(days: Int(day.rounded(.down)))
            if step.event.kind.isOfficeVisit {
                care.date = CalendarDate.businessDay(onOrAfter: max(care.date, before?.adding(days: 1) ?? care.date))
            }
            if before != nil { care.number = nil }
            before = care.date
            occurrences.append(JourneyOccurrence(kind: step.event.kind, care: care))
            guard let recurrence = step.event.recurrence, occurrences.count < recurrence.count ?? 1_000 else { break }
            day += recurrence.everyDays
        } while day < end
        return occurrences
    }

    /// The day of a step; nothing when an event it is timed by did not happen.
    private func day(
        of step: Step, days: [Double?], phases: [ClosedRange<Double>], birthDay: Double
    ) -> Double? {
        switch step.event.timing {
        case .day(let day): return day
        case .phase(let day):
            let phase = phases[step.phase]
            // The end of a phase is that of the person's own.
            return day > 0 && day == journey.phases[step.phase].length ? phase.upperBound : phase.lowerBound + day
        case .age(let months): return birthDay + months * 30.4375
        case .after(_, let delay):
            let begun = step.others.compactMap { days[$0] }
            guard begun.count == step.others.count, let last = begun.max() else { return nil }
            return last + delay
        }
    }

    /// The day that a step is counted from.
    private func origin(
        of step: Step, days: [Double?], phases: [ClosedRange<Double>], birthDay: Double
    ) -> Double {
        switch step.event.timing {
        case .day: 0
        case .phase: phases[step.phase].lowerBound
        case .age: birthDay
        case .after: step.others.compactMap { days[$0] }.max() ?? 0
        }
    }

    /// The first and last day of each phase; a length that is a range is drawn.
    private func phases(for index: UInt64) -> [ClosedRange<Double>] {
        var stream = RandomStream(seed: seed, purpose: Self.phasePurpose, index: index)
        var day = 0.0
        return journey.phases.map { phase in
            guard phase.rule == nil else { return phase.start...(phase.start + phase.length) }
            let quantile = stream.uniform()
            let length = phase.duration.map { $0.duration(at: quantile).approximateDays } ?? phase.length
            defer { day += length }
            return day...(day + length)
        }
    }

    // MARK: - Day 0

    /// The day on which the profile's primary condition is found; nothing when it was known before.
    func diagnosis(for index: UInt64, born birthDate: CalendarDate) -> CalendarDate? {
        journey.start == .diagnosis && journey.persons.contains(.subscriber)
            ? start(for: index, born: birthDate) { nil } : nil
    }

    /// Day 0 of a person's journey.
    private func start(
        for index: UInt64, born birthDate: CalendarDate, background: () -> PatientRecord?
    ) -> CalendarDate? {
        let last = asOf.adding(days: -Int(journey.length.rounded(.up)))
        switch journey.start {
        case .endOfHistory: return last
        case .startOfHistory: return historyStart
        case .birth: return birthDate
        case .planYear: return CalendarDate(year: asOf.adding(days: -1).year, month: 1, day: 1) ?? historyStart
        case .ownDay, .diagnosis: return ownDay(for: index, until: last)
        case .enrollment:
            // Contracts begin with a month.
            let day = ownDay(for: index, until: last)
            let month = day.startOfMonth
            return month >= historyStart ? month : day.endOfMonth.adding(days: 1)
        case .recorded(let landmark):
            let dates = background().map { landmark.dates(in: $0) } ?? []
            let known = dates.filter { $0 >= historyStart && $0 < asOf }
            return known.first { $0 <= last } ?? known.last
        }
    }

    private func ownDay(for index: UInt64, until last: CalendarDate) -> CalendarDate {
        let room = historyStart.days(until: last)
        guard room > 0 else { return last }
        var stream = RandomStream(seed: seed, purpose: Self.startPurpose, index: index)
        return historyStart.adding(days: stream.integer(in: 0...room))
    }
}

extension JourneySpecification.Landmark {
    /// The dates of a record that are so, in order of time.
    func dates(in record: PatientRecord) -> [CalendarDate] {
        let stays = record.encounters.filter { $0.admission != nil }
        switch self {
        case .admission: return stays.map(\.start.date)
        case .discharge: return stays.compactMap { $0.end?.date }
        case .surgery:
            return record.procedures.filter { $0.code.system == .icd10pcs }.map(\.performed.date)
        }
    }
}
