import HealthSimCore
import MemberSim
import PatientSim

/// A journey ready to be planned for one person after another.
struct CompiledJourney: Sendable {
    /// An event with what it depends on.
    struct Step: Sendable {
        var event: JourneySpecification.Event
        /// The position of its phase.
        var phase: Int
        /// The position of the event that it is timed by.
        var other: Int?
        var care: PlannedCare
    }

    private static let purpose: RandomStream.Purpose = "journey.plan"
    private static let phasePurpose: RandomStream.Purpose = "journey.phases"
    private static let startPurpose: RandomStream.Purpose = "journey.start"

    let steps: [Step]
    private let journey: JourneySpecification
    /// The positions of the steps, each after the one it is timed by.
    private let order: [Int]
    private let historyStart: CalendarDate
    private let asOf: CalendarDate
    private let seed: UInt64

    /// - Parameter historyStart: the first day of the history.
    /// - Throws: a condition that cannot be asked, or an event of a care model that there is not; the message names the
    ///   event. A journey whose `problems` are none throws nothing.
    init(
        _ journey: JourneySpecification, from historyStart: CalendarDate, asOf: CalendarDate, seed: UInt64,
        library: CareModelLibrary
    ) throws(JourneyError) {
        self.journey = journey
        self.historyStart = historyStart
        self.asOf = asOf
        self.seed = seed
        var steps: [Step] = []
        for (phase, content) in journey.phases.enumerated() {
            for event in content.events {
                if let decision = try Self.earlier(event, of: journey, library: library) {
                    steps.append(Step(event: decision.event, phase: phase, other: nil, care: decision.care))
                }
                steps.append(
                    Step(event: event, phase: phase, other: nil, care: try Self.care(of: event, library: library)))
            }
        }
        for position in steps.indices {
            steps[position].care.number = position
            if case .after(let other, let days) = steps[position].event.timing {
                steps[position].other = steps.firstIndex { $0.event.id == other }
                // A change of enrolment is no care: what follows it waits for its day only.
                let other = steps[position].other.flatMap { steps[$0].event.kind.isOfEnrollment ? nil : $0 }
                if days >= 0 { steps[position].care.requires = other.map { [$0] } ?? [] }
            }
            // What a condition asked at an earlier time is known from its decision.
            if position > 0, steps[position - 1].event.id == Self.earlierID(of: steps[position].event) {
                steps[position].care.requires.append(position - 1)
                steps[position].care.when = nil
            }
        }
        self.steps = steps
        order = Self.order(of: steps)
    }

    /// The positions of steps so that each comes after the one it is timed by; those of a circle are left out.
    private static func order(of steps: [Step]) -> [Int] {
        var order: [Int] = []
        var isPlaced = steps.map { _ in false }
        var isDone = false
        while !isDone {
            isDone = true
            for position in steps.indices where !isPlaced[position] {
                guard steps[position].other.map({ isPlaced[$0] }) ?? true else { continue }
                order.append(position)
                isPlaced[position] = true
                isDone = false
            }
        }
        return order
    }

    // MARK: - Planning

    /// The care that the journey plans for a person, in order of time; nothing on `asOf` or later.
    func plan(for index: UInt64, born birthDate: CalendarDate) -> [PlannedCare] {
        let planned = occurrences(for: index, born: birthDate).filter { !$0.kind.isOfEnrollment }
        return JourneyOccurrence.joined(planned).filter { $0.date >= historyStart && $0.date < asOf }
    }

