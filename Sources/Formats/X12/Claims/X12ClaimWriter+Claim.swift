import HealthSimCore
import MemberSim

// Loop 2300, as far as 837P and 837I have it in common.
extension X12ClaimWriter {
    mutating func claim(_ index: Int, of household: X12Loan<MemberHousehold>, member: Int) {
        household.claims.lend(index) { claim in
            household.members.lend(member) { patient in
                if isProfessional {
                    professional(claim, household, patient)
                } else {
                    institutional(claim, household, patient)
                }
            }
        }
    }

    /// PWK: a document that is sent apart, under the number of the claim.
    mutating func attachment(_ claim: X12Loan<Claim>) {
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
    mutating func references(_ claim: X12Loan<Claim>, _ member: X12Loan<Member>) {
        x.reference("9F", claim.referralID)
        x.reference("G1", claim.authorizationID)
        x.reference("F8", claim.originalReference)
        x.reference("EA", member.mrn)
    }

    /// NTE*ADD.
    mutating func note(_ claim: X12Loan<Claim>) {
        guard !claim.note.isEmpty else { return }
        x.segment("NTE")
        x.element("ADD")
        x.element(claim.note, max: 80)
        x.end()
    }

    /// NM1 of a clinician; with PRV when it says which.
    mutating func practitioner(
        _ entity: StaticString, _ npi: Text, _ household: X12Loan<MemberHousehold>, taxonomy: StaticString? = nil
    ) {
        guard !npi.isEmpty else { return }
        let all = household.practitioners
        for place in all.indices where all.lend(place, { $0.npi == npi }) {
            return all.lend(place) { practitioner(entity, $0, taxonomy) }
        }
        x.person(entity, PersonName(family: .empty, given: .empty), number: npi)
    }

    private mutating func practitioner(
        _ entity: StaticString, _ practitioner: X12Loan<Practitioner>, _ taxonomy: StaticString?
    ) {
        x.person(entity, practitioner.name, number: practitioner.npi)
        guard let taxonomy else { return }
        x.segment("PRV")
        x.element(taxonomy)
        x.element("PXC")
        x.element(practitioner.specialty.code)
        x.end()
    }

    /// NM1*77 with N3 and N4.
    mutating func serviceFacility(_ npi: Text, _ household: X12Loan<MemberHousehold>) {
        guard !npi.isEmpty, let place = household.facilities.firstIndex(where: { $0.npi == npi }) else { return }
        x.organization("77", household.facilities[place].name, qualifier: "XX", number: npi)
        x.address(household.facilities[place].address, isRequired: true, hasFullPostalCode: true)
    }

    /// The claim of the stay of the same encounter, if the household has it.
    func stay(of claim: X12Loan<Claim>, _ household: X12Loan<MemberHousehold>) -> Claim? {
        let (encounter, member) = (claim.encounterID, claim.memberID)
        guard !encounter.isEmpty else { return nil }
        let claims = household.claims
        for index in claims.indices {
            let isStay = claims.lend(index) {
                $0.kind == .institutional && $0.encounterID == encounter && $0.memberID == member
            }
            if isStay { return claims[index] }
        }
        return nil
    }
}

extension X12Loan where Value == Claim {
    /// Whether it bills a stay.
    var isInpatient: Bool { value.isInpatient }
}
