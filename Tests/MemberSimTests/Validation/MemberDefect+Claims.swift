import HealthSimCore
import MemberSim
import TestKit

extension MemberDefect {
    static let structure: [MemberDefect] = [
        MemberDefect("CLM-001", "claims[0].claim_id") { $0.claims[0].id = "CLM000000010001000000000" },
        MemberDefect("CLM-001", "claims[3].claim_id") { $0.claims[3].id = "CLAIM-2025-04-02-SOFIA" },
        MemberDefect("CLM-002", "claims[3].lines") { $0.claims[3].lines = [] },
        MemberDefect("CLM-002", "claims[3].lines") { household in
            let line = household.claims[3].lines[0]
            household.claims[3].lines = (1...51).map { number in
                var line = line
                line.number = number
                line.controlNumber = .empty
                line.modifiers = ["76"]
                return line
            }
            household.claims[3].charge = money("9180.00")
        },
        MemberDefect("CLM-003", "claims[0].lines[1].line") { $0.claims[0].lines[1].number = 3 },
        MemberDefect("CLM-003", "claims[3].lines[0].line") { $0.claims[3].lines[0].number = 0 },
        MemberDefect("CLM-004", "claims[3].diagnoses") { household in
            household.claims[3].diagnoses = []
            household.claims[3].lines[0].diagnosisPointers = []
        },
        MemberDefect("CLM-004", "claims[0].diagnoses[1].role") { $0.claims[0].diagnoses[1].role = .principal },
        MemberDefect("CLM-004", "claims[0].diagnoses[0].role") { $0.claims[0].diagnoses[0].role = .other },
        MemberDefect("CLM-005", "claims[0].diagnoses[1].code") { $0.claims[0].diagnoses[1] = diagnosis("E11.9") },
        MemberDefect("CLM-005", "claims[0].diagnoses") { household in
            let more = [
                "E78.5", "K21.9", "J45.909", "M54.50", "R05.9", "R51.9", "G47.33", "F41.9", "N18.31", "L30.9", "H40.9",
            ]
            household.claims[0].diagnoses += more.map { diagnosis($0) }
        },
        MemberDefect("CLM-006", "claims[0].lines[0].diagnosis_pointers[1]") {
            $0.claims[0].lines[0].diagnosisPointers = [1, 3]
        },
        MemberDefect("CLM-006", "claims[3].lines[0].diagnosis_pointers") {
            $0.claims[3].lines[0].diagnosisPointers = []
        },
        MemberDefect("CLM-006", "claims[0].lines[0].diagnosis_pointers") {
            $0.claims[0].lines[0].diagnosisPointers = [1, 1]
        },
        MemberDefect("CLM-006", "claims[2].lines[0].diagnosis_pointers") {
            $0.claims[2].lines[0].diagnosisPointers = [1]
        },
        MemberDefect("CLM-007", "claims[0].lines[0].modifiers") { $0.claims[0].lines[0].modifiers = ["25", "25"] },
        MemberDefect("CLM-007", "claims[0].lines[0].modifiers") {
            $0.claims[0].lines[0].modifiers = ["25", "GC", "95", "33", "AI"]
        },
        MemberDefect("CLM-008", "claims[0].lines[1].control_number") { $0.claims[0].lines[1].controlNumber = "L1" },
        MemberDefect("CLM-008", "claims[2].lines[2].control_number") { $0.claims[2].lines[2].controlNumber = "L2" },
        MemberDefect("CLM-009", "claims[1].note") { $0.claims[1].note = Text(String(repeating: "X", count: 81)) },
        MemberDefect("CLM-009", "claims[2].note") { $0.claims[2].note = Text(String(repeating: "LONG ", count: 20)) },
        MemberDefect("CLM-010", "claims[0].accident") { $0.claims[0].accident = "XX" },
        MemberDefect("CLM-010", "claims[0].accident_date") { household in
            household.claims[0].accident = "AA"
            household.claims[0].accidentDate = day("2025-01-16")
        },
        MemberDefect("CLM-011", "claims[0].lines[1].drug.ndc") {
            $0.claims[0].lines[1].drug = LineDrug(ndc: "0409-3795-01", quantity: 1, unit: "ML")
        },
        MemberDefect("CLM-011", "claims[0].lines[1].drug.quantity") {
            $0.claims[0].lines[1].drug = LineDrug(ndc: "00409379501", quantity: 0, unit: "ML")
        },
        MemberDefect("CLM-011", "claims[0].lines[1].drug.unit") {
            $0.claims[0].lines[1].drug = LineDrug(ndc: "00409379501", quantity: 1, unit: "MG")
        },
    ]

