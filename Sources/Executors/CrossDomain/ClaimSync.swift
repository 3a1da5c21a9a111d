import HealthSimCore
public import MemberSim
public import PatientSim

/// Turns the encounters of a clinical record into what billing must know of them.
///
/// Every finished encounter becomes one; what was done in it (procedures, reports, vaccines, doses) becomes its
/// services. What belongs to no encounter, as what is reported of earlier years, is not billed.
public struct ClaimSync: Sendable {
    /// The seed of the run.
    public let seed: UInt64

    private static let ambulancePurpose: RandomStream.Purpose = "sync.ambulance"
    private static let nursingPurpose: RandomStream.Purpose = "sync.nursing"

    /// A way from records to billing.
    public init(seed: UInt64) { self.seed = seed }

    /// The billable encounters of a record, in the order of their beginning.
    ///
    /// - Parameter number: the number of the person, from 1.
    public func encounters(of record: PatientRecord, number: UInt64) -> [BillableEncounter] {
        encounters(of: record, number: number, stated: [:])
    }

    /// The same, with the places of service that are stated of visits, by the id of the encounter.
    func encounters(of record: PatientRecord, number: UInt64, stated: [Text: Text]) -> [BillableEncounter] {
        var places = [Text: Int](minimumCapacity: record.encounters.count)
        var billable: [BillableEncounter] = []
        billable.reserveCapacity(record.encounters.count)
        // By position throughout: the entries of a record are large, and a loop over them would copy each.
        for index in record.encounters.indices where record.encounters[index].status == .finished {
            let id = record.encounters[index].id
            guard places[id] == nil else { continue }
            places[id] = billable.count
            billable.append(self.billable(record.encounters[index], of: record))
            let last = billable.count - 1
            if !stated.isEmpty, let place = stated[id] { billable[last].place = place }
            billable[last].ambulanceMiles = miles(to: record.encounters[index], number: number, place: last)
        }
        addNursing(after: &billable, of: record, number: number)
        addHospice(to: &billable, of: record)
        addReports(of: record, to: &billable, places)
        addProcedures(of: record, to: &billable, places)
        addVaccines(of: record, to: &billable, places)
        addDoses(of: record, to: &billable, places)
        return billable
    }

    // MARK: - The encounter itself

    private func billable(_ encounter: Encounter, of record: PatientRecord) -> BillableEncounter {
        let setting: CareSetting =
            switch encounter.encounterClass {
            case .ambulatory: .ambulatory
            case .emergency: .emergency
            case .inpatient: .inpatient
            case .observation: .observation
            case .virtual: .telehealth
            case .home: .home
            }
        var diagnoses = encounter.diagnoses.filter { $0.system == .icd10cm }
        if diagnoses.isEmpty { diagnoses = Self.standIn(for: encounter, of: record) }
        let end = encounter.end ?? encounter.start
        let isBilledCode = encounter.type.system == .cpt || encounter.type.system == .hcpcs
        var billable = BillableEncounter(
            encounterID: encounter.id, setting: setting, start: encounter.start, end: max(end, encounter.start),
            visit: isBilledCode ? encounter.type : nil, reason: encounter.reason, diagnoses: diagnoses,
            practitionerNPI: encounter.practitionerNPI, specialty: encounter.specialty,
            facilityNPI: encounter.facilityNPI)
        switch setting {
        case .inpatient, .observation, .emergency:
            billable.stay = StayCodes.stay(of: encounter, in: record)
            if setting == .inpatient { billable.acquiredDiagnoses = Self.acquired(in: encounter, of: record) }
        case .ambulatory, .telehealth, .home, .laboratory, .pharmacy: break
        }
        return billable
    }

