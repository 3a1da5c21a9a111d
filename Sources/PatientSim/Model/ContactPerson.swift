public import HealthSimCore

/// Whom to call about a patient: next of kin, and for a child the guarantor too.
public struct ContactPerson: Hashable, Sendable, Codable {
    /// How the contact is related to the patient (HL7 v3 RoleCode, the codes that HL7 v2 table 0063 has words for).
    public enum Relationship: String, CaseIterable, Codable, Sendable {
        case spouse = "SPS"
        case mother = "MTH"
        case father = "FTH"
        case child = "CHILD"
        case sibling = "SIB"
        case friend = "FRND"
    }

    /// The contact's name.
    public var name: PersonName
    /// What the contact is to the patient.
    public var relationship: Relationship
    /// The contact's telephone number.
    public var telephone: TelephoneNumber

    /// A contact.
    public init(name: PersonName, relationship: Relationship, telephone: TelephoneNumber) {
        self.name = name
        self.relationship = relationship
        self.telephone = telephone
    }
}
