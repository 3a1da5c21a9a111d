import HealthSimCore

// What a hospital bills for outpatients, and what its clinicians bill beside it.

extension EncounterBilling {
    /// Adds an institutional claim of the lines of a draft.
    ///
    /// - Parameter bill: the type of bill without its leading zero and frequency, such as `13`.
    @discardableResult
    mutating func addInstitutional(
        _ draft: ClaimDraft, bill: Text, facility: Text, attending: Text, admission: ClaimAdmission,
        operating: Text = .empty, reasons: [Concept] = []
    ) -> Bool {
        guard !draft.isEmpty else { return false }
        var claim = claim(
            .institutional, diagnoses: draft.diagnoses, lines: draft.lines, billing: facility, isHospital: true)
        claim.facilityType = bill
        claim.renderingNPI = attending
        claim.operatingNPI = operating
        claim.admission = admission
        for index in claim.diagnoses.indices.dropFirst() {
            if DiagnosisTraits.of(claim.diagnoses[index].code).isExternalCause {
                claim.diagnoses[index].role = .externalCause
            }
        }
        for reason in reasons.prefix(3) { claim.diagnoses.append(ClaimDiagnosis(reason, role: .reasonForVisit)) }
        claims.append(claim)
        return true
    }

    /// What an outpatient's claim says of the visit: planned, from home, to home unless the record knows better.
    private func outpatientAdmission(type: Text) -> ClaimAdmission {
        ClaimAdmission(
            start: encounter.start, discharge: encounter.end, type: encounter.stay?.admissionType ?? type,
            source: encounter.stay?.source ?? "1", status: encounter.stay?.status ?? "01")
    }

    /// Adds a hospital's line for a service: its revenue code with the hospital's own code of it.
    mutating func addFacilityLine(_ service: BillableService, to draft: inout ClaimDraft, by facility: Text) {
        guard let stated = service.code, stated.system != .icd10pcs else {
            if let drug = service.drug {
                draft.add(
                    nil, revenue: 250, on: service.at.date, units: service.units,
                    charge: charge(revenue: 250, units: service.units), drug: drug)
            }
            return
        }
        let traits = ServiceTraits.of(stated)
        guard traits.revenue > 0 else { return }
        let code = traits.facilityCode ?? stated
        var modifiers = sides(of: service, traits)
        if !traits.modifier.isEmpty, traits.kind != .supply { modifiers.append(traits.modifier) }
        if service.kind == .laboratory, draft.lines.contains(where: { $0.code == code && $0.start == service.at.date })
        {
            modifiers.append(Modifier.repeatedTest)
        }
        let units = service.kind == .anesthesia ? 1 : service.units
        draft.add(
            code, modifiers: modifiers, revenue: traits.revenue, on: service.at.date, units: units,
            charge: charge(code, .facility, units: units, by: facility), drug: service.drug)
    }

    // MARK: - A hospital's clinic

    mutating func billClinic(visit: Concept?, traits: ServiceTraits?, _ services: [BillableService]) {
        let facility = encounter.facilityNPI
        let day = encounter.start.date
        var hospital = ClaimDraft(encounter.diagnoses, limit: ClaimDraft.institutionalDiagnoses)
        var clinician = ClaimDraft(encounter.diagnoses)
        var performed = services
        if let visit, let traits {
            if traits.kind == .visit || traits.family != .none {
                let code = party.rules == .medicare ? BilledService.clinicVisit : visit
                hospital.add(
                    code, revenue: traits.revenue == 0 ? 510 : traits.revenue, on: day,
                    charge: charge(code, .facility, by: facility))
                clinician.add(
                    visit, on: day, charge: charge(visit, .professional, by: facility),
                    pointers: clinician.pointers(reason: nil, others: 3))
            } else if !performed.contains(where: { $0.code == visit }) {
                performed.insert(
                    BillableService(
                        kind: traits.kind == .imaging ? .imaging : .procedure, code: visit, at: encounter.start),
                    at: 0)
            }
        }
        var operating: Text = .empty
        for service in performed {
            addFacilityLine(service, to: &hospital, by: facility)
            addPhysiciansPart(of: service, to: &clinician, billing: facility)
            if let code = service.code, Self.isOperation(ServiceTraits.of(code)) {
                operating = service.practitionerNPI.isEmpty ? encounter.practitionerNPI : service.practitionerNPI
            }
        }
        addInstitutional(
            hospital, bill: "13", facility: facility, attending: encounter.practitionerNPI,
            admission: outpatientAdmission(type: "3"), operating: operating)
        addProfessional(
            clinician, billing: facility, rendering: encounter.practitionerNPI, place: BilledPlace.outpatientHospital)
    }

