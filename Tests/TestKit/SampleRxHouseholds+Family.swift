public import HealthSimCore
public import RxMemberSim

extension SampleRxHouseholds {
    /// A family under an employer's plan: an opioid with an answered alert and a repeated claim, a brand with a
    /// manufacturer's card, a brand that the patient asked for and that was billed anew, a compound, a claim after another
    /// payer, and a drug that was paid for after an appeal.
    public static func family() -> RxHousehold {
        var household = RxHousehold(cardholderID: "MEM00000001", members: familyMembers())
        household.coverages = household.members.enumerated().map { place, member in
            var coverage = coverage("rx-commercial-rich", bin: "999101", pcn: "TESTRIC", group: "RIC10001")
            coverage.id = RxIdentifiers.coverage(household: 1, place + 1)
            coverage.memberID = member.id
            coverage.isFamily = true
            return coverage
        }
        household.facts = [
            HealthFact(
                memberID: holder, kind: .diagnosis, diagnosis: Concept(.icd10cm, "E11.9"), start: day("2022-03-01")),
            HealthFact(memberID: spouse, kind: .allergy, name: "amoxicillin", start: day("1990-01-01")),
        ]
        household.prescriptions = familyPrescriptions()
        household.fills = familyFills()
        household.claims = familyClaims()
        household.responses = familyResponses()
        household.authorizations = appeal()
        household.programs = [
            ProgramEnrollment(
                memberID: holder, programID: "card-jardiance", cardNumber: "CC0160001", start: day("2025-02-01"),
                end: day("2025-12-31"))
        ]
        household.accumulators = [
            gathered(.outOfPocket, spouse, "10.20", limit: "2000.00"),
            gathered(.outOfPocket, "MEM00000001", "103.00", limit: "4000.00"),
            gathered(.outOfPocket, holder, "82.80", limit: "2000.00"),
            gathered(.copayCard, holder, "30.00", limit: "2100.00"),
            gathered(.outOfPocket, child, "10.00", limit: "2000.00"),
        ]
        household.rebates = [
            Rebate(
                claimID: "RXC000000010004", ndc: "00597015230", quarter: day("2025-01-01"), amount: money("210.00"))
        ]
        household.pharmacies = [pharmacy]
        var prescriber = SampleRecords.practitioner(prescriberNPI, "Lindqvist", "207R00000X")
        prescriber.deaNumber = "ZL1234563"
        household.prescribers = [prescriber]
        return household
    }

    /// The ids of the family's members.
    public static let holder = RxIdentifiers.member(household: 1)
    public static let spouse = RxIdentifiers.member(household: 1, place: 1)
    public static let child = RxIdentifiers.member(household: 1, place: 2)

    private static func familyMembers() -> [RxMember] {
        var members = [
            member(holder, "Marcus", .male, "1979-05-12"), member(spouse, "Lena", .female, "1981-09-30"),
            member(child, "Mia", .female, "2012-04-02"),
        ]
        (members[1].personCode, members[1].relationship) = ("002", .spouse)
        (members[2].personCode, members[2].relationship) = ("003", .child)
        return members
    }

    private static func prescription(
        _ ordinal: Int, _ member: Text, _ drug: String, _ quantity: Int, _ days: Int, refills: Int, _ written: String,
        until expires: String, for indication: String
    ) -> Prescription {
        let medication = Medication.named(drug)
        return Prescription(
            id: RxIdentifiers.prescription(household: 1, ordinal),
            number: RxIdentifiers.prescriptionNumber(household: 1, ordinal), memberID: member,
            medicationID: Text(drug), drug: medication?.concept ?? Concept(.unknown, ""), sig: "as directed",
            quantity: DrugQuantity(quantity), unit: DrugUnit(rawValue: medication?.quantityUnit.string ?? "") ?? .each,
            daysSupply: days, refills: refills, written: time(written, hour: 8), expires: day(expires),
            prescriberNPI: prescriberNPI, pharmacyNPI: pharmacyNPI, indication: Concept(.icd10cm, indication),
            schedule: medication?.schedule ?? .empty)
    }

