public import HealthSimCore

/// What came of reading a canonical document other than a patient's record.
public struct CanonicalReading<Value: Sendable>: Sendable {
    /// The value, or nothing when it has errors.
    public var value: Value? { result.valid ? readable : nil }

    /// What was found while reading: errors (missing, of the wrong kind, not understood) and warnings (unknown fields).
    public let result: ValidationResult

    /// What could be read in spite of the errors, without the entries that have one.
    let readable: Value?

    /// The entries that were left out, by the name of their list and their place in it, in order.
    let dropped: [PatientReading.DroppedEntry]
}
