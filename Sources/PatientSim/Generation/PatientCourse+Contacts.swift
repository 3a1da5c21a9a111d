import HealthSimCore

extension PatientCourse {
    /// Writes a contact that is not a stay: the encounter and all that is done.
    @discardableResult
    mutating func attend(_ contact: Contact) -> Visit {
        var contact = contact
        if contact.diagnoses.isEmpty {
            let known = [contact.reason ?? problems.first { $0.model == contact.model }?.code ?? problems.first?.code]
            contact.diagnoses = known.compactMap(\.self)
        }
        let usual = 28_800 + streams.visits.integer(below: 26) * 1_200
        let second = contact.secondOfDay ?? usual
        let clinician = careTeam.practitioner(for: contact.specialty, contact: record.encounters.count)
        let begin = careTeam.timestamp(date(contact.day), secondOfDay: second)
        let visit = Visit(
            day: contact.day.rounded(.down) + Double(second) / 86_400, encounterID: nextEncounterID, start: begin,
            practitionerNPI: clinician.npi)
        var encounter = Encounter(
            id: visit.encounterID, mrn: record.patient.mrn, encounterClass: contact.encounterClass, status: .finished,
            type: contact.type, start: begin, end: begin.adding(minutes: 15 + 5 * streams.visits.integer(below: 5)),
            reason: contact.reason, diagnoses: contact.diagnoses,
            specialty: library.specialties[contact.specialty].concept, practitionerNPI: clinician.npi,
            facilityNPI: clinician.facilityNPI)
        if contact.bookedDaysBefore > 0 { encounter.booked = booking(of: begin, daysBefore: contact.bookedDaysBefore) }
        record.encounters.append(encounter)
        careTeam.mention(clinician, in: &record)
        read(as: contact.model)
        if contact.takesVitals, contact.encounterClass != .virtual { takeVitals(visit) }
        perform(contact.procedures, visit: visit, reason: contact.diagnoses.first ?? contact.reason)
        let collected = begin.adding(minutes: 10)
        for panel in contact.panels {
            let reported = collected.adding(hours: 18 + streams.measurements.integer(below: 5))
            guard reported.date < asOf else { continue }
            order(panel, visit: visit, at: collected, issued: reported, reason: contact.diagnoses.first)
            mentionLaboratory()
            heedResults(visit: visit, decided: reported.adding(minutes: 60))
        }
        for drug in contact.drugs {
            prescribe(
                drug, visit: visit, authored: begin.adding(minutes: 12), until: nil, diagnoses: contact.diagnoses,
                model: contact.model)
        }
        for vaccine in contact.vaccines { give(vaccine, isOfSeries: false, visit: visit) }
        return visit
    }

    /// When a visit was booked: so many days before, one at least, at about the same time of day.
    func booking(of begin: Timestamp, daysBefore days: Int) -> Timestamp {
        begin.adding(days: -max(1, days)).adding(minutes: -7)
    }

    /// The diagnoses of an event that are present, the principal one first.
    mutating func diagnoses(_ choices: FrozenArray<CareModel.DiagnosisChoice>) -> [Concept] {
        var codes: [Concept] = []
        for choice in choices {
            let drawn = streams.stays.uniform()
            let quantile = streams.stays.uniform()
            guard drawn < choice.share, let code = choice.code(in: state, quantile: quantile), !codes.contains(code)
            else { continue }
            codes.append(code)
        }
        return codes
    }

    /// Codes of one contact as the guidelines combine them, at most twelve.
    func combined(_ codes: [Concept], of model: Int) -> [Concept] {
        var entries: [DiagnosisCoder.Entry] = []
        for code in codes where !entries.contains(where: { $0.code == code }) {
            entries.append(DiagnosisCoder.Entry(code: code, model: model))
        }
        return Array(DiagnosisCoder.shared.combine(entries).map(\.code).prefix(12))
    }

    /// Orders a panel and writes its report and results.
    ///
    /// - Parameter issued: when the laboratory reports it, unless the panel takes its own time. What would be final only
    ///   after the history is not written.
    mutating func order(_ panel: Int, visit: Visit, at collected: Timestamp, issued: Timestamp, reason: Concept?) {
        let lab = library.panels[panel]
        var issued = issued
        if let hours = lab.panel.finalHours {
            issued = collected.adding(hours: hours.upperBound).adding(minutes: streams.measurements.integer(below: 180))
            guard issued.date < asOf else { return }
        }
        let id = RecordIdentifier.text("RPT", patient: number, entry: record.reports.count + 1)
        let first = record.observations.count
        measure(
            lab.measurements, encounter: visit.encounterID, at: collected, issued: issued, day: visit.day, report: id)
        guard record.observations.count > first else { return }
        if let hours = lab.panel.finalHours {
            issued = finding(from: first, collected: collected, hours: hours) ?? issued
        }
        mentionLaboratory()
        record.reports.append(
            DiagnosticReport(
                id: id, mrn: record.patient.mrn, encounterID: visit.encounterID, category: .laboratory,
                code: lab.panel.concept, procedure: lab.panel.procedure, ordered: collected.adding(minutes: -4),
                effective: collected, issued: issued, results: record.observations[first...].map(\.id), reason: reason,
                practitionerNPI: visit.practitionerNPI, performerNPI: careTeam.laboratoryNPI))
    }

    /// When something is found in a specimen: in the first half of the time that the panel takes; nothing when the
    /// results are the usual ones. The results from a position on are known then.
    private mutating func finding(from first: Int, collected: Timestamp, hours: ClosedRange<Int>) -> Timestamp? {
        let drawn = streams.measurements.uniform()
        guard record.observations[first...].contains(where: { $0.interpretation == .abnormal }) else { return nil }
        let minutes = Double(hours.lowerBound) * 60 + drawn * Double(hours.count) * 30
        let issued = collected.adding(minutes: Int(minutes))
        for index in first..<record.observations.endIndex { record.observations[index].issued = issued }
        return issued
    }

    /// The laboratory is named among those who care.
    mutating func mentionLaboratory() { careTeam.mentionLaboratory(in: &record) }

    /// Performs the procedures of a contact.
    mutating func perform(_ procedures: FrozenArray<CareModel.EventProcedure>, visit: Visit, reason: Concept?) {
        for procedure in procedures {
            let drawn = streams.stays.uniform()
            guard drawn < procedure.share, procedure.when?.isTrue(in: state) ?? true else { continue }
            write(procedure.code, performed: visit.start.adding(minutes: 14), visit: visit, reason: reason)
        }
    }

    /// Writes a procedure.
    mutating func write(_ code: Concept, performed: Timestamp, visit: Visit, reason: Concept?) {
        record.procedures.append(
            Procedure(
                id: RecordIdentifier.text("PRC", patient: number, entry: record.procedures.count + 1),
                mrn: record.patient.mrn, encounterID: visit.encounterID, code: code, performed: performed,
                reason: reason, practitionerNPI: visit.practitionerNPI))
    }
}

extension CareModel.DiagnosisChoice {
    /// The code at a quantile. Choices of infinite weight are rules: the first that is true counts.
    func code(in state: ClinicalState, quantile: Double) -> Concept? {
        if choices.first?.weight == .infinity {
            return choices.first { $0.when?.isTrue(in: state) ?? true }?.code
        }
        return weighted(choices, at: quantile) { $0.when?.isTrue(in: state) ?? true ? $0.weight : 0 }
            .map { choices[$0].code }
    }
}
