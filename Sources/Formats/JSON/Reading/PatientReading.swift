public import HealthSimCore
public import PatientSim

/// What came of reading a canonical record.
public struct PatientReading: Sendable {
    /// The record, or nothing when it has errors.
    public var record: PatientRecord? { result.valid ? readable : nil }

    /// What was found while reading: errors (missing, of the wrong kind, not understood) and warnings (unknown fields,
    /// identifiers that were assigned).
    public let result: ValidationResult

    /// What could be read in spite of the errors, without the entries that have one; nothing when the patient has one.
    let readable: PatientRecord?

    /// The entries that were left out, by the name of their list and their place in it, in order.
    let dropped: [DroppedEntry]

    /// Where the entries of the record's lists stand in the input, when that is elsewhere than in the record: the paths of
    /// resources, by the name of the list.
    var sources: [String: [String]] = [:]

    /// An entry of a list that could not be read.
    struct DroppedEntry: Hashable, Sendable {
        let list: String
        let index: Int
    }
}

extension [PatientReading.DroppedEntry] {
    /// The place that an entry has in the input, by its place among those that could be read.
    func place(of index: Int, in list: String) -> Int {
        var index = index
        for entry in self where entry.list == list && entry.index <= index { index += 1 }
        return index
    }
}
