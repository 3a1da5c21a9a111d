public import HealthSimCore
public import MemberSim

/// A payer, a provider or a receiver as NM1 names it.
public struct X12Entity: Hashable, Sendable {
    /// Whether it is a person (NM102 is 1).
    public var isPerson: Bool
    /// The name of a person; empty for an organisation.
    public var name: PersonName
    /// The name of an organisation; empty for a person.
    public var organization: Text
    /// The number (NM109): an NPI, a payer id, a sender's id.
    public var id: Text

    /// An organisation.
    public init(organization: Text, id: Text) {
        isPerson = false
        name = PersonName(family: .empty, given: .empty)
        self.organization = organization
        self.id = id
    }

    /// The payer of a file.
    public init(_ payer: Payer) { self.init(organization: payer.name, id: payer.id) }

    /// The facility or clinician with an NPI; one that the household does not name has the NPI for a name.
    public init(provider npi: Text, in household: MemberHousehold) {
        if let facility = household.facilities.first(where: { $0.npi == npi }) {
            self.init(organization: facility.name, id: npi)
        } else if let clinician = household.practitioners.first(where: { $0.npi == npi }) {
            self.init(organization: .empty, id: npi)
            isPerson = true
            name = PersonName(
                family: clinician.name.family, given: clinician.name.given, middle: clinician.name.middle)
        } else {
            self.init(organization: npi, id: npi)
        }
    }

    /// Whom an NM1 names.
    init(_ segment: X12Segment) {
        self.init(organization: .empty, id: segment.text(9))
        if segment.isElement(2, "1") {
            isPerson = true
            name = PersonName(family: segment.text(3), given: segment.text(4), middle: segment.text(5))
        } else {
            organization = segment.text(3)
        }
    }

    /// Nobody.
    static let none = X12Entity(organization: .empty, id: .empty)
}
