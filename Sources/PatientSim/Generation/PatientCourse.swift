import HealthSimCore

/// One patient's way through the history: the state that the steps of the engine share.
///
/// Each concern draws from a stream of its own, so that a new draw for one changes no other.
struct PatientCourse {
    /// A condition of the patient, as the engine knows it.
    struct Problem {
        var code: Concept
        /// The position of the care model; a code without one is listed and has no course.
        var model: Int?
        var onset: CalendarDate
    }

    let library: CareModelLibrary
    let subject: ClinicalSubject
    let seed: UInt64
    let asOf: CalendarDate
    /// The first day of the history.
    let start: CalendarDate
    /// The days of the history.
    let days: Double
    /// The number of the patient in identifiers.
    let number: UInt64
    private let network: ProviderNetwork
    /// Who looks after the patient; looked up when there is care.
    lazy var careTeam = CareProviders(network: network, rank: subject.placeRank, library: library)

    var streams: Streams
    var state: ClinicalState
    var regimen = Regimen()
    var record: PatientRecord
    var problems: [Problem] = []
    /// The codes of the conditions before the guidelines combine them.
    var coded: [DiagnosisCoder.Entry] = []
    /// The problems that are stated and that no model describes.
    var stated: [Problem] = []
    /// The models that the patient has, in the order of the library.
    var present: [Int] = []
    /// The position of the decision about each model's condition, by position in the library; -1 for none.
    var statedFor: [Int]
    /// The level of each model's condition, by position in the library.
    var severities: [Text]
    /// Years from onset to the start of the history, by position in the library; negative for one that begins within.
    var yearsSinceOnset: [Double]
    /// The last results that decisions read, by slot: the value and its day.
    var results: [Int: (value: Double, day: Double)] = [:]
    /// The day each panel was last done, by position in the library.
    var panelsDone: [Double]
    /// The panels that were due and missed last time.
    var panelsMissed: [Bool]
    /// When each procedure of a visit rule was last done, by its code.
    var proceduresDone: [Concept: Double] = [:]
    var didVitalsOnce = false

    /// What lies ahead.
    var agenda = Agenda()
    /// The day of the next visit, by specialty.
    var next: [Double] = []
    /// The day until which the patient is in hospital, or just out of it.
    var busyUntil = -1.0
    /// The episodes that have begun.
    var running: [RunningEpisode] = []
    /// The day on which the yearly preventive visit is due.
    var wellnessDue = Double.infinity
    /// What the next visit to a specialty comes back to, by position: the event before it.
    var returnsFor: [Int: Concept] = [:]
    /// The screenings that are due at a visit.
    var screeningsDue: [DueScreening] = []
    /// The classes and ingredients of drugs that the patient's allergies rule out.
    var barredClasses: [Text] = []
    /// The vaccines that are due.
    var vaccinesDue: [DueVaccine] = []
    /// The numbers of the care of the plan that has taken place.
    var plannedCareTaken: [Int] = []
    /// The day each question of the social history was last asked, by model and rule.
    var lastAsked: [Double] = []

    init(engine: ClinicalEngine, subject: ClinicalSubject) {
        library = engine.library
        self.subject = subject
        seed = engine.seed
        asOf = engine.asOf
        start = engine.asOf.adding(months: -engine.historyMonths)
        days = Double(start.days(until: asOf))
        number = subject.index + 1
        network = engine.network
        streams = Streams(seed: engine.seed, index: subject.index)
        state = ClinicalState(
            library: engine.library,
            latent: LatentState(count: engine.library.variables.count, seed: engine.seed, index: subject.index),
            sex: subject.patient.person.sex)
        record = PatientRecord(patient: subject.patient)
        statedFor = Array(repeating: -1, count: engine.library.models.count)
        severities = Array(repeating: .empty, count: engine.library.models.count)
        yearsSinceOnset = Array(repeating: 0, count: engine.library.models.count)
        // The last time of each panel lies before the history; what comes due first is not missed.
        panelsDone = engine.library.panels.map { _ in 0 }
        panelsMissed = engine.library.panels.map { _ in true }
        for panel in panelsDone.indices { panelsDone[panel] = -180 * (0.5 + 0.5 * streams.measurements.uniform()) }
    }

    /// The patient's sex.
    var sex: Sex { subject.patient.person.sex }

    /// The patient's birth date.
    var birthDate: CalendarDate { subject.patient.person.birthDate }

    /// The patient's age at the start of the history.
    var ageAtStart: Int { max(0, birthDate.years(until: start)) }

    /// The patient's age at the end of the history.
    var ageAtEnd: Int { max(0, birthDate.years(until: asOf)) }

    /// The day of the history on which the patient was born; negative for all but the youngest.
    var birthDay: Double { Double(start.days(until: birthDate)) }

    /// The date of a day of the history.
    func date(_ day: Double) -> CalendarDate { start.adding(days: Int(day.rounded(.down))) }

    /// The second of the day that a fraction of a day is, to the minute.
    func secondOfDay(_ day: Double) -> Int { Int((day - day.rounded(.down)) * 1_440) * 60 }

    /// A moment of the history, in the time of the place.
    mutating func moment(_ day: Double) -> Timestamp {
        careTeam.timestamp(date(day), secondOfDay: secondOfDay(day))
    }

    /// Makes the rules of one model read their own level and onset.
    mutating func read(as model: Int) {
        state.severity = severities[model]
        state.numbers[CareModelLibrary.Slot.yearsSinceOnset] = yearsSinceOnset[model]
        guard let episode = running.last(where: { $0.model == model && !$0.isOver }) else { return }
        state.numbers[CareModelLibrary.Slot.episodeDay] = state.day - episode.start
        state.numbers[CareModelLibrary.Slot.episodeWeek] = ((state.day - episode.start) / 7).rounded(.down)
    }

    /// Brings the latent quantities to a day.
    mutating func observe(day: Double) {
        state.observe(day: day)
        setAge(on: day)
        setGrowth(on: day)
        for episode in running where !episode.isOver && day >= episode.start && day <= episode.end {
            applyValues(of: episode)
        }
    }

    /// Sets the age and the height on a day.
    mutating func setAge(on day: Double) {
        let date = date(day)
        let age = max(0, birthDate.years(until: date))
        state.numbers[CareModelLibrary.Slot.age] = Double(age)
        state.numbers[CareModelLibrary.Slot.ageDays] = max(0, Double(birthDate.days(until: date)))
        setHeight(ageInDays: max(0, birthDate.days(until: date)))
    }

    /// The finished record: every list in order of time.
    consuming func finished() -> PatientRecord {
        record.encounters.sort { ($0.start, $0.id) < ($1.start, $1.id) }
        record.observations.sort { ($0.effective, $0.id) < ($1.effective, $1.id) }
        record.procedures.sort { ($0.performed, $0.id) < ($1.performed, $1.id) }
        record.medicationOrders.sort { ($0.authored, $0.id) < ($1.authored, $1.id) }
        record.reports.sort { ($0.effective, $0.id) < ($1.effective, $1.id) }
        record.administrations.sort { ($0.start, $0.id) < ($1.start, $1.id) }
        record.immunizations.sort { ($0.occurrence, $0.id) < ($1.occurrence, $1.id) }
        return record
    }
}