    /// Adds what a clinician bills beside a hospital: the reading of an image, the work of a procedure, nothing of
    /// tests
    /// and drugs.
    mutating func addPhysiciansPart(of service: BillableService, to draft: inout ClaimDraft, billing: Text) {
        guard let stated = service.code, stated.system != .icd10pcs else { return }
        let traits = ServiceTraits.of(stated)
        let code: Concept
        var modifiers = sides(of: service, traits)
        if let own = traits.physicianCode {
            code = own
        } else if traits.isSplit {
            code = stated
            modifiers.insert(Modifier.professionalPart, at: 0)
        } else if traits.kind == .surgery || traits.family != .none {
            code = stated
        } else {
            return
        }
        draft.add(
            code, modifiers: modifiers, on: service.at.date, units: service.units,
            charge: charge(code, .professional, units: service.units, by: billing),
            pointers: draft.pointers(reason: service.reason), renderingNPI: rendering(of: service))
    }

    // MARK: - What a practice sends its patients to

    /// Imaging that a practice orders: the hospital's part and the radiologist's.
    mutating func billImagingElsewhere(_ studies: [BillableService]) {
        guard !studies.isEmpty else { return }
        let hospitalNPI = network.hospitalNPI
        var hospital = ClaimDraft(
            studies.compactMap(\.reason) + encounter.diagnoses.prefix(2), limit: ClaimDraft.institutionalDiagnoses)
        for study in studies { addFacilityLine(study, to: &hospital, by: hospitalNPI) }
        addInstitutional(
            hospital, bill: "13", facility: hospitalNPI, attending: encounter.practitionerNPI,
            admission: ClaimAdmission(
                start: studies[0].at, discharge: studies[0].at, type: "3", source: "1", status: "01"))
        billReadings(of: studies, place: BilledPlace.outpatientHospital, site: hospitalNPI)
    }

    /// The claim of who reads images.
    mutating func billReadings(of studies: [BillableService], place: Text, site: Text) {
        guard !studies.isEmpty else { return }
        let reader = network.radiologist
        let billing = reader.isEmpty ? site : reader.billingNPI
        var draft = ClaimDraft(studies.compactMap(\.reason) + encounter.diagnoses.prefix(2))
        for var study in studies {
            study.practitionerNPI = .empty
            addPhysiciansPart(of: study, to: &draft, billing: billing)
        }
        addProfessional(
            draft, billing: billing, rendering: reader.isEmpty ? encounter.practitionerNPI : reader.npi, place: place,
            referring: encounter.practitionerNPI, site: site)
    }

    // MARK: - A surgery center

    /// Operations of a practice: in its own surgery center, with the operator's and the anesthetist's claims.
    mutating func billOperations(_ services: [BillableService]) {
        let operations = services.filter { $0.kind != .anesthesia }
        guard !operations.isEmpty else { return }
        let facility = encounter.facilityNPI
        var center = ClaimDraft(
            operations.compactMap(\.reason) + encounter.diagnoses, limit: ClaimDraft.institutionalDiagnoses)
        var operator_ = ClaimDraft(operations.compactMap(\.reason) + encounter.diagnoses)
        for operation in operations {
            guard let stated = operation.code else { continue }
            let code = screening(stated)
            var modifiers = sides(of: operation, ServiceTraits.of(stated))
            if code == stated, isScreening, stated.isWithin("4538") {
                modifiers.append(party.rules == .medicare ? Modifier.screeningToTreatment : Modifier.preventive)
            }
            center.add(
                code, modifiers: modifiers, revenue: 490, on: operation.at.date, units: operation.units,
                charge: charge(code, .facility, units: operation.units, by: facility))
            operator_.add(
                code, modifiers: modifiers, on: operation.at.date, units: operation.units,
                charge: charge(code, .professional, units: operation.units, by: facility),
                pointers: operator_.pointers(reason: operation.reason), renderingNPI: rendering(of: operation))
        }
        let operatorNPI =
            operations[0].practitionerNPI.isEmpty ? encounter.practitionerNPI : operations[0].practitionerNPI
        addInstitutional(
            center, bill: "83", facility: facility, attending: operatorNPI,
            admission: outpatientAdmission(type: "3"), operating: operatorNPI)
        addProfessional(operator_, billing: facility, rendering: operatorNPI, place: BilledPlace.surgeryCenter)
        billAnesthesia(services, operations: operations, place: BilledPlace.surgeryCenter, site: facility)
    }

    /// Whether a screening is the reason.
    private var isScreening: Bool { encounter.diagnoses.first?.isWithin("Z12") ?? false }

