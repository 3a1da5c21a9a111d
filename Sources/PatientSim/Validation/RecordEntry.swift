import HealthSimCore

/// What entries of all lists have in common.
struct RecordEntry: Sendable {
    /// The name of the list in canonical JSON.
    let list: StaticString
    /// The place in the list.
    let index: Int
    let id: Text
    /// The name of the identifier's field.
    let idField: StaticString
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
    let timeField: StaticString
    /// Who did it, by NPI; may be empty.
    let practitionerNPI: Text

    /// The path of a field.
    func path(_ field: StaticString) -> String { "\(list)[\(index)].\(field)" }

    /// Whether it is of a list.
    func isOf(_ name: StaticString) -> Bool { list.description == name.description }
}