    /// A diagnosis for an encounter that has none: its reason, else a condition that the person had.
    private static func standIn(for encounter: Encounter, of record: PatientRecord) -> [Concept] {
        if let reason = encounter.reason, reason.system == .icd10cm { return [reason] }
        let day = encounter.start.date
        let place = record.conditions.indices.first { place in
            record.conditions[place].onset <= day && record.conditions[place].abatement.map { $0 >= day } ?? true
                && record.conditions[place].code.system == .icd10cm
        }
        return [place.map { record.conditions[$0].code } ?? general]
    }

    /// A general examination without abnormal findings.
    private static let general = Concept(.icd10cm, "Z00.00")

    /// The diagnoses of a stay that began after the day of admission.
    private static func acquired(in encounter: Encounter, of record: PatientRecord) -> [Concept] {
        let admitted = encounter.start.date
        return encounter.diagnoses.dropFirst().filter { code in
            record.conditions.indices.contains {
                record.conditions[$0].code == code && record.conditions[$0].encounterID == encounter.id
                    && record.conditions[$0].category == .encounterDiagnosis && record.conditions[$0].onset > admitted
            }
        }
    }

    /// The miles of the ambulance that brought a patient; 0 for those who came by themselves.
    ///
    /// Source: NHAMCS 2021, about 15 % of visits arrive by ambulance, a third of the most urgent ones and more of those
    /// who are admitted.
    private func miles(to encounter: Encounter, number: UInt64, place: Int) -> Int {
        let isEmergency =
            encounter.encounterClass == .emergency
            || encounter.admission?.locations.first?.unit == .emergency
        guard isEmergency else { return 0 }
        var stream = RandomStream(
            seed: seed, purpose: Self.ambulancePurpose, index: number &* 65_536 &+ UInt64(place))
        let share: Double =
            switch encounter.type.code.string {
            case "99285", "99291": 0.32
            case "99284": 0.17
            case "99283": 0.07
            case "99281", "99282": 0.03
            default: encounter.encounterClass == .inpatient ? 0.32 : 0.12
            }
        let comes = stream.chance(share)
        return comes ? stream.integer(in: 2...18) : 0
    }

    /// The discharge status of those who go to a skilled nursing facility.
    private static let nursingFacility: Text = "03"

    /// The days in a skilled nursing facility of those who were sent to one: until the next hospital or the end.
    ///
    /// Source: MedPAC, report to the Congress 2023: about 25 covered days a stay; a statement of 30 days at most.
    private func addNursing(after billable: inout [BillableEncounter], of record: PatientRecord, number: UInt64) {
        for place in billable.indices where billable[place].setting == .inpatient {
            guard billable[place].stay?.status == Self.nursingFacility else { continue }
            var stream = RandomStream(
                seed: seed, purpose: Self.nursingPurpose, index: number &* 65_536 &+ UInt64(place))
            var days = stream.integer(in: 14...30)
            let first = billable[place].end.date
            let next = billable[(place + 1)...].first { [.inpatient, .emergency, .observation].contains($0.setting) }
            if let next { days = min(days, max(0, first.days(until: next.start.date))) }
            if let death = record.patient.deathTime { days = min(days, max(0, first.days(until: death.date))) }
            billable[place].stay?.nursingDays = days
        }
    }

    // MARK: - What was done

    private func addReports(of record: PatientRecord, to billable: inout [BillableEncounter], _ places: [Text: Int]) {
        for index in record.reports.indices {
            guard let code = record.reports[index].procedure, let place = places[record.reports[index].encounterID]
            else { continue }
            let encounterID = record.reports[index].encounterID
            let kind: BillableService.Kind
            switch record.reports[index].category {
            case .laboratory, .pathology: kind = .laboratory
            case .radiology, .cardiology, .pulmonary:
                // The procedure itself bills it when the record has it.
                let isRecorded = record.procedures.indices.contains {
                    record.procedures[$0].encounterID == encounterID && record.procedures[$0].code == code
                }
                if isRecorded || billable[place].visit == code { continue }
                kind = BillableService.Kind(of: code)
            }
            billable[place].services.append(
                BillableService(
                    kind: kind, code: code, at: record.reports[index].effective, reason: record.reports[index].reason,
                    practitionerNPI: kind == .laboratory ? record.reports[index].performerNPI : .empty))
        }
    }

