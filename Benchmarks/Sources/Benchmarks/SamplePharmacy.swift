import HealthSimCore
import RxMemberSim

/// Households with a year of pharmacy claims of the usual sizes: three drugs, filled every month.
enum SamplePharmacy {
    private static let unknown = Concept(.unknown, "")
    private static let home = Address(
        houseNumber: 1_204, street: "Oak Ave", city: "Houston", state: "TX", postalCode: "77002")
    private static let start = CalendarDate(daysSinceEpoch: 20_089)

    static func household(_ index: Int) -> RxHousehold {
        let number = UInt64(index + 1)
        let member = RxIdentifiers.member(household: number)
        let card = Text("MEM\(10_000_000 + index)")
        var household = RxHousehold(cardholderID: card, members: [self.member(member, card)])
        household.prescribers = (0..<3).map { prescriber($0) }
        for drug in 0..<3 {
            household.prescriptions.append(prescription(number, drug, member))
        }
        for fill in 0..<36 {
            let claim = claim(number, fill, member, card)
            household.claims.append(claim)
            household.responses.append(response(number, fill, claim))
        }
        return household
    }

    private static func member(_ id: Text, _ card: Text) -> RxMember {
        RxMember(
            id: id, cardholderID: card, personCode: "001", relationship: .cardholder,
            person: Person(
                name: PersonName(family: "Washington", given: "Margaret"), sex: .female, birthDate: .epoch,
                raceEthnicity: RaceEthnicity(group: "white", race: unknown, ethnicity: unknown), language: unknown,
                maritalStatus: unknown, address: home, telephone: TelephoneNumber(digits: 7_135_550_142),
                email: "margaret.washington@example.com", socialSecurityNumber: SocialSecurityNumber(digits: 0)))
    }

    private static func prescriber(_ place: Int) -> Practitioner {
        Practitioner(
            npi: Text("200000000\(place)"), name: PersonName(family: "Okafor", given: "Ngozi"), sex: .female,
            specialty: unknown, facilityNPI: "2000000028", address: home,
            telephone: TelephoneNumber(digits: 7_135_550_110))
    }

    private static func prescription(_ number: UInt64, _ drug: Int, _ member: Text) -> Prescription {
        Prescription(
            id: RxIdentifiers.prescription(household: number, drug + 1),
            number: RxIdentifiers.prescriptionNumber(household: number, drug + 1), memberID: member,
            medicationID: "metformin-500-tab", drug: Concept(.rxnorm, "861007"), sig: "1 tab by mouth twice daily",
            quantity: DrugQuantity(60), unit: .each, daysSupply: 30, refills: 11, written: Timestamp(date: start),
            expires: start.adding(days: 365), prescriberNPI: Text("200000000\(drug)"), pharmacyNPI: "2000000036")
    }

    private static func claim(_ number: UInt64, _ fill: Int, _ member: Text, _ card: Text) -> PharmacyClaim {
        let day = start.adding(days: fill / 3 * 30)
        let cost = Money(cents: Int64(1_240 + fill * 37))
        return PharmacyClaim(
            id: RxIdentifiers.claim(household: number, fill + 1), transaction: .billing, memberID: member,
            bin: "999101", pcn: "TESTSTD", groupID: "STD1001", cardholderID: card, pharmacyNPI: "2000000036",
            submitted: Timestamp(date: day), serviceDate: day,
            prescriptionID: RxIdentifiers.prescription(household: number, fill % 3 + 1),
            prescriptionNumber: RxIdentifiers.prescriptionNumber(household: number, fill % 3 + 1),
            fillNumber: fill / 3, ndc: "00093721410", quantity: DrugQuantity(60), unit: .each, daysSupply: 30,
            written: start, refillsAuthorized: 11, prescriberNPI: Text("200000000\(fill % 3)"), otherCoverage: "01",
            diagnoses: [Concept(.icd10cm, "E11.9")],
            pricing: SubmittedPricing(
                ingredientCost: cost, dispensingFee: Money(cents: 150), usualAndCustomary: cost + cost,
                grossAmountDue: cost + Money(cents: 150)))
    }

    private static func response(_ number: UInt64, _ fill: Int, _ claim: PharmacyClaim) -> ClaimResponse {
        var response = ClaimResponse(
            id: RxIdentifiers.response(household: number, fill + 1), claimID: claim.id, transaction: .billing,
            status: .paid, memberID: claim.memberID, planID: "rx-commercial-standard", decided: claim.submitted,
            networkID: "NET01")
        if fill % 9 == 8 {
            response.status = .rejected
            response.rejects = ["79"]
            response.nextFill = claim.serviceDate.adding(days: 7)
        } else {
            response.pricing = PaidPricing(
                ingredientCost: claim.pricing?.ingredientCost ?? .zero, dispensingFee: Money(cents: 125),
                patientPay: Money(cents: 1_000), totalPaid: Money(cents: Int64(365 + fill * 37)),
                basis: .lowerOfUsualAndCustomary, copay: Money(cents: 1_000), accumulatedDeductible: .zero)
        }
        return response
    }
}
