import HealthSimCore
import MemberSim

/// Where a reader of claims stands in the hierarchy: biller, subscriber, patient.
struct X12ClaimLevels {
    /// How many HL were read.
    var count = 0
    /// The number of the level of the biller.
    var biller: Int?
    /// The number of the level of the subscriber.
    var subscriber: Int?

    /// PRV of loop 2000A.
    var taxonomy: Concept?
    /// The biller's NPI, and who it is.
    var billingNPI = Text.empty
    var billingFacility: Facility?
    var billingPractitioner: Practitioner?
    /// The telephone of the submitter.
    var telephone = TelephoneNumber(digits: 0)

    /// SBR of loop 2000B.
    var isSelf = false
    var groupID = Text.empty
    var filingIndicator = Text.empty
    /// The household and its payer.
    var household: Int?
    var payerID = Text.empty
    /// The payer whose N3 and N4 come.
    var payer: Int?

    /// Loop 2000C.
    var isPatientLevel = false
    var patient = X12ClaimLevels.unknownMember

    /// The member that the claims of the level are for.
    var member: Int?

    mutating func beginSubscriber() {
        isSelf = false
        groupID = .empty
        filingIndicator = .empty
        household = nil
        payerID = .empty
        payer = nil
        isPatientLevel = false
        member = nil
    }

    mutating func beginPatient() {
        isPatientLevel = true
        patient = Self.unknownMember
        member = nil
    }

    static let noAddress = Address(houseNumber: 0, street: .empty, city: .empty, state: .empty, postalCode: .empty)

    /// A member of whom nothing is known.
    static let unknownMember = Member(
        id: .empty, subscriberID: .empty, relationship: .other, personCode: .empty,
        person: Person(
            name: PersonName(family: .empty, given: .empty), sex: .unknown, birthDate: .epoch,
            raceEthnicity: RaceEthnicity(
                group: .empty, race: Concept(.unknown, ""), ethnicity: Concept(.unknown, "")),
            language: Concept(.unknown, ""), maritalStatus: Concept(.unknown, ""), address: noAddress,
            telephone: TelephoneNumber(digits: 0), email: .empty,
            socialSecurityNumber: SocialSecurityNumber(digits: 0)))
}

/// What the segments after an NM1 tell more of.
enum X12Party {
    case none
    case biller
    case subscriber
    case patient
    case payer
    case practitioner(Text)
    case facility(Text)
}
