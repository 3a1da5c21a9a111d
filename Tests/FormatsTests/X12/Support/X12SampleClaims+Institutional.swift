import HealthSimCore
import MemberSim
import TestKit

extension X12SampleClaims {
    static func institutional(_ ids: [Text], _ number: Int) -> [Claim] {
        [stay(ids, number), emergency(ids, number), void(ids, number)]
    }

    private static func institutionalLine(
        _ number: Int, _ revenue: Text, _ code: String?, _ cents: Int64, _ first: String, _ last: String? = nil,
        units: Int = 1, unit: ClaimLine.Unit = .count
    ) -> ClaimLine {
        ClaimLine(
            number: number, code: code.map { Concept($0.first?.isLetter == true ? .hcpcs : .cpt, $0) },
            revenueCode: revenue, start: day(first), end: day(last ?? first), units: units, unit: unit,
            charge: Money(cents: cents), controlNumber: Text("L\(number)"))
    }

    /// A stay with everything that a bill can say.
    private static func stay(_ ids: [Text], _ number: Int) -> Claim {
        var diagnoses = diagnoses("J18.9", "E11.9", "I10", presence: .yes)
        diagnoses[1].presentOnAdmission = .no
        diagnoses[2].presentOnAdmission = .exempt
        diagnoses.append(
            ClaimDiagnosis(Concept(.icd10cm, "W19.XXXA"), role: .externalCause, presentOnAdmission: .yes))
        var claim = claim(
            "11", number, .institutional, member: ids[1], subscriber: ids[0], biller: hospital.npi, "2025-01-03",
            "2025-01-07", diagnoses: diagnoses,
            lines: [
                institutionalLine(1, "0120", nil, 800_000, "2025-01-03", "2025-01-07", units: 4, unit: .days),
                institutionalLine(2, "0250", nil, 250_000, "2025-01-03", units: 20),
                institutionalLine(3, "0300", "80053", 300_000, "2025-01-04", units: 4),
                institutionalLine(4, "0450", "99285", 500_000, "2025-01-03"),
                institutionalLine(5, "0636", "J1815", 5_050, "2025-01-04", units: 3),
            ])
        claim.lines[4].drug = LineDrug(ndc: "00002751001", quantity: 3, unit: "UN")
        claim.lines[3].modifiers = ["25"]
        claim.encounterID = "ENC000000010001"
        claim.facilityType = "11"
        claim.renderingNPI = "2000000002"
        claim.operatingNPI = "2000000010"
        claim.referringNPI = "2000000010"
        claim.authorizationID = "PA000000010002"
        claim.patientPaid = Money(cents: 10_000)
        claim.note = "Admitted through the emergency department"
        claim.admission = ClaimAdmission(
            start: SampleRecords.moment("2025-01-03T10:15:00-06:00"),
            discharge: SampleRecords.moment("2025-01-07T14:00:00-06:00"), type: "1", source: "1", status: "01",
            admittingDiagnosis: Concept(.icd10cm, "R06.02"), diagnosisGroup: Concept(.diagnosisGroup, "194"),
            coveredDays: 4)
        claim.procedures = [
            ClaimProcedure(Concept(.icd10pcs, "5A09357"), date: day("2025-01-03")),
            ClaimProcedure(Concept(.icd10pcs, "0BH17EZ"), date: day("2025-01-04")),
        ]
        claim.billingCodes = [
            BillingCode(.occurrenceSpan, "74", start: day("2025-01-05"), end: day("2025-01-06")),
            BillingCode(.occurrence, "11", start: day("2025-01-02")),
            BillingCode(.value, "45", amount: Money(dollars: 10)), BillingCode(.condition, "04"),
        ]
        return claim
    }

    /// An outpatient's visit after another payer.
    private static func emergency(_ ids: [Text], _ number: Int) -> Claim {
        var diagnoses = diagnoses("S52.501A", "E11.9")
        diagnoses.append(ClaimDiagnosis(Concept(.icd10cm, "M25.531"), role: .reasonForVisit))
        var claim = claim(
            "12", number, .institutional, member: ids[0], subscriber: ids[0], biller: hospital.npi, "2025-01-09",
            diagnoses: diagnoses,
            lines: [
                institutionalLine(1, "0450", "99283", 120_000, "2025-01-09"),
                institutionalLine(2, "0320", "73110", 60_000, "2025-01-09"),
            ])
        claim.facilityType = "13"
        claim.renderingNPI = "2000000002"
        claim.otherPayers = [
            OtherPayerDecision(
                payerID: "HSPAY02", policyNumber: "OTH00009", relationship: .spouse, order: .primary,
                claimFilingIndicator: "CI", paid: Money(cents: 100_000), decided: day("2025-01-14"),
                adjustments: [Adjustment(.contractual, "45", Money(cents: 80_000))])
        ]
        return claim
    }

    private static func void(_ ids: [Text], _ number: Int) -> Claim {
        var claim = claim(
            "13", number, .institutional, member: ids[0], subscriber: ids[0], biller: hospital.npi, "2024-12-09",
            diagnoses: diagnoses("Z12.31"), lines: [institutionalLine(1, "0403", "77067", 30_000, "2024-12-09")])
        claim.facilityType = "13"
        claim.renderingNPI = "2000000002"
        claim.frequency = .void
        claim.originalReference = "ICN000000010009"
        return claim
    }
}
