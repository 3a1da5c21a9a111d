import HealthSimCore

extension PatientCourse {
    /// The share of the life table's hazard that is left when the care models' events have brought theirs, so that the
    /// deaths of all come out as the table says; measured by `healthsim realism`.
    static let shareOutsideEvents = 0.62

    /// Whether a death may fall on a day. A specification gives the age at the end of the history: its people lived at
    /// least until the last year.
    func mayDie(on day: Double) -> Bool { day > days - 365.25 && day > birthDay }

    /// Draws whether and when the patient dies without an event that brings it, over the last year.
    mutating func scheduleDeath() {
        let drawn = streams.mortality.uniform()
        let when = streams.mortality.uniform()
        guard drawn < mostHazard(), drawn < deathHazard() else { return }
        let first = max(0, max(days - 365.25, birthDay + 2))
        let day = first + (days - first - 1) * when
        agenda.add(.death, on: day)
        scheduleHospice(before: day, notBefore: first)
    }

    /// Puts the care of a hospice at home before a death that is foreseen.
    ///
    /// Source: MedPAC, report to the Congress 2024, hospice: half of those who died, more of the oldest; a median of 18 days,
    /// a mean of 95.
    private mutating func scheduleHospice(before death: Double, notBefore first: Double) {
        guard let hospice = library.model(named: "hospice"), !library.models[hospice].episodes.isEmpty else { return }
        var stream = RandomStream(seed: seed, purpose: Streams.hospice, index: number - 1)
        let (draw, score) = (stream.uniform(), stream.normal())
        let share = ageAtEnd >= 85 ? 0.62 : ageAtEnd >= 75 ? 0.52 : ageAtEnd >= 65 ? 0.42 : ageAtEnd >= 20 ? 0.2 : 0
        let begin = max(first + 1, death - min(240, 20 * DeterministicMath.exp(1.5 * score)))
        guard draw < share, begin < death - 1 else { return }
        agenda.add(.beginning(model: hospice, episode: 0, end: death), on: openDay(begin))
    }

    /// The chance to die within the last year without an event that brings it: the life table's hazard, changed by the
    /// conditions; at most 0.9.
    ///
    /// The ratios are centred on the prevalence of their conditions, so that the population as a whole keeps the table.
    /// The ratio of a model that everybody has is a factor of age: what its events leave of the table.
    mutating func deathHazard() -> Double {
        var hazard = LifeTable.annualProbability(age: ageAtEnd, sex: sex) * Self.shareOutsideEvents
        for position in library.mortalityModels {
            let ratio = mortalityRatio(of: position)
            let share = library.models[position].occurrence?.share(age: ageAtEnd, sex: sex) ?? 0
            hazard *= (state.hasModel[position] ? ratio : 1) / (1 + share * (ratio - 1))
        }
        return min(hazard, 0.9)
    }

    /// What `deathHazard` does not exceed: known by the conditions that the patient has, while the hazard itself asks
    /// what each of the others would do. Most patients draw a number above it.
    private mutating func mostHazard() -> Double {
        var hazard = LifeTable.annualProbability(age: ageAtEnd, sex: sex) * Self.shareOutsideEvents
        for position in library.mortalityModels where state.hasModel[position] {
            hazard *= max(1, mortalityRatio(of: position))
        }
        // What reads no model's level of its own after this reads that of the last one whose ratio is no table's.
        let last = library.mortalityModels.indices.last { place in
            let model = library.mortalityModels[place]
            return library.models[model].outlook.ratioTable?.rate(age: ageAtEnd, sex: sex) == nil
        }
        if let last { read(as: library.mortalityModels[last]) }
        // A little more than the hazard can come to by other roundings.
        return hazard * library.mortalityOfAbsence * 1.000_001
    }

    private mutating func mortalityRatio(of model: Int) -> Double {
        let age = Int(state.numbers[CareModelLibrary.Slot.age])
        if let known = library.models[model].outlook.ratioTable?.rate(age: age, sex: sex) { return known }
        read(as: model)
        return library.models[model].outlook.mortalityRatio?.value(in: state) ?? 1
    }

    /// Whether the patient dies of an event.
    mutating func dies(of rule: CareModel.AcuteRule, on day: Double) -> Bool {
        let drawn = streams.mortality.uniform()
        return mayDie(on: day) && drawn < rule.mortality?.value(in: state) ?? 0
    }

    /// The day on which the patient dies of an event that is over, or nothing.
    mutating func laterDeath(of rule: CareModel.AcuteRule, from day: Double, end: Double) -> Double? {
        guard let later = rule.mortalityAfter, mayDie(on: day) else { return nil }
        let drawn = streams.mortality.uniform()
        let delay = streams.mortality.uniform() * later.withinDays
        return drawn < later.probability.value(in: state) ?? 0 ? max(day + delay, end + 0.3) : nil
    }

    /// The patient dies outside of hospital, of one of the conditions.
    mutating func die(on day: Double) {
        // Who is in hospital on that day comes home first.
        guard day > busyUntil - 1.5 else {
            agenda.add(.death, on: busyUntil)
            return
        }
        var causes: [Concept] = []
        var weights: [Double] = []
        for model in present {
            guard let cause = library.models[model].outlook.causeOfDeath else { continue }
            causes.append(cause)
            weights.append(library.models[model].outlook.causeWeight)
        }
        let cause = causes.isEmpty ? nil : causes[streams.mortality.choose(weights: weights)]
        let last = record.encounters.map { $0.end ?? $0.start }.max()
        let time = moment(day)
        die(at: last.map { max($0.adding(minutes: 5), time) } ?? time, of: cause)
    }

    /// The patient is dead from a time on: nothing that was to come comes.
    mutating func die(at time: Timestamp, of cause: Concept?) {
        record.patient.deathTime = time
        record.patient.causeOfDeath = cause ?? Concept(.icd10cm, "R99")
        for index in record.medicationOrders.indices {
            let order = record.medicationOrders[index]
            guard order.status == .active || order.end.map({ $0 > time.date }) ?? false else { continue }
            record.medicationOrders[index].status = .stopped
            record.medicationOrders[index].end = max(time.date, order.authored.date)
        }
        for index in record.conditions.indices {
            if let end = record.conditions[index].abatement, end > time.date {
                record.conditions[index].abatement = nil
                record.conditions[index].clinicalStatus = .active
            }
        }
        trim(after: time)
    }

    /// Takes from the record what would have come after a time: results that were still awaited.
    private mutating func trim(after time: Timestamp) {
        record.observations.removeAll { ($0.issued ?? $0.effective) > time }
        findLatestResults()
        let known = Set(record.observations.map(\.id))
        record.reports.removeAll { $0.issued > time }
        for index in record.reports.indices { record.reports[index].results.removeAll { !known.contains($0) } }
        record.medicationOrders.removeAll { $0.authored > time }
        let orders = Set(record.medicationOrders.map(\.id))
        record.administrations.removeAll { $0.start > time || !orders.contains($0.orderID) }
        record.procedures.removeAll { $0.performed > time }
    }
}
