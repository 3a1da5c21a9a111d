import HealthSimCore

extension NoteChart {
    /// Writes the history and physical of a stay: what was known three hours after arrival.
    mutating func writeHistory() {
        text.heading("CHIEF COMPLAINT")
        text.line("\(reason).")
        text.heading("HISTORY OF PRESENT ILLNESS")
        let came = Self.clock(encounter.start)
        text.line(
            say(
                "This \(patient) came to the hospital on \(came). Reason: \(reason).",
                "The patient is a \(patient), admitted from \(came). Reason: \(reason)."))
        if let source = encounter.admission?.source, !source.display.isEmpty {
            text.line("Admission source: \(source.display).")
        }
        text.heading("PAST MEDICAL HISTORY")
        let history = history
        if history.isEmpty { text.line(say("No chronic condition is known.", "Nothing of note.")) }
        for entry in history { text.item(entry) }
        text.heading("HOME MEDICATIONS")
        let home = homeDrugs
        if home.isEmpty { text.line("None.") }
        for order in home { text.item(Self.words(order)) }
        text.heading("ALLERGIES")
        writeAllergies()
        let social = socialHistory
        if !social.isEmpty {
            text.heading("SOCIAL HISTORY")
            text.line(social.joined(separator: "; ") + ".")
        }
        text.heading("VITAL SIGNS")
        let vitals = vitalSigns(last: false)
        text.line(vitals.isEmpty ? "Not recorded yet." : vitals)
        text.heading("RESULTS")
        let before = text
        writeResults()
        if text == before { text.line(say("None yet.", "No results yet.")) }
        text.heading("ASSESSMENT AND PLAN")
        text.item("Admitting diagnosis: \(Self.name(admittingDiagnosis)).")
        text.list("- Other problems", otherProblems.map(\.display.string))
        text.list("- Ordered", givenDrugs)
    }

    /// Writes the discharge summary of a stay.
    mutating func writeSummary() {
        let end = encounter.end ?? written
        text.heading("DATES")
        text.line("Admitted \(encounter.start.date). \(diedHere ? "Died" : "Discharged") \(end.date).")
        text.heading("PRINCIPAL DIAGNOSIS")
        text.line(encounter.diagnoses.first.map { "\(Self.name($0))." } ?? "None recorded.")
        if encounter.diagnoses.count > 1 {
            text.heading("OTHER DIAGNOSES")
            for diagnosis in encounter.diagnoses.dropFirst() { text.item("\(Self.name(diagnosis)).") }
        }
        let procedures = proceduresDone
        if !procedures.isEmpty {
            text.heading("PROCEDURES")
            for procedure in procedures { text.item(procedure) }
        }
        text.heading("HOSPITAL COURSE")
        writeCourse()
        if !diedHere {
            let vitals = vitalSigns(last: true)
            if !vitals.isEmpty {
                text.heading("VITAL SIGNS AT DISCHARGE")
                text.line(vitals)
            }
            text.heading("DISCHARGE MEDICATIONS")
            let place = text
            writeDrugs()
            if text == place { text.line("None.") }
        }
        text.heading("DISPOSITION")
        writeDisposition()
        guard !diedHere else { return }
        text.heading("FOLLOW-UP")
        writeFollowUp()
    }

    private var admittingDiagnosis: Concept {
        encounter.admission?.admittingDiagnosis ?? encounter.reason ?? encounter.diagnoses.first ?? encounter.type
    }

    /// Adds the way through the hospital, the values that were followed, and the treatment.
    private mutating func writeCourse() {
        text.line(
            say(
                "\(patient.prefix(1).uppercased())\(patient.dropFirst()), admitted with: \(reason).",
                "This \(patient) was admitted with: \(reason)."))
        let stays = encounter.admission?.locations ?? []
        if let first = stays.first { text.line("First cared for in the \(Self.name(first.unit)).") }
        for stay in stays.dropFirst() {
            text.line("\(say("Moved to", "Transferred to")) the \(Self.name(stay.unit)) on \(stay.start.date).")
        }
        text.list(say("Treated with", "Received"), givenDrugs)
        for (first, last) in followed {
            guard let value = first.value, let end = last.value else { continue }
            let name = Self.name(ofTest: first.code)
            let (from, to) = (NoteText.number(value, first.decimals), NoteText.number(end, last.decimals))
            let unit = NoteText.unit(last.unit)
            if from == to {
                text.item("\(name) stayed at \(to)\(unit).")
            } else if end > value {
                text.item("\(name) rose from \(from) to \(to)\(unit).")
            } else {
                text.item("\(name) \(say("fell", "came down")) from \(from) to \(to)\(unit).")
            }
        }
        for report in record.reports
        where report.encounterID == encounter.id && report.issued <= written && !report.conclusion.isEmpty {
            text.item("\(report.code.display): \(report.conclusion)")
        }
    }

    /// The first and the last value of what was abnormal at first or at last, and was measured more than once.
    private var followed: [(first: Observation, last: Observation)] {
        var pairs: [(first: Observation, last: Observation)] = []
        for observation in results([.laboratory, .vitalSigns]) where observation.value != nil {
            if let place = pairs.firstIndex(where: { $0.first.code == observation.code }) {
                pairs[place].last = observation
            } else {
                pairs.append((observation, observation))
            }
        }
        return pairs.filter { pair in
            pair.first.effective < pair.last.effective && (Self.isOutside(pair.first) || Self.isOutside(pair.last))
        }
    }

    private static func isOutside(_ observation: Observation) -> Bool {
        if let flag = observation.interpretation { return flag != .normal }
        guard let value = observation.value else { return false }
        return observation.low.map { value < $0 } ?? false || observation.high.map { value > $0 } ?? false
    }

    /// Adds where the patient went.
    mutating func writeDisposition() {
        if diedHere, let death = record.patient.deathTime {
            let cause = record.patient.causeOfDeath.map { " Cause of death: \(Self.name($0))." } ?? ""
            text.line("\(say("The patient died on", "Death was pronounced on")) \(Self.clock(death)).\(cause)")
            return
        }
        let place = encounter.dischargeDisposition?.display ?? .empty
        text.line(place.isEmpty ? "Discharged." : "\(say("Discharged to", "Discharge disposition")): \(place).")
    }

    private static func name(_ unit: LocationStay.Unit) -> String {
        switch unit {
        case .emergency: "emergency department"
        case .ward: "ward"
        case .stepDown: "step-down unit"
        case .intensiveCare: "intensive care unit"
        case .laborAndDelivery: "labor and delivery unit"
        case .postpartum: "postpartum unit"
        case .nursery: "nursery"
        case .psychiatry: "psychiatric unit"
        }
    }
}
