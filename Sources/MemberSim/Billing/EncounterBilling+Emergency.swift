import HealthSimCore

// Emergencies and observation: the hospital's claim and those of the clinicians.

extension EncounterBilling {
    /// Why the patient came, for the claims of hospitals.
    var reasonsForVisit: [Concept] {
        if let reason = encounter.reason, reason.system == .icd10cm { return [reason] }
        return encounter.diagnoses.first { !DiagnosisTraits.of($0).isExternalCause }.map { [$0] } ?? []
    }

    mutating func billEmergency() {
        let facility = encounter.facilityNPI
        let day = encounter.start.date
        let visit = encounter.visit ?? Self.usualEmergency
        var hospital = ClaimDraft(encounter.diagnoses, limit: ClaimDraft.institutionalDiagnoses)
        let isTreated = encounter.services.contains { service in
            service.code.map { [450, 260].contains(ServiceTraits.of($0).revenue) || Self.isMinorSurgery($0) } ?? false
        }
        hospital.add(
            visit, modifiers: isTreated ? [Modifier.separateVisit] : [], revenue: 450, on: day,
            charge: charge(visit, .facility, by: facility), isEmergency: true)
        for service in encounter.services { addFacilityLine(service, to: &hospital, by: facility) }
        addSupplies(to: &hospital, by: facility)
        addInstitutional(
            hospital, bill: "13", facility: facility, attending: encounter.practitionerNPI,
            admission: ClaimAdmission(
                start: encounter.start, discharge: encounter.end, type: encounter.stay?.admissionType ?? "1",
                source: encounter.stay?.source ?? "1", status: encounter.stay?.status ?? "01"),
            reasons: reasonsForVisit)
        billEmergencyPhysician(
            visit, procedures: encounter.services, by: encounter.practitionerNPI, billing: facility)
        billReadings(of: encounter.services.filter(Self.isRead), place: BilledPlace.emergency, site: facility)
    }

    private static let usualEmergency = Concept(.cpt, "99283")

    private static func isMinorSurgery(_ code: Concept) -> Bool { ServiceTraits.of(code).kind == .surgery }

    /// Whether a radiologist reads what a service gives.
    static func isRead(_ service: BillableService) -> Bool {
        guard let code = service.code, code.system != .icd10pcs else { return false }
        let traits = ServiceTraits.of(code)
        return traits.kind == .imaging && traits.isSplit
    }

    /// The claim of who sees the patient in the emergency department: the visit, what is done, the tracings that are
    /// read.
    mutating func billEmergencyPhysician(
        _ visit: Concept, procedures: [BillableService], by physician: Text, billing: Text
    ) {
        var draft = ClaimDraft(encounter.diagnoses)
        let day = encounter.start.date
        let own = procedures.filter { service in
            guard let code = service.code, code.system != .icd10pcs, service.kind != .anesthesia else { return false }
            return service.at.date == day && !Self.isRead(service) && !Self.isOperation(ServiceTraits.of(code))
        }
        let isTreated = own.contains { $0.code.map(Self.isMinorSurgery) ?? false }
        draft.add(
            visit, modifiers: isTreated ? [Modifier.separateVisit] : [], on: day,
            charge: charge(visit, .professional, by: billing), pointers: draft.pointers(reason: nil, others: 3),
            isEmergency: true)
        for service in own { addPhysiciansPart(of: service, to: &draft, billing: billing) }
        addProfessional(draft, billing: billing, rendering: physician, place: BilledPlace.emergency)
    }

    /// Adds the supplies of an outpatient, more for a graver visit.
    private mutating func addSupplies(to draft: inout ClaimDraft, by facility: Text) {
        let level = encounter.visit.map { Int(ServiceTraits.of($0).level) } ?? 3
        guard stream.chance(0.2 * Double(level)) else { return }
        draft.add(
            nil, revenue: 270, on: encounter.start.date, units: level,
            charge: charge(revenue: 270, units: level))
    }

    // MARK: - Observation

