import HealthSimCore
public import MemberSim

extension SampleHouseholds {
    /// A person alone under Medicare Advantage: outpatient care with a drug, a stay billed month by month, a claim that is
    /// taken back, a dentist, and a claim that waits.
    public static func senior() -> MemberHousehold {
        var member = member(
            "MEM00000002", .subscriber, "01", "Ingrid", .female, "1948-11-02", family: "Halvorsen",
            subscriber: "MEM00000002")
        member.medicareID = "1SA0A00AA00"
        var household = MemberHousehold(subscriberID: "MEM00000002", members: [member])
        let isOf = (member: member.id, payer: Text("TST21"), plan: Text("medicare-advantage-ppo"))
        household.coverages = [
            Coverage(
                id: "COV000000020001", memberID: isOf.member, subscriberID: isOf.member, payerID: isOf.payer,
                planID: isOf.plan, start: day("2024-01-01"), level: .individual, premium: money("26.00"))
        ]
        household.enrollmentEvents = [
            EnrollmentEvent(
                id: "ENR000000020001", memberID: isOf.member, maintenance: .addition, reason: .benefitSelection,
                effective: day("2024-01-01"), processed: day("2023-12-07"), coverageID: "COV000000020001")
        ]
        household.practitioners = [SampleRecords.practitioner("2000000002", "Okafor", "207Q00000X")]
        household.facilities = [SampleRecords.hospital]
        household.claims = seniorClaims()
        household.adjudications = seniorDecisions(household.claims)
        household.remittances = [
            payment(1, "2000000036", "2025-03-03", "212.00", [1], payer: isOf.payer),
            payment(
                2, "2000000036", "2025-04-21", "0.00", [2],
                [ProviderAdjustment(reason: "FB", reference: "ICN000000010002", amount: money("-212.00"))],
                payer: isOf.payer),
            payment(
                3, "2000000036", "2025-06-23", "8688.00", [3],
                [ProviderAdjustment(reason: "FB", reference: "ICN000000010002", amount: money("212.00"))],
                payer: isOf.payer),
            payment(4, "2000000036", "2025-07-07", "2400.00", [4], payer: isOf.payer),
        ]
        return household
    }

    private static func hospitalClaim(
        _ number: Int, type: Text, frequency: Claim.Frequency, _ start: String, _ end: String, _ diagnoses: [String],
        _ lines: [ClaimLine], sent: String, received: String
    ) -> Claim {
        var claim = Claim(
            id: Text("CLM00000002000\(number)"), kind: .institutional, frequency: frequency, memberID: "MEM00000002",
            subscriberID: "MEM00000002", payerID: "TST21", planID: "medicare-advantage-ppo",
            billingNPI: "2000000036", start: day(start), end: day(end),
            diagnoses: diagnoses.enumerated().map { place, code in
                ClaimDiagnosis(
                    Concept(.icd10cm, code), role: place == 0 ? .principal : .other,
                    presentOnAdmission: type == "21" ? .yes : nil)
            },
            lines: lines, submitted: day(sent), received: day(received))
        claim.facilityType = type
        claim.renderingNPI = "2000000002"
        return claim
    }

    private static func seniorClaims() -> [Claim] {
        var drug = line(2, Concept(.hcpcs, "J1885"), "60.00", on: "2025-02-10", revenue: "0636", units: 2)
        drug.drug = LineDrug(ndc: "00409379501", quantity: 1, unit: "ML")
        let visit = line(1, Concept(.cpt, "99283"), "640.00", on: "2025-02-10", revenue: "0450")
        var outpatient = hospitalClaim(
            1, type: "13", frequency: .original, "2025-02-10", "2025-02-10", ["M54.50"], [visit, drug],
            sent: "2025-02-14", received: "2025-02-15")
        outpatient.diagnoses.append(ClaimDiagnosis(Concept(.icd10cm, "M54.9"), role: .reasonForVisit))
        var void = outpatient
        void.id = "CLM000000020002"
        void.frequency = .void
        void.originalReference = "ICN000000010001"
        (void.submitted, void.received) = (day("2025-04-01"), day("2025-04-02"))

        var first = hospitalClaim(
            3, type: "21", frequency: .interimFirst, "2025-05-01", "2025-05-31", ["S72.141D"],
            [
                line(1, nil, "11160.00", on: "2025-05-01", until: "2025-05-31", revenue: "0120", units: 31, unit: .days)
            ],
            sent: "2025-06-02", received: "2025-06-03")
        first.admission = ClaimAdmission(
            start: SampleRecords.moment("2025-05-01T13:00:00-05:00"), discharge: nil, type: "3", source: "4",
            status: "30", admittingDiagnosis: Concept(.icd10cm, "S72.141D"), coveredDays: 31)
        var last = hospitalClaim(
            4, type: "21", frequency: .interimLast, "2025-06-01", "2025-06-09", ["S72.141D"],
            [line(1, nil, "2880.00", on: "2025-06-01", until: "2025-06-09", revenue: "0120", units: 8, unit: .days)],
            sent: "2025-06-12", received: "2025-06-13")
        last.admission = first.admission
        last.admission?.discharge = SampleRecords.moment("2025-06-09T10:30:00-05:00")
        last.admission?.status = "01"
        last.admission?.coveredDays = 8

        var dental = professional(
            5, "MEM00000002", "2025-07-01", [], [line(1, Concept(.cdt, "D0120"), "75.00", on: "2025-07-01")],
            sent: "2025-07-02", received: "2025-07-03")
        dental.id = "CLM000000020005"
        dental.kind = .dental
        (dental.subscriberID, dental.payerID, dental.planID) = ("MEM00000002", "TST21", "medicare-advantage-ppo")
        dental.groupID = .empty
        dental.billingNPI = "2000000002"
        return [outpatient, void, first, last, dental]
    }

    private static func seniorDecisions(_ claims: [Claim]) -> [Adjudication] {
        var first = decision(1, claims[0], .paid, on: "2025-02-27", payment: 1)
        var visit = copayLine("640.00", allowed: "310.00", copay: "110.00")
        visit.line = 1
        var drug = LineAdjudication(line: 2, charge: money("60.00"), units: 2)
        drug.allowed = money("15.00")
        drug.coinsurance = money("3.00")
        drug.paid = money("12.00")
        drug.adjustments = [
            Adjustment(.contractual, "45", money("45.00")), Adjustment(.patient, "2", money("3.00")),
        ]
        first.lines = [visit, drug]
        first.sum()
        let taken = first.reversed(as: "ICN000000010002", on: day("2025-04-16"), payment: "EFT000000010002")

        var month = decision(3, claims[2], .paid, on: "2025-06-18", payment: 3)
        month.allowed = money("8900.00")
        month.paid = money("8900.00")
        month.adjustments = [Adjustment(.contractual, "45", money("2260.00"))]
        var rest = decision(4, claims[3], .paid, on: "2025-07-02", payment: 4)
        rest.allowed = money("2400.00")
        rest.paid = money("2400.00")
        rest.adjustments = [Adjustment(.contractual, "45", money("480.00"))]
        var waiting = decision(5, claims[4], .pended, on: "2025-07-10", payment: nil)
        waiting.explanation = [AdjudicationNote(.coverage, .pended, line: 1, reason: "16")]
        return [first, taken, month, rest, waiting]
    }
}
