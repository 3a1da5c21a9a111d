import HealthSimCore
import MemberSim
import TestKit

extension MemberDefect {
    static let links: [MemberDefect] = [
        MemberDefect("LINK-101", "claims[3].member_id") { $0.claims[3].memberID = "MEM99999999" },
        MemberDefect("LINK-101", "claims[3].subscriber_id") { $0.claims[3].subscriberID = "MEM00000002" },
        MemberDefect("LINK-102", "claims[2].authorization_id") { $0.claims[2].authorizationID = "PA000000019999" },
        MemberDefect("LINK-102", "claims[2].authorization_id") { household in
            household.authorizations[0].decision = .notCertified
            household.authorizations[0].unitsApproved = 0
        },
        MemberDefect("LINK-102", "claims[2].authorization_id") { household in
            household.authorizations[0].start = day("2025-03-11")
        },
        MemberDefect("LINK-103", "claims[4].referral_id") { $0.claims[4].referralID = "REF000000019999" },
        MemberDefect("LINK-103", "claims[4].referral_id") { $0.referrals[0].end = day("2025-06-01") },
        MemberDefect("LINK-103", "claims[3].referral_id") { $0.claims[3].referralID = "REF000000010001" },
        MemberDefect("LINK-104", "claims[4].other_payers") { $0.claims[4].otherPayers = [] },
        MemberDefect("LINK-104", "claims[1].other_payers") { $0.otherCoverages[0].start = day("2025-01-01") },
        MemberDefect("LINK-105", "claims[4].other_payers[1].payer_id") { household in
            household.claims[4].otherPayers.append(household.claims[4].otherPayers[0])
        },
        MemberDefect("LINK-105", "claims[4].other_payers[0].decided_date") {
            $0.claims[4].otherPayers[0].decided = day("2025-06-01")
        },
        MemberDefect("LINK-105", "claims[4].other_payers[0].order") { $0.claims[4].otherPayers[0].order = .tertiary },
    ]

    static let codes: [MemberDefect] = [
        MemberDefect("CODE-101", "claims[0].diagnoses[0].code") {
            $0.claims[0].diagnoses[0] = diagnosis("E11", .principal)
        },
        MemberDefect("CODE-101", "claims[0].diagnoses[1].code") { $0.claims[0].diagnoses[1] = diagnosis("I10.0") },
        MemberDefect("CODE-101", "claims[0].diagnoses[1].code") {
            $0.claims[0].diagnoses[1].code = Concept(.snomed, "38341003")
        },
        MemberDefect("CODE-101", "claims[2].admission.admitting_diagnosis") {
            $0.claims[2].admission?.admittingDiagnosis = Concept(.icd10cm, "J18")
        },
        MemberDefect("CODE-102", "claims[0].lines[0].code") { $0.claims[0].lines[0].code = Concept(.cpt, "9921") },
        MemberDefect("CODE-102", "claims[0].lines[1].code") { $0.claims[0].lines[1].code = Concept(.loinc, "4548-4") },
        MemberDefect("CODE-102", "claims[4].lines[0].code", of: .senior) {
            $0.claims[4].lines[0].code = Concept(.cpt, "99213")
        },
        MemberDefect("CODE-103", "claims[2].procedures[0].code") {
            $0.claims[2].procedures[0].code = Concept(.icd10pcs, "0BJ08Z")
        },
        MemberDefect("CODE-103", "claims[2].procedures[0].code") {
            $0.claims[2].procedures[0].code = Concept(.cpt, "31622")
        },
        MemberDefect("CODE-104", "claims[0].place_of_service") { $0.claims[0].placeOfService = "29" },
        MemberDefect("CODE-104", "claims[0].lines[1].place_of_service") { $0.claims[0].lines[1].placeOfService = "1" },
        MemberDefect("CODE-105", "claims[0].facility_type", of: .senior) {
            $0.claims[0].facilityType = "99"
            $0.claims[1].facilityType = "13"
        },
        MemberDefect("CODE-105", "claims[1].facility_type", of: .senior) { $0.claims[1].facilityType = "131" },
        MemberDefect("CODE-106", "claims[2].lines[1].revenue_code") { $0.claims[2].lines[1].revenueCode = "0777" },
        MemberDefect("CODE-106", "claims[2].lines[1].revenue_code") { $0.claims[2].lines[1].revenueCode = "0001" },
        MemberDefect("CODE-106", "claims[2].lines[1].revenue_code") { $0.claims[2].lines[1].revenueCode = "250" },
        MemberDefect("CODE-107", "claims[0].lines[0].modifiers[1]") { $0.claims[0].lines[0].modifiers = ["25", "ZZ"] },
        MemberDefect("CODE-107", "claims[3].lines[0].modifiers[0]") { $0.claims[3].lines[0].modifiers = ["2"] },
        MemberDefect("CODE-108", "claims[2].admission.diagnosis_group") {
            $0.claims[2].admission?.diagnosisGroup = Concept(.diagnosisGroup, "765")
        },
        MemberDefect("CODE-108", "claims[2].admission.diagnosis_group") {
            $0.claims[2].admission?.diagnosisGroup = Concept(.cpt, "99223")
        },
        MemberDefect("CODE-109", "claims[2].admission.type") { $0.claims[2].admission?.type = "7" },
        MemberDefect("CODE-109", "claims[2].admission.source") { $0.claims[2].admission?.source = "3" },
        MemberDefect("CODE-109", "claims[2].admission.status") { $0.claims[2].admission?.status = "98" },
        MemberDefect("CODE-110", "claims[2].billing_codes[2].code") { $0.claims[2].billingCodes[2].code = "ZZ" },
        MemberDefect("CODE-110", "claims[2].billing_codes[1].amount") { $0.claims[2].billingCodes[1].amount = nil },
        MemberDefect("CODE-110", "claims[2].billing_codes[0].start_date") { $0.claims[2].billingCodes[0].start = nil },
    ]

