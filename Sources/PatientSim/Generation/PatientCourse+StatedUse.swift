import HealthSimCore

/// Visits, emergencies and stays whose number a specification states.
extension PatientCourse {
    private static let usePurpose: RandomStream.Purpose = "patient.use"
    /// How often a contact that did not come about is tried again, some days later.
    private static let attempts = 8

    /// What can be brought about.
    private enum Occasion {
        case routine(specialty: Int)
        case event(model: Int, rule: Int)
    }

    /// How many contacts of a kind there were.
    private func count(of kind: StatedUse.Kind) -> Int {
        let primary = library.specialties[library.primaryCare].concept
        var count = 0
        for index in record.encounters.indices
        where StatedUse.counts(record.encounters[index], primaryCare: primary, as: kind) { count += 1 }
        return count
    }

    /// Whether there may be another contact of a kind.
    private func isOpen(_ kind: StatedUse.Kind) -> Bool {
        guard let wanted = statedUse[kind] else { return true }
        return count(of: kind) < wanted
    }

    /// Whether the number of visits to a specialty is stated.
    func isVisitStated(_ specialty: Int) -> Bool {
        guard !statedUse.isEmpty else { return false }
        return statedUse[.visits] != nil
            || statedUse[specialty == library.primaryCare ? .primaryCare : .specialists] != nil
    }

    /// Whether there may be another visit to a specialty.
    func mayVisit(_ specialty: Int) -> Bool {
        guard !statedUse.isEmpty else { return true }
        return isOpen(.visits) && isOpen(specialty == library.primaryCare ? .primaryCare : .specialists)
    }

    /// Puts the stated contacts on the agenda, spread over the history.
    mutating func scheduleStatedUse() {
        guard !statedUse.isEmpty else { return }
        for specialty in next.indices where isVisitStated(specialty) { next[specialty] = .infinity }
        var stream = RandomStream(seed: seed, purpose: Self.usePurpose, index: number - 1)
        for kind in StatedUse.Kind.allCases {
            guard let wanted = statedUse[kind], wanted > 0 else { continue }
            let first = max(1, birthDay + 2)
            let last = days - (kind == .admissions || kind == .emergency ? 15 : 6)
            for ordinal in 0..<wanted where first < last {
                let place = (Double(ordinal) + stream.uniform()) / Double(wanted)
                agenda.add(
                    .stated(kind, ordinal: ordinal + 1, attempt: 1), on: first + place * (last - first))
            }
        }
    }

    /// Brings a stated contact about, unless as many have come of themselves.
    mutating func attendStated(_ kind: StatedUse.Kind, ordinal: Int, attempt: Int, on day: Double) {
        let before = count(of: kind)
        guard before < ordinal, isOpen(kind) else { return }
        observe(day: day)
        switch kind {
        case .visits, .primaryCare, .specialists: attendVisit(kind, on: day)
        case .emergency, .admissions: attendHospital(kind, on: day)
        }
        guard count(of: kind) == before, attempt < Self.attempts, record.patient.deathTime == nil else { return }
        let last = days - (kind == .admissions || kind == .emergency ? 6 : 4)
        let later = max(day, busyUntil) + 3.4
        guard later < last else { return }
        agenda.add(.stated(kind, ordinal: ordinal, attempt: attempt + 1), on: later)
    }

    private mutating func attendVisit(_ kind: StatedUse.Kind, on day: Double) {
        let open = openDay(day)
        guard open < .infinity, open > busyUntil else { return }
        let primary = library.primaryCare
        if kind != .specialists, wellnessDue <= open, mayVisit(primary) { return visit(primary, on: open) }
        switch occasion(of: kind) {
        case .routine(let specialty)?: visit(specialty, on: open)
        case .event(let model, let rule)?: happen(model: model, rule: rule, on: day, isCertain: true)
        case nil:
            guard kind != .specialists, mayVisit(primary) else { return }
            // Who has nothing to be seen for comes for an examination.
            wellnessDue = open
            visit(primary, on: open)
        }
    }

