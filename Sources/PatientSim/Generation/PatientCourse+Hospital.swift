import HealthSimCore

extension PatientCourse {
    /// An emergency, or a stay: the times are settled first, then what happens in between.
    ///
    /// - Parameter isReturn: whether it follows a stay, and is one.
    mutating func goToHospital(_ rule: CareModel.AcuteRule, model: Int, on day: Double, isReturn: Bool = false) {
        let day = afterContacts(of: day)
        let stays = streams.stays.uniform()
        let emergencyHours = rule.hours?.value.sample(&streams.stays) ?? 4
        let stayDays = rule.days?.value.sample(&streams.stays)
        let isStay =
            forcedStay
            ?? (rule.setting != .emergency || stays < rule.admitted?.value(in: state) ?? 0
                || isReturn && stayDays != nil)
        // Some are sent to a bed by their own doctor.
        let isDirect = streams.stays.uniform() < rule.directShare
        let hours = isStay ? stayDays.map { $0 * 24 } ?? emergencyHours : emergencyHours
        // What would not be over when the history ends is not begun.
        guard day + hours / 24 + 3 < days, let usual = rule.type.value(in: state) else { return }
        let type =
            rule.setting == .emergency
            ? emergencyVisit(usual, for: rule, hours: emergencyHours, isStay: isStay) : usual

        var stay = HospitalStay(rule: rule, model: model, day: day, hours: hours, isStay: isStay)
        stay.start = moment(day)
        stay.end = stay.start.adding(minutes: Int(hours * 60))
        if isStay, rule.setting != .inpatient, !isDirect { stay.emergencyHours = min(emergencyHours, hours / 2) }
        stay.arrivalValues = rule.values.map { ($0.variable, $0.formula.number(in: state)) }
        // The mortality of an emergency that may be admitted is that of the admitted.
        stay.dies = isStay || rule.admitted == nil ? dies(of: rule, on: day) : false
        if !stay.dies { stay.laterDeath = laterDeath(of: rule, from: day, end: day + hours / 24) }
        replace(stay.arrivalValues)
        let listed = state.codes
        state.codes += runningCodes
        let acute = diagnoses(rule.diagnoses)
        let encounterClass: Encounter.Class = isStay && rule.setting == .emergency ? .inpatient : rule.setting
        let clinician = careTeam.practitioner(
            for: isStay ? rule.specialty ?? library.hospitalMedicine : library.emergencyMedicine,
            contact: record.encounters.count)
        let codes = withComorbidities(acute, model: model)
        stay.visit = Visit(
            day: day, encounterID: nextEncounterID, start: stay.start, practitionerNPI: clinician.npi)
        var encounter = Encounter(
            id: stay.visit.encounterID, mrn: record.patient.mrn, encounterClass: encounterClass, status: .finished,
            type: type, start: stay.start, end: stay.end, reason: acute.first ?? codes.first, diagnoses: codes,
            specialty: isStay
                ? rule.specialty.map { library.specialties[$0].concept }
                : library.specialties[library.emergencyMedicine].concept,
            practitionerNPI: clinician.npi, facilityNPI: careTeam.hospital.npi)
        if isStay {
            encounter.dischargeDisposition = disposition(of: stay)
            encounter.admission = admission(of: stay, admitting: acute.first ?? codes.first)
            stay.locations = encounter.admission?.locations ?? []
        } else if stay.dies {
            encounter.dischargeDisposition = DischargeDestinations.expired
        }
        record.encounters.append(encounter)
        careTeam.mention(clinician, in: &record)
        careTeam.mention(careTeam.hospital, in: &record)
        note(acute, of: rule, model: model, from: day, encounterID: stay.visit.encounterID)
        // What is measured and given in the stay may depend on what it is for.
        state.codes += acute
        live(through: stay, diagnoses: codes)
        state.codes = listed
        busyUntil = max(busyUntil, day + hours / 24 + (isStay ? 1.5 : 0.7))
        if stay.dies {
            die(at: stay.end, of: acute.first ?? codes.first)
        } else {
            observe(day: day + hours / 24)
            read(as: model)
            follow(rule, model: model, from: day, end: day + hours / 24, isStay: isStay)
            if let death = stay.laterDeath {
                agenda.add(.death, on: death)
                // In a hospice there is no other care.
                if encounter.dischargeDisposition == DischargeDestinations.hospice { busyUntil = max(busyUntil, death) }
            }
        }
    }

    /// The codes that the running episodes have put on the record and that hold.
    private var runningCodes: [Concept] {
        var codes: [Concept] = []
        for episode in running where !episode.isOver {
            for (_, condition) in episode.conditions where record.conditions[condition].abatement == nil {
                codes.append(record.conditions[condition].code)
            }
        }
        return codes
    }

    /// A time of a day when the visits of that day are over.
    private mutating func afterContacts(of day: Double) -> Double {
        let begin = moment(day)
        var free = day
        for encounter in record.encounters.suffix(8) where encounter.start.date == begin.date {
            guard let end = encounter.end, end >= begin else { continue }
            free = max(free, day + Double(begin.seconds(until: end)) / 86_400 + 0.03)
        }
        return free
    }

