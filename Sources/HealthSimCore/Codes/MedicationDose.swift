/// What is given at one administration of a drug, and how often.
public struct MedicationDose: Hashable, Sendable {
    /// The amount, in `unit`.
    public var amount: Double
    /// The unit, UCUM, such as `mg`, `[iU]` or `{puff}`.
    public var unit: Text
    /// The hours between two doses; 0 when it is given once.
    public var hoursBetween: Double

    /// A dose with the amount, unit and interval given.
    public init(amount: Double, unit: Text, hoursBetween: Double) {
        self.amount = amount
        self.unit = unit
        self.hoursBetween = hoursBetween
    }
}
