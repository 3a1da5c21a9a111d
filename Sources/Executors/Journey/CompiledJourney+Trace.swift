import Formats
import HealthSimCore
import MemberSim
import PatientSim
import RxMemberSim

extension CompiledJourney {
    /// What the journey consists of.
    var outline: JourneyOutline {
        var flags: [String] = []
        for step in steps {
            guard let condition = step.event.condition, let parsed = try? ParsedExpression(parsing: condition) else {
                continue
            }
            for flag in CareModelLibrary.shared.flags(in: parsed).map({ $0.name.lowercased() })
            where !flags.contains(flag) { flags.append(flag) }
        }
        return JourneyOutline(
            id: journey.id, name: journey.name,
            steps: steps.map { step in
                let kind: JourneyOutline.Kind =
                    if step.event.isHidden {
                        .hidden
                    } else if step.event.word == "option" {
                        .option(of: step.others.first ?? 0)
                    } else { step.event.kind == .decision ? .branch : .event }
                let name = step.event.name.isEmpty ? step.event.id : step.event.name
                return JourneyOutline.Step(
                    id: kind == .event ? step.event.id : name,
                    type: step.event.word.isEmpty ? step.event.kind.rawValue : step.event.word, kind: kind)
            }, phases: journey.phases.map(\.name), flags: flags,
            measures: journey.measures.map { .init(id: $0.id, name: $0.name, target: $0.target) })
    }

    /// What the journey does to the contract of a person, in order of time.
    func enrollmentChanges(_ plan: JourneyPlan?, _ outcome: PlannedOutcome) -> [LinkedEnrollment.Change] {
        guard let plan else { return [] }
        var changes: [LinkedEnrollment.Change] = []
        // By position: a step is large, and a look at it by a closure would copy it.
        let hasOwn = steps.indices.contains { steps[$0].event.kind == .newEnrollment }
        if journey.start == .enrollment, !hasOwn { changes.append(.init(.start, on: plan.start)) }
        for entry in outcome.taken {
            switch steps[entry.step].event.kind {
            case .newEnrollment: changes.append(.init(.start, on: entry.date))
            case .planChange: changes.append(.init(.newPlan, on: entry.date))
            case .termination:
                let word = steps[entry.step].event.details.reason
                let reason = LinkedEnrollment.Change.reasons.first { $0.word == word }?.reason
                changes.append(.init(.end(reason ?? .voluntaryWithdrawal), on: entry.date))
            default: continue
            }
        }
        return changes.sorted { $0.date < $1.date }
    }

    /// The places of service that are stated of visits, by the id of the encounter.
    func places(_ outcome: PlannedOutcome) -> [Text: Text] {
        var places: [Text: Text] = [:]
        for entry in outcome.taken where !entry.encounterID.isEmpty {
            let place = steps[entry.step].event.details.place
            if !place.isEmpty { places[entry.encounterID] = Text(place) }
        }
        return places
    }

    /// Whether somebody of a household has the journey.
    func isAbout(_ relationship: Relationship) -> Bool {
        if relationship.isChild { return journey.persons.contains(.child) }
        return journey.persons.contains(relationship == .spouse ? .spouse : .subscriber)
    }

    /// What has taken place with a person of a household, by the position of the record, in all products.
    func trace(
        _ plan: JourneyPlan, _ outcome: PlannedOutcome, of household: Household, record position: Int = 0
    ) -> JourneyTrace {
        let record = household.records[position]
        var trace = JourneyTrace(mrn: record.patient.mrn, start: plan.start)
        var first: [Int: CalendarDate] = [:]
        for entry in outcome.taken where first[entry.step] == nil { first[entry.step] = entry.date }
        for entry in outcome.taken where !steps[entry.step].event.isHidden {
            guard let date = date(of: entry, first, outcome, household, position) else { continue }
            trace.events.append(JourneyTrace.Event(step: entry.step, date: date))
        }
        trace.events.sort { ($0.date, $0.step) < ($1.date, $1.step) }
        trace.flags = outcome.flags.filter(\.isDrawn).map { JourneyTrace.Flag(name: $0.name, isTrue: $0.isTrue) }
        trace.phases = phases(of: plan, first, until: record.patient.deathTime?.date)
        trace.measures = measured(Set(first.keys), record: record, from: plan.start).map {
            JourneyTrace.Measure(isAsked: $0.isAsked, isMet: $0.isMet)
        }
        trace.late = plan.late
        trace.early = plan.early
        trace.checks = [
            isInOrder(first), trace.events.allSatisfy { $0.date >= historyStart && $0.date <= asOf },
            record.hasNoOverlappingStays, record.hasOneClinicianPerSpecialty,
        ]
        return trace
    }

