public import HealthSimCore

/// Makes clinical records from care models: a pure function of the seed, the settings and the subject.
///
/// Nothing is shared between two records, so any number of workers may call `record(for:)` at once, in any order.
public struct ClinicalEngine: Sendable {
    /// The care models.
    public let library: CareModelLibrary
    /// Who and where care is given.
    public let network: ProviderNetwork
    /// The seed of the run.
    public let seed: UInt64
    /// The "today" of the run: nothing happens on it or later.
    public let asOf: CalendarDate
    /// How long before `asOf` the history of care begins; 0 gives the problem list only.
    public let historyMonths: Int

    /// An engine.
    public init(
        library: CareModelLibrary, network: ProviderNetwork, seed: UInt64, asOf: CalendarDate, historyMonths: Int
    ) {
        self.library = library
        self.network = network
        self.seed = seed
        self.asOf = asOf
        self.historyMonths = historyMonths
    }

    /// The models that a subject has at the end of the history, by position in the library.
    package func presence(of subject: ClinicalSubject) -> [Int] {
        var course = PatientCourse(engine: self, subject: subject)
        course.decideConditions()
        return course.present + library.models.indices.filter { course.yearsSinceOnset[$0] < 0 }
    }

    /// The clinical record of a subject.
    public func record(for subject: ClinicalSubject) -> PatientRecord { course(for: subject).record }

    /// The clinical record of a subject, with what of the subject's plan has taken place.
    public func course(for subject: ClinicalSubject) -> (record: PatientRecord, outcome: PlannedOutcome) {
        var course = PatientCourse(engine: self, subject: subject)
        course.decideConditions()
        if historyMonths > 0 || library.codesReadQuantities { course.setPhysiology() }
        course.writeProblems()
        if historyMonths > 0 {
            course.setAllergies()
            course.establishTreatment()
            course.live()
        }
        course.finish()
        return (course.record, course.outcome)
    }
}
