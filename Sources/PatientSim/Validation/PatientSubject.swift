public import HealthSimCore

/// A patient's record as the rules look at it: with what many of them need, worked out once.
public struct PatientSubject: Sendable {
    /// The record.
    public let record: PatientRecord
    /// The day after which nothing can have happened yet.
    public let asOf: CalendarDate?
    /// The entries of the record's lists, one after another.
    let entries: [RecordEntry]
    /// The places of the encounters by their identifiers; of two with the same, the first.
    let encounters: [Text: Int]
    /// The diagnoses of the patient: the conditions and what encounters found.
    let diagnoses: Set<Concept>

    init(_ record: PatientRecord, asOf: CalendarDate?) {
        self.record = record
        self.asOf = asOf
        entries = RecordEntry.all(of: record)
        encounters = Dictionary(
            record.encounters.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
        diagnoses = Set(record.conditions.map(\.code) + record.encounters.flatMap(\.diagnoses))
    }

    /// Whether the patient has a diagnosis that a code stands for: the same, a more precise one, or the one that it makes more precise.
    func hasDiagnosis(_ code: Concept) -> Bool {
        if diagnoses.contains(code) { return true }
        let prefix = code.code.string
        return diagnoses.contains { $0.isWithin(prefix) || code.isWithin($0.code.string) }
    }
}
