import HealthSimCore

// Visits to a practice or to a hospital's clinic, by telephone and video, and at home.

extension EncounterBilling {
    /// The services of a visit, by who bills them.
    private struct Parts {
        var here: [BillableService] = []
        var operations: [BillableService] = []
        var sentTests: [BillableService] = []
        var imagingElsewhere: [BillableService] = []
        var equipment: [BillableService] = []
        var vaccines: [BillableService] = []
        var drawsBlood = false
        var asksForSeparateVisit = false
    }

    mutating func billVisit() {
        let visit = encounter.visit
        let traits = visit.map(ServiceTraits.of)
        // A session of an outpatient is the facility's, whatever code the clinician has for it.
        if traits?.place == 65 || visit == VisitCodes.dialysisSession {
            billDialysis()
            return
        }
        if encounter.hospiceDays > 0 {
            billHospice()
            return
        }
        if let visit, traits?.revenue ?? 0 >= 550, traits?.revenue ?? 0 < 580 {
            billHomeHealth(visit)
            return
        }
        // What is brought home comes from a supplier.
        if let visit, traits?.kind == .supply {
            billEquipment([BillableService(kind: .equipment, code: visit, at: encounter.start)])
            return
        }
        // A stated place is not that of a hospital: the facility would bill for its part.
        let isHospital = network.kind(of: encounter.facilityNPI) == .hospital && encounter.place.isEmpty
        let parts = parts(isHospital: isHospital, visitTraits: traits)
        if isHospital {
            billClinic(visit: visit, traits: traits, parts.here + parts.vaccines + parts.operations)
        } else {
            billOffice(visit: visit, traits: traits, parts)
        }
        billLaboratory(parts.sentTests)
        billImagingElsewhere(parts.imagingElsewhere)
        billEquipment(parts.equipment)
    }

    /// Sorts the services by who bills them.
    private func parts(isHospital: Bool, visitTraits: ServiceTraits?) -> Parts {
        var parts = Parts()
        if !isHospital, let visitTraits, let code = encounter.visit, Self.isOperation(visitTraits) {
            parts.operations.append(BillableService(kind: .procedure, code: code, at: encounter.start))
        }
        for service in encounter.services {
            guard let code = service.code ?? (service.drug == nil ? nil : BilledService.injection) else { continue }
            if code == encounter.visit || code.system == .icd10pcs { continue }
            let traits = ServiceTraits.of(code)
            switch service.kind {
            case .laboratory:
                let isSent = !service.practitionerNPI.isEmpty && service.practitionerNPI != encounter.facilityNPI
                if isSent && !isHospital {
                    parts.sentTests.append(service)
                    if traits.drawsBlood { parts.drawsBlood = true }
                } else {
                    parts.here.append(service)
                }
            case .equipment: parts.equipment.append(service)
            case .vaccine:
                parts.vaccines.append(service)
                parts.asksForSeparateVisit = true
            case .imaging where !isHospital && traits.place == 22 && !network.hospitalNPI.isEmpty:
                parts.imagingElsewhere.append(service)
            case .procedure where !isHospital && Self.isOperation(traits): parts.operations.append(service)
            case .anesthesia: parts.operations.append(service)
            case .imaging, .procedure, .therapy, .drug:
                parts.here.append(service)
                if traits.kind == .surgery || [260, 335, 410].contains(traits.revenue) {
                    parts.asksForSeparateVisit = true
                }
            }
        }
        return parts
    }

    /// Whether a service is done in an operating room, which a practice has not.
    static func isOperation(_ traits: ServiceTraits) -> Bool {
        traits.kind == .surgery && (traits.place == 21 || traits.place == 22 || traits.place == 24)
    }

    // MARK: - A practice

    private mutating func billOffice(visit: Concept?, traits: ServiceTraits?, _ parts: Parts) {
        let day = encounter.start.date
        let isOperation = traits.map(Self.isOperation) ?? false
        let place = placeOfVisit
        var draft = ClaimDraft(encounter.diagnoses, first: firstListed)
        let billing = encounter.facilityNPI.isEmpty ? encounter.practitionerNPI : encounter.facilityNPI
        if let visit, let traits, !isOperation {
            addVisit(
                visit, traits, to: &draft, by: billing, orders: parts.here.count + parts.sentTests.count,
                separation: parts.operations.contains(where: Self.isMajor)
                    ? Modifier.decisionForSurgery
                    : parts.asksForSeparateVisit || !parts.operations.isEmpty ? Modifier.separateVisit : .empty)
        }
        let hasVisit = draft.lines.count
        let sendsImages = sendsImages(from: billing)
        var sent: [BillableService] = []
        for service in parts.here {
            if sendsImages, Self.isRead(service) {
                addOfficeImage(service, to: &draft, by: billing)
                sent.append(service)
            } else {
                addOfficeService(service, to: &draft, by: billing)
            }
        }
        addVaccines(parts.vaccines, to: &draft, by: billing)
        let drawsHere = parts.here.contains { $0.code.map { ServiceTraits.of($0).drawsBlood } ?? false }
        if parts.drawsBlood || drawsHere, encounter.setting == .ambulatory, !isOperation {
            draft.add(
                BilledService.venipuncture, on: day, charge: charge(BilledService.venipuncture, by: billing),
                pointers: draft.pointers(reason: parts.sentTests.first?.reason))
        }
        if hasVisit > 0, draft.lines.count > 1 { markDistinct(&draft) }
        addProfessional(draft, billing: billing, rendering: encounter.practitionerNPI, place: place)
        billReadings(of: sent, place: place, site: billing)
        billOperations(parts.operations)
    }

