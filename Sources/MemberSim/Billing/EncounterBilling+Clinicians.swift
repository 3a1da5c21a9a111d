import HealthSimCore

// What the clinicians of a stay bill.

extension EncounterBilling {
    mutating func billClinicians(_ stay: BillableStay, operations: [BillableService]) {
        let facility = encounter.facilityNPI
        let traits = encounter.visit.map(ServiceTraits.of)
        if let visit = encounter.visit, traits?.family == .emergency {
            let physician = network.emergencyPhysician
            billEmergencyPhysician(
                visit, procedures: [], by: physician.isEmpty ? encounter.practitionerNPI : physician.npi,
                billing: physician.isEmpty ? facility : physician.billingNPI)
        }
        billAttending(traits)
        let surgery = operations.isEmpty ? operationsByProcedure() : operations
        billSurgeon(surgery)
        if !surgery.isEmpty || encounter.services.contains(where: { $0.kind == .anesthesia }) {
            billAnesthesia(encounter.services, operations: surgery, place: BilledPlace.inpatient, site: facility)
        }
        billReadings(of: encounter.services.filter(Self.isRead), place: BilledPlace.inpatient, site: facility)
    }

    /// The visits of who looks after the patient, and the small procedures.
    private mutating func billAttending(_ visit: ServiceTraits?) {
        let facility = encounter.facilityNPI
        let (first, last) = (encounter.start.date, encounter.end.date)
        var draft = ClaimDraft(encounter.diagnoses + encounter.acquiredDiagnoses)
        if let code = encounter.visit, visit?.family == .newborn || visit?.family == .newbornCritical {
            addNewbornDays(code, visit, to: &draft)
        } else if first == last {
            let code = BilledService.sameDays[stayLevel]
            draft.add(
                code, on: first, charge: charge(code, .professional, by: facility),
                pointers: draft.pointers(reason: nil, others: 3))
        } else {
            let coded = visit?.family == .hospitalFirst ? encounter.visit : nil
            addDays(
                to: &draft, first: coded ?? BilledService.firstDays[max(1, stayLevel)], from: first, through: last,
                by: facility)
        }
        for service in encounter.services where !Self.isRead(service) && service.kind != .anesthesia {
            guard let code = service.code, code.system != .icd10pcs, !Self.isOperation(ServiceTraits.of(code)) else {
                continue
            }
            addPhysiciansPart(of: service, to: &draft, billing: facility)
        }
        addProfessional(draft, billing: facility, rendering: encounter.practitionerNPI, place: BilledPlace.inpatient)
    }

    /// The days of a newborn: healthy, in intensive care, or critically ill.
    private mutating func addNewbornDays(_ code: Concept, _ traits: ServiceTraits?, to draft: inout ClaimDraft) {
        let facility = encounter.facilityNPI
        let (first, last) = (encounter.start.date, encounter.end.date)
        let length = first.days(until: last)
        draft.add(
            code, on: first, charge: charge(code, .professional, by: facility),
            pointers: draft.pointers(reason: nil, others: 3))
        guard length > 0 else { return }
        // A critically ill child is so for a third of the stay, and intensively looked after for another.
        let critical = code == Self.criticalNewborn ? max(1, length / 3) : 0
        let intensive = traits?.family == .newbornCritical ? max(1, (length - critical) / 2) : 0
        var day = first.adding(days: 1)
        func run(_ code: Concept, until end: CalendarDate) {
            while day < end {
                let units = min(7, day.days(until: end))
                draft.add(
                    code, on: day, through: day.adding(days: units - 1), units: units,
                    charge: charge(code, .professional, units: units, by: facility),
                    pointers: draft.pointers(reason: nil, others: 3))
                day = day.adding(days: units)
            }
        }
        run(
            BilledService.laterCriticalNewbornDay,
            until: min(last, first.adding(days: 1 + critical * (critical > 0 ? 1 : 0))))
        run(BilledService.laterIntensiveNewbornDay, until: min(last, day.adding(days: intensive)))
        run(BilledService.laterNewbornDay, until: last)
        draft.add(
            BilledService.shortDischarge, on: last,
            charge: charge(BilledService.shortDischarge, .professional, by: facility),
            pointers: draft.pointers(reason: nil, others: 3))
    }

    private static let criticalNewborn = Concept(.cpt, "99468")

    /// The operations that the procedures of the stay stand for, when no operation is recorded as a clinician codes it.
    private func operationsByProcedure() -> [BillableService] {
        var operations: [BillableService] = []
        for service in encounter.services {
            guard let code = service.code, code.system == .icd10pcs, let traits = SurgeryTraits.of(code),
                let surgeon = traits.surgeon, !operations.contains(where: { $0.code == surgeon })
            else { continue }
            var operation = service
            operation.code = surgeon
            operation.kind = .procedure
            operation.units = 1
            operations.append(operation)
        }
        return operations
    }