    /// The day of a step where its product shows it; nothing where that does not.
    private func date(
        of entry: PlannedOutcome.Entry, _ first: [Int: CalendarDate], _ outcome: PlannedOutcome, _ household: Household,
        _ position: Int
    ) -> CalendarDate? {
        let record = household.records[position]
        let step = steps[entry.step]
        let origin = step.needed.compactMap { first[$0] }.max()
        switch step.event.kind {
        case .newEnrollment, .planChange, .termination:
            // The contract is the subscriber's.
            guard let membership = household.membership, position == 0 else { return nil }
            return membership.shows(step.event.kind, on: entry.date) ? entry.date : nil
        case .claim:
            guard let origin, let membership = household.membership else { return nil }
            let member = membership.members.first { $0.mrn == record.patient.mrn }?.id
            // By position: claims and fills are large, and a loop over them would copy each.
            let isBilled = membership.claims.indices.contains {
                membership.claims[$0].start <= origin
                    && origin <= max(membership.claims[$0].start, membership.claims[$0].end)
                    && membership.claims[$0].memberID == member
            }
            return isBilled ? entry.date : nil
        case .fill, .refill:
            guard let pharmacy = household.pharmacy,
                let order = order(before: entry.step, outcome, record)
            else { return nil }
            let prescriptions = pharmacy.prescriptions.indices.filter { pharmacy.prescriptions[$0].orderID == order }
                .map { pharmacy.prescriptions[$0].id }
            let isRefill = step.event.kind == .refill
            let days = pharmacy.fills.indices.filter { fill in
                (pharmacy.fills[fill].number > 0) == isRefill
                    && origin.map { pharmacy.fills[fill].filled >= $0 } ?? true
                    && prescriptions.contains(pharmacy.fills[fill].prescriptionID)
            }.map { pharmacy.fills[$0].filled }
            return days.min { abs($0.days(until: entry.date)) < abs($1.days(until: entry.date)) }
        default: return entry.date
        }
    }

    /// Whether the person was in each phase.
    private func phases(
        of plan: JourneyPlan, _ first: [Int: CalendarDate], until death: CalendarDate?
    ) -> [Bool] {
        let last = min(asOf.adding(days: -1), death ?? asOf)
        let end = endings.compactMap { ending in
            first[ending.rule].map { $0.adding(days: Int(ending.day)) }
        }.min()
        return zip(journey.phases, plan.phases).map { phase, days in
            let start: CalendarDate
            if let rule = phase.rule {
                guard let position = steps.firstIndex(where: { $0.event.id == rule }), let taken = first[position]
                else {
                    return false
                }
                start = taken.adding(days: Int(phase.start))
            } else {
                start = plan.start.adding(days: Int(days.lowerBound))
                if let end, start > end { return false }
            }
            return start >= historyStart && start <= last
        }
    }

    /// Whether nothing took place before what it depends on.
    private func isInOrder(_ first: [Int: CalendarDate]) -> Bool {
        steps.indices.allSatisfy { position in
            guard let date = first[position] else { return true }
            return steps[position].needed.allSatisfy { first[$0].map { $0 <= date } ?? false }
        }
    }
}

extension MemberHousehold {
    /// Whether a change of the contract that was asked for on a day came about: some lines have one plan only, and what
    /// would be after today is not told yet.
    fileprivate func shows(_ kind: JourneySpecification.Event.Kind, on day: CalendarDate) -> Bool {
        switch kind {
        case .planChange:
            let first = LinkedEnrollment.Change.firstDay(wanted: day)
            return coverages.contains { $0.start == first }
        case .termination: return coverages.contains { $0.end == day.endOfMonth }
        default: return true
        }
    }
}

extension PatientRecord {
    /// Whether the patient is in one bed at a time.
    fileprivate var hasNoOverlappingStays: Bool {
        var last: Timestamp?
        for encounter in encounters where encounter.admission != nil {
            if let last, encounter.start < last { return false }
            last = encounter.end ?? encounter.start
        }
        return true
    }

    /// Whether the same clinician of a specialty is seen in the office every time.
    fileprivate var hasOneClinicianPerSpecialty: Bool {
        var known: [Concept: Text] = [:]
        for encounter in encounters where encounter.encounterClass == .ambulatory {
            guard let specialty = encounter.specialty else { continue }
            if let other = known.updateValue(encounter.practitionerNPI, forKey: specialty),
                other != encounter.practitionerNPI
            {
                return false
            }
        }
        return true
    }
}
