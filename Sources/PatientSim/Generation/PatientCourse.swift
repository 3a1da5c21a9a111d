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

    /// The streams of one patient.
    struct Streams {
        var conditions: RandomStream
        var visits: RandomStream
        var measurements: RandomStream
        var treatment: RandomStream
        var acute: RandomStream

        static let conditions: RandomStream.Purpose = "patient.conditions"
        static let onset: RandomStream.Purpose = "patient.onset"
        static let visits: RandomStream.Purpose = "patient.visits"
        static let measurements: RandomStream.Purpose = "patient.labs"
        static let treatment: RandomStream.Purpose = "patient.treatment"
        static let acute: RandomStream.Purpose = "patient.acute"

        init(seed: UInt64, index: UInt64) {
            conditions = RandomStream(seed: seed, purpose: Self.conditions, index: index)
            visits = RandomStream(seed: seed, purpose: Self.visits, index: index)
            measurements = RandomStream(seed: seed, purpose: Self.measurements, index: index)
            treatment = RandomStream(seed: seed, purpose: Self.treatment, index: index)
            acute = RandomStream(seed: seed, purpose: Self.acute, index: index)
        }
    }

    let library: CareModelLibrary
    let subject: ClinicalSubject
    let seed: UInt64
    let asOf: CalendarDate
    /// The first day of the history.
    let start: CalendarDate
    /// The number of the patient in identifiers.
    let number: UInt64
    private let network: ProviderNetwork
    /// Who looks after the patient; looked up when there is care.
    lazy var careTeam = CareProviders(network: network, rank: subject.placeRank, library: library)

    var streams: Streams
    var state: ClinicalState
    var latent: LatentState
    var regimen = Regimen()
    var record: PatientRecord
    var problems: [Problem] = []
    /// The position of the decision about each model's condition, by position in the library; -1 for none.
    var statedFor: [Int]
    /// The level of each model's condition, by position in the library.
    var severities: [Text]
    /// Years from onset to the start of the history, by position in the library.
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
    /// The day of the next sudden event that may happen.
    var nextEventDay = Double.infinity

    init(engine: ClinicalEngine, subject: ClinicalSubject) {
        library = engine.library
        self.subject = subject
        seed = engine.seed
        asOf = engine.asOf
        start = engine.asOf.adding(months: -engine.historyMonths)
        number = subject.index + 1
        network = engine.network
        streams = Streams(seed: engine.seed, index: subject.index)
        state = ClinicalState(library: engine.library, sex: Text(subject.patient.person.sex.rawValue))
        latent = LatentState(count: engine.library.variables.count, seed: engine.seed, index: subject.index)
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

    /// The patient's age at the start of the history.
    var ageAtStart: Int { subject.patient.person.birthDate.years(until: start) }

    /// The day of the history on which the patient was born; negative for all but the youngest.
    var birthDay: Double { Double(start.days(until: subject.patient.person.birthDate)) }

    /// The date of a day of the history.
    func date(_ day: Double) -> CalendarDate { start.adding(days: Int(day)) }

    /// Makes the rules of one model read their own level and onset.
    mutating func read(as model: Int) {
        state.severity = severities[model]
        state.numbers[CareModelLibrary.Slot.yearsSinceOnset] = yearsSinceOnset[model]
    }

    /// Brings the latent quantities to a day.
    mutating func observe(day: Double) {
        latent.read(day: day, into: &state.numbers, from: CareModelLibrary.Slot.firstVariable)
        let age = subject.patient.person.birthDate.years(until: date(day))
        state.numbers[CareModelLibrary.Slot.age] = Double(age)
        setHeight(age: age)
        setCreatinine()
    }

    /// Sets the creatinine that goes with the filtration rate and the age of the state.
    mutating func setCreatinine() {
        guard let rate = library.filtrationVariable else { return }
        state.numbers[CareModelLibrary.Slot.creatinine] = KidneyFunction.creatinine(
            filtrationRate: max(state.numbers[CareModelLibrary.Slot.firstVariable + rate], 4),
            age: Int(state.numbers[CareModelLibrary.Slot.age]), sex: sex)
    }

    /// The finished record: every list in order of time.
    func finished() -> PatientRecord {
        var record = record
        record.encounters.sort { ($0.start, $0.id) < ($1.start, $1.id) }
        record.observations.sort { ($0.effective, $0.id) < ($1.effective, $1.id) }
        record.procedures.sort { ($0.performed, $0.id) < ($1.performed, $1.id) }
        record.medicationOrders.sort { ($0.authored, $0.id) < ($1.authored, $1.id) }
        return record
    }
}