    /// The event's diagnoses and the patient's own, as the guidelines order them.
    ///
    /// The chronic code of a condition that is coded once gives way to the acute one.
    private func withComorbidities(_ acute: [Concept], model: Int) -> [Concept] {
        var entries = acute.map { DiagnosisCoder.Entry(code: $0, model: model) }
        for problem in problems {
            let isSingle = problem.model.map { library.models[$0].codeGroups.count == 1 } ?? false
            guard
                !acute.contains(where: { $0 == problem.code || (isSingle && $0.isInCategory(of: problem.code)) })
            else {
                continue
            }
            entries.append(DiagnosisCoder.Entry(code: problem.code, model: problem.model ?? model))
        }
        return DiagnosisCoder.shared.combine(entries).map(\.code).prefix(12).map(\.self)
    }

    /// Where a stay ends. A hospice is for who is going to die, and for a good part of those.
    private mutating func disposition(of stay: HospitalStay) -> Concept {
        let quantile = streams.stays.uniform()
        if stay.dies { return DischargeDestinations.expired }
        if let stated = statedStay.destinations.first { return stated.disposition }
        let rule = stay.rule
        // The old go to a nursing facility more often than adults as a whole (MedPAC: a fifth of the stays of Medicare).
        let age = state.numbers[CareModelLibrary.Slot.age]
        let nursing = age >= 80 ? 2.6 : age >= 65 ? 1.7 : 1
        let position = weighted(rule.dispositions, at: quantile) { choice in
            guard choice.when?.isTrue(in: state) ?? true else { return 0 }
            if choice.destination == DischargeDestinations.hospice {
                return stay.laterDeath == nil ? 0 : choice.weight * 10
            }
            return choice.destination == DischargeDestinations.skilledNursing ? choice.weight * nursing : choice.weight
        }
        return position.map { rule.dispositions[$0].destination } ?? DischargeDestinations.home
    }

    /// Why, from where and through which units the patient is in hospital.
    private mutating func admission(of stay: HospitalStay, admitting: Concept?) -> Admission {
        let rule = stay.rule
        let share = streams.stays.uniform()
        let careDays = rule.intensiveCare?.days.value.sample(&streams.stays) ?? 0
        let hasCare = share < rule.intensiveCare?.share.value(in: state) ?? 0
        let first = stay.start.adding(minutes: Int(stay.emergencyHours * 60))
        var locations: [LocationStay] = []
        if stay.emergencyHours > 0 {
            locations.append(bed(.emergency, from: stay.start, to: first))
        }
        var ward = first
        if let unit = statedStay.unit {
            locations.append(bed(unit, from: first, to: stay.end))
            ward = stay.end
        } else if hasCare {
            let rest = stay.hours - stay.emergencyHours
            // Who dies in intensive care does not leave it; others go to a ward for a part of the stay.
            let careHours = stay.dies ? rest : min(careDays * 24, rest * 0.8)
            ward = first.adding(minutes: Int(careHours * 60))
            locations.append(bed(.intensiveCare, from: first, to: stay.dies ? stay.end : ward))
        }
        if statedStay.unit == nil, let unit = rule.unit, !hasCare {
            let rest = stay.hours - stay.emergencyHours
            let hours = unit.hours.map { min($0.value.sample(&streams.stays), rest * 0.7) } ?? rest
            ward = hours < rest ? first.adding(minutes: Int(hours * 60)) : stay.end
            locations.append(bed(unit.unit, from: first, to: ward))
        }
        if !(hasCare && stay.dies), ward < stay.end {
            locations.append(bed(rule.service.ward, from: ward, to: stay.end))
        }
        return Admission(
            source: source(of: stay),
            admittingDiagnosis: admitting,
            diagnosisGroup: statedStay.diagnosisGroup ?? rule.diagnosisGroup?.value(in: state), service: rule.service,
            locations: locations, isReadmission: isReadmission(stay.start))
    }

    private mutating func bed(_ unit: LocationStay.Unit, from start: Timestamp, to end: Timestamp) -> LocationStay {
        let room =
            unit == .emergency
            ? 1 + streams.stays.integer(below: 24)
            : 201 + 100 * streams.stays.integer(below: 6)
                + streams.stays.integer(below: 30)
        return LocationStay(
            unit: unit, room: Text(String(room)), bed: streams.stays.chance(0.5) ? "A" : "B", start: start, end: end)
    }

    private func source(of stay: HospitalStay) -> Concept {
        if stay.rule.service == .newborn { return DischargeDestinations.born }
        return stay.emergencyHours > 0 ? DischargeDestinations.fromEmergency : DischargeDestinations.fromReferral
    }

    private func isReadmission(_ start: Timestamp) -> Bool {
        record.encounters.contains {
            $0.admission != nil && $0.end.map { $0.date.days(until: start.date) <= 30 } ?? false
        }
    }
}

extension Concept {
    /// Whether the code begins with the first three characters of another: the category of ICD-10-CM.
    fileprivate func isInCategory(of other: Concept) -> Bool {
        let others = UInt64(8 * (8 - min(3, other.code.utf8Count)))
        return code.leadingBytes >> others == other.code.leadingBytes >> others
    }
}

extension HospitalService {
    /// The kind of ward where the service has its patients.
    var ward: LocationStay.Unit {
        switch self {
        case .obstetrics: .postpartum
        case .newborn: .nursery
        case .psychiatry: .psychiatry
        case .medicine, .surgery, .cardiology, .neurology, .orthopedics, .pediatrics, .oncology: .ward
        }
    }
}
