import HealthSimCore

/// A dose of a vaccine, by positions.
struct VaccineDose {
    var model: Int
    var rule: Int
    /// Whether it is one of a series, whose doses are numbered; others are repeated for ever.
    var isOfSeries: Bool
}

/// A dose that is due from a day on.
struct DueVaccine {
    var dose: VaccineDose
    var day: Double
}

extension PatientCourse {
    /// Settles whether the patient takes a vaccine, writes the doses of before, and plans those to come.
    mutating func schedule(_ rule: CareModel.ImmunizationRule, _ position: Int, of model: Int) {
        let drawn = streams.prevention.uniform()
        let phase = streams.prevention.uniform()
        setAge(on: days)
        read(as: model)
        guard drawn < rule.coverage.value(in: state) ?? 0 else { return }
        switch rule.schedule {
        case .ages(let months):
            for month in months {
                // Children are vaccinated at the visits of their age; what adults are due for waits for an occasion.
                let day = birthDay + (month + phase * (month < 216 ? 0 : 6)) * 30.4375
                guard day >= birthDay, isMeant(rule, on: day) else { continue }
                add(VaccineDose(model: model, rule: position, isOfSeries: true), of: rule, on: day)
            }
        case .every(let length):
            var day = inSeason(rule.season, on: days - phase * length)
            if day > days { day -= length }
            // The day moved into the season may leave room for the next one.
            while day + length < days { day += length }
            while day > -length {
                if day > birthDay, isMeant(rule, on: day) {
                    add(VaccineDose(model: model, rule: position, isOfSeries: false), of: rule, on: day)
                }
                day -= length
            }
        }
    }

    private mutating func isMeant(_ rule: CareModel.ImmunizationRule, on day: Double) -> Bool {
        setAge(on: day)
        return rule.when?.isTrue(in: state) ?? true
    }

    private mutating func add(_ dose: VaccineDose, of rule: CareModel.ImmunizationRule, on day: Double) {
        if day >= max(0, birthDay) {
            agenda.add(.vaccine(dose), on: day)
        } else if day > -3_652 || ageAtEnd < 26 {
            writeEarlier(rule.vaccine, isOfSeries: dose.isOfSeries, on: day)
        }
    }

    /// The day moved into the season, in the same year or the turn of it.
    private func inSeason(_ season: (first: Int, last: Int)?, on day: Double) -> Double {
        guard let season else { return day }
        let length = (season.last - season.first + 12) % 12 + 1
        let month = date(day).month
        let late = (month - season.first + 12) % 12
        guard late >= length else { return day }
        // Earlier in the year than the season: into it by as many months as it has, in proportion.
        let into = Double(late - length) / Double(12 - length) * Double(length)
        return day - (Double(late) - into) * 30.4
    }

    /// A vaccine of before, as another record tells it.
    private mutating func writeEarlier(_ vaccine: Concept, isOfSeries: Bool, on day: Double) {
        var immunization = Immunization(
            id: RecordIdentifier.text("IMM", patient: number, entry: record.immunizations.count + 1),
            mrn: record.patient.mrn, encounterID: .empty, vaccine: vaccine,
            occurrence: careTeam.timestamp(CalendarDate.businessDay(onOrAfter: date(day)), secondOfDay: 39_600))
        immunization.doseNumber = isOfSeries ? nextDose(of: vaccine) : nil
        immunization.isPrimarySource = false
        record.immunizations.append(immunization)
    }

    /// The number of the next dose of a vaccine, which several rules may give.
    private func nextDose(of vaccine: Concept) -> Int {
        record.immunizations.indices.count { record.immunizations[$0].vaccine == vaccine } + 1
    }

    /// A dose is due: it is given at the next visit, or in six weeks without one.
    mutating func setDue(_ dose: VaccineDose, on day: Double) {
        vaccinesDue.append(DueVaccine(dose: dose, day: day))
        // Who wants a seasonal vaccine does not wait long for an occasion.
        agenda.add(.vaccination, on: day + (dose.isOfSeries ? 42 : 12))
    }

    /// Gives what is due at a visit.
    mutating func vaccinate(_ visit: Visit) {
        var waiting: [DueVaccine] = []
        for due in vaccinesDue {
            let rule = library.models[due.dose.model].prevention.immunizations[due.dose.rule]
            let apart = max(Self.daysBetweenDoses, VaccineLimits.of(rule.vaccine)?.interval ?? 0)
            let last = record.immunizations.filter { $0.vaccine == rule.vaccine }.map(\.occurrence.date).max()
            let passed = last.map { $0.days(until: visit.start.date) } ?? apart
            if due.day > visit.day || passed < apart {
                waiting.append(due)
                if due.day <= visit.day { agenda.add(.vaccination, on: visit.day + Double(apart - passed)) }
            } else {
                give(rule.vaccine, isOfSeries: due.dose.isOfSeries, visit: visit)
            }
        }
        vaccinesDue = waiting
    }

    /// Gives what is still due at a visit for that alone.
    mutating func vaccinateAlone(on day: Double) {
        guard vaccinesDue.contains(where: { $0.day <= day }), let type = library.nurseVisit else { return }
        let open = openDay(day)
        guard open < .infinity else { return }
        giveElsewhere(day: open)
        guard vaccinesDue.contains(where: { $0.day <= day }) else { return }
        var contact = Contact(
            day: open, encounterClass: .ambulatory, specialty: library.primaryCare, type: type)
        contact.reason = Self.immunizationReason
        contact.diagnoses = [Self.immunizationReason]
        contact.takesVitals = false
        vaccinate(attend(contact))
    }

    /// Writes what a pharmacy gives: the vaccines of adults, and the seasonal ones from the age of 3.
    ///
    /// The registry tells of them; there is no contact with the practice.
    private mutating func giveElsewhere(day: Double) {
        setAge(on: day)
        let age = state.numbers[CareModelLibrary.Slot.age]
        for due in vaccinesDue where due.day <= day && (age >= 18 || age >= 3 && !due.dose.isOfSeries) {
            let rule = library.models[due.dose.model].prevention.immunizations[due.dose.rule]
            writeEarlier(rule.vaccine, isOfSeries: due.dose.isOfSeries, on: day)
        }
        vaccinesDue.removeAll { $0.day <= day && (age >= 18 || age >= 3 && !$0.dose.isOfSeries) }
    }

    /// Writes a vaccine that is given at a visit; the doses of a series are numbered.
    mutating func give(_ vaccine: Concept, isOfSeries: Bool, visit: Visit) {
        let time = visit.start.adding(minutes: 9)
        guard !record.immunizations.contains(where: { $0.vaccine == vaccine && $0.occurrence.date == time.date }) else {
            return
        }
        var immunization = Immunization(
            id: RecordIdentifier.text("IMM", patient: number, entry: record.immunizations.count + 1),
            mrn: record.patient.mrn, encounterID: visit.encounterID, vaccine: vaccine, occurrence: time,
            practitionerNPI: visit.practitionerNPI)
        immunization.doseNumber = isOfSeries ? nextDose(of: vaccine) : nil
        immunization.lotNumber = Text("LT" + String(100_000 + streams.prevention.integer(below: 900_000)))
        record.immunizations.append(immunization)
    }

    /// The least days between two doses of a vaccine (CDC, General Best Practice Guidelines, table 3-2).
    private static let daysBetweenDoses = 28

    private static let immunizationReason = Concept(.icd10cm, "Z23")
}