    /// The place of a visit that no hospital bills for.
    private var placeOfVisit: Text {
        guard encounter.place.isEmpty else { return encounter.place }
        return switch encounter.setting {
        case .telehealth: BilledPlace.telehealthAtHome
        case .home: BilledPlace.home
        default: BilledPlace.office
        }
    }

    /// Whether an operation has ninety days of visits in its fee, so that the visit that decided it has modifier 57.
    private static func isMajor(_ service: BillableService) -> Bool {
        service.code.flatMap { ServiceTable.shared[$0]?.globalDays }.map { $0 >= 90 } ?? false
    }

    /// Whether a practice has images read by a radiologist: one practice in four, always the same ones, and none of
    /// radiologists.
    private func sendsImages(from practice: Text) -> Bool {
        guard !network.radiologist.isEmpty, practice != network.radiologist.billingNPI else { return false }
        return practice.fingerprint % 4 == 0 && !(encounter.specialty?.isWithin("2085") ?? false)
    }

    /// Adds an image that the practice takes and somebody else reads.
    private mutating func addOfficeImage(_ service: BillableService, to draft: inout ClaimDraft, by billing: Text) {
        guard let code = service.code else { return }
        let modifiers = [Modifier.technicalPart] + sides(of: service, ServiceTraits.of(code))
        draft.add(
            code, modifiers: modifiers, on: service.at.date, units: service.units,
            charge: charge(code, .technical, units: service.units, by: billing),
            pointers: draft.pointers(reason: reason(of: service)))
    }

    /// The first listed diagnosis: why the patient came, when that is among what was found.
    private var firstListed: Concept? {
        guard let reason = encounter.reason, encounter.diagnoses.contains(reason) else { return nil }
        return reason
    }

    /// Adds the visit itself, and beside a preventive one the look at a problem.
    private mutating func addVisit(
        _ visit: Concept, _ traits: ServiceTraits, to draft: inout ClaimDraft, by billing: Text, orders: Int,
        separation: Text
    ) {
        let day = encounter.start.date
        let code = visitCode(visit, traits, orders: orders)
        var modifiers: [Text] = []
        if traits.family.isEvaluation, !separation.isEmpty { modifiers.append(separation) }
        if !traits.modifier.isEmpty { modifiers.append(traits.modifier) }
        addTelehealth(to: &modifiers)
        draft.add(
            code, modifiers: modifiers, on: day, charge: charge(code, by: billing),
            pointers: draft.pointers(reason: nil, others: 3))
        let isPreventive = [.preventiveNew, .preventiveEstablished, .wellness].contains(traits.family)
        guard isPreventive, encounter.setting == .ambulatory else { return }
        let problems = draft.diagnoses.filter { DiagnosisTraits.of($0).gravity >= 2 }
        guard problems.count >= 2, stream.chance(0.4) else { return }
        let extra = BilledService.problemVisits[problems.count >= 4 ? 2 : 1]
        draft.add(
            extra, modifiers: [Modifier.separateVisit], on: day, charge: charge(extra, by: billing),
            pointers: draft.pointers(reason: problems.first, others: 0))
    }

    /// The code of a visit: an office visit by its level and by whether the group knows the patient, others as coded.
    private mutating func visitCode(_ visit: Concept, _ traits: ServiceTraits, orders: Int) -> Concept {
        let minutes = max(5, encounter.start.seconds(until: encounter.end) / 60)
        let caution = stream.uniform()
        switch traits.family {
        case .officeNew, .officeEstablished:
            if traits.family == .officeEstablished, traits.level <= 1 { return visit }
            let isNew = isNew(coded: traits.family == .officeNew)
            let level = VisitLevel.level(
                diagnoses: encounter.diagnoses, coded: Int(traits.level), orders: orders, minutes: minutes,
                isNew: isNew, caution: caution)
            return VisitCodes.office(level: level, isNew: isNew)
        case .preventiveNew, .preventiveEstablished:
            let isNew = isNew(coded: traits.family == .preventiveNew)
            return VisitCodes.counterpart(of: visit, isNew: isNew, codedNew: traits.family == .preventiveNew)
        default: return visit
        }
    }

    /// Whether the patient is new to the group.
    private func isNew(coded: Bool) -> Bool {
        switch standing {
        case .new: encounter.setting == .ambulatory
        case .established: false
        case .unknown: coded || encounter.setting == .ambulatory && firstContact < (isPrimaryCare ? 0.06 : 0.3)
        }
    }

