public import HealthSimCore

extension RxHousehold {
    /// A household for a claim that stands alone: its member, whom a plan covers on every day, its pharmacy and its
    /// prescriber.
    ///
    /// The card is the one that the claim shows, so that routing is never the reason of a reject.
    /// - Parameter birthDate: of the member; 50 years before the day of service when it is not known.
    public init(of claim: PharmacyClaim, in plan: PharmacyPlan, birthDate: CalendarDate?, sex: Sex = .unknown) {
        let unknown = Concept(.unknown, "")
        let address = Address(houseNumber: 0, street: "", city: "", state: "", postalCode: "")
        let telephone = TelephoneNumber(digits: 0)
        let name = PersonName(family: "Unknown", given: "")
        let person = Person(
            name: name, sex: sex, birthDate: birthDate ?? claim.serviceDate.adding(years: -50),
            raceEthnicity: RaceEthnicity(group: "", race: unknown, ethnicity: unknown), language: unknown,
            maritalStatus: unknown, address: address, telephone: telephone, email: .empty,
            socialSecurityNumber: SocialSecurityNumber(digits: 0))
        let id: Text = claim.memberID.isEmpty ? RxIdentifiers.member(household: 1) : claim.memberID
        self.init(
            cardholderID: claim.cardholderID,
            members: [
                RxMember(
                    id: id, cardholderID: claim.cardholderID, personCode: claim.personCode,
                    relationship: claim.relationship, person: person)
            ])
        coverages = [
            RxCoverage(
                id: RxIdentifiers.coverage(household: 1, 1), memberID: id, cardholderID: claim.cardholderID,
                planID: plan.id, bin: claim.bin, pcn: claim.pcn, groupID: claim.groupID,
                start: claim.serviceDate.adding(years: -2))
        ]
        pharmacies = [
            Pharmacy(
                npi: claim.pharmacyNPI, ncpdpID: .empty, name: .empty, kind: claim.pharmacyKind, address: address,
                telephone: telephone)
        ]
        prescribers = [
            Practitioner(
                npi: claim.prescriberNPI, name: name, sex: .unknown, specialty: unknown, facilityNPI: .empty,
                address: address, telephone: telephone, deaNumber: "unknown")
        ]
        claims = [claim]
    }
}

extension PharmacyClaim {
    /// The kind of pharmacy that the service type names (147-U7): 06 by mail, 08 specialty, 05 long-term care.
    fileprivate var pharmacyKind: Pharmacy.Kind {
        switch serviceType.string {
        case "06", "6": .mail
        case "08", "8": .specialty
        case "05", "5": .longTermCare
        default: .retail
        }
    }
}
