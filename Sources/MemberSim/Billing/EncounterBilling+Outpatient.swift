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
    func outpatientAdmission(type: Text) -> ClaimAdmission {
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
        // Revenue codes from 0960 on are for fees of clinicians, who bill for themselves.
        guard traits.revenue > 0, traits.revenue < 960 else { return }
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
        let operations = performed.filter { service in
            service.kind != .anesthesia && service.code.map { Self.isOperation(ServiceTraits.of($0)) } ?? false
        }
        if !operations.isEmpty {
            billAnesthesia(performed, operations: operations, place: BilledPlace.outpatientHospital, site: facility)
        }
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
            pointers: draft.pointers(reason: reason(of: service)), renderingNPI: rendering(of: service))
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

// MARK: - Home health

extension EncounterBilling {
    /// A visit of a home health agency, which bills as an institution.
    mutating func billHomeHealth(_ visit: Concept) {
        let agency = encounter.facilityNPI
        var draft = ClaimDraft(encounter.diagnoses, limit: ClaimDraft.institutionalDiagnoses)
        let traits = ServiceTraits.of(visit)
        draft.add(
            visit, revenue: traits.revenue, on: encounter.start.date, charge: charge(revenue: traits.revenue, units: 1))
        addInstitutional(
            draft, bill: "32", facility: agency, attending: encounter.practitionerNPI,
            admission: outpatientAdmission(type: "3"))
        billLaboratory(encounter.services.filter { $0.kind == .laboratory })
    }
}

extension VisitCodes {
    /// A session of dialysis in a facility, as the facility bills it.
    static let dialysis = Concept(.cpt, "90999")
    /// A session of dialysis with a look at the patient, as the clinician records it.
    static let dialysisSession = Concept(.cpt, "90935")
}