    static let forms: [MemberDefect] = [
        MemberDefect("FORM-001", "claims[0].place_of_service") { $0.claims[0].placeOfService = "" },
        MemberDefect("FORM-001", "claims[0].facility_type") { $0.claims[0].facilityType = "11" },
        MemberDefect("FORM-001", "claims[2].place_of_service") { $0.claims[2].placeOfService = "21" },
        MemberDefect("FORM-002", "claims[3].lines[0].code") { $0.claims[3].lines[0].code = nil },
        MemberDefect("FORM-002", "claims[2].lines[1].revenue_code") { $0.claims[2].lines[1].revenueCode = "" },
        MemberDefect("FORM-003", "claims[0].lines[0].code", of: .senior) { $0.claims[0].lines[0].code = nil },
        MemberDefect("FORM-003", "claims[1].lines[0].code", of: .senior) { $0.claims[1].lines[0].code = nil },
        MemberDefect("FORM-004", "claims[2].admission") { $0.claims[2].admission = nil },
        MemberDefect("FORM-004", "claims[0].admission") { household in
            household.claims[0].admission = household.claims[2].admission
            household.claims[0].admission?.diagnosisGroup = nil
        },
        MemberDefect("FORM-005", "claims[2].admission.diagnosis_group") {
            $0.claims[2].admission?.diagnosisGroup = nil
        },
        MemberDefect("FORM-005", "claims[2].admission.diagnosis_group", of: .senior) {
            $0.claims[2].admission?.diagnosisGroup = Concept(.diagnosisGroup, "195")
        },
        MemberDefect("FORM-006", "claims[0].diagnoses[0].present_on_admission") {
            $0.claims[0].diagnoses[0].presentOnAdmission = .yes
        },
        MemberDefect("FORM-006", "claims[2].diagnoses[1].present_on_admission") {
            $0.claims[2].diagnoses[1].presentOnAdmission = nil
        },
        MemberDefect("FORM-007", "claims[2].rendering_npi") { $0.claims[2].renderingNPI = "" },
        MemberDefect("FORM-007", "claims[0].rendering_npi", of: .senior) { $0.claims[0].renderingNPI = "" },
        MemberDefect("FORM-008", "claims[0].procedures") {
            $0.claims[0].procedures = $0.claims[2].procedures
            $0.claims[0].procedures[0].date = day("2025-01-15")
        },
        MemberDefect("FORM-008", "claims[0].billing_codes") { $0.claims[0].billingCodes = $0.claims[2].billingCodes },
        MemberDefect("FORM-008", "claims[3].operating_npi") { $0.claims[3].operatingNPI = "2000000010" },
        MemberDefect("FORM-009", "claims[3].frequency") { $0.claims[3].frequency = .lateCharges },
        MemberDefect("FORM-009", "claims[0].frequency") { $0.claims[0].frequency = .interimFirst },
        MemberDefect("FORM-010", "claims[3].original_reference") { $0.claims[3].originalReference = "ICN1" },
        MemberDefect("FORM-010", "claims[3].original_reference") { $0.claims[3].frequency = .void },
    ]

    static let amounts: [MemberDefect] = [
        MemberDefect("AMT-001", "claims[3].charge") { household in
            household.claims[3].lines[0].charge = .zero
            household.claims[3].charge = .zero
        },
        MemberDefect("AMT-001", "claims[0].lines[1].charge") { household in
            household.claims[0].lines[1].charge = money("-40.00")
            household.claims[0].charge = money("180.00")
        },
        MemberDefect("AMT-002", "claims[0].charge") { $0.claims[0].charge = money("250.00") },
        MemberDefect("AMT-002", "claims[2].charge") { $0.claims[2].lines[1].charge = money("800.01") },
        MemberDefect("AMT-003", "claims[0].lines[1].units") { $0.claims[0].lines[1].units = 0 },
        MemberDefect("AMT-003", "claims[2].lines[1].units") { $0.claims[2].lines[1].units = -12 },
        MemberDefect("AMT-004", "claims[0].patient_paid") { $0.claims[0].patientPaid = money("300.00") },
        MemberDefect("AMT-004", "claims[3].patient_paid") { $0.claims[3].patientPaid = money("-0.01") },
        MemberDefect("AMT-005", "claims[4].other_payers[0].lines[0].paid") { household in
            household.claims[4].otherPayers[0].lines[0].paid = money("90.00")
            household.claims[4].otherPayers[0].paid = money("90.00")
        },
        MemberDefect("AMT-005", "claims[4].other_payers[0].paid") { household in
            household.claims[4].otherPayers[0].paid = money("109.00")
            household.claims[4].otherPayers[0].lines = []
            household.claims[4].otherPayers[0].adjustments = [Adjustment(.contractual, "45", money("140.00"))]
        },
        MemberDefect("AMT-006", "claims[0].lines[1].charge") { household in
            household.claims[0].lines[1].charge = .zero
            household.claims[0].charge = money("220.00")
        },
        MemberDefect("AMT-006", "claims[2].lines[2].charge") { household in
            household.claims[2].lines[2].charge = .zero
            household.claims[2].charge = money("6800.00")
        },
    ]

