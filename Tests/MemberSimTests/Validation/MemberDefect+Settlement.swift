import HealthSimCore
import MemberSim
import TestKit

extension MemberDefect {
    static let decisions: [MemberDefect] = [
        MemberDefect("ADJ-001", "adjudications[4].claim_id", of: .senior) { household in
            household.adjudications[4].claimID = "CLM000000029999"
        },
        MemberDefect("ADJ-001", "adjudications[1].member_id", of: .family) {
            $0.adjudications[1].memberID = "MEM00000001"
        },
        MemberDefect("ADJ-002", "adjudications[0].decided_date", of: .family) {
            $0.adjudications[0].decided = day("2025-01-17")
        },
        MemberDefect("ADJ-002", "adjudications[0].decided_date", of: .senior) {
            $0.adjudications[0].decided = day("2025-02-14")
        },
        MemberDefect("ADJ-003", "adjudications[2].charge", of: .family) { household in
            household.adjudications[2].charge = money("7240.00")
            household.adjudications[2].adjustments[0].amount = money("2040.00")
        },
        MemberDefect("ADJ-003", "adjudications[4].charge", of: .senior) { $0.adjudications[4].charge = money("70.00") },
        MemberDefect("ADJ-004", "adjudications[1].lines[0].line", of: .family) {
            $0.adjudications[1].lines[0].line = 2
        },
        MemberDefect("ADJ-004", "adjudications[0].lines[1].units", of: .family) {
            $0.adjudications[0].lines[1].units = 2
        },
        MemberDefect("ADJ-004", "adjudications[0].lines", of: .senior) { household in
            household.claims[0].lines.append(household.claims[0].lines[0])
            household.claims[0].lines[2].number = 3
            household.claims[0].lines[2].controlNumber = "L3"
            household.claims[0].lines[2].charge = .zero
            household.claims[0].lines[2].code = Concept(.cpt, "3044F")
        },
        MemberDefect("ADJ-005", "adjudications[6].order", of: .family) { $0.adjudications[6].order = .primary },
        MemberDefect("ADJ-005", "adjudications[0].order", of: .family) { $0.adjudications[0].order = .secondary },
    ]

    static let balances: [MemberDefect] = [
        MemberDefect("BAL-001", "adjudications[2].charge", of: .family) {
            $0.adjudications[2].adjustments[0].amount = money("2049.99")
        },
        MemberDefect("BAL-001", "adjudications[3].charge", of: .senior) { $0.adjudications[3].adjustments = [] },
        MemberDefect("BAL-002", "adjudications[0].lines[1].charge", of: .family) { household in
            household.adjudications[0].lines[0].adjustments[0].amount = money("91.00")
            household.adjudications[0].lines[1].adjustments[0].amount = money("27.00")
        },
        MemberDefect("BAL-002", "adjudications[1].lines[0].charge", of: .family) { household in
            household.adjudications[1].lines[0].adjustments[0].amount = money("1100.00")
            household.adjudications[1].adjustments = [Adjustment(.contractual, "45", money("100.00"))]
        },
        MemberDefect("BAL-003", "adjudications[0].lines[0].copay", of: .family) { household in
            household.adjudications[0].lines[0].copay = money("25.00")
        },
        MemberDefect("BAL-003", "adjudications[0].lines[1].not_covered", of: .family) { household in
            household.adjudications[0].lines[1].notCovered = money("1.00")
        },
        MemberDefect("BAL-004", "adjudications[2].coinsurance", of: .family) { household in
            household.adjudications[2].coinsurance = money("742.41")
            household.adjudications[2].allowed = money("5300.00")
        },
        MemberDefect("BAL-004", "adjudications[0].deductible", of: .family) { household in
            household.adjudications[0].deductible = money("13.00")
            household.adjudications[0].allowed = money("143.00")
            household.adjudications[0].lines[1].allowed = money("13.00")
        },
        MemberDefect("BAL-005", "adjudications[4].allowed", of: .senior) {
            $0.adjudications[4].allowed = money("1.00")
        },
        MemberDefect("BAL-005", "adjudications[6].interest", of: .family) { household in
            household.adjudications[6].interest = money("-1.25")
            household.remittances[5].providerAdjustments[0].amount = money("1.25")
            household.remittances[5].amount = money("38.75")
        },
        MemberDefect("BAL-006", "adjudications[1].status", of: .family) { household in
            household.adjudications[1].status = .paid
        },
        MemberDefect("BAL-006", "adjudications[0].status", of: .family) { $0.adjudications[0].status = .denied },
        MemberDefect("BAL-007", "adjudications[2].allowed", of: .family) {
            $0.adjudications[2].allowed = money("5199.99")
        },
        MemberDefect("BAL-007", "adjudications[6].lines[0].allowed", of: .family) { household in
            household.adjudications[6].lines[0].allowed = money("39.00")
            household.adjudications[6].allowed = money("39.00")
        },
        MemberDefect("BAL-008", "adjudications[0].allowed", of: .family) {
            $0.adjudications[0].allowed = money("150.00")
        },
        MemberDefect("BAL-008", "adjudications[6].allowed", of: .family) {
            $0.adjudications[6].allowed = money("121.00")
        },
    ]

