import HealthSimCore
import RxMemberSim
import TestKit

extension RxDefect {
    static let answers: [RxDefect] = [
        RxDefect("ANS-001", "responses[1].transaction") { $0.responses[1].transaction = .rebill },
        RxDefect("ANS-001", "responses[1].member_id", of: .family) {
            $0.responses[2].memberID = SampleRxHouseholds.child
        }.at("responses[2].member_id"),
        RxDefect("ANS-002", "responses[0].status", of: .family) { $0.responses[0].status = .deferred },
        RxDefect("ANS-002", "responses[0].status", of: .family) { $0.responses[0].status = .captured },
        RxDefect("ANS-003", "responses[0].decided_time") { $0.responses[0].decided = time("2025-01-14", 14) },
        RxDefect("ANS-003", "responses[0].decided_time", of: .senior) { $0.responses[0].decided = time("2025-01-19") },
        RxDefect("ANS-004", "responses[2].plan_id", of: .family) { $0.responses[2].planID = "rx-commercial-hmo" },
        RxDefect("ANS-004", "responses[2].plan_id", of: .family) { $0.responses[2].planID = "nobody" },
        RxDefect("ANS-005", "responses[0].tier") { $0.responses[0].tier = 9 },
        RxDefect("ANS-005", "responses[3].tier", of: .family) { $0.responses[3].tier = 5 },
        RxDefect("ANS-006", "responses[10].authorization_id", of: .family) {
            $0.responses[10].authorizationID = "RPA000000010001"
        },
        RxDefect("ANS-006", "responses[10].authorization_id", of: .family) {
            $0.authorizations[1].end = day("2025-07-04")
        },
        RxDefect("ANS-006", "responses[10].authorization_id", of: .family) {
            $0.authorizations[0].ingredient = "liraglutide"
            $0.authorizations[1].ingredient = "liraglutide"
        },
        RxDefect("ANS-006", "responses[0].authorization_id") { $0.responses[0].authorizationID = "RPA000000019999" },
        RxDefect("ANS-007", "responses[9].alternatives[0]", of: .family) {
            $0.responses[9].alternatives = ["metformin-501-tab"]
        },
        RxDefect("ANS-007", "responses[9].alternatives", of: .family) {
            $0.responses[9].alternatives = [Text](repeating: "liraglutide-pen", count: 7)
        },
    ]

    static let rejects: [RxDefect] = [
        RxDefect("REJ-001", "responses[0].rejects") { $0.responses[0].rejects = ["75"] },
        RxDefect("REJ-001", "responses[9].rejects", of: .family) { $0.responses[9].rejects = [] },
        RxDefect("REJ-002", "responses[9].rejects[0]", of: .family) { $0.responses[9].rejects = ["ZZ9"] },
        RxDefect("REJ-002", "responses[1].rejects[1]") { $0.responses[1].rejects = ["79", "79"] },
        RxDefect("REJ-002", "responses[1].rejects") {
            $0.responses[1].rejects = ["79", "75", "76", "70", "60", "61"]
        },
        RxDefect("REJ-003", "responses[1].messages[0]") {
            $0.responses[1].messages = ["REFILL IS PAYABLE ONLY ON OR AFTER 20250206"]
        },
        RxDefect("REJ-003", "responses[1].messages") {
            $0.responses[1].messages = [Text](repeating: "CALL THE PLAN", count: 10)
        },
        RxDefect("REJ-004", "responses[1].next_fill_date") { $0.responses[1].nextFill = day("2025-01-27") },
        RxDefect("REJ-004", "responses[9].next_fill_date", of: .family) {
            $0.responses[9].nextFill = day("2025-08-01")
        },
    ]

