public import HealthSimCore

/// A person as a payer has enrolled them.
public struct Member: Hashable, Sendable, Codable {
    /// The member id, such as `MEM00000001`; unique in the cohort.
    public var id: Text
    /// The subscriber's member id; the subscriber's own is `id`.
    public var subscriberID: Text
    /// What the member is to the subscriber.
    public var relationship: Relationship
    /// The number of the person within the contract, two digits: `01` is the subscriber.
    public var personCode: Text
    /// Who the member is.
    public var person: Person
    /// The medical record number of the same person at the provider; empty when MemberSim stands alone.
    public var mrn: Text
    /// The Medicare beneficiary identifier in its 11 characters, one that CMS does not give out; empty for others.
    public var medicareID: Text
    /// The Medicaid number; empty for others.
    public var medicaidID: Text
    /// The day of death; absent for the living.
    public var deathDate: CalendarDate?
    /// Whether a physician has found the member unable to support themselves; such a child stays covered beyond 26.
    public var isDisabled: Bool
    /// Whether the member is a student full time.
    public var isStudent: Bool

    /// A member from its parts.
    public init(
        id: Text, subscriberID: Text, relationship: Relationship, personCode: Text, person: Person, mrn: Text = .empty,
        medicareID: Text = .empty, medicaidID: Text = .empty, deathDate: CalendarDate? = nil, isDisabled: Bool = false,
        isStudent: Bool = false
    ) {
        self.id = id
        self.subscriberID = subscriberID
        self.relationship = relationship
        self.personCode = personCode
        self.person = person
        self.mrn = mrn
        self.medicareID = medicareID
        self.medicaidID = medicaidID
        self.deathDate = deathDate
        self.isDisabled = isDisabled
        self.isStudent = isStudent
    }

    /// Whether the member holds the contract.
    public var isSubscriber: Bool { relationship == .subscriber }
}

/// What a member is to the subscriber.
///
/// Source: X12 005010X220A1, INS02, individual relationship code; the raw values are its codes.
public enum Relationship: String, CaseIterable, Codable, Sendable {
    case subscriber = "18"
    case spouse = "01"
    case child = "19"
    case adoptedChild = "09"
    case fosterChild = "10"
    case ward = "15"
    case stepchild = "17"
    case sponsoredDependent = "23"
    case formerSpouse = "25"
    case lifePartner = "53"
    case other = "G8"

    /// Whether the relationship is a child's, so that coverage ends at the limit of age.
    public var isChild: Bool {
        switch self {
        case .child, .adoptedChild, .fosterChild, .ward, .stepchild: true
        case .subscriber, .spouse, .sponsoredDependent, .formerSpouse, .lifePartner, .other: false
        }
    }
}
