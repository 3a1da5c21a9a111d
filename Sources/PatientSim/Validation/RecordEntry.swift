import HealthSimCore

/// What entries of all lists have in common.
struct RecordEntry: Sendable {
    /// The name of the list in canonical JSON.
    let list: String
    /// The place in the list.
    let index: Int
    let id: Text
    /// The name of the identifier's field.
    let idField: String
    let mrn: Text
    /// The encounter it refers to; empty when it refers to none.
    let encounterID: Text
    /// What it is about; nothing for encounters.
    let code: Concept?
    /// When it happened or began, on the patient's calendar.
    let date: CalendarDate
    /// The moment, when it is known.
    let moment: Timestamp?
    /// The name of the field of `date` and `moment`.
    let timeField: String
    /// Who did it, by NPI; may be empty.
    let practitionerNPI: Text

    /// The path of a field.
    func path(_ field: String) -> String { FieldPath.join(FieldPath.element(list, index), field) }
}
