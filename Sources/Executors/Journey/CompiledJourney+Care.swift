import HealthSimCore
import PatientSim

extension CompiledJourney {
    /// What cannot be run of a journey: every event of a care model that there is not, every condition that cannot be
    /// asked, every panel that cannot be measured, every specialty that nobody has.
    static func problems(of journey: JourneySpecification, library: CareModelLibrary) -> [JourneyError] {
        var problems: [JourneyError] = []
        for event in journey.phases.flatMap(\.events) {
            let details = event.details
            problems += called(by: event).filter { !library.hasEvent(model: $0.model, event: $0.event) }.map {
                noEvent($0.model, $0.event, at: event)
            }
            if !details.episode.isEmpty, !library.hasEpisode(model: details.model, episode: details.episode) {
                problems.append(noEpisode(event))
            }
            // A panel that no table has was reported when the journey was read.
            let known = details.panels.filter { panel in LabPanel.all.contains { $0.id == Text(panel) } }
            for panel in known where !library.hasPanel(panel) {
                problems.append(
                    JourneyError(
                        path: FieldPath.join(event.path, "details.panels"),
                        message: "No care model says how '\(panel)' is measured"))
            }
            if !details.specialty.isEmpty,
                !library.specialtiesNeeded.contains(where: { $0.id == Text(details.specialty) })
            {
                problems.append(
                    JourneyError(
                        path: FieldPath.join(event.path, "details.specialty"),
                        message: "No care model calls for '\(details.specialty)', so that nobody practises it"))
            }
            problems += stayProblems(of: event, in: journey, library: library)
            do throws(JourneyError) {
                _ = try condition(of: event, library: library)
                _ = try earlier(event, of: journey, library: library)
            } catch {
                problems.append(error)
            }
        }
        for measure in journey.measures {
            for text in [measure.eligibility, measure.criterion.condition].compactMap(\.self) {
                do throws(ExpressionError) {
                    _ = try library.question(text)
                } catch {
                    problems.append(JourneyError(path: measure.path, message: "\(error)"))
                }
            }
        }
        return problems
    }

    /// The sudden events of which one happens.
    static func called(by event: JourneySpecification.Event) -> [JourneySpecification.Choice] {
        let details = event.details
        guard details.choices.isEmpty, !details.event.isEmpty else { return details.choices }
        return [JourneySpecification.Choice(model: details.model, event: details.event, share: 1)]
    }

    private static func noEvent(_ model: String, _ id: String, at event: JourneySpecification.Event) -> JourneyError {
        JourneyError(
            path: FieldPath.join(event.path, "details.event"), message: "No care model '\(model)' has an event '\(id)'")
    }

    private static func noEpisode(_ event: JourneySpecification.Event) -> JourneyError {
        JourneyError(
            path: FieldPath.join(event.path, "details.episode"),
            message: "No care model '\(event.details.model)' has an episode '\(event.details.episode)'")
    }

    static func care(
        of event: JourneySpecification.Event, library: CareModelLibrary
    ) throws(JourneyError) -> PlannedCare {
        let details = event.details
        var care = PlannedCare(date: CalendarDate(daysSinceEpoch: 0))
        care.isDecision = event.kind.isWithoutCare
        care.setting = setting(of: event)
        care.secondOfDay = event.secondOfDay
        care.specialty = Text(details.specialty)
        if !details.visitType.isEmpty { care.type = procedure(details.visitType) }
        care.diagnoses = details.diagnoses.map { Concept(.icd10cm, $0) }
        care.panels = details.panels.map { Text($0) }
        care.procedures = details.procedures.map(procedure)
        care.medications = details.medications.map { Text($0) }
        care.daysSupply = details.daysSupply
        care.refills = details.refills
        care.vaccines = details.vaccines.map { Concept(.cvx, $0) }
        care.flags = details.flags.map { Text($0.lowercased()) }
        care.treatment = treatment(of: details)
        care.stay = try stay(of: event, library: library)
        if event.kind == .diagnosis { care.finding = care.diagnoses.first }
        for choice in called(by: event) {
            guard library.hasEvent(model: choice.model, event: choice.event) else {
                throw noEvent(choice.model, choice.event, at: event)
            }
            care.event = PlannedCare.Event(model: Text(choice.model), event: Text(choice.event))
        }
        if !details.episode.isEmpty {
            guard library.hasEpisode(model: details.model, episode: details.episode) else { throw noEpisode(event) }
            care.episode = PlannedCare.Event(model: Text(details.model), event: Text(details.episode))
        }
        care.when = try condition(of: event, library: library)
        return care
    }

    private static func setting(of event: JourneySpecification.Event) -> Encounter.Class {
        switch (event.kind, event.details.encounterType) {
        case (.telehealth, _), (_, "telehealth"): .virtual
        case (.emergency, _), (_, "emergency"): .emergency
        case (_, "home"): .home
        default: .ambulatory
        }
    }

    private static func treatment(of details: JourneySpecification.Details) -> PlannedCare.TreatmentChange? {
        switch details.therapy {
        case .intensify: .intensify(model: Text(details.model))
        case .titrate: .titrate(model: Text(details.model))
        case .replace: .replace(model: Text(details.model))
        case .stop: .stop(drug: Text(details.drug))
        case nil: nil
        }
    }

    private static func procedure(_ code: String) -> Concept {
        let cpt = Concept(.cpt, code)
        return cpt.isListed ? cpt : Concept(.hcpcs, code)
    }

    private static func condition(
        of event: JourneySpecification.Event, library: CareModelLibrary
    ) throws(JourneyError) -> PatientQuestion? {
        guard let condition = event.condition else { return nil }
        do throws(ExpressionError) {
            return try library.question(
                condition, flagChance: { event.flagChance ?? JourneyFlags.chance(of: $0) ?? 0.5 },
                randomChance: event.flagChance ?? 0.5)
        } catch {
            throw JourneyError(path: FieldPath.join(event.path, "condition"), message: "\(error)")
        }
    }

    // MARK: - Conditions of another time

    /// The id of the decision that answers the condition of an event at its own time.
    static func earlierID(of event: JourneySpecification.Event) -> String { "\(event.id) condition" }

    /// A decision at the time that a condition names (`a1c > 9 at month 6`); nothing when it names none.
    ///
    /// - Throws: a condition that names several times, or `for`: values before now are not kept.
    static func earlier(
        _ event: JourneySpecification.Event, of journey: JourneySpecification, library: CareModelLibrary
    ) throws(JourneyError) -> (event: JourneySpecification.Event, care: PlannedCare)? {
        guard let condition = event.condition, let parsed = try? ParsedExpression(parsing: condition), parsed.usesTime
        else { return nil }
        guard case .at(_, let time) = parsed.root else {
            throw JourneyError(
                path: FieldPath.join(event.path, "condition"),
                message: "A time is read only for the condition as a whole, such as 'a1c > 9 at month 6'")
        }
        var decision = JourneySpecification.Event(
            id: earlierID(of: event), kind: .decision, timing: event.timing, path: event.path)
        decision.condition = condition
        decision.flagChance = event.flagChance
        decision.isHidden = true
        switch time {
        case .after(let count, let unit):
            let days = unit == .month ? 30.4375 : unit == .year ? 365.25 : Double(unit.days)
            decision.timing = .day(Double(count) * days)
        case .phase(let name, _):
            guard let phase = journey.phases.first(where: { $0.name == name }) else {
                throw JourneyError(
                    path: FieldPath.join(event.path, "condition"), message: "The journey has no phase '\(name)'")
            }
            decision.timing = .day(phase.start)
        }
        return (decision, try care(of: decision, library: library))
    }
}
