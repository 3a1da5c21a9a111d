import HealthSimCore

/// One patient's way through the history: the state that the steps of the engine share.
///
/// Each concern draws from a stream of its own, so that a new draw for one changes no other. It is some kilobytes that
/// change all the time: that it cannot be copied keeps closures and calls from copying it.
struct PatientCourse: ~Copyable {
    /// A condition of the patient, as the engine knows it.
    struct Problem {
        var code: Concept
        /// The position of the care model; a code without one is listed and has no course.
        var model: Int?
        var onset: CalendarDate
    }

    let library: CareModelLibrary
    /// What the subject's plan asks for.
    let plannedCare: [PlannedCare]
    /// Values that a specification gives for latent quantities.
    let stateOverrides: [StateOverride]
    /// How often the patient is seen, where that is stated.
    let statedUse: StatedUse
    /// What is stated of drugs.
    let statedDrugs: [StatedDrug]
    let seed: UInt64
    let asOf: CalendarDate
    /// The first day of the history.
    let start: CalendarDate
    /// The days of the history.
    let days: Double
    /// The number of the patient in identifiers.
    let number: UInt64
    /// What is decided about conditions.
    let decisions: [ClinicalSubject.Decision]
    let sex: Sex
    let birthDate: CalendarDate
    /// The day of the history on which the patient was born; negative for all but the youngest.
    let birthDay: Double
    let bodySize: BodySize
    /// The patient's age at the start of the history.
    let ageAtStart: Int
    /// The patient's age at the end of the history.
    let ageAtEnd: Int
    /// Who looks after the patient.
    let careTeam: CareProviders

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
    /// Years from onset to the start of the history, by position in the library; negative for one that begins within.
    var yearsSinceOnset: [Double]
    /// The last results that decisions read.
    var results = LastResults()
    /// What results took the place of, while decisions read them.
    var numbersBefore: [Double] = []
    /// The position among the observations of the latest result of each measurement; -1 for none.
    var latestResults: [Int]
    /// The day each panel was last done, by position in the library.
    var panelsDone: [Double]
    /// The panels that were due and missed last time.
    var panelsMissed: [Bool]
    /// When each procedure of a visit rule was last done, by its code.
    var proceduresDone: [Concept: Double] = [:]
    var didVitalsOnce = false
    /// The date of which the state has the age and the height.
    private var agedOn: CalendarDate?

    /// What lies ahead.
    var agenda = Agenda()
    /// The day of the next visit, by specialty.
    var next: [Double] = []
    /// The day until which the patient is in hospital, or just out of it.
    var busyUntil = -1.0
    /// Whether the emergency that comes next ends in a stay, when that is settled before.
    var forcedStay: Bool?
    /// What the plan says of the stay that comes next.
    var statedStay = StatedStay()
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
    /// What of the plan has taken place.
    var outcome = PlannedOutcome()
    /// The day each question of the social history was last asked, by model and rule.
    var lastAsked: [Double] = []
    /// What is passed on by its address only: a value with an existential is never loaded as a whole, and would else be copied
    /// for every question that a step asks it.
    private let byAddress: (any Sendable)? = nil

    init(engine: ClinicalEngine, subject: ClinicalSubject) {
        library = engine.library
        plannedCare = subject.plannedCare
        stateOverrides = subject.stateOverrides
        statedUse = subject.use
        statedDrugs = subject.drugs
        seed = engine.seed
        asOf = engine.asOf
        start = engine.asOf.adding(months: -engine.historyMonths)
        days = Double(start.days(until: asOf))
        number = subject.index + 1
        decisions = subject.decisions
        sex = subject.patient.person.sex
        birthDate = subject.patient.person.birthDate
        birthDay = Double(start.days(until: birthDate))
        bodySize = subject.bodySize
        ageAtStart = max(0, birthDate.years(until: start))
        ageAtEnd = max(0, birthDate.years(until: engine.asOf))
        careTeam = CareProviders(
            network: engine.network, rank: subject.placeRank, library: engine.library)
        streams = Streams(seed: engine.seed, index: subject.index)
        state = ClinicalState(
            library: engine.library,
            latent: LatentState(count: engine.library.variables.count, seed: engine.seed, index: subject.index),
            sex: subject.patient.person.sex)
        record = PatientRecord(patient: subject.patient)
        if engine.historyMonths > 0 { record.reserveHistory(months: engine.historyMonths) }
        latestResults = Array(repeating: -1, count: engine.library.measurements.count)
        statedFor = Array(repeating: -1, count: engine.library.models.count)
        yearsSinceOnset = Array(repeating: 0, count: engine.library.models.count)
        // The last time of each panel lies before the history; what comes due first is not missed.
        panelsDone = engine.library.panels.map { _ in 0 }
        panelsMissed = engine.library.panels.map { _ in true }
        for panel in panelsDone.indices { panelsDone[panel] = -180 * (0.5 + 0.5 * streams.measurements.uniform()) }
    }

    /// The date of a day of the history.
    func date(_ day: Double) -> CalendarDate { start.adding(days: Int(day.rounded(.down))) }

    /// The second of the day that a fraction of a day is, to the minute.
    func secondOfDay(_ day: Double) -> Int { Int((day - day.rounded(.down)) * 1_440) * 60 }

    /// A moment of the history, in the time of the place.
    func moment(_ day: Double) -> Timestamp {
        careTeam.timestamp(date(day), secondOfDay: secondOfDay(day))
    }

    /// Makes the rules of one model read their own level and onset.
    mutating func read(as model: Int) {
        state.reading = model
        state.numbers[CareModelLibrary.Slot.yearsSinceOnset] = yearsSinceOnset[model]
        guard !running.isEmpty, let episode = running.lastIndex(where: { $0.model == model && !$0.isOver }) else {
            return
        }
        let begun = running[episode].start
        state.numbers[CareModelLibrary.Slot.episodeDay] = state.day - begun
        state.numbers[CareModelLibrary.Slot.episodeWeek] = ((state.day - begun) / 7).rounded(.down)
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
        let date = start.adding(days: Int(day.rounded(.down)))
        guard date != agedOn else { return }
        agedOn = date
        // Most questions are about the ends of the history, whose ages are known.
        let age = date == asOf ? ageAtEnd : date == start ? ageAtStart : max(0, birthDate.years(until: date))
        state.numbers[CareModelLibrary.Slot.age] = Double(age)
        state.numbers[CareModelLibrary.Slot.ageDays] = max(0, Double(birthDate.days(until: date)))
        setHeight(ageInDays: max(0, birthDate.days(until: date)))
    }

    /// Puts every list of the record in order of time.
    mutating func finish() {
        record.encounters.sortByTime()
        record.observations.sortByTime()
        record.procedures.sortByTime()
        record.medicationOrders.sortByTime()
        record.reports.sortByTime()
        record.administrations.sortByTime()
        record.immunizations.sortByTime()
    }
}

extension PatientRecord {
    /// Makes room for what most have in a year, so that the lists do not grow from one entry on: to grow, every entry is
    /// moved. There are ten times as many observations as there is of anything else.
    fileprivate mutating func reserveHistory(months: Int) {
        encounters.reserveCapacity(16)
        observations.reserveCapacity(16 * min(months, 60))
        conditions.reserveCapacity(12)
        procedures.reserveCapacity(12)
        immunizations.reserveCapacity(16)
        medicationOrders.reserveCapacity(8)
        reports.reserveCapacity(8)
    }
}
