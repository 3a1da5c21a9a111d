import HealthSimCore
import RxMemberSim
import TestKit

extension RxDefect {
    static let fills: [RxDefect] = [
        RxDefect("FILL-001", "fills[0].member_id", of: .family) { $0.fills[0].memberID = SampleRxHouseholds.child },
        RxDefect("FILL-001", "fills[3].prescription_id") {
            addCash(&$0) { ($0.prescriptionID, $0.number) = ("RX999900010001", 0) }
        },
        RxDefect("FILL-002", "fills[3].filled_date") {
            $0.prescriptions[0].expires = day("2025-07-09")
            addCash(&$0) { _ in }
        },
        RxDefect("FILL-002", "fills[3].filled_date") {
            ($0.prescriptions[0].status, $0.prescriptions[0].ended) = (.replaced, day("2025-07-01"))
            addCash(&$0) { _ in }
        },
        RxDefect("FILL-003", "fills[3].fill_number") { addCash(&$0) { $0.number = 5 } },
        RxDefect("FILL-003", "fills[3].fill_number") { addCash(&$0) { $0.number = 1 } },
        RxDefect("FILL-004", "fills[3].fill_number", of: .family) {
            addCash(&$0) { ($0.filled, $0.number) = (day("2025-02-20"), 1) }
            $0.fills.insert($0.fills.removeLast(), at: 3)
        },
        RxDefect("FILL-004", "fills[1].fill_number", of: .senior) {
            $0.prescriptions[0].refills = 0
            $0.claims[0].refillsAuthorized = 0
            addCash(&$0) { $0.number = 1 }
        },
        RxDefect("FILL-005", "fills[3].ndc") { addCash(&$0) { $0.ndc = "00615764139" } },
        RxDefect("FILL-005", "fills[3].ndc") { addCash(&$0) { $0.ndc = "99999999999" } },
        RxDefect("FILL-006", "fills[3].quantity") { addCash(&$0) { $0.quantity = DrugQuantity(900) } },
        RxDefect("FILL-006", "fills[3].days_supply") { addCash(&$0) { $0.daysSupply = 0 } },
        RxDefect("FILL-006", "fills[3].quantity") { addCash(&$0) { $0.quantity = .zero } },
        RxDefect("FILL-007", "fills[2].picked_up_date") { $0.fills[2].pickedUp = day("2025-03-13") },
        RxDefect("FILL-007", "fills[0].picked_up_date") { $0.fills[0].pickedUp = day("2025-01-13") },
        RxDefect("FILL-007", "fills[1].picked_up_date") { $0.fills[1].pickedUp = nil },
        RxDefect("FILL-008", "fills[3].claim_id") { addCash(&$0) { $0.claimID = "RXC000000010001" } },
        RxDefect("FILL-008", "fills[0].claim_id") { $0.fills[0].claimID = "" },
        RxDefect("FILL-008", "fills[1].claim_id") { $0.fills[1].claimID = "RXC000000010002" },
        RxDefect("FILL-009", "fills[2].status") {
            ($0.fills[2].status, $0.fills[2].pickedUp) = (.dispensed, day("2025-03-12"))
        },
        RxDefect("FILL-009", "fills[0].status", of: .senior) {
            ($0.fills[0].status, $0.fills[0].pickedUp) = (.returned, nil)
        },
        RxDefect("FILL-010", "fills[3].filled_date") {
            $0.members[0].deathDate = day("2025-06-01")
            addCash(&$0) { _ in }
        },
        RxDefect("FILL-010", "fills[3].filled_date") {
            $0.members[0].deathDate = day("2025-07-01")
            addCash(&$0) { _ in }
        },
    ]

    /// Adds a refill that the patient paid for.
    private static func addCash(_ household: inout RxHousehold, _ change: (inout Fill) -> Void) {
        var fill = household.fills[0]
        fill.id = "FILL00000001009"
        fill.number = 2
        (fill.filled, fill.pickedUp) = (day("2025-07-10"), nil)
        (fill.status, fill.claimID) = (.cash, "")
        change(&fill)
        if fill.status != .returned { fill.pickedUp = fill.filled }
        household.fills.append(fill)
    }

