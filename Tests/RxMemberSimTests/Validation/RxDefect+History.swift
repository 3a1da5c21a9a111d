import HealthSimCore
import RxMemberSim
import TestKit

extension RxDefect {
    static let order: [RxDefect] = [
        RxDefect("ORDER-001", "prescriptions[1].written_time", of: .family) { $0.prescriptions.swapAt(0, 1) },
        RxDefect("ORDER-001", "fills[1].filled_date", of: .family) { $0.fills.swapAt(0, 1) },
        RxDefect("ORDER-001", "claims[1].submitted_time") {
            $0.claims[0].submitted = time("2025-01-28")
            $0.responses[0].decided = time("2025-01-28", 10)
        },
        RxDefect("ORDER-002", "claims[1].claim_id") { $0.responses.remove(at: 1) },
        RxDefect("ORDER-002", "responses[1].claim_id") { $0.responses.swapAt(0, 1) }.at("responses[1].claim_id"),
        RxDefect("ORDER-002", "responses[5].claim_id") {
            var other = $0.responses[1]
            other.id = "RXA000000010006"
            $0.responses.append(other)
        },
        RxDefect("ORDER-003", "claims[2].claim_id", of: .family) {
            $0.claims[2].fillID = $0.claims[1].fillID
            $0.responses[2].status = .paid
            $0.responses[2].formerID = ""
        },
        RxDefect("ORDER-003", "claims[5].claim_id") {
            var other = $0.claims[2]
            other.id = "RXC000000010006"
            other.submitted = time("2025-04-01")
            $0.claims.append(other)
            var answer = $0.responses[2]
            answer.id = "RXA000000010006"
            answer.claimID = other.id
            answer.decided = time("2025-04-01")
            answer.accumulatorEntries = []
            $0.responses.append(answer)
        },
        RxDefect("ORDER-004", "prescriptions[1].prescription_number") { add(&$0) { $0.number = "000000010001" } },
        RxDefect("ORDER-004", "prescriptions[5].prescription_number", of: .family) {
            $0.prescriptions[5].number = "000000010005"
            for index in [9, 10] { $0.claims[index].prescriptionNumber = "000000010005" }
        },
    ]

    static let reversals: [RxDefect] = [
        RxDefect("REV-001", "claims[4]") { $0.claims[4].serviceDate = day("2025-03-13") },
        RxDefect("REV-001", "claims[4]") { $0.claims[4].fillNumber = 1 },
        RxDefect("REV-001", "claims[4].former_id") { $0.claims[4].formerID = "RXC000000019999" },
        RxDefect("REV-002", "responses[5].former_id") {
            reverseAgain(&$0)
        },
        RxDefect("REV-002", "responses[5].former_id") {
            reverseAgain(&$0)
            $0.responses[5].formerID = "RXA000000019999"
        },
        RxDefect("REV-003", "responses[4].former_id") {
            $0.fills[1].status = .returned
            $0.fills[1].pickedUp = nil
            $0.fills[2].status = .dispensed
            $0.fills[2].pickedUp = day("2025-03-12")
            $0.fills[2].number = 1
            $0.claims[3].fillNumber = 1
            $0.claims[4].fillNumber = 1
            $0.responses[4].formerID = "RXA000000010003"
        },
        RxDefect("REV-004", "responses[4].accumulator_entries") {
            $0.responses[4].accumulatorEntries[0].amount = money("-4.00")
            $0.accumulators[0].applied = money("11.00")
        },
        RxDefect("REV-004", "responses[4].accumulator_entries") {
            $0.responses[4].accumulatorEntries = []
            $0.accumulators[0].applied = money("15.00")
        },
        RxDefect("REV-005", "responses[2].former_id", of: .family) { $0.responses[2].formerID = "" },
        RxDefect("REV-005", "responses[2].pricing", of: .family) {
            $0.responses[2].pricing = $0.responses[8].pricing
            $0.responses[2].pricing?.otherPayers = money("3.00")
            $0.responses[2].pricing?.totalPaid = money("1.00")
        },
        RxDefect("REV-006", "rebates[0].claim_id", of: .family) { $0.rebates[0].claimID = "RXC000000010010" },
        RxDefect("REV-006", "rebates[0].ndc", of: .family) { $0.rebates[0].ndc = "00597015290" },
        RxDefect("REV-006", "rebates[0].quarter_start", of: .family) { $0.rebates[0].quarter = day("2025-04-01") },
        RxDefect("REV-006", "rebates[0].amount", of: .family) { $0.rebates[0].amount = money("-210.00") },
    ]

    /// Takes the claim that was taken back back once more.
    private static func reverseAgain(_ household: inout RxHousehold) {
        var again = household.claims[4]
        again.id = "RXC000000010006"
        again.submitted = time("2025-04-02")
        household.claims.append(again)
        var answer = household.responses[4]
        answer.id = "RXA000000010006"
        answer.claimID = again.id
        answer.decided = time("2025-04-02")
        household.responses.append(answer)
        household.accumulators[0].applied = money("10.00")
    }

