public import HealthSimCore
import PatientSim
public import RxMemberSim

/// Households of pharmacy benefits made by hand: what they hold is right to the cent.
public enum SampleRxHouseholds {
    /// The households by name, as arguments of tests.
    public enum Kind: String, CaseIterable, Sendable {
        case worker, senior, family, full

        /// The household.
        public var household: RxHousehold {
            switch self {
            case .worker: SampleRxHouseholds.worker()
            case .senior: SampleRxHouseholds.senior()
            case .family: SampleRxHouseholds.family()
            case .full: SampleRxHouseholds.full()
            }
        }
    }

    static let pharmacyNPI: Text = "2000000044"
    static let prescriberNPI: Text = "2000000010"

    /// A man under an employer's plan with metformin: a first fill that is paid, a refill that comes too soon, the same
    /// refill when it is due, and a refill that is never picked up and taken back.
    public static func worker() -> RxHousehold {
        var household = RxHousehold(
            cardholderID: "MEM00000001", members: [member("RXM00000001", "Marcus", .male, "1979-05-12")])
        household.members[0].memberID = "MEM00000001"
        household.members[0].mrn = "MRN00000001"
        household.coverages = [
            coverage("rx-commercial-standard", bin: "999101", pcn: "TESTSTD", group: "STD10001")
        ]
        household.facts = [
            HealthFact(
                memberID: "RXM00000001", kind: .diagnosis, diagnosis: Concept(.icd10cm, "E11.9"),
                start: day("2022-03-01"))
        ]
        household.prescriptions = [metformin()]
        household.fills = [
            fill(1, number: 0, "2025-01-14", pickedUp: "2025-01-14", claim: 1),
            fill(2, number: 1, "2025-02-10", pickedUp: "2025-02-11", claim: 3),
            fill(3, number: 2, "2025-03-12", pickedUp: nil, claim: 4),
        ]
        household.claims = [
            billing(1, fill: 1, number: 0, "2025-01-14", at: 15), billing(2, fill: 2, number: 1, "2025-01-27", at: 17),
            billing(3, fill: 2, number: 1, "2025-02-10", at: 10), billing(4, fill: 3, number: 2, "2025-03-12", at: 9),
            reversal(5, of: 4, number: 2, "2025-03-12", sent: "2025-03-26"),
        ]
        household.responses = [
            paid(1, "2025-01-14", at: 15), tooSoon(2, "2025-01-27", at: 17), paid(3, "2025-02-10", at: 10),
            paid(4, "2025-03-12", at: 9), takenBack(5, of: 4, "2025-03-26"),
        ]
        household.accumulators = [
            RxAccumulator(
                kind: .outOfPocket, memberID: "RXM00000001", planID: "rx-commercial-standard",
                yearStart: day("2025-01-01"), applied: money("10.00"), limit: money("5000.00"))
        ]
        household.pharmacies = [pharmacy]
        household.prescribers = [SampleRecords.practitioner(prescriberNPI, "Lindqvist", "207R00000X")]
        return household
    }

    /// A man of 45 with a card of his own, unless other things are said.
    static func member(_ id: Text, _ given: Text, _ sex: Sex, _ birth: String) -> RxMember {
        var person = SampleRecords.diabetic().patient.person
        person.name = PersonName(family: "Delgado", given: given)
        person.sex = sex
        person.birthDate = day(birth)
        return RxMember(
            id: id, cardholderID: "MEM00000001", personCode: "001", relationship: .cardholder, person: person)
    }

    static func coverage(_ plan: Text, bin: Text, pcn: Text, group: Text) -> RxCoverage {
        RxCoverage(
            id: "RCV000000010001", memberID: "RXM00000001", cardholderID: "MEM00000001", planID: plan,
            coverageID: "COV000000010001", bin: bin, pcn: pcn, groupID: group, start: day("2025-01-01"))
    }

    static let pharmacy = Pharmacy(
        npi: pharmacyNPI, ncpdpID: "9900004", name: "Bayou Corner Pharmacy", chain: "Bayou Drugs",
        address: SampleRecords.clinic.address, telephone: TelephoneNumber(digits: 7_135_550_115))

    private static func metformin() -> Prescription {
        Prescription(
            id: "RX000000010001", number: "000000010001", memberID: "RXM00000001", orderID: "MED000000010001",
            medicationID: "metformin-500-tab", drug: Concept(.rxnorm, "861007"),
            sig: "1 tab by mouth twice daily with meals", quantity: DrugQuantity(60), unit: .each, daysSupply: 30,
            refills: 11, written: time("2025-01-14", hour: 10), expires: day("2026-01-14"),
            prescriberNPI: prescriberNPI, pharmacyNPI: pharmacyNPI, indication: Concept(.icd10cm, "E11.9"))
    }

