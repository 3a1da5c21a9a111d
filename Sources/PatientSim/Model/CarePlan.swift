public import HealthSimCore

/// What is agreed to be done for a patient's conditions.
public struct CarePlan: Hashable, Sendable, Codable {
    /// The identifier, unique in the cohort, such as `PLN000000010001`.
    public var id: Text
    /// The patient's medical record number.
    public var mrn: Text
    /// The encounter in which it was agreed; may be empty.
    public var encounterID: Text
    /// What it is for, in a few words, such as `Diabetes care plan`.
    public var title: Text
    /// When it began.
    public var start: CalendarDate
    /// When it ended; absent while it holds.
    public var end: CalendarDate?
    /// The identifiers of the conditions it addresses.
    public var conditionIDs: [Text]
    /// The identifiers of its goals.
    public var goalIDs: [Text]
    /// What is to be done, a few words each.
    public var activities: [Text]
    /// Who leads it.
    public var practitionerNPI: Text

    /// A plan from its parts.
    public init(
        id: Text, mrn: Text, encounterID: Text = .empty, title: Text, start: CalendarDate, end: CalendarDate? = nil,
        conditionIDs: [Text] = [], goalIDs: [Text] = [], activities: [Text] = [], practitionerNPI: Text = .empty
    ) {
        self.id = id
        self.mrn = mrn
        self.encounterID = encounterID
        self.title = title
        self.start = start
        self.end = end
        self.conditionIDs = conditionIDs
        self.goalIDs = goalIDs
        self.activities = activities
        self.practitionerNPI = practitionerNPI
    }
}
