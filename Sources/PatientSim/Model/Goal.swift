public import HealthSimCore

/// What a patient and those who care want to reach.
public struct Goal: Hashable, Sendable, Codable {
    /// Where the goal stands, in the words of FHIR (goal-achievement).
    public enum Achievement: String, CaseIterable, Codable, Sendable {
        case inProgress = "in-progress"
        case achieved
        case notAchieved = "not-achieved"
    }

    /// The identifier, unique in the cohort, such as `GOL000000010001`.
    public var id: Text
    /// The patient's medical record number.
    public var mrn: Text
    /// The condition it is about; may be empty.
    public var conditionID: Text
    /// The goal in a few words, such as `HbA1c below 7 %`.
    public var text: Text
    /// What is measured, LOINC; absent for a goal in words.
    public var measure: Concept?
    /// The value is to be at least this, in `unit`.
    public var low: Double?
    /// The value is to be at most this, in `unit`.
    public var high: Double?
    /// The unit, UCUM.
    public var unit: Text
    /// When it was set.
    public var start: CalendarDate
    /// When it is to be reached; absent for a goal that lasts.
    public var due: CalendarDate?
    /// Where it stands by the last result.
    public var achievement: Achievement

    /// A goal from its parts.
    public init(
        id: Text, mrn: Text, conditionID: Text = .empty, text: Text, measure: Concept? = nil, low: Double? = nil,
        high: Double? = nil, unit: Text = .empty, start: CalendarDate, due: CalendarDate? = nil,
        achievement: Achievement = .inProgress
    ) {
        self.id = id
        self.mrn = mrn
        self.conditionID = conditionID
        self.text = text
        self.measure = measure
        self.low = low
        self.high = high
        self.unit = unit
        self.start = start
        self.due = due
        self.achievement = achievement
    }
}