    private static func fill(
        _ ordinal: Int, number: Int, _ filled: String, pickedUp: String?, claim: Int
    ) -> Fill {
        Fill(
            id: RxIdentifiers.fill(household: 1, ordinal), prescriptionID: "RX000000010001",
            memberID: "RXM00000001", number: number, filled: day(filled), pickedUp: pickedUp.map(day),
            ndc: metforminNDC, quantity: DrugQuantity(60), daysSupply: 30, pharmacyNPI: pharmacyNPI,
            status: pickedUp == nil ? .returned : .dispensed,
            claimID: RxIdentifiers.claim(household: 1, claim))
    }

    static let metforminNDC: Text = "67877021701"

    private static func billing(
        _ ordinal: Int, fill: Int, number: Int, _ date: String, at hour: Int
    ) -> PharmacyClaim {
        var claim = PharmacyClaim(
            id: RxIdentifiers.claim(household: 1, ordinal), transaction: .billing, memberID: "RXM00000001",
            bin: "999101", pcn: "TESTSTD", groupID: "STD10001", cardholderID: "MEM00000001",
            pharmacyNPI: pharmacyNPI, submitted: time(date, hour: hour), serviceDate: day(date))
        claim.prescriptionID = "RX000000010001"
        claim.fillID = RxIdentifiers.fill(household: 1, fill)
        claim.prescriptionNumber = "000000010001"
        claim.fillNumber = number
        claim.ndc = metforminNDC
        claim.quantity = DrugQuantity(60)
        claim.daysSupply = 30
        claim.written = day("2025-01-14")
        claim.refillsAuthorized = 11
        claim.prescriberNPI = prescriberNPI
        claim.diagnoses = [Concept(.icd10cm, "E11.9")]
        claim.pricing = SubmittedPricing(
            ingredientCost: money("12.40"), dispensingFee: money("1.50"), usualAndCustomary: money("24.99"),
            grossAmountDue: money("13.90"))
        return claim
    }

    private static func reversal(
        _ ordinal: Int, of former: Int, number: Int, _ date: String, sent: String
    ) -> PharmacyClaim {
        var claim = billing(ordinal, fill: 3, number: number, date, at: 8)
        claim.transaction = .reversal
        claim.submitted = time(sent, hour: 8)
        claim.pricing = nil
        claim.formerID = RxIdentifiers.claim(household: 1, former)
        return claim
    }

    static func response(_ ordinal: Int, _ status: ClaimResponse.Status, _ date: String, at hour: Int) -> ClaimResponse
    {
        ClaimResponse(
            id: RxIdentifiers.response(household: 1, ordinal), claimID: RxIdentifiers.claim(household: 1, ordinal),
            transaction: .billing, status: status, memberID: "RXM00000001", planID: "rx-commercial-standard",
            decided: time(date, hour: hour))
    }

    /// 3.40 for the drug and 1.20 for dispensing: less than the copay of the tier, so that the member pays it all.
    private static func paid(_ ordinal: Int, _ date: String, at hour: Int) -> ClaimResponse {
        var response = response(ordinal, .paid, date, at: hour)
        response.pricing = PaidPricing(
            ingredientCost: money("4.80"), dispensingFee: money("1.20"), patientPay: money("5.00"),
            totalPaid: money("1.00"), basis: .maximumAllowable, copay: money("5.00"))
        response.tier = 1
        response.networkID = "preferred"
        response.accumulatorEntries = [RxAccumulatorEntry(.outOfPocket, amount: money("5.00"))]
        response.explanation = [
            PharmacyNote(.eligibility, .passed), PharmacyNote(.pricing, .applied, reason: "06", amount: money("6.00")),
            PharmacyNote(.payment, .applied, amount: money("1.00"), detail: "the plan's part"),
        ]
        return response
    }

    private static func tooSoon(_ ordinal: Int, _ date: String, at hour: Int) -> ClaimResponse {
        var response = response(ordinal, .rejected, date, at: hour)
        response.rejects = ["79"]
        response.messages = ["REFILL PAYABLE ON OR AFTER 20250206"]
        response.nextFill = day("2025-02-06")
        response.alerts = [
            DURAlert(
                reason: "ER", significance: .major, action: .softReject, previousFill: day("2025-01-14"),
                previousQuantity: DrugQuantity(60), otherPharmacy: 1, otherPrescriber: 1,
                message: "OVERUSE 10 DAYS EARLY")
        ]
        return response
    }

    private static func takenBack(_ ordinal: Int, of former: Int, _ date: String) -> ClaimResponse {
        var response = response(ordinal, .approved, date, at: 8)
        response.transaction = .reversal
        response.formerID = RxIdentifiers.response(household: 1, former)
        response.accumulatorEntries = [RxAccumulatorEntry(.outOfPocket, amount: money("-5.00"))]
        return response
    }

    /// The day of a text such as `2025-01-15`.
    public static func day(_ text: String) -> CalendarDate { CalendarDate(text) ?? .epoch }

    /// Half past an hour of a day, in the samples' time zone.
    public static func time(_ text: String, hour: Int) -> Timestamp {
        Timestamp(date: day(text), offsetMinutes: -360).adding(minutes: hour * 60 + 30)
    }

    /// The amount of a text such as `12.40`.
    public static func money(_ text: String) -> Money { Money(text) ?? .zero }
}
