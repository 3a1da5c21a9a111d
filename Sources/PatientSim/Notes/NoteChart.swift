import HealthSimCore

/// What a clinician knows of a patient when the note of an encounter is written, and the note as far as it is written.
struct NoteChart {
    let record: PatientRecord
    let encounter: Encounter
    /// When the note is signed: nothing later is known.
    let written: Timestamp
    /// Chooses the wording.
    var stream: RandomStream
    var text = NoteText()

    init(of encounter: Encounter, in record: PatientRecord, written: Timestamp, stream: RandomStream) {
        self.record = record
        self.encounter = encounter
        self.written = written
        self.stream = stream
    }

    /// One of several wordings.
    mutating func say(_ wordings: String...) -> String { stream.choose(wordings) }

    // MARK: - Who

    /// The patient as `68-year-old woman`.
    var patient: String {
        let person = record.patient.person
        let today = encounter.start.date
        let years = person.birthDate.years(until: today)
        let days = person.birthDate.days(until: today)
        let age =
            years >= 2
            ? "\(years)-year-old"
            : days >= 60 ? "\(person.birthDate.months(until: today))-month-old" : "\(days)-day-old"
        switch person.sex {
        case .female: return "\(age) \(years < 18 ? "girl" : "woman")"
        case .male: return "\(age) \(years < 18 ? "boy" : "man")"
        case .other, .unknown: return "\(age) patient"
        }
    }

    /// Whether the patient died in this encounter.
    var diedHere: Bool {
        guard let death = record.patient.deathTime, let end = encounter.end else { return false }
        return death >= encounter.start && death <= end
    }

    // MARK: - Conditions

    /// A diagnosis as `Essential (primary) hypertension (I10)`.
    static func name(_ diagnosis: Concept) -> String {
        diagnosis.display.isEmpty ? diagnosis.code.string : "\(diagnosis.display) (\(diagnosis.code))"
    }

    /// The problems that were known and present, without the diagnoses of the encounter.
    var otherProblems: [Concept] {
        var found: [Concept] = []
        for condition in record.conditions
        where condition.category == .problemListItem && condition.recorded <= written.date
            && condition.onset <= written.date && condition.abatement.map({ $0 >= encounter.start.date }) ?? true
            && !encounter.diagnoses.contains(condition.code) && !found.contains(condition.code)
        {
            found.append(condition.code)
        }
        return found
    }

    /// The conditions that were known before the encounter.
    var history: [String] {
        record.conditions.filter { $0.category == .problemListItem && $0.recorded < encounter.start.date }.map {
            condition in
            let name = Self.name(condition.code)
            guard let end = condition.abatement, end < encounter.start.date else {
                return "\(name), since \(condition.onset)"
            }
            return "\(name), \(condition.onset) to \(end)"
        }
    }

    /// The allergies that were known.
    var allergies: [String] {
        record.allergies.filter { $0.recorded <= written.date }.map {
            $0.reaction.isEmpty ? "\($0.substance.display)" : "\($0.substance.display) (\($0.reaction))"
        }
    }

    /// Adds what is known of allergies.
    mutating func writeAllergies() {
        let known = allergies
        text.line(known.isEmpty ? say("No known allergies.", "None known.") : "\(known.joined(separator: "; ")).")
    }

    /// What is known of the patient's way of life.
    var socialHistory: [String] {
        var latest: [Observation] = []
        for observation in record.observations
        where observation.category == .socialHistory && observation.effective <= written {
            latest.removeAll { $0.code == observation.code }
            latest.append(observation)
        }
        return latest.compactMap { observation in
            Self.value(observation).map { "\(Self.name(ofTest: observation.code)): \($0)" }
        }
    }
}
