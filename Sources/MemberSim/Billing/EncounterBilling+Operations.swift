import HealthSimCore

// Operations that practices do in their own surgery centers, and anesthesia.

extension EncounterBilling {
    // MARK: - A surgery center

    /// Operations of a practice: in its own surgery center or in the hospital, with the operator's and the anesthetist's
    /// claims.
    mutating func billOperations(_ services: [BillableService]) {
        let operations = services.filter { $0.kind != .anesthesia }
        guard !operations.isEmpty else { return }
        let practice = encounter.facilityNPI
        let isInHospital = operatesInHospital(operations)
        let facility = isInHospital ? network.hospitalNPI : practice
        let place = isInHospital ? BilledPlace.outpatientHospital : BilledPlace.surgeryCenter
        var center = ClaimDraft(
            operations.compactMap(\.reason) + encounter.diagnoses, limit: ClaimDraft.institutionalDiagnoses)
        var operator_ = ClaimDraft(operations.compactMap(\.reason) + encounter.diagnoses)
        for operation in operations {
            guard let stated = operation.code else { continue }
            let code = screening(stated)
            var modifiers = sides(of: operation, ServiceTraits.of(stated))
            if code == stated, isScreening, let mark = screeningMark(of: stated) { modifiers.append(mark) }
            let revenue = ServiceTraits.of(stated).revenue
            center.add(
                code, modifiers: modifiers, revenue: isInHospital && revenue > 0 ? revenue : 490,
                on: operation.at.date, units: operation.units,
                charge: charge(code, .facility, units: operation.units, by: facility))
            operator_.add(
                code, modifiers: modifiers, on: operation.at.date, units: operation.units,
                charge: charge(code, .professional, units: operation.units, by: practice),
                pointers: operator_.pointers(reason: operation.reason), renderingNPI: rendering(of: operation))
        }
        let operatorNPI =
            operations[0].practitionerNPI.isEmpty ? encounter.practitionerNPI : operations[0].practitionerNPI
        addInstitutional(
            center, bill: isInHospital ? "13" : "83", facility: facility, attending: operatorNPI,
            admission: outpatientAdmission(type: "3"), operating: operatorNPI)
        addProfessional(operator_, billing: practice, rendering: operatorNPI, place: place, site: facility)
        billAnesthesia(services, operations: operations, place: place, site: facility)
    }

    /// Whether a practice operates in the hospital: most practices have no surgery center of their own, always the same
    /// ones, and what is done with a catheter or usually in a hospital is done there.
    ///
    private func operatesInHospital(_ operations: [BillableService]) -> Bool {
        guard network.practicesWithoutCenter > 0, !network.hospitalNPI.isEmpty,
            encounter.facilityNPI != network.hospitalNPI
        else { return false }
        let needsHospital = operations.contains { operation in
            operation.code.map { ServiceTraits.of($0).place != 24 } ?? false
        }
        return needsHospital || encounter.facilityNPI.fingerprint % 100 < UInt64(network.practicesWithoutCenter)
    }

    /// Whether a screening is the reason.
    private var isScreening: Bool { encounter.diagnoses.first?.isWithin("Z12") ?? false }

    /// The modifier of a procedure of screening: for Medicare of one that became a treatment, for others of any.
    private func screeningMark(of code: Concept) -> Text? {
        switch party.rules {
        case .medicare: code.isWithin("4538") ? Modifier.screeningToTreatment : nil
        case .commercial, .medicaid: code.isWithin("453") || code.isWithin("4538") ? Modifier.preventive : nil
        }
    }

    /// The code of a screening colonoscopy, which Medicare has its own for.
    private func screening(_ code: Concept) -> Concept {
        guard party.rules == .medicare, isScreening, code == Self.colonoscopy else { return code }
        return Self.screeningColonoscopy
    }

    private static let colonoscopy = Concept(.cpt, "45378")
    private static let colonoscopyAnesthesia = Concept(.cpt, "00811")
    private static let screeningAnesthesia = Concept(.cpt, "00812")
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
                let isScreened = code == Self.colonoscopyAnesthesia && isScreening
                addAnesthesia(
                    isScreened ? Self.screeningAnesthesia : code, minutes: minutes, on: operation.at.date,
                    reason: operation.reason, to: &draft, by: billing)
                if isScreened, party.rules != .medicare {
                    draft.lines[draft.lines.count - 1].modifiers.append(Modifier.preventive)
                }
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
}