    private func addProcedures(of record: PatientRecord, to billable: inout [BillableEncounter], _ places: [Text: Int])
    {
        for procedure in record.procedures where procedure.status == .completed {
            guard let place = places[procedure.encounterID] else { continue }
            let code = procedure.code
            guard [.cpt, .hcpcs, .icd10pcs].contains(code.system) else { continue }
            let kind = BillableService.Kind(of: code)
            if kind == .laboratory, billable[place].services.contains(where: { $0.kind == kind && $0.code == code }) {
                continue
            }
            var service = BillableService(
                kind: kind, code: code, at: procedure.performed, reason: procedure.reason,
                practitionerNPI: kind == .laboratory ? .empty : procedure.practitionerNPI)
            switch kind {
            case .anesthesia:
                if let end = procedure.end { service.units = max(1, procedure.performed.seconds(until: end) / 60) }
            case .drug:
                let dose = AdministeredDrug.usualDose(of: code, for: procedure.reason)
                service.units = dose.units
                service.drug = dose.drug
            case .laboratory, .imaging, .procedure, .therapy, .vaccine, .equipment:
                service.units = UsualUnits.of(code, for: procedure.reason) ?? 1
            }
            billable[place].services.append(service)
        }
    }

    private func addVaccines(of record: PatientRecord, to billable: inout [BillableEncounter], _ places: [Text: Int]) {
        for immunization in record.immunizations where immunization.isPrimarySource {
            guard let place = places[immunization.encounterID],
                let product = Vaccine.of(immunization.vaccine)?.product
            else { continue }
            // Billing adds the giving by itself: one that is recorded as a procedure would stand twice.
            if billable[place].services.contains(where: { $0.kind == .vaccine }) == false {
                billable[place].services.removeAll { $0.code.map(Self.isGivingOfVaccine) ?? false }
            }
            billable[place].services.append(
                BillableService(
                    kind: .vaccine, code: product, at: immunization.occurrence,
                    practitionerNPI: immunization.practitionerNPI))
        }
    }

    private static func isGivingOfVaccine(_ code: Concept) -> Bool { code.isWithin("9046") || code.isWithin("9047") }

    private func addDoses(of record: PatientRecord, to billable: inout [BillableEncounter], _ places: [Text: Int]) {
        for dose in record.administrations where dose.status == .completed {
            guard let place = places[dose.encounterID] else { continue }
            if billable[place].setting == .inpatient {
                addDoseOfStay(to: &billable[place], at: dose.start)
            } else {
                addDose(dose, to: &billable[place])
            }
        }
    }

    /// In a stay doses are only counted: the hospital bills its pharmacy as a whole.
    private func addDoseOfStay(to encounter: inout BillableEncounter, at moment: Timestamp) {
        if let index = encounter.services.lastIndex(where: { $0.kind == .drug && $0.code == nil }) {
            encounter.services[index].units += 1
        } else {
            encounter.services.append(BillableService(kind: .drug, code: nil, at: moment))
        }
    }

    private func addDose(_ dose: MedicationAdministration, to encounter: inout BillableEncounter) {
        guard let medication = Medication.of(dose.drug) else { return }
        let drug = AdministeredDrug.drug(medication)
        if let found = AdministeredDrug.code(of: medication, dose: dose.dose, unit: dose.unit) {
            if let index = encounter.services.firstIndex(where: { $0.kind == .drug && $0.code == found.code }) {
                encounter.services[index].units += found.units
                return
            }
            encounter.services.append(
                BillableService(kind: .drug, code: found.code, at: dose.start, units: found.units, drug: drug))
        } else if drug != nil {
            encounter.services.append(BillableService(kind: .drug, code: nil, at: dose.start, drug: drug))
        }
    }
}
