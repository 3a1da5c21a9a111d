/// Something that happened in the care of a person: one event, which encounters, claims and fills are made from.
public struct CareEvent: Timed, Hashable, Sendable {
    /// When it began, in the time of the place.
    public var at: Timestamp
    /// When it ended; nil for what takes no time or is not over.
    public var end: Timestamp?
    /// Where it happened.
    public var setting: CareSetting
    /// Why the person came, when it is coded.
    public var reason: Concept?
    /// What was found or treated, the first listed diagnosis first.
    public var diagnoses: [Concept]
    /// What was done: CPT, HCPCS or ICD-10-PCS.
    public var procedures: [Concept]
    /// What was ordered: tests, drugs, referrals.
    public var orders: [Concept]
    /// The national provider identifier of who cared for the person, 10 digits; empty when not known.
    public var provider: Text
    /// The national provider identifier of the place, 10 digits; empty when not known.
    public var place: Text

    /// An event from its parts.
    public init(
        at: Timestamp, end: Timestamp? = nil, setting: CareSetting, reason: Concept? = nil, diagnoses: [Concept] = [],
        procedures: [Concept] = [], orders: [Concept] = [], provider: Text = .empty, place: Text = .empty
    ) {
        self.at = at
        self.end = end
        self.setting = setting
        self.reason = reason
        self.diagnoses = diagnoses
        self.procedures = procedures
        self.orders = orders
        self.provider = provider
        self.place = place
    }
}