    /// Whether the clinician is of primary care, where most patients are known.
    private var isPrimaryCare: Bool {
        encounter.specialty.map { specialty in
            ["207Q", "207R0", "208D", "20800"].contains { specialty.isWithin($0) }
        } ?? false
    }

    /// Adds the modifier of a visit by video.
    private func addTelehealth(to modifiers: inout [Text]) {
        guard encounter.setting == .telehealth else { return }
        modifiers.append(party.rules == .medicaid ? Modifier.telehealthMedicaid : Modifier.telehealth)
    }

    /// Adds a service that the practice does itself.
    private mutating func addOfficeService(_ service: BillableService, to draft: inout ClaimDraft, by billing: Text) {
        guard let code = service.code else { return }
        let traits = ServiceTraits.of(code)
        var modifiers = sides(of: service, traits)
        if !traits.modifier.isEmpty { modifiers.append(traits.modifier) }
        if service.kind != .laboratory { addTelehealth(to: &modifiers) }
        // Two orders for one test of a specimen are one test.
        if service.kind == .laboratory, draft.lines.contains(where: { $0.code == code }) { return }
        draft.add(
            code, modifiers: modifiers, on: service.at.date, units: service.units,
            charge: charge(code, units: service.units, by: billing),
            pointers: draft.pointers(reason: reason(of: service)),
            renderingNPI: rendering(of: service), drug: service.drug)
        addAdministration(of: service, traits, to: &draft, by: billing)
    }

    /// Who gave a service, when that is another clinician than the one of the visit.
    func rendering(of service: BillableService) -> Text {
        service.kind == .laboratory || service.practitionerNPI == encounter.practitionerNPI
            ? .empty : service.practitionerNPI
    }

    /// Adds the giving of a drug, when the record has not its own.
    private mutating func addAdministration(
        of service: BillableService, _ traits: ServiceTraits, to draft: inout ClaimDraft, by billing: Text
    ) {
        guard service.kind == .drug, traits.kind == .drug else { return }
        let isGiven = encounter.services.contains { other in
            guard other.kind != .drug, let code = other.code else { return false }
            let revenue = ServiceTraits.of(code).revenue
            return revenue == 260 || revenue == 335 || ServiceTraits.of(code).kind == .surgery
        }
        let isInVisit = encounter.visit.map { [260, 335].contains(ServiceTraits.of($0).revenue) } ?? false
        guard !isGiven, !isInVisit else { return }
        let code = service.code?.isWithin("J9") == true ? BilledService.chemotherapyInfusion : BilledService.injection
        guard !draft.lines.contains(where: { $0.code == code }) else { return }
        draft.add(
            code, on: service.at.date, charge: charge(code, by: billing),
            pointers: draft.pointers(reason: service.reason))
    }

    /// Marks the treatments of a session that would be taken for one: hands-on therapy beside practical exercise.
    private func markDistinct(_ draft: inout ClaimDraft) {
        guard draft.lines.contains(where: { $0.code == VisitCodes.activities }) else { return }
        for index in draft.lines.indices where draft.lines[index].code == VisitCodes.manualTherapy {
            draft.lines[index].modifiers.insert(Modifier.distinct, at: 0)
        }
    }

    /// A brief visit, for a contact that has nothing else to charge.
    mutating func billVisitAlone() {
        let code = encounter.visit ?? VisitCodes.office(level: 2, isNew: false)
        var draft = ClaimDraft(encounter.diagnoses, first: firstListed)
        let billing = encounter.facilityNPI.isEmpty ? encounter.practitionerNPI : encounter.facilityNPI
        draft.add(
            code, on: encounter.start.date, charge: charge(code, by: billing),
            pointers: draft.pointers(reason: nil, others: 3))
        addProfessional(
            draft, billing: billing, rendering: encounter.practitionerNPI,
            place: encounter.place.isEmpty ? BilledPlace.office : encounter.place)
    }
}

/// The codes of visits by their level.
enum VisitCodes {
    private static let newOffice = [99202, 99202, 99203, 99204, 99205].map { Concept(.cpt, String($0)) }
    private static let knownOffice = [99211, 99212, 99213, 99214, 99215].map { Concept(.cpt, String($0)) }
    private static let newPreventive = (99381...99387).map { Concept(.cpt, String($0)) }
    private static let knownPreventive = (99391...99397).map { Concept(.cpt, String($0)) }
    static let activities = Concept(.cpt, "97530")
    static let manualTherapy = Concept(.cpt, "97140")

    /// An office visit of a level from 1 to 5.
    static func office(level: Int, isNew: Bool) -> Concept {
        let place = min(max(level, 1), 5) - 1
        return isNew ? newOffice[place] : knownOffice[place]
    }

    /// A well visit of the same age for a new or known patient.
    static func counterpart(of visit: Concept, isNew: Bool, codedNew: Bool) -> Concept {
        guard isNew != codedNew else { return visit }
        let (from, to) = codedNew ? (newPreventive, knownPreventive) : (knownPreventive, newPreventive)
        return from.firstIndex(of: visit).map { to[$0] } ?? visit
    }
}