    static let reasons: [MemberDefect] = [
        MemberDefect("CODE-111", "adjudications[1].lines[0].adjustments[0].reason", of: .family) { household in
            household.adjudications[1].lines[0].adjustments[0].reason = "999"
        },
        MemberDefect("CODE-111", "adjudications[0].explanation[1].reason", of: .family) {
            $0.adjudications[0].explanation[1].reason = "X45"
        },
        MemberDefect("CODE-112", "adjudications[1].remarks[0]", of: .family) {
            $0.adjudications[1].remarks = ["N99999"]
        },
        MemberDefect("CODE-112", "adjudications[0].lines[0].remarks[0]", of: .family) {
            $0.adjudications[0].lines[0].remarks = ["MA"]
        },
        MemberDefect("RSN-001", "adjudications[6].lines[0].adjustments[0].group", of: .family) {
            $0.adjudications[6].lines[0].adjustments[0].group = .contractual
        },
        MemberDefect("RSN-001", "adjudications[1].lines[0].adjustments[0].group", of: .family) { household in
            household.adjudications[1].lines[0].adjustments[0].reason = "1"
        },
        MemberDefect("RSN-002", "adjudications[1].lines[0].adjustments[0].reason", of: .family) { household in
            household.adjudications[1].lines[0].adjustments[0].reason = "16"
            household.adjudications[1].remarks = []
        },
        MemberDefect("RSN-002", "adjudications[3].adjustments[0].reason", of: .senior) { household in
            household.adjudications[3].adjustments[0].reason = "96"
        },
        MemberDefect("RSN-003", "adjudications[1].lines[0].adjustments[1].amount", of: .family) {
            $0.adjudications[1].lines[0].adjustments.append(Adjustment(.contractual, "45", .zero))
        },
        MemberDefect("RSN-003", "adjudications[3].adjustments[1].reason", of: .senior) { household in
            household.adjudications[3].adjustments = [
                Adjustment(.contractual, "45", money("400.00")), Adjustment(.contractual, "45", money("80.00")),
            ]
        },
    ]

    static let series: [MemberDefect] = [
        MemberDefect("SER-001", "claims[3].frequency", of: .senior) { household in
            household.claims[3].frequency = .interimFirst
            household.claims[3].admission?.status = "30"
        },
        MemberDefect("SER-001", "claims[2].frequency", of: .senior) { $0.claims[2].frequency = .interimContinuing },
        MemberDefect("SER-002", "claims[3].start_date", of: .senior) { household in
            household.claims[3].start = day("2025-06-02")
            household.claims[3].lines[0].start = day("2025-06-02")
            household.claims[3].lines[0].units = 7
            household.claims[3].admission?.coveredDays = 7
        },
        MemberDefect("SER-002", "claims[3].start_date", of: .senior) { $0.claims[3].start = day("2025-05-31") },
    ]

