public import HealthSimCore

/// A patient: a person as a care provider has registered them.
public struct Patient: Hashable, Sendable, Codable {
    /// The medical record number, such as `MRN00000001`.
    public var mrn: Text
    /// Who the patient is.
    public var person: Person
    /// The time of death, when the patient has died.
    public var deathTime: Timestamp?
    /// The insurance that registration holds, when there is one.
    public var coverage: CoverageSummary?
    /// Why the patient died, ICD-10-CM; absent for the living.
    public var causeOfDeath: Concept?
    /// Whom to call; absent when nobody is known.
    public var contact: ContactPerson?

    /// A patient from its parts.
    public init(mrn: Text, person: Person, deathTime: Timestamp? = nil, coverage: CoverageSummary? = nil) {
        self.mrn = mrn
        self.person = person
        self.deathTime = deathTime
        self.coverage = coverage
    }
}

/// What registration knows of a patient's insurance.
public struct CoverageSummary: Hashable, Sendable, Codable {
    /// The kind of payer, such as `Medicare`.
    public var type: Text
    /// The plan, such as `Medicare Advantage`; empty when not known.
    public var plan: Text

    /// A coverage summary from its parts.
    public init(type: Text, plan: Text) {
        self.type = type
        self.plan = plan
    }
}