    /// What the journey does to the contract of a person, in order of time; nothing on `asOf` or later.
    func enrollmentChanges(for index: UInt64, born birthDate: CalendarDate) -> [LinkedEnrollment.Change] {
        guard steps.contains(where: { $0.event.kind.isOfEnrollment }) else { return [] }
        return occurrences(for: index, born: birthDate).filter {
            $0.kind.isOfEnrollment && $0.care.date >= historyStart && $0.care.date < asOf
        }.map { occurrence in
            let word = occurrence.care.number.map { steps[$0].event.details.reason } ?? ""
            let reason = LinkedEnrollment.Change.reasons.first { $0.word == word }?.reason ?? .voluntaryWithdrawal
            return LinkedEnrollment.Change(
                occurrence.kind == .planChange ? .newPlan : .end(reason), on: occurrence.care.date)
        }.sorted { $0.date < $1.date }
    }

    /// Every event of the journey that is drawn for a person, as often as it is repeated.
    private func occurrences(for index: UInt64, born birthDate: CalendarDate) -> [JourneyOccurrence] {
        var stream = RandomStream(seed: seed, purpose: Self.purpose, index: index)
        let drawn = steps.map { _ in
            (share: stream.uniform(), shift: stream.uniform() * 2 - 1, choice: stream.uniform())
        }
        let start = start(for: index, born: birthDate)
        let phases = phases(for: index)
        let birthDay = Double(start.days(until: birthDate))
        var days: [Double?] = steps.map { _ in nil }
        var planned: [JourneyOccurrence] = []
        for position in order {
            var step = steps[position]
            guard drawn[position].share < step.event.probability,
                var day = day(of: step, days: days, phases: phases, birthDay: birthDay)
            else { continue }
            day += drawn[position].shift * step.event.variance
            if let other = step.other, let first = days[other], case .after(_, let delay) = step.event.timing {
                day = delay >= 0 ? max(day, first) : min(day, first)
            }
            days[position] = day
            choose(among: step.event.details.choices, at: drawn[position].choice, for: &step.care)
            planned += occurrences(of: step, from: day, until: phases[step.phase].upperBound, start: start)
        }
        return planned
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

    /// The day of a step; nothing when the event it is timed by did not happen.
    private func day(
        of step: Step, days: [Double?], phases: [ClosedRange<Double>], birthDay: Double
    ) -> Double? {
        switch step.event.timing {
        case .day(let day): day
        case .phaseStart: phases[step.phase].lowerBound
        case .age(let months): birthDay + months * 30.4375
        case .after(_, let delay): step.other.flatMap { days[$0] }.map { $0 + delay }
        }
    }

    /// The first and last day of each phase; a length that is a range is drawn.
    private func phases(for index: UInt64) -> [ClosedRange<Double>] {
        var stream = RandomStream(seed: seed, purpose: Self.phasePurpose, index: index)
        var day = 0.0
        return journey.phases.map { phase in
            let quantile = stream.uniform()
            let length = phase.duration.map { $0.duration(at: quantile).approximateDays } ?? phase.length
            defer { day += length }
            return day...(day + length)
        }
    }

    /// The day on which the profile's primary condition is found; nothing when it was known before.
    func diagnosis(for index: UInt64, born birthDate: CalendarDate) -> CalendarDate? {
        journey.start == .diagnosis ? start(for: index, born: birthDate) : nil
    }

    /// Day 0 of a person's journey.
    private func start(for index: UInt64, born birthDate: CalendarDate) -> CalendarDate {
        let last = asOf.adding(days: -Int(journey.length.rounded(.up)))
        switch journey.start {
        case .endOfHistory: return last
        case .startOfHistory: return historyStart
        case .birth: return birthDate
        case .planYear: return CalendarDate(year: asOf.adding(days: -1).year, month: 1, day: 1) ?? historyStart
        case .ownDay, .diagnosis:
            let room = historyStart.days(until: last)
            guard room > 0 else { return last }
            var stream = RandomStream(seed: seed, purpose: Self.startPurpose, index: index)
            return historyStart.adding(days: stream.integer(in: 0...room))
        }
    }
}

extension JourneySpecification.Event.Kind {
    /// Whether it takes place when the office is open.
    var isOfficeVisit: Bool { self == .encounter || self == .telehealth }
}
