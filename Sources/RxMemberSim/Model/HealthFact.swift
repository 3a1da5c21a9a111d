public import HealthSimCore

/// Something of a member's health that a pharmacy or a plan knows: what drug reviews and prior authorizations look at.
public struct HealthFact: Hashable, Sendable, Codable {
    /// The kinds of facts.
    public enum Kind: String, CaseIterable, Codable, Sendable {
        case diagnosis, allergy, pregnancy, lactation, laboratory, weight
    }

    /// Whose it is.
    public var memberID: Text
    /// What it is.
    public var kind: Kind
    /// The diagnosis, ICD-10-CM; absent for others.
    public var diagnosis: Concept?
    /// The allergen by its id in `codes/allergens`, or the laboratory test by its id in `codes/lab-tests`, such as `egfr`,
    /// `hba1c` or `ldl`; empty for others.
    public var name: Text
    /// The measured value: mL/min/1.73 m² for `egfr`, % for `hba1c`, mg/dL for `ldl`, kg for a weight; absent for
    /// others.
    public var value: Double?
    /// From when it is known.
    public var start: CalendarDate
    /// Until when it holds; absent while it does.
    public var end: CalendarDate?

    /// A fact from its parts.
    public init(
        memberID: Text, kind: Kind, diagnosis: Concept? = nil, name: Text = .empty, value: Double? = nil,
        start: CalendarDate, end: CalendarDate? = nil
    ) {
        self.memberID = memberID
        self.kind = kind
        self.diagnosis = diagnosis
        self.name = name
        self.value = value
        self.start = start
        self.end = end
    }

    /// Whether it holds on a day.
    public func holds(on day: CalendarDate) -> Bool { day >= start && end.map { day <= $0 } ?? true }
}
