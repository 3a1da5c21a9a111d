import HealthSimCore
import MemberSim

extension X12SampleClaims {
    static func professional(_ ids: [Text], _ number: Int) -> [Claim] {
        var visit = claim(
            "01", number, .professional, member: ids[0], subscriber: ids[0], biller: clinic.npi, "2025-01-10",
            diagnoses: diagnoses("E11.9", "I10"),
            lines: [line(1, "99213", 12_500, pointers: [1, 2]), line(2, "83036", 6_050)])
        visit.placeOfService = "11"
        visit.renderingNPI = "2000000002"
        visit.lines[0].modifiers = ["25"]

        return [
            visit, replacement(of: visit), coordinated(ids, number), drug(ids, number), ambulance(ids, number),
            rounds(ids, number), secondary(ids, number),
        ]
    }

    private static func replacement(of claim: Claim) -> Claim {
        var replacement = claim
        replacement.id = Text(claim.id.string + "R")
        replacement.frequency = .replacement
        replacement.originalReference = "ICN000000010001"
        replacement.patientPaid = Money(cents: 2_000)
        replacement.acceptsAssignment = false
        return replacement
    }

    /// A child's claim after another payer has decided line by line.
    private static func coordinated(_ ids: [Text], _ number: Int) -> Claim {
        var claim = claim(
            "03", number, .professional, member: ids[2], subscriber: ids[0], biller: clinic.npi, "2025-01-10",
            diagnoses: diagnoses("J06.9"), lines: [line(1, "99213", 12_500)])
        claim.placeOfService = "11"
        claim.renderingNPI = "2000000002"
        claim.authorizationID = "PA000000010001"
        claim.referralID = "REF000000010001"
        claim.otherPayers = [
            OtherPayerDecision(
                payerID: "HSPAY02", policyNumber: "OTH00009", relationship: .child, order: .primary,
                claimFilingIndicator: "CI", paid: Money(cents: 7_500), decided: day("2025-01-14"),
                controlNumber: "OTHICN1",
                lines: [
                    OtherPayerLine(
                        line: 1, paid: Money(cents: 7_500),
                        adjustments: [
                            Adjustment(.contractual, "45", Money(cents: 3_000)),
                            Adjustment(.patient, "3", Money(cents: 2_000), quantity: 1),
                        ])
                ])
        ]
        return claim
    }

    /// A drug given, a referring clinician, another place of service, an accident, a paper sent apart.
    private static func drug(_ ids: [Text], _ number: Int) -> Claim {
        var claim = claim(
            "04", number, .professional, member: ids[0], subscriber: ids[0], biller: "2000000010", "2025-01-10",
            "2025-01-12", diagnoses: diagnoses("S52.501A", "E11.9"),
            lines: [line(1, "99213", 12_500), line(2, "J1815", 2_005, pointers: [2])])
        claim.placeOfService = "22"
        claim.renderingNPI = "2000000002"
        claim.referringNPI = "2000000010"
        claim.serviceFacilityNPI = hospital.npi
        claim.accident = "AA"
        claim.accidentDate = day("2025-01-09")
        claim.attachmentType = "OZ"
        claim.note = "Left wrist; see \"report\" of 1/9: 50% ~ better*"
        claim.lines[1].end = day("2025-01-12")
        claim.lines[1].units = 2
        claim.lines[1].drug = LineDrug(ndc: "00002751001", quantity: 10.5, unit: "ML")
        claim.lines[1].placeOfService = "11"
        claim.lines[1].renderingNPI = "2000000010"
        claim.lines[0].isEmergency = true
        return claim
    }

    private static func ambulance(_ ids: [Text], _ number: Int) -> Claim {
        var claim = claim(
            "05", number, .professional, member: ids[1], subscriber: ids[0], biller: hospital.npi, "2025-01-03",
            diagnoses: diagnoses("R07.9"),
            lines: [line(1, "A0427", 80_000, "2025-01-03"), line(2, "A0425", 12_000, "2025-01-03")])
        claim.placeOfService = "41"
        claim.encounterID = "ENC000000010001"
        claim.lines[1].units = 8
        return claim
    }

    private static func rounds(_ ids: [Text], _ number: Int) -> Claim {
        var claim = claim(
            "06", number, .professional, member: ids[1], subscriber: ids[0], biller: clinic.npi, "2025-01-04",
            diagnoses: diagnoses("J18.9"), lines: [line(1, "99232", 15_000, "2025-01-04")])
        claim.placeOfService = "21"
        claim.renderingNPI = "2000000002"
        claim.encounterID = "ENC000000010001"
        return claim
    }

    /// A claim to Medicare after an employer's plan, which decided on the whole.
    private static func secondary(_ ids: [Text], _ number: Int) -> Claim {
        var claim = claim(
            "07", number, .professional, member: ids[1], subscriber: ids[0], biller: clinic.npi, "2025-01-10",
            diagnoses: diagnoses("I10"), lines: [line(1, "99214", 18_000)])
        claim.payerID = "HSPAY02"
        claim.groupID = ""
        claim.placeOfService = "11"
        claim.renderingNPI = "2000000002"
        claim.otherPayers = [
            OtherPayerDecision(
                payerID: "HSPAY01", policyNumber: "OTH00009", relationship: .subscriber, order: .primary,
                claimFilingIndicator: "CI", paid: Money(cents: 10_000), decided: day("2025-01-14"),
                adjustments: [
                    Adjustment(.patient, "1", Money(cents: 5_000)), Adjustment(.contractual, "45", Money(cents: 3_000)),
                ])
        ]
        return claim
    }
}