    static let edits: [MemberDefect] = [
        MemberDefect("EDIT-001", "claims[0].diagnoses[1].code") { $0.claims[0].diagnoses[1] = diagnosis("N95.1") },
        MemberDefect("EDIT-001", "claims[1].diagnoses[0].code") {
            $0.claims[1].diagnoses[0] = diagnosis("N40.1", .principal)
        },
        MemberDefect("EDIT-002", "claims[3].diagnoses[0].code") {
            $0.claims[3].diagnoses[0] = diagnosis("N95.1", .principal)
        },
        MemberDefect("EDIT-002", "claims[0].diagnoses[1].code") { $0.claims[0].diagnoses[1] = diagnosis("P07.30") },
        MemberDefect("EDIT-003", "claims[0].lines[1].code") { $0.claims[0].lines[1].code = Concept(.cpt, "58571") },
        MemberDefect("EDIT-003", "claims[1].lines[0].code") { $0.claims[1].lines[0].code = Concept(.cpt, "55700") },
        MemberDefect("EDIT-004", "claims[0].lines[1].code") { $0.claims[0].lines[1].code = Concept(.cpt, "99391") },
        MemberDefect("EDIT-004", "claims[3].lines[0].code") { $0.claims[3].lines[0].code = Concept(.cpt, "99396") },
        MemberDefect("EDIT-005", "claims[0].diagnoses[0].code") {
            $0.claims[0].diagnoses[0] = diagnosis("W19.XXXA", .principal)
        },
        MemberDefect("EDIT-005", "claims[0].diagnoses[1].role") { $0.claims[0].diagnoses[1].role = .externalCause },
        MemberDefect("EDIT-006", "claims[1].lines[0].modifiers") { $0.claims[1].lines[0].modifiers = ["26", "TC"] },
        MemberDefect("EDIT-006", "claims[1].lines[0].modifiers") { $0.claims[1].lines[0].modifiers = ["RT", "50"] },
        MemberDefect("EDIT-007", "claims[3].lines[0].units") { $0.claims[3].lines[0].units = 10 },
        MemberDefect("EDIT-007", "claims[0].lines[1].units") { $0.claims[0].lines[1].units = 50 },
        MemberDefect("EDIT-008", "claims[0].lines[2].code") { household in
            var line = household.claims[0].lines[1]
            line.number = 3
            line.controlNumber = "L3"
            household.claims[0].lines.append(line)
            household.claims[0].charge = money("300.00")
        },
        MemberDefect("EDIT-008", "claims[3].lines[1].code") { household in
            var line = household.claims[3].lines[0]
            line.number = 2
            line.controlNumber = "L2"
            household.claims[3].lines.append(line)
            household.claims[3].charge = money("360.00")
        },
    ]
}