    /// The code of a screening colonoscopy, which Medicare has its own for.
    private func screening(_ code: Concept) -> Concept {
        guard party.rules == .medicare, isScreening, code == Self.colonoscopy else { return code }
        return Self.screeningColonoscopy
    }

    private static let colonoscopy = Concept(.cpt, "45378")
    private static let screeningColonoscopy = Concept(.hcpcs, "G0121")

    /// The anesthetist's claim: as recorded, else as the operation usually needs it.
    mutating func billAnesthesia(
        _ services: [BillableService], operations: [BillableService], place: Text, site: Text
    ) {
        let giver = network.anesthesiologist
        let billing = giver.isEmpty ? site : giver.billingNPI
        let recorded = services.filter { $0.kind == .anesthesia }
        var draft = ClaimDraft(operations.compactMap(\.reason) + encounter.diagnoses.prefix(3))
        for service in recorded {
            guard let code = service.code else { continue }
            let minutes = service.units > 1 ? service.units : AnesthesiaTraits.of(code).minutes
            addAnesthesia(code, minutes: minutes, on: service.at.date, reason: service.reason, to: &draft, by: billing)
        }
        if recorded.isEmpty {
            for operation in operations {
                guard let stated = operation.code, let code = AnesthesiaTraits.usual(for: stated) else { continue }
                let usual = Double(AnesthesiaTraits.of(code).minutes)
                let minutes = Int((usual * stream.uniform(in: 0.75...1.35)).rounded())
                addAnesthesia(
                    code, minutes: minutes, on: operation.at.date, reason: operation.reason, to: &draft, by: billing)
                break
            }
        }
        addProfessional(
            draft, billing: billing, rendering: giver.npi, place: place, referring: encounter.practitionerNPI,
            site: site)
    }

    /// Adds anesthesia by its minutes; the charge is for the base units and those of the time.
    private mutating func addAnesthesia(
        _ code: Concept, minutes: Int, on day: CalendarDate, reason: Concept?, to draft: inout ClaimDraft,
        by billing: Text
    ) {
        draft.add(
            code, modifiers: [Modifier.anesthesiologist], on: day, units: max(1, minutes), unit: .minutes,
            charge: charge(code, .professional, units: max(1, minutes), by: billing),
            pointers: draft.pointers(reason: reason))
    }

    // MARK: - Dialysis

    /// A session at a dialysis facility; the clinician's part is in the monthly fee.
    mutating func billDialysis() {
        let facility = encounter.facilityNPI
        var draft = ClaimDraft(encounter.diagnoses, limit: ClaimDraft.institutionalDiagnoses)
        let code = VisitCodes.dialysis
        draft.add(code, revenue: 821, on: encounter.start.date, charge: charge(code, .facility, by: facility))
        for service in encounter.services where service.kind != .vaccine {
            if service.kind == .laboratory, !service.practitionerNPI.isEmpty, service.practitionerNPI != facility {
                continue
            }
            addFacilityLine(service, to: &draft, by: facility)
        }
        addInstitutional(
            draft, bill: "72", facility: facility, attending: encounter.practitionerNPI,
            admission: outpatientAdmission(type: "3"))
        billLaboratory(
            encounter.services.filter {
                $0.kind == .laboratory && !$0.practitionerNPI.isEmpty && $0.practitionerNPI != facility
            })
    }
}

extension VisitCodes {
    /// A session of dialysis in a facility.
    static let dialysis = Concept(.cpt, "90999")
}

/// What billing must know of anesthesia.
struct AnesthesiaTraits: Hashable, Sendable {
    /// The usual minutes.
    var minutes: Int

    private static let table: [Concept: AnesthesiaTraits] = Dictionary(
        ReferenceTable.named("claims/anesthesia-minutes").rows.map {
            (
                Concept(.cpt, $0["code"].string),
                AnesthesiaTraits(minutes: $0.integer("minutes") ?? 60)
            )
        }, uniquingKeysWith: { first, _ in first })

    /// The traits of an anesthesia code.
    static func of(_ code: Concept) -> AnesthesiaTraits {
        table[code] ?? AnesthesiaTraits(minutes: 60)
    }

    private static let operations: [(from: Text, to: Text, code: Concept)] =
        ReferenceTable.named("claims/anesthesia-by-operation").rows.map {
            (from: $0["from"], to: $0["to"], code: Concept(.cpt, $0["anesthesia_code"].string))
        }

    /// The anesthesia that an operation usually needs; nothing for one that needs none of its own.
    static func usual(for operation: Concept) -> Concept? {
        let code = operation.code
        return operations.last { $0.from <= code && code <= $0.to }?.code
    }
}
