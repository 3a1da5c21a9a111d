import HealthSimCore
import PatientSim

/// A journey ready to be planned for one person after another.
struct CompiledJourney: Sendable {
    private struct Step: Sendable {
        var event: JourneySpecification.Event
        var kind: JourneySpecification.Event.Kind
        var phaseEnd: Double
        var care: PlannedCare
    }

    private static let purpose: RandomStream.Purpose = "journey.plan"

    private let steps: [Step]
    private let start: CalendarDate
    private let asOf: CalendarDate
    private let seed: UInt64

    /// - Throws: a condition that cannot be asked, or an event of a care model that there is not; the message names the
    ///   event.
    init(
        _ journey: JourneySpecification, asOf: CalendarDate, seed: UInt64, library: CareModelLibrary
    ) throws(JourneyError) {
        self.asOf = asOf
        self.seed = seed
        start = asOf.adding(days: -Int(journey.length.rounded(.up)))
        var steps: [Step] = []
        for phase in journey.phases {
            for event in phase.events {
                steps.append(
                    Step(
                        event: event, kind: event.kind, phaseEnd: phase.start + phase.length,
                        care: try Self.care(of: event, library: library)))
            }
        }
        self.steps = steps
    }

    private static func care(
        of event: JourneySpecification.Event, library: CareModelLibrary
    ) throws(JourneyError) -> PlannedCare {
        let details = event.details
        var care = PlannedCare(date: CalendarDate(daysSinceEpoch: 0))
        care.setting = event.kind == .telehealth ? .virtual : event.kind == .emergency ? .emergency : .ambulatory
        care.specialty = Text(details.specialty)
        if !details.visitType.isEmpty { care.type = procedure(details.visitType) }
        care.diagnoses = details.diagnoses.map { Concept(.icd10cm, $0) }
        care.panels = details.panels.map { Text($0) }
        care.procedures = details.procedures.map(procedure)
        care.medications = details.medications.map { Text($0) }
        care.vaccines = details.vaccines.map { Concept(.cvx, $0) }
        if !details.event.isEmpty {
            guard library.hasEvent(model: details.model, event: details.event) else {
                throw JourneyError(
                    path: event.path, message: "no care model '\(details.model)' has an event '\(details.event)'")
            }
            care.event = PlannedCare.Event(model: Text(details.model), event: Text(details.event))
        }
        if let condition = event.condition {
            do throws(ExpressionError) {
                care.when = try library.expression(condition)
            } catch {
                throw JourneyError(path: event.path, message: "\(error)")
            }
        }
        return care
    }

    private static func procedure(_ code: String) -> Concept {
        let cpt = Concept(.cpt, code)
        return cpt.isListed ? cpt : Concept(.hcpcs, code)
    }

    /// The care that the journey plans for a person, in order of time; nothing on `asOf` or later.
    func plan(for index: UInt64) -> [PlannedCare] {
        var stream = RandomStream(seed: seed, purpose: Self.purpose, index: index)
        var days: [String: Double] = [:]
        var planned: [(day: Double, kind: JourneySpecification.Event.Kind, care: PlannedCare)] = []
        for step in steps {
            let event = step.event
            let drawn = stream.uniform()
            let shift = (stream.uniform() * 2 - 1) * event.variance
            guard drawn < event.probability, let first = day(of: event, in: days) else { continue }
            var day = first + shift
            days[event.id] = day
            var count = 0
            repeat {
                planned.append((day, step.kind, step.care))
                count += 1
                guard let recurrence = event.recurrence, count < recurrence.count ?? 1_000 else { break }
                day += recurrence.everyDays
            } while day < step.phaseEnd
        }
        return joined(planned)
    }

    /// The day of an event; nothing when the event it follows did not happen.
    private func day(of event: JourneySpecification.Event, in days: [String: Double]) -> Double? {
        switch event.timing {
        case .day(let day): day
        case .after(let other, let delay): days[other].map { $0 + delay }
        }
    }

    /// Tests, drugs and vaccines join a visit of the plan within three days; without one they have their own.
    private func joined(
        _ planned: [(day: Double, kind: JourneySpecification.Event.Kind, care: PlannedCare)]
    ) -> [PlannedCare] {
        var visits = planned.filter { Self.isVisit($0.kind) }
        var alone: [(day: Double, kind: JourneySpecification.Event.Kind, care: PlannedCare)] = []
        for extra in planned where !Self.isVisit(extra.kind) {
            if extra.care.when == nil,
                let visit = visits.firstIndex(where: {
                    abs($0.day - extra.day) <= 3 && $0.care.when == nil && $0.care.event == nil
                })
            {
                visits[visit].care.panels += extra.care.panels
                visits[visit].care.medications += extra.care.medications
                visits[visit].care.vaccines += extra.care.vaccines
                visits[visit].care.procedures += extra.care.procedures
            } else {
                alone.append(extra)
            }
        }
        return (visits + alone).enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
            .compactMap { _, entry in
                var care = entry.care
                care.date = start.adding(days: Int(entry.day.rounded(.down)))
                return care.date < asOf ? care : nil
            }
    }

    private static func isVisit(_ kind: JourneySpecification.Event.Kind) -> Bool {
        switch kind {
        case .encounter, .telehealth, .admission, .emergency: true
        case .lab, .prescription, .procedure, .immunization: false
        }
    }
}
