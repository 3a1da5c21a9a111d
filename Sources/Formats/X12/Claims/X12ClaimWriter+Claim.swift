import HealthSimCore
import MemberSim

// Loop 2300, as far as 837P and 837I have it in common.
extension X12ClaimWriter {
    mutating func claim(_ index: Int, of household: MemberHousehold, member: Int) {
        if isProfessional {
            professional(household.claims[index], household, member)
        } else {
            institutional(household.claims[index], household, member)
        }
    }

    /// PWK: a document that is sent apart, under the number of the claim.
    mutating func attachment(_ claim: Claim) {
        guard !claim.attachmentType.isEmpty else { return }
        x.segment("PWK")
        x.element(claim.attachmentType)
        x.element("BM")
        x.skip(2)
        x.element("AC")
        x.element(claim.id)
        x.end()
    }

    /// The numbers that both forms have, in their order.
    mutating func references(_ claim: Claim, _ member: Member) {
        x.reference("9F", claim.referralID)
        x.reference("G1", claim.authorizationID)
        x.reference("F8", claim.originalReference)
        x.reference("EA", member.mrn)
    }

    /// NTE*ADD.
    mutating func note(_ claim: Claim) {
        guard !claim.note.isEmpty else { return }
        x.segment("NTE")
        x.element("ADD")
        x.element(claim.note, max: 80)
        x.end()
    }

    /// NM1 of a clinician; with PRV when it says which.
    mutating func practitioner(
        _ entity: StaticString, _ npi: Text, _ household: MemberHousehold, taxonomy: StaticString? = nil
    ) {
        guard !npi.isEmpty else { return }
        guard let place = household.practitioners.firstIndex(where: { $0.npi == npi }) else {
            return x.person(entity, PersonName(family: .empty, given: .empty), number: npi)
        }
        x.person(entity, household.practitioners[place].name, number: npi)
        guard let taxonomy else { return }
        x.segment("PRV")
        x.element(taxonomy)
        x.element("PXC")
        x.element(household.practitioners[place].specialty.code)
        x.end()
    }

    /// NM1*77 with N3 and N4.
    mutating func serviceFacility(_ npi: Text, _ household: MemberHousehold) {
        guard !npi.isEmpty, let place = household.facilities.firstIndex(where: { $0.npi == npi }) else { return }
        x.organization("77", household.facilities[place].name, qualifier: "XX", number: npi)
        x.address(household.facilities[place].address, isRequired: true, hasFullPostalCode: true)
    }

    /// The claim of the stay of the same encounter, if the household has it.
    func stay(of claim: Claim, _ household: MemberHousehold) -> Claim? {
        guard !claim.encounterID.isEmpty else { return nil }
        return household.claims.first {
            $0.kind == .institutional && $0.encounterID == claim.encounterID && $0.memberID == claim.memberID
        }
    }
}