    static let accumulators: [RxDefect] = [
        RxDefect("SUM-001", "accumulators[1].kind") {
            var other = $0.accumulators[0]
            other.applied = .zero
            $0.accumulators.append(other)
        },
        RxDefect("SUM-001", "accumulators[5].member_id", of: .family) {
            var other = $0.accumulators[0]
            other.memberID = "RXM99999999"
            other.applied = .zero
            $0.accumulators.append(other)
        },
        RxDefect("SUM-001", "accumulators[0].year_start") { $0.accumulators[0].yearStart = day("2025-02-01") },
        RxDefect("SUM-002", "accumulators[0].applied") { $0.accumulators[0].applied = money("5000.01") },
        RxDefect("SUM-002", "accumulators[1].applied", of: .senior) { $0.accumulators[1].limit = money("500.00") },
        RxDefect("SUM-003", "accumulators[0].applied") { $0.accumulators[0].applied = money("9.00") },
        RxDefect("SUM-003", "accumulators[2].applied", of: .family) { $0.accumulators[2].applied = money("80.00") },
        RxDefect("SUM-003", "accumulators", of: .senior) { $0.accumulators.removeLast() },
        RxDefect("SUM-004", "responses[1].accumulator_entries[2].amount", of: .family) {
            $0.responses[1].accumulatorEntries.append(RxAccumulatorEntry(.outOfPocket, amount: money("-1.00")))
            $0.accumulators[0].applied = money("9.20")
        },
        RxDefect("SUM-004", "responses[0].accumulator_entries[1].amount") {
            $0.responses[0].accumulatorEntries.append(RxAccumulatorEntry(.outOfPocket, amount: money("-2.00")))
        },
        RxDefect("SUM-005", "responses[1].accumulator_entries") {
            $0.responses[1].accumulatorEntries = $0.responses[0].accumulatorEntries
            $0.accumulators[0].applied = money("15.00")
        },
        RxDefect("SUM-005", "responses[2].accumulator_entries", of: .family) {
            $0.responses[2].accumulatorEntries = [RxAccumulatorEntry(.outOfPocket, amount: money("1.00"))]
            $0.accumulators[0].applied = money("11.20")
        },
        RxDefect("SUM-006", "responses[0].pricing.patient_pay", of: .senior) {
            $0.claims[0].pricing?.ingredientCost = money("2498.50")
            $0.claims[0].pricing?.grossAmountDue = money("2500.00")
            payAll(&$0.responses[0], "2500.00")
        },
        RxDefect("SUM-006", "responses[0].pricing.patient_pay", of: .senior) {
            $0.claims[0].pricing?.ingredientCost = money("1999.00")
            $0.claims[0].pricing?.grossAmountDue = money("2000.50")
            payAll(&$0.responses[0], "2000.50")
        },
    ]

    /// Lets the patient pay all of a price.
    private static func payAll(_ response: inout ClaimResponse, _ price: String) {
        response.pricing?.ingredientCost = money(price) - money("1.50")
        response.pricing?.patientPay = money(price)
        response.pricing?.deductible = money(price)
        response.pricing?.totalPaid = .zero
        response.pricing?.stages = [QualifiedAmount("01", money(price))]
        response.partD?.lowIncome = .zero
    }

    static let requests: [RxDefect] = [
        RxDefect("AUTH-201", "authorizations[2].member_id", of: .family) {
            ask(&$0) { $0.memberID = "RXM99999999" }
        },
        RxDefect("AUTH-201", "authorizations[2].ingredient", of: .family) {
            ask(&$0) { $0.ingredient = "unobtainium" }
        },
        RxDefect("AUTH-201", "authorizations[2].criteria_id", of: .family) {
            ask(&$0) { $0.criteriaID = "pa-nothing" }
        },
        RxDefect("AUTH-202", "authorizations[1].decided_date", of: .family) { $0.authorizations[1].decided = nil },
        RxDefect("AUTH-202", "authorizations[0].decided_date", of: .family) {
            $0.authorizations[0].decided = day("2025-07-01")
        },
        RxDefect("AUTH-202", "authorizations[2].decided_date", of: .family) {
            ask(&$0) { $0.decided = day("2025-07-08") }
        },
        RxDefect("AUTH-203", "authorizations[2].end_date", of: .family) { ask(&$0) { $0.end = day("2025-07-01") } },
        RxDefect("AUTH-203", "authorizations[0].end_date", of: .family) {
            $0.authorizations[0].end = day("2025-07-01")
        },
        RxDefect("AUTH-204", "authorizations[0].reason", of: .family) { $0.authorizations[0].reason = "" },
        RxDefect("AUTH-204", "authorizations[1].reason", of: .family) { $0.authorizations[1].reason = "Too late" },
        RxDefect("AUTH-205", "authorizations[1].former_id", of: .family) {
            $0.authorizations[1].formerID = "RPA000000019999"
        },
        RxDefect("AUTH-205", "authorizations[2].former_id", of: .family) {
            ask(&$0) { $0.formerID = "RPA000000010002" }
        },
        RxDefect("AUTH-206", "claims[10].authorization_number", of: .family) {
            $0.claims[10].authorizationNumber = "RPA999900010001"
        },
        RxDefect("AUTH-206", "claims[0].authorization_number") { $0.claims[0].authorizationNumber = "RPA000000010001" },
    ]

    /// Adds a request that waits.
    private static func ask(_ household: inout RxHousehold, _ change: (inout DrugAuthorization) -> Void) {
        var request = household.authorizations[0]
        request.id = "RPA000000010003"
        (request.requested, request.decided) = (day("2025-07-07"), nil)
        (request.decision, request.reason) = (.pending, "")
        (request.start, request.end) = (day("2025-07-07"), day("2025-07-07"))
        change(&request)
        household.authorizations.append(request)
    }
}
