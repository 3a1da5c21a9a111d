import HealthSimCore

extension NoteChart {
    /// Writes the note of a visit: subjective, objective, assessment, plan.
    mutating func writeProgress() {
        text.heading("SUBJECTIVE")
        text.line(opening)
        text.list(say("History", "Known problems", "Medical history"), otherProblems.map(\.display.string))
        text.list("Medications", homeDrugs.map(\.drug.display.string))
        text.line("Allergies:" + (allergies.isEmpty ? " none known." : " \(allergies.joined(separator: "; "))."))
        text.list("Social history", socialHistory)
        text.heading("OBJECTIVE")
        let vitals = vitalSigns(last: true)
        let before = text
        text.line(vitals.isEmpty ? "" : "Vital signs: \(vitals)")
        writeResults()
        text.list("Done at this visit", proceduresDone + vaccinesGiven)
        if text == before { text.line(say("Nothing was measured.", "No measurements.")) }
        writeAssessment()
        text.heading("PLAN")
        writeDrugs()
        writeGoals()
        writeFollowUp()
    }

    /// Writes the note of an emergency.
    mutating func writeEmergency() {
        text.heading("CHIEF COMPLAINT")
        text.line("\(reason).")
        text.heading("HISTORY")
        text.line(opening)
        text.list("Known problems", otherProblems.map(\.display.string))
        text.list("Medications", homeDrugs.map(\.drug.display.string))
        text.line("Allergies:" + (allergies.isEmpty ? " none known." : " \(allergies.joined(separator: "; "))."))
        text.heading("VITAL SIGNS")
        let vitals = vitalSigns(last: false)
        text.line(vitals.isEmpty ? "Not recorded." : vitals)
        text.heading("EMERGENCY DEPARTMENT COURSE")
        text.line("Seen from \(Self.clock(encounter.start)) to \(Self.clock(encounter.end ?? written)).")
        writeResults()
        text.list("Given", givenDrugs)
        text.list("Done", proceduresDone)
        writeAssessment()
        text.heading("DISPOSITION")
        writeDisposition()
        guard !diedHere else { return }
        text.heading("PLAN")
        writeDrugs()
        writeFollowUp()
    }

    // MARK: - Parts

    /// Why the patient came.
    var reason: String {
        let reason = encounter.reason ?? encounter.diagnoses.first ?? encounter.type
        return reason.display.isEmpty ? reason.code.string : reason.display.string
    }

    /// The first sentence.
    var opening: String {
        mutating get {
            switch encounter.encounterClass {
            case .virtual:
                return say(
                    "\(capitalized(patient)), seen by video. Reason: \(reason).",
                    "Virtual visit of a \(patient). Reason: \(reason).")
            case .emergency:
                return say(
                    "\(capitalized(patient)) who came to the emergency department. Reason: \(reason).",
                    "\(capitalized(patient)), seen in the emergency department. Presenting problem: \(reason).")
            default:
                return say(
                    "\(capitalized(patient)) who comes for this visit. Reason: \(reason).",
                    "\(capitalized(patient)), seen today. Reason for the visit: \(reason).",
                    "Visit of a \(patient). Reason: \(reason).")
            }
        }
    }

    private func capitalized(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() }

    /// A time of day with its date, such as `2024-03-05 08:15`.
    static func clock(_ time: Timestamp) -> String {
        let words = time.description
        return "\(words.prefix(10)) \(words.dropFirst(11).prefix(5))"
    }

    /// The procedures of the encounter that were done, each once.
    var proceduresDone: [String] {
        var names: [String] = []
        for procedure in record.procedures
        where procedure.encounterID == encounter.id && procedure.status == .completed && procedure.performed <= written
        {
            let name = procedure.code.display.string
            if !name.isEmpty && !names.contains(name) { names.append(name) }
        }
        return names
    }

    private var vaccinesGiven: [String] {
        record.immunizations.filter { $0.encounterID == encounter.id && $0.isPrimarySource && $0.occurrence <= written }
            .map { $0.vaccine.display.isEmpty ? "vaccine CVX \($0.vaccine.code)" : $0.vaccine.display.string }
    }

    /// Adds the diagnoses of the encounter, with what they are treated with after it.
    mutating func writeAssessment() {
        text.heading("ASSESSMENT")
        let drugs = drugs
        let taken = drugs.started + drugs.changed.map(\.to) + drugs.renewed + drugs.continued
        for diagnosis in encounter.diagnoses {
            let treatment = taken.filter { $0.indication == diagnosis }.map(\.drug.display.string)
            let words = treatment.isEmpty || diedHere ? "" : "; treated with \(treatment.joined(separator: ", "))"
            text.item("\(Self.name(diagnosis))\(words).")
        }
        if encounter.diagnoses.isEmpty { text.line("No diagnosis was recorded.") }
    }

    /// Adds the goals that were set.
    mutating func writeGoals() {
        let goals = record.goals.filter { $0.start <= written.date && $0.due.map { $0 >= written.date } ?? true }
        text.list("- \(say("Goals", "Targets"))", goals.map(\.text.string))
    }

    /// Adds when the patient is seen again, as far as it was booked.
    mutating func writeFollowUp() {
        if diedHere { return }
        let end = encounter.end ?? written
        let next = record.encounters.first {
            $0.start > end && $0.status != .cancelled && $0.booked.map { $0 <= written } ?? false
        }
        if let next {
            text.item(say("Next visit on \(next.start.date).", "Follow-up is booked for \(next.start.date)."))
        } else {
            text.item(
                say(
                    "Follow-up as needed.", "Return when symptoms change.",
                    "Call the office with questions or new symptoms."))
        }
    }
}