    static let billing: [RxDefect] = [
        RxDefect("BILL-001", "claims[0].prescription_number", of: .senior) {
            $0.claims[0].prescriptionNumber = "RX17"
        },
        RxDefect("BILL-001", "claims[1].prescription_number") { $0.claims[1].prescriptionNumber = "" },
        RxDefect("BILL-002", "claims[1].fill_number") { $0.claims[1].fillNumber = 100 },
        RxDefect("BILL-002", "claims[1].fill_number") { $0.claims[1].fillNumber = 12 },
        RxDefect("BILL-003", "claims[0].cardholder_id") { $0.claims[0].cardholderID = "OLD0000001" },
        RxDefect("BILL-003", "claims[1].person_code") { $0.claims[1].personCode = "099" },
        RxDefect("BILL-003", "claims[7].relationship", of: .family) { $0.claims[7].relationship = .other },
        RxDefect("BILL-004", "claims[0].group_id") { $0.claims[0].groupID = "OLDGROUP" },
        RxDefect("BILL-004", "claims[0].pcn", of: .senior) { $0.claims[0].pcn = "OLDPCN" },
        RxDefect("BILL-004", "claims[0].bin", of: .senior) { $0.claims[0].bin = "99910" },
        RxDefect("BILL-004", "claims[4].bin", of: .family) { $0.programs = [] },
        RxDefect("BILL-005", "claims[0].service_date", of: .senior) { $0.coverages[0].start = day("2025-02-01") },
        RxDefect("BILL-005", "claims[10].service_date", of: .family) { $0.coverages[0].end = day("2025-07-04") },
        RxDefect("BILL-006", "claims[1].service_date") {
            var other = $0.claims[1]
            other.id = "RXC000000010006"
            other.submitted = time("2025-06-20")
            other.serviceDate = day("2025-06-20")
            $0.claims.append(other)
            var answer = $0.responses[1]
            answer.id = "RXA000000010006"
            answer.claimID = other.id
            answer.decided = time("2025-06-20")
            answer.nextFill = nil
            answer.rejects = ["75"]
            answer.alerts = []
            $0.responses.append(answer)
            $0.members[0].deathDate = day("2025-06-19")
        }.at("claims[5].service_date"),
        RxDefect("BILL-006", "claims[5].service_date") {
            var question = SampleRxHouseholds.family().claims[0]
            (question.id, question.memberID) = ("RXC000000010006", SampleRxHouseholds.holder)
            (question.personCode, question.relationship) = ("001", .cardholder)
            (question.bin, question.pcn, question.groupID) = ("999101", "TESTSTD", "STD10001")
            (question.submitted, question.serviceDate) = (time("2025-06-20"), day("2025-06-20"))
            $0.claims.append(question)
            var answer = SampleRxHouseholds.family().responses[0]
            (answer.id, answer.claimID) = ("RXA000000010006", question.id)
            (answer.memberID, answer.decided) = (SampleRxHouseholds.holder, time("2025-06-20"))
            $0.responses.append(answer)
            $0.members[0].deathDate = day("2025-06-19")
        },
        RxDefect("BILL-007", "claims[0].submitted_time") {
            $0.claims[0].submitted = time("2025-01-13")
        },
        RxDefect("BILL-007", "claims[0].submitted_time", of: .senior) { $0.claims[0].submitted = time("2025-01-19") },
        RxDefect("BILL-008", "claims[1].pharmacy_npi") { $0.claims[1].pharmacyNPI = "2000000045" },
        RxDefect("BILL-008", "claims[1].pharmacy_npi") { $0.claims[1].pharmacyNPI = "2000000002" },
        RxDefect("BILL-009", "claims[0].prescriber_npi", of: .senior) { $0.claims[0].prescriberNPI = "2999999999" },
        RxDefect("BILL-009", "claims[0].prescriber_npi") { $0.claims[0].prescriberNPI = "2000000002" },
        RxDefect("BILL-010", "claims[0].service_type") { $0.claims[0].serviceType = "12" },
        RxDefect("BILL-010", "claims[0].clarifications") { $0.claims[0].clarifications = ["03", "04", "05", "07"] },
        RxDefect("BILL-010", "claims[0].clarifications[0]") { $0.claims[0].clarifications = ["VAC"] },
        RxDefect("BILL-011", "claims[0].diagnoses[0]") { $0.claims[0].diagnoses = [Concept(.icd10cm, "diabetes")] },
        RxDefect("BILL-011", "claims[0].is_pregnant") { $0.claims[0].isPregnant = true },
        RxDefect("BILL-011", "claims[10].diagnoses", of: .family) {
            $0.claims[10].diagnoses = [Concept](repeating: Concept(.icd10cm, "E11.9"), count: 6)
        },
    ]

    static let links: [RxDefect] = [
        RxDefect("LINK-201", "claims[0].prescription_id", of: .family) {
            $0.claims[0].prescriptionID = "RX000000010001"
        },
        RxDefect("LINK-201", "claims[1].prescription_id") { $0.claims[1].prescriptionID = "RX999900010001" },
        RxDefect("LINK-202", "claims[1].prescription_number") { $0.claims[1].prescriptionNumber = "000000010077" },
        RxDefect("LINK-202", "claims[0].written_date") { $0.claims[0].written = day("2025-01-10") },
        RxDefect("LINK-202", "claims[0].refills_authorized") { $0.claims[0].refillsAuthorized = 5 },
        RxDefect("LINK-202", "claims[0].prescriber_npi") {
            var other = $0.prescribers[0]
            other.npi = "2000000002"
            $0.prescribers.append(other)
            $0.claims[0].prescriberNPI = "2000000002"
        },
        RxDefect("LINK-203", "claims[0].quantity") { $0.claims[0].quantity = DrugQuantity(90) },
        RxDefect("LINK-203", "claims[0].days_supply") { $0.claims[0].daysSupply = 60 },
        RxDefect("LINK-203", "claims[1].fill_id") { $0.claims[1].fillID = "FILL00000001099" },
        RxDefect("LINK-203", "claims[0].dispense_as_written") { $0.claims[0].dispenseAsWritten = .override },
        RxDefect("LINK-204", "claims[0].written_date", of: .senior) { $0.claims[0].written = nil },
        RxDefect("LINK-204", "claims[1].written_date") { $0.claims[1].written = day("2025-01-28") },
        RxDefect("LINK-205", "claims[1].service_date") { $0.claims[1].written = day("2024-01-20") },
        RxDefect("LINK-205", "claims[1].service_date", of: .family) { $0.claims[1].written = day("2024-10-01") },
        RxDefect("LINK-206", "claims[2].fill_number", of: .family) { $0.claims[2].fillNumber = 1 },
        RxDefect("LINK-206", "claims[2].fill_number", of: .family) { $0.claims[2].fillNumber = 3 },
        RxDefect("LINK-207", "claims[0].former_id") { $0.claims[0].formerID = "RXC000000010009" },
        RxDefect("LINK-207", "claims[4].former_id") { $0.claims[4].formerID = "" },
    ]
}

extension RxDefect {
    /// The defect at another place.
    func at(_ field: String) -> RxDefect { RxDefect(rule, field, of: base, make) }
}