    static let history: [MemberDefect] = [
        MemberDefect("HIST-001", "claims[1].received_date") { $0.claims.swapAt(0, 1) },
        MemberDefect("HIST-001", "adjudications[4].decided_date", of: .family) { household in
            household.adjudications[3].decided = day("2025-05-16")
            household.remittances[3].date = day("2025-05-17")
            household.claims[4].received = day("2025-05-16")
            household.adjudications[5].decided = day("2025-05-16")
        },
        MemberDefect("HIST-002", "claims[4].original_reference", of: .family) { household in
            household.claims[4].originalReference = "ICN000000019999"
        },
        MemberDefect("HIST-002", "claims[4].original_reference", of: .family) { household in
            household.claims[4].originalReference = "ICN000000010002"
        },
        MemberDefect("HIST-003", "adjudications[1].former_id", of: .senior) {
            $0.adjudications[1].formerID = "ICN000000019999"
        },
        MemberDefect("HIST-003", "adjudications[2].former_id", of: .senior) { household in
            var again = household.adjudications[1]
            again.id = "ICN000000010009"
            again.remittanceID = .empty
            household.adjudications.insert(again, at: 2)
        },
        MemberDefect("HIST-004", "adjudications[4].allowed", of: .family) { household in
            household.adjudications[4].allowed = money("-96.00")
            household.adjudications[4].lines[0].allowed = money("-96.00")
        },
        MemberDefect("HIST-004", "adjudications[4].accumulator_entries", of: .family) { household in
            household.adjudications[4].accumulatorEntries[0].count = -1
            household.adjudications[5].accumulatorEntries[0].count = 1
        },
        MemberDefect("HIST-005", "adjudications[5].claim_id", of: .senior) { household in
            var again = household.adjudications[3]
            again.id = "ICN000000010009"
            again.remittanceID = .empty
            household.adjudications.insert(again, at: 4)
            household.adjudications.swapAt(4, 5)
            household.adjudications[5].decided = day("2025-07-11")
        },
        MemberDefect("HIST-005", "adjudications[2].claim_id", of: .family) { household in
            var again = household.adjudications[1]
            again.id = "ICN000000010009"
            again.remittanceID = .empty
            household.adjudications.insert(again, at: 2)
        },
        MemberDefect("HIST-006", "adjudications[4].claim_id", of: .family) { household in
            let entries = household.adjudications[5].accumulatorEntries
            household.adjudications.remove(at: 4)
            household.adjudications[4].accumulatorEntries = entries
            household.adjudications[4].accumulatorEntries[0].balance = money("60.00")
            household.adjudications[4].accumulatorEntries[1].balance = money("2332.40")
            household.accumulators[3].applied = money("60.00")
            household.accumulators[4].applied = money("2332.40")
            household.remittances[4].adjudicationIDs.removeFirst()
            household.remittances[4].amount = money("100.00")
        },
        MemberDefect("HIST-006", "adjudications[3].claim_id", of: .senior) { household in
            household.adjudications[2].formerID = .empty
            household.claims[3].frequency = .replacement
            household.claims[3].originalReference = "ICN000000010003"
            household.claims[3].submitted = day("2025-06-20")
            household.claims[3].received = day("2025-06-20")
        },
    ]

    static let accumulators: [MemberDefect] = [
        MemberDefect("ACC-001", "accumulators[0].applied", of: .family) {
            $0.accumulators[0].limit = money("1499.99")
        },
        MemberDefect("ACC-001", "accumulators[0].count", of: .senior) { household in
            household.adjudications[2].accumulatorEntries = [visits(3)]
            household.accumulators = [visitAccumulator(3, of: 2)]
        },
        MemberDefect("ACC-002", "accumulators[5]", of: .family) { $0.accumulators.append($0.accumulators[2]) },
        MemberDefect("ACC-002", "accumulators[5].member_id", of: .family) { household in
            var other = household.accumulators[1]
            other.memberID = "MEM99999999"
            other.applied = .zero
            household.accumulators.append(other)
        },
        MemberDefect("ACC-003", "adjudications[2].accumulator_entries[0].balance", of: .family) { household in
            household.adjudications[2].accumulatorEntries[0].balance = money("1488.00")
            household.accumulators[0].applied = money("1488.00")
        },
        MemberDefect("ACC-003", "adjudications[0].accumulator_entries[2].balance", of: .family) { household in
            household.adjudications[0].accumulatorEntries[2].balance = money("52.00")
            household.adjudications[2].accumulatorEntries[2].balance = money("2282.40")
            household.accumulators[2].applied = money("2282.40")
        },
        MemberDefect("ACC-004", "adjudications[2].accumulator_entries[0].amount", of: .senior) { household in
            household.adjudications[2].accumulatorEntries = [visits(2), visits(-1)]
            household.adjudications[2].accumulatorEntries.swapAt(0, 1)
            household.accumulators = [visitAccumulator(1, of: 20)]
        },
        MemberDefect("ACC-004", "adjudications[3].accumulator_entries[0].amount", of: .senior) { household in
            household.adjudications[2].accumulatorEntries = [visits(2)]
            household.adjudications[3].accumulatorEntries = [visits(-1)]
            household.accumulators = [visitAccumulator(1, of: 20)]
        },
        MemberDefect("ACC-005", "accumulators[0].applied", of: .family) {
            $0.accumulators[0].applied = money("1400.00")
        },
        MemberDefect("ACC-005", "accumulators[5].applied", of: .family) { household in
            var other = household.accumulators[3]
            other.memberID = "MEM200000000001"
            household.accumulators.append(other)
        },
        MemberDefect("ACC-005", "accumulators[0].count", of: .senior) { household in
            household.adjudications[2].accumulatorEntries = [visits(3)]
            household.accumulators = [visitAccumulator(2, of: 20)]
        },
        MemberDefect("ACC-006", "adjudications[0].accumulator_entries[0].amount", of: .family) { household in
            household.adjudications[0].accumulatorEntries[0].amount = money("42.00")
            household.adjudications[0].accumulatorEntries[0].balance = money("42.00")
            household.adjudications[2].accumulatorEntries[0].amount = money("1458.00")
        },
        MemberDefect("ACC-006", "adjudications[2].accumulator_entries[0].year_start", of: .senior) { household in
            household.adjudications[2].accumulatorEntries = [visits(3)]
            household.adjudications[2].accumulatorEntries[0].yearStart = day("2024-01-01")
            household.accumulators = [visitAccumulator(3, of: 20)]
            household.accumulators[0].yearStart = day("2024-01-01")
        },
    ]

