import HealthSimCore
import RxMemberSim

/// A household made by hand: the claim, its answers and the reversal of the public worked sample.
enum RxSamples {
    static func day(_ text: String) -> CalendarDate { CalendarDate(iso: text) ?? .epoch }
    static func dollars(_ text: String) -> Money { Money(text) ?? .zero }

    static func moment(_ text: String, _ hour: Int = 10) -> Timestamp {
        Timestamp(date: day(text), secondOfDay: hour * 3_600, offsetMinutes: -360)
    }

    static let home = Address(houseNumber: 12, street: "Oak Ln", city: "Austin", state: "TX", postalCode: "78702")

    static let jane = RxMember(
        id: "RXM00000001", cardholderID: "MEM00001234", personCode: "001", relationship: .cardholder,
        person: Person(
            name: PersonName(family: "Doe", given: "Jane"), sex: .female, birthDate: day("1980-02-14"),
            raceEthnicity: RaceEthnicity(
                group: "white", race: Concept(.race, "2106-3"), ethnicity: Concept(.race, "2186-5")),
            language: Concept(.language, "en"), maritalStatus: Concept(.maritalStatus, "M"), address: home,
            telephone: TelephoneNumber(digits: 5_125_550_123), email: "jane.doe@example.com",
            socialSecurityNumber: SocialSecurityNumber(digits: 912_340_001)))

    static let smith = Practitioner(
        npi: "1245319599", name: PersonName(family: "Smith", given: "John"), sex: .male,
        specialty: Concept(.taxonomy, "207Q00000X"), facilityNPI: "2000000028",
        address: Address(houseNumber: 100, street: "Main St", city: "Austin", state: "TX", postalCode: "78701"),
        telephone: TelephoneNumber(digits: 5_125_550_100), deaNumber: "ZS1234563")

    static let pharmacy = Pharmacy(
        npi: "1467560003", ncpdpID: "9912345", name: "Sim Pharmacy",
        address: Address(houseNumber: 3, street: "Pine St", city: "Austin", state: "TX", postalCode: "78703"),
        telephone: TelephoneNumber(digits: 5_125_550_155))

    static let metformin = Prescription(
        id: "RX000000010001", number: "000007012345", memberID: "RXM00000001", medicationID: "metformin-500-tab",
        drug: Concept(.rxnorm, "861007"), sig: "Take 1 tablet by mouth twice daily with meals",
        quantity: DrugQuantity(60), unit: .each, daysSupply: 30, refills: 3, written: moment("2025-01-14", 9),
        expires: day("2026-01-14"), prescriberNPI: "1245319599", pharmacyNPI: "1467560003",
        indication: Concept(.icd10cm, "E11.9"))

    /// The billing of the sample.
    static let billing = PharmacyClaim(
        id: "RXC000000010001", transaction: .billing, memberID: "RXM00000001", bin: "610999", pcn: "RXSIM",
        groupID: "RXGRP1001", cardholderID: "MEM00001234", pharmacyNPI: "1467560003",
        submitted: moment("2025-01-15"), serviceDate: day("2025-01-15"), prescriptionID: "RX000000010001",
        fillID: "FILL00000001001", prescriptionNumber: "000007012345", ndc: "00093721410",
        quantity: DrugQuantity(60), unit: .each, daysSupply: 30, written: day("2025-01-14"), refillsAuthorized: 3,
        prescriberNPI: "1245319599", otherCoverage: "01",
        pricing: SubmittedPricing(
            ingredientCost: dollars("12.40"), dispensingFee: dollars("1.50"), usualAndCustomary: dollars("24.99"),
            grossAmountDue: dollars("13.90")))

    static let paid = ClaimResponse(
        id: "250150000001", claimID: "RXC000000010001", transaction: .billing, status: .paid,
        memberID: "RXM00000001", planID: "STD3TIER", decided: moment("2025-01-15"),
        pricing: PaidPricing(
            ingredientCost: dollars("2.10"), dispensingFee: dollars("1.25"), patientPay: dollars("3.35"),
            basis: .reducedToMaximumAllowable, copay: dollars("3.35"), accumulatedDeductible: .zero),
        networkID: "NET01")

    static let rejected = ClaimResponse(
        id: "250150000002", claimID: "RXC000000010001", transaction: .billing, status: .rejected,
        memberID: "RXM00000001", decided: moment("2025-01-15"), rejects: ["79"], nextFill: day("2025-02-08"),
        alerts: [
            DURAlert(
                reason: "ER", significance: .major, action: .hardReject, previousFill: day("2025-01-05"),
                previousQuantity: DrugQuantity(60), otherPharmacy: 1, otherPrescriber: 1,
                message: "Overuse 10 days early")
        ])

    static let reversal: PharmacyClaim = {
        var claim = billing
        claim.id = "RXC000000010002"
        claim.transaction = .reversal
        claim.pricing = nil
        claim.formerID = billing.id
        return claim
    }()

    static let approved = ClaimResponse(
        id: "250150000003", claimID: "RXC000000010002", transaction: .reversal, status: .approved,
        memberID: "RXM00000001", formerID: "250150000001", decided: moment("2025-01-16"))

    /// The household with some claims and their answers.
    static func household(_ claims: [PharmacyClaim], _ responses: [ClaimResponse] = []) -> RxHousehold {
        var household = RxHousehold(cardholderID: "MEM00001234", members: [jane])
        household.coverages = [
            RxCoverage(
                id: "RCV000000010001", memberID: jane.id, cardholderID: jane.cardholderID, planID: "STD3TIER",
                bin: "610999", pcn: "RXSIM", groupID: "RXGRP1001", start: day("2024-01-01"))
        ]
        household.prescriptions = [metformin]
        household.claims = claims
        household.responses = responses
        household.pharmacies = [pharmacy]
        household.prescribers = [smith]
        return household
    }
}