    private mutating func attendHospital(_ kind: StatedUse.Kind, on day: Double) {
        guard day > busyUntil, case .event(let model, let rule)? = occasion(of: kind) else { return }
        forcedStay = kind == .admissions
        happen(model: model, rule: rule, on: day, isCertain: true)
        forcedStay = nil
    }

    /// What leads to a contact of a kind: by the rates at which visits are due and events happen.
    private mutating func occasion(of kind: StatedUse.Kind) -> Occasion? {
        var occasions: [Occasion] = []
        var weights: [Double] = []
        func isOfKind(_ specialty: Int) -> Bool {
            kind == .visits || (specialty == library.primaryCare) == (kind == .primaryCare)
        }
        let areVisits = kind != .emergency && kind != .admissions
        if areVisits {
            var rates = [Double](repeating: 0, count: library.specialties.count)
            for model in present {
                read(as: model)
                for rule in library.models[model].visits where !rule.isWellness && isOfKind(rule.specialty) {
                    if let type = rule.type?.value(in: state), !StatedUse.isVisit(type) { continue }
                    rates[rule.specialty] = max(rates[rule.specialty], rule.perYear.value(in: state) ?? 0)
                }
            }
            for specialty in rates.indices where rates[specialty] > 0 && mayVisit(specialty) {
                occasions.append(.routine(specialty: specialty))
                weights.append(rates[specialty])
            }
        }
        for model in present {
            read(as: model)
            for position in library.models[model].acute.indices {
                let rule = library.models[model].acute[position]
                let fit: Double
                switch rule.setting {
                case .ambulatory, .virtual:
                    let specialty = rule.specialty ?? library.primaryCare
                    let isVisit = rule.type.value(in: state).map(StatedUse.isVisit) ?? false
                    fit = areVisits && isVisit && isOfKind(specialty) && mayVisit(specialty) ? 1 : 0
                case .home: fit = 0
                case .inpatient: fit = kind == .admissions ? 1 : 0
                case .emergency, .observation:
                    let admitted = rule.admitted?.value(in: state) ?? (rule.setting == .observation ? 1 : 0)
                    fit =
                        kind == .admissions && rule.setting == .emergency
                        ? admitted : kind == .emergency ? (rule.setting == .observation ? 1 : 1 - admitted) : 0
                }
                guard fit > 0, rule.when?.isTrue(in: state) ?? true else { continue }
                let rate = (rule.perYear.value(in: state) ?? 0) * fit
                guard rate > 0 else { continue }
                occasions.append(.event(model: model, rule: position))
                weights.append(rate)
            }
        }
        guard !occasions.isEmpty else { return nil }
        return occasions[streams.visits.choose(weights: weights)]
    }

    /// Whether an event of chance does not take place because the number of its kind is stated.
    ///
    /// Where only one of emergencies and stays is stated, an emergency keeps its chance to be the other.
    mutating func isLeftOut(_ model: Int, _ position: Int, isCertain: Bool) -> Bool {
        guard !statedUse.isEmpty else { return false }
        let rule = library.models[model].acute[position]
        switch rule.setting {
        case .home: return false
        case .ambulatory, .virtual:
            let specialty = rule.specialty ?? library.primaryCare
            guard isVisitStated(specialty), !isCertain || !mayVisit(specialty) else { return false }
            read(as: model)
            return rule.type.value(in: state).map(StatedUse.isVisit) ?? false
        case .inpatient: return statedUse[.admissions] != nil && (!isCertain || !isOpen(.admissions))
        case .emergency, .observation:
            let (emergency, admissions) = (statedUse[.emergency] != nil, statedUse[.admissions] != nil)
            guard emergency || admissions else { return false }
            if isCertain {
                // A return from a stay is a stay.
                forcedStay = isOpen(.admissions) ? nil : false
                return !isOpen(.emergency) && emergency
            }
            guard !(emergency && admissions) else { return true }
            let isAdmitted =
                rule.setting == .emergency && streams.stays.chance(rule.admitted?.value(in: state) ?? 0)
            forcedStay = isAdmitted
            return isAdmitted ? admissions : emergency
        }
    }
}
