import HealthSimCore
import MemberSim

/// Who bills, as a header needs it.
struct X12Biller {
    var isPerson = false
    var name = PersonName(family: .empty, given: .empty)
    var organization = Text.empty
    var taxonomy = Text.empty
    var address = Address(
        houseNumber: 100, street: "MAIN ST", city: "ANYTOWN", state: "TX", postalCode: "75001")
    var taxIdentifier = Text.empty
    var telephone = TelephoneNumber(digits: 0)

    /// The facility or clinician with an NPI; one that the household does not name gets words for all that is required.
    init(_ npi: Text, in household: X12Loan<MemberHousehold>) {
        organization = npi
        if let facility = household.facilities.first(where: { $0.npi == npi }) {
            organization = facility.name
            taxonomy = facility.taxonomy.code
            address = facility.address
            taxIdentifier = facility.taxIdentifier
            telephone = facility.telephone
        } else if let person = household.practitioners.first(where: { $0.npi == npi }) {
            isPerson = true
            name = person.name
            taxonomy = person.specialty.code
            address = person.address
            telephone = person.telephone
            // A clinician bills under the number of the practice, when it is known.
            taxIdentifier =
                household.facilities.first { $0.npi == person.facilityNPI }?.taxIdentifier ?? .empty
        }
        if taxIdentifier.isEmpty {
            let number = UInt64(npi.string) ?? 0
            taxIdentifier = TaxIdentifier.text(number % TaxIdentifier.capacity)
        }
        if telephone.digits == 0 { telephone = TelephoneNumber(digits: 8_005_550_100) }
    }
}
