import HealthSimCore
import PatientSim

// What is stated of stays: the group, the unit, where they end.

extension CompiledJourney {
    /// What the stays of an event cannot be. A discharge states it of the stays that it ends.
    static func stayProblems(
        of event: JourneySpecification.Event, in journey: JourneySpecification, library: CareModelLibrary
    ) -> [JourneyError] {
        let stated = event.details.stay
        guard stated != JourneySpecification.Stay() else { return [] }
        var problems: [JourneyError] = []
        for text in stated.destinations.compactMap(\.condition) {
            do throws(ExpressionError) {
                _ = try library.question(text)
            } catch {
                problems.append(
                    JourneyError(path: FieldPath.join(event.path, "details.disposition"), message: "\(error)"))
            }
        }
        for admission in admissions(of: event, in: journey) {
            for choice in called(by: admission) where library.hasEvent(model: choice.model, event: choice.event) {
                problems += Self.problems(of: stated, at: event.path, choice, library)
            }
        }
        return problems
    }

    private static func problems(
        of stated: JourneySpecification.Stay, at path: String, _ choice: JourneySpecification.Choice,
        _ library: CareModelLibrary
    ) -> [JourneyError] {
        let name = "'\(choice.event)' of '\(choice.model)'"
        guard let kind = library.stay(model: choice.model, event: choice.event) else {
            return [JourneyError(path: FieldPath.join(path, "details"), message: "\(name) never leads to a stay")]
        }
        var problems: [JourneyError] = []
        if !stated.group.isEmpty, !kind.allows(Concept(.diagnosisGroup, stated.group)) {
            let usual = kind.groups.map(\.code.string).joined(separator: ", ")
            problems.append(
                JourneyError(
                    path: FieldPath.join(path, "details.drg"),
                    message: "No grouper gives \(stated.group) to \(name)"
                        + (usual.isEmpty ? ", which has no group" : ": its own are \(usual)")))
        }
        if let unit = LocationStay.Unit(rawValue: stated.unit), !kind.allows(unit) {
            problems.append(
                JourneyError(
                    path: FieldPath.join(path, "details.unit"),
                    message: "Patients of \(name) do not lie in the unit \(stated.unit)"))
        }
        return problems
    }

    /// The admissions that an event is about: itself, or those that a discharge ends.
    private static func admissions(
        of event: JourneySpecification.Event, in journey: JourneySpecification
    ) -> [JourneySpecification.Event] {
        guard event.kind == .discharge else { return [event] }
        let others = event.timing.others + event.dependencies
        return journey.phases.flatMap(\.events).filter { $0.kind == .admission && others.contains($0.id) }
    }

    /// What is stated of the stay that an event is.
    static func stay(
        of event: JourneySpecification.Event, library: CareModelLibrary
    ) throws(JourneyError) -> StatedStay {
        let details = event.details.stay
        var stay = StatedStay()
        if !details.group.isEmpty { stay.diagnosisGroup = Concept(.diagnosisGroup, details.group) }
        stay.unit = LocationStay.Unit(rawValue: details.unit)
        for destination in details.destinations {
            var when: PatientQuestion?
            if let text = destination.condition {
                do throws(ExpressionError) {
                    when = try library.question(text)
                } catch {
                    throw JourneyError(path: FieldPath.join(event.path, "details.disposition"), message: "\(error)")
                }
            }
            stay.destinations.append(
                StatedStay.Destination(when: when, disposition: Concept(.dischargeDisposition, destination.code)))
        }
        return stay
    }

    /// Gives the admissions what is stated at their discharge.
    static func settleDischarges(_ steps: inout [Step]) {
        for discharge in steps.indices where steps[discharge].event.kind == .discharge {
            let stated = steps[discharge].care.stay
            guard !stated.isEmpty else { continue }
            for stay in steps[discharge].needed where steps[stay].event.kind == .admission {
                let own = steps[stay].care.stay
                if own.diagnosisGroup == nil { steps[stay].care.stay.diagnosisGroup = stated.diagnosisGroup }
                if own.unit == nil { steps[stay].care.stay.unit = stated.unit }
                if own.destinations.isEmpty { steps[stay].care.stay.destinations = stated.destinations }
            }
        }
    }
}