    static func visits(_ count: Int) -> AccumulatorEntry {
        AccumulatorEntry(
            kind: .visits, scope: .individual, network: .inNetwork, yearStart: day("2025-01-01"),
            category: "skilled-nursing", amount: .zero, count: count, balance: .zero)
    }

    static func visitAccumulator(_ count: Int, of limit: Int) -> Accumulator {
        Accumulator(
            kind: .visits, scope: .individual, network: .inNetwork, memberID: "MEM00000002",
            planID: "medicare-advantage-ppo", yearStart: day("2025-01-01"), category: "skilled-nursing", count: count,
            countLimit: limit)
    }

    static let payments: [MemberDefect] = [
        MemberDefect("PAY-001", "remittances[4].adjudication_ids[1]", of: .family) { household in
            household.remittances[4].adjudicationIDs = ["ICN000000010005", "ICN000000019999"]
            household.adjudications[5].remittanceID = .empty
        },
        MemberDefect("PAY-001", "adjudications[1].remittance_id", of: .family) {
            $0.remittances[1].adjudicationIDs = []
        },
        MemberDefect("PAY-001", "remittances[0].adjudication_ids[0]", of: .family) {
            $0.adjudications[0].remittanceID = .empty
        },
        MemberDefect("PAY-001", "remittances[3].adjudication_ids[1]", of: .senior) { household in
            household.remittances[3].adjudicationIDs.append("ICN000000010005")
            household.adjudications[4].remittanceID = "EFT000000010004"
            household.remittances[3].date = day("2025-07-11")
            household.claims[4].billingNPI = "2000000036"
        },
        MemberDefect("PAY-002", "remittances[0].amount", of: .family) { $0.remittances[0].amount = money("99.00") },
        MemberDefect("PAY-002", "remittances[2].amount", of: .senior) { $0.remittances[2].amount = money("8900.00") },
        MemberDefect("PAY-003", "remittances[1].method", of: .family) { $0.remittances[1].method = .electronic },
        MemberDefect("PAY-003", "remittances[1].amount", of: .senior) { household in
            household.remittances[1].amount = money("-212.00")
            household.remittances[1].providerAdjustments = []
            household.remittances[2].providerAdjustments = []
            household.remittances[2].amount = money("8900.00")
        },
        MemberDefect("PAY-004", "remittances[2].payee_npi", of: .family) { $0.remittances[2].payeeNPI = "2000000028" },
        MemberDefect("PAY-004", "remittances[0].payer_id", of: .family) { $0.remittances[0].payerID = "TST03" },
        MemberDefect("PAY-005", "remittances[0].date", of: .family) { $0.remittances[0].date = day("2025-01-29") },
        MemberDefect("PAY-005", "remittances[3].date", of: .family) { household in
            household.remittances.swapAt(2, 3)
        },
        MemberDefect("PAY-006", "remittances[5].provider_adjustments", of: .family) { household in
            household.adjudications[6].interest = .zero
        },
        MemberDefect("PAY-006", "remittances[0].provider_adjustments", of: .family) { household in
            household.adjudications[0].interest = money("0.10")
        },
        MemberDefect("PAY-007", "remittances[2].provider_adjustments[0].amount", of: .senior) { household in
            household.remittances[2].providerAdjustments[0].amount = money("213.00")
            household.remittances[2].amount = money("8687.00")
        },
        MemberDefect("PAY-007", "remittances[0].provider_adjustments[0].amount", of: .family) { household in
            household.remittances[0].providerAdjustments = [
                ProviderAdjustment(reason: "FB", reference: "X", amount: money("10.00"))
            ]
            household.remittances[0].amount = money("90.00")
        },
        MemberDefect("CODE-113", "remittances[0].provider_adjustments[0].reason", of: .family) { household in
            household.remittances[0].providerAdjustments = [
                ProviderAdjustment(reason: "XX", reference: "X", amount: money("10.00"))
            ]
            household.remittances[0].amount = money("90.00")
        },
        MemberDefect("CODE-113", "remittances[3].provider_adjustments[0].reason", of: .senior) { household in
            household.remittances[3].providerAdjustments = [
                ProviderAdjustment(reason: "", reference: "X", amount: money("400.00"))
            ]
            household.remittances[3].amount = money("2000.00")
        },
    ]
}
