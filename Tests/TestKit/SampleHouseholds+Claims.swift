import HealthSimCore
import MemberSim

extension SampleHouseholds {
    static func line(
        _ number: Int, _ code: Concept?, _ charge: String, on date: String, until end: String? = nil,
        modifiers: [Text] = [], revenue: Text = .empty, units: Int = 1, unit: ClaimLine.Unit = .count,
        pointers: [Int] = []
    ) -> ClaimLine {
        ClaimLine(
            number: number, code: code, modifiers: modifiers, revenueCode: revenue, start: day(date),
            end: day(end ?? date), units: units, unit: unit, charge: money(charge), diagnosisPointers: pointers,
            controlNumber: Text("L\(number)"))
    }

    static func professional(
        _ number: Int, _ member: Text, _ date: String, _ diagnoses: [String], _ lines: [ClaimLine], sent: String,
        received: String, frequency: Claim.Frequency = .original
    ) -> Claim {
        var claim = Claim(
            id: Text("CLM00000001000\(number)"), kind: .professional, frequency: frequency, memberID: member,
            subscriberID: "MEM00000001", payerID: "TST02", planID: plan, groupID: "GRP00042",
            billingNPI: "2000000028", start: day(date), end: day(date),
            diagnoses: diagnoses.enumerated().map { place, code in
                ClaimDiagnosis(Concept(.icd10cm, code), role: place == 0 ? .principal : .other)
            },
            lines: lines, submitted: day(sent), received: day(received))
        claim.renderingNPI = "2000000002"
        claim.placeOfService = "11"
        return claim
    }

    /// A visit and a test: the visit costs a copay, the test the deductible.
    static func officeVisit() -> Claim {
        var claim = professional(
            1, "MEM00000001", "2025-01-15", ["E11.9", "I10"],
            [
                line(1, Concept(.cpt, "99214"), "220.00", on: "2025-01-15", modifiers: ["25"], pointers: [1, 2]),
                line(2, Concept(.cpt, "83036"), "40.00", on: "2025-01-15", pointers: [1]),
            ],
            sent: "2025-01-17", received: "2025-01-18")
        claim.encounterID = "ENC000000010001"
        claim.patientPaid = money("30.00")
        return claim
    }

    /// An image without the authorization that it needs.
    static func refusedImage() -> Claim {
        var claim = professional(
            2, "MEM200000000001", "2025-02-03", ["M54.50"],
            [line(1, Concept(.cpt, "72148"), "1200.00", on: "2025-02-03", modifiers: ["TC"], pointers: [1])],
            sent: "2025-02-06", received: "2025-02-07")
        claim.billingNPI = "2000000036"
        claim.placeOfService = "22"
        claim.referringNPI = "2000000002"
        claim.attachmentType = "OZ"
        claim.note = "IMAGE SENT APART"
        return claim
    }

    /// A stay of three nights for pneumonia.
    static func pneumoniaStay() -> Claim {
        var claim = Claim(
            id: "CLM000000010003", kind: .institutional, memberID: "MEM00000001", subscriberID: "MEM00000001",
            payerID: "TST02", planID: plan, groupID: "GRP00042", billingNPI: "2000000036",
            start: day("2025-03-10"), end: day("2025-03-13"),
            diagnoses: [
                ClaimDiagnosis(Concept(.icd10cm, "J18.9"), role: .principal, presentOnAdmission: .yes),
                ClaimDiagnosis(Concept(.icd10cm, "E11.9"), role: .other, presentOnAdmission: .yes),
                ClaimDiagnosis(Concept(.icd10cm, "Z79.84"), role: .other, presentOnAdmission: .exempt),
            ],
            lines: [
                line(
                    1, nil, "6000.00", on: "2025-03-10", until: "2025-03-13", revenue: "0120", units: 3, unit: .days),
                line(2, nil, "800.00", on: "2025-03-10", until: "2025-03-13", revenue: "0250", units: 12),
                line(3, Concept(.cpt, "80053"), "450.00", on: "2025-03-11", revenue: "0301", units: 2),
            ],
            submitted: day("2025-03-18"), received: day("2025-03-19"))
        claim.facilityType = "11"
        claim.renderingNPI = "2000000010"
        claim.operatingNPI = "2000000010"
        claim.authorizationID = "PA000000010001"
        claim.admission = ClaimAdmission(
            start: SampleRecords.moment("2025-03-10T14:20:00-05:00"),
            discharge: SampleRecords.moment("2025-03-13T11:00:00-05:00"), type: "1", source: "1", status: "01",
            admittingDiagnosis: Concept(.icd10cm, "R06.02"), diagnosisGroup: Concept(.diagnosisGroup, "195"),
            coveredDays: 3)
        claim.procedures = [ClaimProcedure(Concept(.icd10pcs, "0BJ08ZZ"), date: day("2025-03-11"))]
        claim.billingCodes = [
            BillingCode(.occurrence, "11", start: day("2025-03-08")),
            BillingCode(.value, "80", amount: money("3.00")),
            BillingCode(.condition, "C1"),
        ]
        return claim
    }

    static func childVisit() -> Claim {
        professional(
            4, "MEM300000000001", "2025-04-02", ["J02.9"],
            [line(1, Concept(.cpt, "99213"), "180.00", on: "2025-04-02", pointers: [1])],
            sent: "2025-04-03", received: "2025-04-04")
    }

    /// The same visit with the level that it should have had.
    static func correctedVisit() -> Claim {
        var claim = professional(
            5, "MEM300000000001", "2025-04-02", ["J02.9"],
            [line(1, Concept(.cpt, "99214"), "220.00", on: "2025-04-02", pointers: [1])],
            sent: "2025-05-04", received: "2025-05-05", frequency: .replacement)
        claim.originalReference = "ICN000000010004"
        return claim
    }

    /// A visit to a specialist that another payer has paid in part.
    static func secondaryVisit() -> Claim {
        var claim = professional(
            6, "MEM200000000001", "2025-06-02", ["R00.2"],
            [line(1, Concept(.cpt, "99203"), "250.00", on: "2025-06-02", pointers: [1])],
            sent: "2025-06-20", received: "2025-06-21")
        claim.renderingNPI = "2000000010"
        claim.referringNPI = "2000000002"
        claim.referralID = "REF000000010001"
        claim.otherPayers = [
            OtherPayerDecision(
                payerID: "TST03", policyNumber: "XQ771204", relationship: .subscriber, order: .primary,
                claimFilingIndicator: "CI", paid: money("110.00"), decided: day("2025-06-16"),
                controlNumber: "P2-5512",
                lines: [
                    OtherPayerLine(
                        line: 1, paid: money("110.00"),
                        adjustments: [
                            Adjustment(.contractual, "45", money("100.00")),
                            Adjustment(.patient, "2", money("40.00")),
                        ])
                ])
        ]
        return claim
    }
}
