public import HealthSimCore

/// How far a claim or a line is (STC).
public struct X12ClaimStatus: Hashable, Sendable {
    /// The category, such as `F1`: finalised, paid.
    public var category: Text
    /// The status, such as `65`: paid.
    public var code: Text
    /// Whom the status is about (`QC` the patient, `1P` the provider, `PR` the payer); empty for those about nobody.
    public var entity: Text
    /// The day of the status.
    public var date: CalendarDate

    /// A status from its parts.
    public init(_ category: Text, _ code: Text, entity: Text = .empty, date: CalendarDate) {
        self.category = category
        self.code = code
        self.entity = entity
        self.date = date
    }
}