    static let dates: [MemberDefect] = [
        MemberDefect("DATE-001", "claims[0].end_date") { $0.claims[0].end = day("2025-01-14") },
        MemberDefect("DATE-001", "claims[2].lines[1].end_date") { $0.claims[2].lines[1].end = day("2025-03-09") },
        MemberDefect("DATE-002", "claims[0].lines[1].start_date") { household in
            household.claims[0].lines[1].start = day("2025-01-16")
            household.claims[0].lines[1].end = day("2025-01-16")
        },
        MemberDefect("DATE-002", "claims[2].lines[0].end_date") { $0.claims[2].lines[0].end = day("2025-03-14") },
        MemberDefect("DATE-003", "claims[0].submitted_date") { $0.claims[0].submitted = day("2025-01-14") },
        MemberDefect("DATE-003", "claims[0].received_date") { $0.claims[0].received = day("2025-01-16") },
        MemberDefect("DATE-004", "claims[3].start_date") { household in
            household.members[2].deathDate = day("2025-04-01")
        },
        MemberDefect("DATE-004", "claims[0].start_date") { household in
            household.members[0].deathDate = day("2025-01-10")
            household.claims.remove(at: 2)
        },
        MemberDefect("DATE-005", "claims[3].start_date") { household in
            household.coverages[2].end = day("2025-03-31")
        },
        MemberDefect("DATE-005", "claims[1].start_date") { $0.claims[1].payerID = "TST03" },
        MemberDefect("DATE-006", "claims[3].received_date") { household in
            household.claims.remove(at: 4)
            household.claims[3].received = day("2025-10-01")
        },
        MemberDefect("DATE-006", "claims[4].received_date") { household in
            household.claims[4] = secondChildVisit()
            household.claims[4].received = day("2025-10-30")
        },
        MemberDefect("DATE-007", "claims[4].received_date") { $0.claims[4].received = day("2026-01-02") },
        MemberDefect("DATE-007", "claims[4].received_date") { $0.claims[4].received = day("2030-01-02") },
    ]

    static func secondChildVisit() -> Claim {
        var claim = SampleHouseholds.submitted().claims[3]
        claim.id = "CLM000000010008"
        claim.start = day("2025-05-02")
        claim.end = claim.start
        claim.lines[0].start = claim.start
        claim.lines[0].end = claim.start
        claim.submitted = day("2025-05-03")
        claim.received = day("2025-05-04")
        return claim
    }

    static let stays: [MemberDefect] = [
        MemberDefect("STAY-001", "claims[2].admission.discharge_time") {
            $0.claims[2].admission?.discharge = SampleRecords.moment("2025-03-10T14:19:00-05:00")
        },
        MemberDefect("STAY-001", "claims[2].admission.discharge_time") {
            $0.claims[2].admission?.discharge = SampleRecords.moment("2024-03-13T11:00:00-05:00")
        },
        MemberDefect("STAY-002", "claims[3].admission.start_time", of: .senior) { household in
            household.claims[3].admission?.start = SampleRecords.moment("2025-06-05T10:00:00-05:00")
            household.claims[3].admission?.coveredDays = 0
            household.claims[3].frequency = .original
        },
        MemberDefect("STAY-002", "claims[2].admission.start_time") { household in
            household.claims[2].start = day("2025-03-01")
            household.claims[2].authorizationID = ""
        },
        MemberDefect("STAY-003", "claims[2].admission.status") { household in
            household.claims[2].admission?.status = "30"
        },
        MemberDefect("STAY-003", "claims[2].admission.discharge_time") {
            $0.claims[2].admission?.discharge = SampleRecords.moment("2025-03-12T11:00:00-05:00")
        },
        MemberDefect("STAY-003", "claims[2].admission.status", of: .senior) {
            $0.claims[2].admission?.status = "01"
            $0.claims[2].admission?.coveredDays = 0
        },
        MemberDefect("STAY-004", "claims[2].admission.covered_days") { household in
            household.claims[2].admission?.coveredDays = 4
            household.claims[2].lines[0].units = 4
        },
        MemberDefect("STAY-004", "claims[2].admission.covered_days") { $0.claims[2].admission?.coveredDays = -1 },
        MemberDefect("STAY-005", "claims[2].admission.covered_days") { $0.claims[2].lines[0].units = 5 },
        MemberDefect("STAY-005", "claims[2].admission.covered_days") { $0.claims[2].admission?.coveredDays = 2 },
        MemberDefect("STAY-006", "claims[2].procedures[0].date") {
            $0.claims[2].procedures[0].date = day("2025-03-20")
        },
        MemberDefect("STAY-006", "claims[2].procedures[0].date") {
            $0.claims[2].procedures[0].date = day("2025-03-06")
        },
        MemberDefect("STAY-007", "claims[2].admission.type") { $0.claims[2].admission?.type = "4" },
        MemberDefect("STAY-007", "claims[2].admission.type", of: .senior) { $0.claims[2].admission?.type = "4" },
    ]
}