    mutating func billObservation() {
        let facility = encounter.facilityNPI
        let (first, last) = (encounter.start.date, encounter.end.date)
        let hours = min(72, max(1, (encounter.start.seconds(until: encounter.end) + 1_800) / 3_600))
        var hospital = ClaimDraft(encounter.diagnoses, limit: ClaimDraft.institutionalDiagnoses)
        hospital.add(
            BilledService.observationHour, revenue: 762, on: first, units: hours,
            charge: charge(BilledService.observationHour, .facility, units: hours, by: facility))
        if let visit = encounter.visit, ServiceTraits.of(visit).family == .emergency {
            hospital.add(visit, revenue: 450, on: first, charge: charge(visit, .facility, by: facility))
        }
        for service in encounter.services { addFacilityLine(service, to: &hospital, by: facility) }
        let operations = encounter.services.filter { $0.code.map { Self.isOperation(ServiceTraits.of($0)) } ?? false }
        let operatorNPI = operations.first.map { rendering(of: $0) } ?? .empty
        addInstitutional(
            hospital, bill: "13", facility: facility, attending: encounter.practitionerNPI,
            admission: ClaimAdmission(
                start: encounter.start, discharge: encounter.end, type: encounter.stay?.admissionType ?? "1",
                source: encounter.stay?.source ?? "1", status: encounter.stay?.status ?? "01"),
            operating: operations.isEmpty ? .empty : operatorNPI.isEmpty ? encounter.practitionerNPI : operatorNPI,
            reasons: reasonsForVisit)

        var clinician = ClaimDraft(encounter.diagnoses)
        let level = stayLevel
        if first == last {
            let code = BilledService.sameDays[level]
            clinician.add(
                code, on: first, charge: charge(code, .professional, by: facility),
                pointers: clinician.pointers(reason: nil, others: 3))
        } else {
            addDays(to: &clinician, first: BilledService.firstDays[level], from: first, through: last, by: facility)
        }
        for service in encounter.services where !Self.isRead(service) && service.kind != .anesthesia {
            addPhysiciansPart(of: service, to: &clinician, billing: facility)
        }
        addProfessional(
            clinician, billing: facility, rendering: encounter.practitionerNPI, place: BilledPlace.outpatientHospital)
        billReadings(
            of: encounter.services.filter(Self.isRead), place: BilledPlace.outpatientHospital, site: facility)
        if !operations.isEmpty {
            billAnesthesia(
                encounter.services, operations: operations, place: BilledPlace.outpatientHospital, site: facility)
        }
    }

    /// The level of a day in hospital, from 0 to 2, by the gravest diagnosis.
    var stayLevel: Int {
        let gravest = encounter.diagnoses.reduce(1) { max($0, Int(DiagnosisTraits.of($1).gravity)) }
        return min(2, max(0, gravest - 2))
    }

    /// Adds the visits of a stay: the first day, the later ones in runs of a level, the day of discharge.
    mutating func addDays(
        to draft: inout ClaimDraft, first: Concept, from start: CalendarDate, through end: CalendarDate,
        by billing: Text
    ) {
        // Medicare wants to know who is the physician of record.
        draft.add(
            first, modifiers: party.rules == .medicare ? [Modifier.assessor] : [], on: start,
            charge: charge(first, .professional, by: billing), pointers: draft.pointers(reason: nil, others: 3))
        var day = start.adding(days: 1)
        let length = start.days(until: end)
        var later = BilledService.laterDays[min(2, stayLevel + 1)]
        while day < end {
            // The patient gets better: the first half of the days is a level above the second.
            if start.days(until: day) * 2 >= length { later = BilledService.laterDays[max(0, stayLevel)] }
            var last = day
            while last.adding(days: 1) < end, day.days(until: last) < 6,
                (start.days(until: last.adding(days: 1)) * 2 >= length) == (start.days(until: day) * 2 >= length)
            {
                last = last.adding(days: 1)
            }
            let units = day.days(until: last) + 1
            draft.add(
                later, on: day, through: last, units: units,
                charge: charge(later, .professional, units: units, by: billing),
                pointers: draft.pointers(reason: nil, others: 3))
            day = last.adding(days: 1)
        }
        guard end > start else { return }
        let code = stream.chance(0.4) ? BilledService.longDischarge : BilledService.shortDischarge
        draft.add(
            code, on: end, charge: charge(code, .professional, by: billing),
            pointers: draft.pointers(reason: nil, others: 3))
    }
}