    static let payments: [RxDefect] = [
        RxDefect("PAID-001", "responses[1].pricing") { $0.responses[1].pricing = $0.responses[0].pricing },
        RxDefect("PAID-001", "responses[0].pricing") {
            $0.responses[0].pricing = nil
        },
        RxDefect("PAID-002", "responses[0].pricing.total_paid") { $0.responses[0].pricing?.totalPaid = money("2.00") },
        RxDefect("PAID-002", "responses[8].pricing.total_paid", of: .family) {
            $0.responses[8].pricing?.otherPayers = money("3.00")
        },
        RxDefect("PAID-003", "responses[0].pricing.patient_pay") { $0.responses[0].pricing?.copay = money("4.00") },
        RxDefect("PAID-003", "responses[5].pricing.patient_pay", of: .family) {
            $0.responses[5].pricing?.planAssistance = money("1.00")
        },
        RxDefect("PAID-004", "responses[0].pricing.total_paid") {
            $0.responses[0].pricing?.copay = money("7.00")
            $0.responses[0].pricing?.patientPay = money("7.00")
            $0.responses[0].pricing?.totalPaid = money("-1.00")
        },
        RxDefect("PAID-004", "responses[3].pricing.coinsurance", of: .family) {
            $0.responses[3].pricing?.copay = money("45.00")
            $0.responses[3].pricing?.coinsurance = money("-5.00")
        },
        RxDefect("PAID-005", "responses[0].pricing.ingredient_cost") {
            $0.responses[0].pricing?.ingredientCost = money("24.80")
            $0.responses[0].pricing?.totalPaid = money("21.00")
        },
        RxDefect("PAID-005", "responses[10].pricing.ingredient_cost", of: .family) {
            $0.responses[10].pricing?.ingredientCost = money("1981.54")
            $0.responses[10].pricing?.totalPaid = money("1942.54")
        },
        RxDefect("PAID-006", "responses[0].pricing.brand_penalty") {
            $0.responses[0].pricing?.copay = money("4.00")
            $0.responses[0].pricing?.brandPenalty = money("1.00")
        },
        RxDefect("PAID-006", "responses[3].pricing.brand_penalty", of: .family) {
            $0.responses[3].pricing?.copay = money("30.00")
            $0.responses[3].pricing?.brandPenalty = money("10.00")
        },
        RxDefect("PAID-007", "responses[0].accumulator_entries[0].amount") {
            $0.responses[0].accumulatorEntries[0].amount = money("50.00")
            $0.accumulators[0].applied = money("55.00")
        },
        RxDefect("PAID-007", "responses[7].accumulator_entries[0].amount", of: .family) {
            $0.responses[7].accumulatorEntries[0].amount = money("10.01")
            $0.accumulators[4].applied = money("10.01")
        },
    ]

    static let partD: [RxDefect] = [
        RxDefect("PTD-001", "responses[0].part_d", of: .senior) {
            $0.responses[0].partD = nil
            $0.responses[0].pricing?.stages = []
        },
        RxDefect("PTD-001", "responses[0].part_d") {
            $0.responses[0].partD = PartDShares(plan: money("1.00"))
            $0.responses[0].pricing?.stages = [QualifiedAmount("02", money("6.00"))]
        },
        RxDefect("PTD-002", "responses[0].part_d", of: .senior) { $0.responses[0].partD?.lowIncome = money("567.85") },
        RxDefect("PTD-002", "responses[0].part_d", of: .senior) { $0.responses[0].partD?.plan = money("1.00") },
        RxDefect("PTD-003", "responses[0].part_d.manufacturer", of: .senior) {
            $0.responses[0].partD?.manufacturer = money("-1.00")
            $0.responses[0].partD?.plan = money("1.00")
        },
        RxDefect("PTD-003", "responses[0].part_d.true_out_of_pocket", of: .senior) {
            $0.responses[0].partD?.trueOutOfPocket = money("600.00")
        },
        RxDefect("PTD-004", "responses[0].pricing.stages", of: .senior) {
            $0.responses[0].pricing?.stages = [QualifiedAmount("01", money("580.00"))]
        },
        RxDefect("PTD-004", "responses[0].pricing.stages[1].qualifier", of: .senior) {
            $0.responses[0].pricing?.stages = [
                QualifiedAmount("02", money("90.00")), QualifiedAmount("01", money("500.00")),
            ]
        },
        RxDefect("PTD-004", "responses[0].pricing.stages") {
            $0.responses[0].pricing?.stages = [QualifiedAmount("02", money("6.00"))]
        },
    ]

    static let alerts: [RxDefect] = [
        RxDefect("ALERT-001", "responses[1].alerts[0].reason") { $0.responses[1].alerts[0].reason = "ZZ" },
        RxDefect("ALERT-001", "responses[1].alerts") {
            $0.responses[1].alerts = [DURAlert](repeating: $0.responses[1].alerts[0], count: 10)
        },
        RxDefect("ALERT-002", "responses[1].alerts[0].message") {
            $0.responses[1].alerts[0].message = "OVERUSE: REFILL IS 10 DAYS EARLY"
        },
        RxDefect("ALERT-002", "responses[1].alerts[0].detail") {
            $0.responses[1].alerts[0].detail = Text(String(repeating: "EARLY ", count: 17))
        },
        RxDefect("ALERT-003", "responses[1].alerts[0].other_pharmacy") { $0.responses[1].alerts[0].otherPharmacy = 4 },
        RxDefect("ALERT-003", "responses[1].alerts[0].previous_fill_date") {
            $0.responses[1].alerts[0].previousFill = day("2025-01-28")
        },
        RxDefect("ALERT-004", "responses[9].rejects", of: .family) { $0.responses[9].rejects = ["75", "88"] },
        RxDefect("ALERT-004", "responses[1].status", of: .family) {
            $0.responses[1].alerts[0].isOverridden = false
        },
        RxDefect("ALERT-005", "responses[1].alerts[0].is_overridden", of: .family) {
            $0.claims[1].services = []
        },
        RxDefect("ALERT-005", "responses[1].alerts[0].is_overridden") { $0.responses[1].alerts[0].isOverridden = true },
    ]
}