    static func familyPrescriptions() -> [Prescription] {
        var all = [
            prescription(
                1, spouse, "oxycodone-5-tab", 20, 5, refills: 0, "2025-02-03", until: "2025-05-04", for: "M54.50"),
            prescription(
                2, holder, "empagliflozin-10-tab", 30, 30, refills: 11, "2025-02-10", until: "2026-02-10", for: "E11.9"),
            prescription(
                3, holder, "atorvastatin-40-tab", 30, 30, refills: 3, "2025-02-12", until: "2026-02-12", for: "E78.5"),
            prescription(
                4, child, "ketoconazole-2-cream", 60, 30, refills: 0, "2025-03-01", until: "2026-03-01", for: "B35.4"),
            prescription(
                5, spouse, "lisinopril-10-tab", 30, 30, refills: 5, "2025-03-05", until: "2026-03-05", for: "I10"),
            prescription(
                6, holder, "semaglutide-pen", 3, 28, refills: 5, "2025-07-02", until: "2026-07-02", for: "E11.9"),
        ]
        all[0].status = .completed
        all[2].dispenseAsWritten = .patientAsksForBrand
        all[3].status = .completed
        all[5].formerID = "RX000000010002"
        return all
    }

    private static func fill(_ ordinal: Int, of prescription: Int, _ filled: String, _ ndc: Text, claim: Int) -> Fill {
        let own = familyPrescriptions()[prescription - 1]
        return Fill(
            id: RxIdentifiers.fill(household: 1, ordinal), prescriptionID: own.id, memberID: own.memberID, number: 0,
            filled: day(filled), pickedUp: day(filled), ndc: ndc, quantity: own.quantity, daysSupply: own.daysSupply,
            pharmacyNPI: pharmacyNPI, dispenseAsWritten: own.dispenseAsWritten,
            claimID: RxIdentifiers.claim(household: 1, claim))
    }

    static func familyFills() -> [Fill] {
        [
            fill(1, of: 1, "2025-02-03", "42858000101", claim: 2),
            fill(2, of: 2, "2025-02-10", "00597015230", claim: 4),
            fill(3, of: 3, "2025-02-12", "00071015723", claim: 7), fill(4, of: 4, "2025-03-01", "0", claim: 8),
            fill(5, of: 5, "2025-03-05", "00615764139", claim: 9),
            fill(6, of: 6, "2025-07-05", "00169418113", claim: 11),
        ]
    }

    private static func gathered(
        _ kind: RxAccumulator.Kind, _ member: Text, _ applied: String, limit: String
    ) -> RxAccumulator {
        RxAccumulator(
            kind: kind, isFamily: member == "MEM00000001", memberID: member,
            planID: kind == .copayCard ? "card-jardiance" : "rx-commercial-rich", yearStart: day("2025-01-01"),
            applied: money(applied), limit: money(limit))
    }

    /// A refusal, and the appeal against it that is won.
    private static func appeal() -> [DrugAuthorization] {
        var refused = DrugAuthorization(
            id: "RPA000000010001", memberID: holder, planID: "rx-commercial-rich", kind: .priorAuthorization,
            ingredient: "semaglutide", criteriaID: "pa-glp1-diabetes", prescriberNPI: prescriberNPI,
            diagnosis: Concept(.icd10cm, "E11.9"), requested: day("2025-07-02"), decided: day("2025-07-03"),
            decision: .denied, reason: "Diagnosis missing", start: day("2025-07-02"), end: day("2025-07-02"))
        let request = refused
        refused.id = "RPA000000010002"
        refused.requested = day("2025-07-03")
        refused.decided = day("2025-07-05")
        refused.decision = .approved
        refused.reason = .empty
        refused.start = day("2025-07-03")
        refused.end = day("2026-07-04")
        refused.formerID = request.id
        return [request, refused]
    }
}
