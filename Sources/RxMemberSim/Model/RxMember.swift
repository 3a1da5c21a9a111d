public import HealthSimCore

/// A person as a pharmacy benefit knows them: what a pharmacy keys in from the card, and who they are.
public struct RxMember: Hashable, Sendable, Codable {
    /// The id, such as `RXM00000001`; unique in the cohort.
    public var id: Text
    /// The number on the card (302-C2), the same for the whole contract; the member id of the health plan where there
    /// is one.
    public var cardholderID: Text
    /// The number of the person within the contract (303-C3), three digits: `001` is the cardholder.
    public var personCode: Text
    /// What the person is to the cardholder.
    public var relationship: RxRelationship
    /// Who the member is.
    public var person: Person
    /// The member id of the same person at the health plan; empty when RxMemberSim stands alone.
    public var memberID: Text
    /// The medical record number of the same person at the provider; empty when there is none.
    public var mrn: Text
    /// The Medicare beneficiary identifier, one that CMS does not give out; empty for others.
    public var medicareID: Text
    /// What Medicare helps the member to pay in Part D.
    public var lowIncome: LowIncomeSubsidy
    /// Where the member lives.
    public var residence: PatientResidence
    /// The day of death; absent for the living.
    public var deathDate: CalendarDate?

    /// A member from its parts.
    public init(
        id: Text, cardholderID: Text, personCode: Text, relationship: RxRelationship, person: Person,
        memberID: Text = .empty, mrn: Text = .empty, medicareID: Text = .empty, lowIncome: LowIncomeSubsidy = .none,
        residence: PatientResidence = .home, deathDate: CalendarDate? = nil
    ) {
        self.id = id
        self.cardholderID = cardholderID
        self.personCode = personCode
        self.relationship = relationship
        self.person = person
        self.memberID = memberID
        self.mrn = mrn
        self.medicareID = medicareID
        self.lowIncome = lowIncome
        self.residence = residence
        self.deathDate = deathDate
    }

    /// Whether the member holds the card.
    public var isCardholder: Bool { relationship == .cardholder }
}

/// What a person is to the cardholder.
///
/// Source: NCPDP Telecommunication D.0, 306-C6; the raw values are its codes.
public enum RxRelationship: String, CaseIterable, Codable, Sendable {
    case cardholder = "1"
    case spouse = "2"
    case child = "3"
    case other = "4"
}

/// Where a patient lives, as far as the pharmacy benefit asks.
///
/// Source: NCPDP Telecommunication D.0, 384-4X; the raw values are its codes.
public enum PatientResidence: String, CaseIterable, Codable, Sendable {
    case home = "01"
    case skilledNursing = "02"
    case nursingFacility = "03"
    case assistedLiving = "04"
    case custodial = "05"
    case groupHome = "06"
    case intermediateCare = "09"
    case hospice = "11"
    case correctional = "15"
}

/// What Medicare helps a member of Part D to pay, by income.
///
/// Source: CMS, Part D low-income subsidy 2025.
public enum LowIncomeSubsidy: String, CaseIterable, Codable, Sendable {
    case none
    /// Full subsidy, income above the poverty line.
    case full
    /// Full subsidy of people with Medicaid too, income at most at the poverty line.
    case fullLowest = "full-lowest"
    /// Full subsidy in an institution: nothing to pay.
    case institutional
}
