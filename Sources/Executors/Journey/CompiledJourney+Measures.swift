import HealthSimCore
import PatientSim

extension CompiledJourney {
    /// Adds the decisions by which the engine finds out of whom a measure is asked and who meets its condition.
    static func addSteps(
        of measure: JourneyMeasure, of journey: JourneySpecification, to steps: inout [Step], library: CareModelLibrary
    ) throws(JourneyError) -> MeasureSteps {
        // The last day of which all is known is the one before the journey's end.
        let day = measure.day ?? max(0, journey.length - 2)
        func step(_ condition: String?, _ part: String) throws(JourneyError) -> Step {
            var event = JourneySpecification.Event(
                id: "\(measure.id) \(part)", kind: .decision, timing: .day(day), path: measure.path)
            event.isHidden = true
            event.condition = condition
            return Step(event: event, phase: 0, care: try care(of: event, library: library))
        }
        let eligible = steps.count
        steps.append(try step(measure.eligibility, "eligibility"))
        let services = measure.criterion.services.map(Service.init(named:))
        guard let condition = measure.criterion.condition else {
            return MeasureSteps(eligible: eligible, met: nil, services: services)
        }
        var met = try step(condition, "criterion")
        met.needed = [eligible]
        met.care.requires = [eligible]
        steps.append(met)
        return MeasureSteps(eligible: eligible, met: eligible + 1, services: services)
    }

    /// Which measures are asked of a person, and which of these are met.
    func measured(
        _ taken: Set<Int>, record: PatientRecord, from start: CalendarDate
    ) -> [(isAsked: Bool, isMet: Bool)] {
        zip(journey.measures, measures).map { measure, own in
            guard taken.contains(own.eligible) else { return (false, false) }
            let end = start.adding(days: Int((measure.day ?? journey.length).rounded(.up)))
            let criterion = measure.criterion
            let events = criterion.events.allSatisfy { id in
                steps.indices.contains { steps[$0].event.id == id && taken.contains($0) }
            }
            let isServed =
                own.services.isEmpty
                || own.services.reduce(0) { $0 + $1.count(in: record, start...max(start, end)) }
                    >= criterion.count
            return (true, (own.met.map(taken.contains) ?? true) && events && isServed)
        }
    }
}