    /// The claim of who operates, one for each of them.
    private mutating func billSurgeon(_ operations: [BillableService]) {
        var rest = operations[...]
        let facility = encounter.facilityNPI
        while let first = rest.first {
            let surgeon = first.practitionerNPI.isEmpty ? encounter.practitionerNPI : first.practitionerNPI
            var draft = ClaimDraft(operations.compactMap(\.reason) + encounter.diagnoses)
            var others: [BillableService] = []
            for operation in rest {
                guard operation.practitionerNPI == first.practitionerNPI, let stated = operation.code else {
                    others.append(operation)
                    continue
                }
                let code = SurgeryTraits.withoutVisits(stated)
                var modifiers = sides(of: operation, ServiceTraits.of(code))
                if !draft.isEmpty { modifiers.append(SurgeryTraits.further) }
                draft.add(
                    code, modifiers: modifiers, on: operation.at.date, units: operation.units,
                    charge: charge(code, .professional, units: operation.units, by: facility),
                    pointers: draft.pointers(reason: operation.reason, others: 1))
            }
            addProfessional(draft, billing: facility, rendering: surgeon, place: BilledPlace.inpatient)
            rest = others.count < rest.count ? others[...] : []
        }
    }
}

/// What billing must know of an operation by its ICD-10-PCS code.
struct SurgeryTraits: Hashable, Sendable {
    /// What the surgeon bills; absent when it is not billed apart.
    var surgeon: Concept?
    /// The anesthesia; absent when there is none of its own.
    var anesthesia: Concept?
    /// How long it takes.
    var minutes: Int
    /// Whether it is a birth, which takes place in a delivery room.
    var isDelivery: Bool
    /// Whether something is put in for good.
    var hasImplant: Bool
    /// The revenue code of the room where it is done.
    var revenue: UInt16

    /// Modifier 51, for a further procedure of the same operation.
    static let further: Text = "51"

    private static let byKind: [Text: SurgeryTraits] = Dictionary(
        ReferenceTable.named("claims/surgery-by-procedure").rows.map { row in
            (row["kind"], SurgeryTraits(row))
        }, uniquingKeysWith: { first, _ in first })

    private static let listed: FrozenArray<SurgeryTraits?> = {
        var traits = [SurgeryTraits?](repeating: nil, count: ConceptTable.shared.count)
        for row in ReferenceTable.named("codes/icd10pcs").rows {
            guard row["groups"] == "yes" || row["kind"] == "delivery" || row["kind"] == "cesarean",
                let concept = Concept(.icd10pcs, row["code"]).row
            else { continue }
            traits[Int(concept)] = byKind[row["kind"]]
        }
        return FrozenArray(traits)
    }()

    private init(_ row: ReferenceTable.Row) {
        surgeon = row["surgeon_code"].isEmpty ? nil : Concept(.cpt, row["surgeon_code"])
        anesthesia = row["anesthesia_code"].isEmpty ? nil : Concept(.cpt, row["anesthesia_code"])
        minutes = row.integer("minutes") ?? 60
        isDelivery = row["room"] == "delivery"
        hasImplant = row["implant"] == "yes"
        revenue = row["room"] == "catheter" ? 481 : row["room"] == "endoscopy" ? 750 : 360
    }

    /// The traits of an operation that a clinician has coded.
    init(operation code: Concept) {
        surgeon = code
        anesthesia = AnesthesiaTraits.usual(for: code)
        minutes = anesthesia.map { AnesthesiaTraits.of($0).minutes } ?? 45
        isDelivery = (720...729).contains(ServiceTraits.of(code).revenue)
        hasImplant = Self.implants.contains { $0.from <= code.code && code.code <= $0.to }
        revenue = ServiceTraits.of(code).revenue == 0 ? 360 : ServiceTraits.of(code).revenue
    }

    private static let implants: [(from: Text, to: Text)] = [
        ("27125", "27138"), ("27446", "27487"), ("33206", "33249"),
    ]

    /// The traits of a procedure; nothing for one that needs no operating room.
    static func of(_ procedure: Concept) -> SurgeryTraits? {
        guard let row = procedure.row else { return nil }
        return listed[Int(row)]
    }

    /// The delivery alone in place of the whole care of a pregnancy, whose visits are billed one by one.
    static func withoutVisits(_ code: Concept) -> Concept {
        code == wholeVaginal ? vaginal : code == wholeCesarean ? cesarean : code
    }

    private static let wholeVaginal = Concept(.cpt, "59400")
    private static let vaginal = Concept(.cpt, "59409")
    private static let wholeCesarean = Concept(.cpt, "59510")
    private static let cesarean = Concept(.cpt, "59514")
}
