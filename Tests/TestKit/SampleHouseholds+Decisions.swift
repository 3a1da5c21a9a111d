import HealthSimCore
import MemberSim

extension SampleHouseholds {
    /// A decision on a claim without any amount but its charge.
    static func decision(
        _ number: Int, _ claim: Claim, _ status: Adjudication.Status, on date: String, payment: Int?,
        former: Text = .empty, order: OtherCoverage.Order = .primary
    ) -> Adjudication {
        var decision = Adjudication(
            id: Text("ICN00000001000\(number)"), claimID: claim.id, memberID: claim.memberID, planID: claim.planID,
            status: status, formerID: former, decided: day(date), order: order, charge: claim.charge)
        decision.remittanceID = payment.map { Text("EFT00000001000\($0)") } ?? .empty
        return decision
    }

    /// A decision on a line with a copay and nothing else for the patient.
    static func copayLine(_ charge: String, allowed: String, copay: String) -> LineAdjudication {
        var line = LineAdjudication(line: 1, charge: money(charge), units: 1)
        line.allowed = money(allowed)
        line.copay = money(copay)
        line.paid = line.allowed - line.copay
        line.adjustments = [
            Adjustment(.contractual, "45", line.charge - line.allowed), Adjustment(.patient, "3", line.copay),
        ]
        return line
    }

    static func entry(
        _ kind: Accumulator.Kind, _ scope: Accumulator.Scope, _ amount: String, _ balance: String
    ) -> AccumulatorEntry {
        AccumulatorEntry(
            kind: kind, scope: scope, network: .inNetwork, yearStart: day("2025-01-01"), amount: money(amount),
            balance: money(balance))
    }

    static func familyDecisions() -> [Adjudication] {
        [visitDecision(), refusal(), stayDecision()] + correctedDecisions() + [secondaryDecision()]
    }

    private static func visitDecision() -> Adjudication {
        var decision = decision(1, officeVisit(), .paid, on: "2025-01-30", payment: 1)
        var test = LineAdjudication(line: 2, charge: money("40.00"), units: 1)
        test.allowed = money("12.00")
        test.deductible = money("12.00")
        test.adjustments = [
            Adjustment(.contractual, "45", money("28.00")), Adjustment(.patient, "1", money("12.00")),
        ]
        decision.lines = [copayLine("220.00", allowed: "130.00", copay: "30.00"), test]
        decision.sum()
        decision.accumulatorEntries = [
            entry(.deductible, .individual, "12.00", "12.00"), entry(.deductible, .family, "12.00", "12.00"),
            entry(.outOfPocket, .individual, "42.00", "42.00"), entry(.outOfPocket, .family, "42.00", "42.00"),
        ]
        decision.explanation = [
            AdjudicationNote(.eligibility, .passed),
            AdjudicationNote(.pricing, .reduced, line: 1, reason: "45", amount: money("90.00")),
            AdjudicationNote(.costShare, .applied, line: 2, reason: "1", amount: money("12.00")),
        ]
        return decision
    }

    private static func refusal() -> Adjudication {
        var decision = decision(2, refusedImage(), .denied, on: "2025-02-20", payment: 2)
        var line = LineAdjudication(line: 1, charge: money("1200.00"), units: 0)
        line.adjustments = [Adjustment(.contractual, "197", money("1200.00"))]
        decision.lines = [line]
        decision.remarks = ["MA01"]
        decision.explanation = [AdjudicationNote(.authorization, .denied, line: 1, reason: "197")]
        return decision
    }

    private static func stayDecision() -> Adjudication {
        var decision = decision(3, pneumoniaStay(), .paid, on: "2025-03-28", payment: 3)
        decision.allowed = money("5200.00")
        decision.paid = money("2969.60")
        decision.deductible = money("1488.00")
        decision.coinsurance = money("742.40")
        decision.adjustments = [
            Adjustment(.contractual, "45", money("2050.00")), Adjustment(.patient, "1", money("1488.00")),
            Adjustment(.patient, "2", money("742.40")),
        ]
        decision.groupWeight = 6_658
        decision.accumulatorEntries = [
            entry(.deductible, .individual, "1488.00", "1500.00"), entry(.deductible, .family, "1488.00", "1500.00"),
            entry(.outOfPocket, .individual, "2230.40", "2272.40"), entry(.outOfPocket, .family, "2230.40", "2272.40"),
        ]
        return decision
    }

    /// The first decision, its reversal, and the decision on the corrected claim.
    private static func correctedDecisions() -> [Adjudication] {
        var first = decision(4, childVisit(), .paid, on: "2025-04-15", payment: 4)
        first.lines = [copayLine("180.00", allowed: "95.00", copay: "30.00")]
        first.sum()
        first.accumulatorEntries = [
            entry(.outOfPocket, .individual, "30.00", "30.00"), entry(.outOfPocket, .family, "30.00", "2302.40"),
        ]
        var taken = first.reversed(as: "ICN000000010005", on: day("2025-05-15"), payment: "EFT000000010005")
        taken.accumulatorEntries = [
            entry(.outOfPocket, .individual, "-30.00", "0.00"), entry(.outOfPocket, .family, "-30.00", "2272.40"),
        ]
        var second = decision(6, correctedVisit(), .paid, on: "2025-05-15", payment: 5, former: first.id)
        second.lines = [copayLine("220.00", allowed: "130.00", copay: "30.00")]
        second.sum()
        second.accumulatorEntries = first.accumulatorEntries
        return [first, taken, second]
    }

    private static func secondaryDecision() -> Adjudication {
        var decision = decision(7, secondaryVisit(), .paid, on: "2025-08-15", payment: 6, order: .secondary)
        var line = LineAdjudication(line: 1, charge: money("250.00"), units: 1)
        line.allowed = money("120.00")
        line.paid = money("40.00")
        line.adjustments = [Adjustment(.other, "23", money("210.00"))]
        decision.lines = [line]
        decision.sum()
        decision.interest = money("1.25")
        return decision
    }

    static func familyPayments() -> [Remittance] {
        [
            payment(1, "2000000028", "2025-02-03", "100.00", [1]),
            payment(2, "2000000036", "2025-02-24", "0.00", [2]),
            payment(3, "2000000036", "2025-04-01", "2969.60", [3]),
            payment(4, "2000000028", "2025-04-18", "65.00", [4]),
            payment(5, "2000000028", "2025-05-20", "35.00", [5, 6]),
            payment(
                6, "2000000028", "2025-08-20", "41.25", [7],
                [ProviderAdjustment(reason: "L6", reference: "ICN000000010007", amount: money("-1.25"))]),
        ]
    }

    static func payment(
        _ number: Int, _ payee: Text, _ date: String, _ amount: String, _ decisions: [Int],
        _ adjustments: [ProviderAdjustment] = [], payer: Text = "TST02"
    ) -> Remittance {
        Remittance(
            id: Text("EFT00000001000\(number)"), payerID: payer, payeeNPI: payee, date: day(date),
            method: money(amount) == .zero ? .none : .electronic, amount: money(amount),
            adjudicationIDs: decisions.map { Text("ICN00000001000\($0)") }, providerAdjustments: adjustments)
    }
}

extension Adjudication {
    /// Gives the claim the sums of its lines.
    mutating func sum() {
        allowed = lines.reduce(.zero) { $0 + $1.allowed }
        paid = lines.reduce(.zero) { $0 + $1.paid }
        deductible = lines.reduce(.zero) { $0 + $1.deductible }
        copay = lines.reduce(.zero) { $0 + $1.copay }
        coinsurance = lines.reduce(.zero) { $0 + $1.coinsurance }
        notCovered = lines.reduce(.zero) { $0 + $1.notCovered }
    }

    /// The decision that takes this one back; the entries of the accumulators are those of this one.
    func reversed(as id: Text, on date: CalendarDate, payment: Text) -> Adjudication {
        var taken = self
        taken.id = id
        taken.status = .reversed
        taken.formerID = self.id
        taken.decided = date
        taken.remittanceID = payment
        taken.charge = -charge
        taken.adjustments = adjustments.map { Adjustment($0.group, $0.reason, -$0.amount) }
        for index in taken.lines.indices {
            let line = lines[index]
            taken.lines[index].charge = -line.charge
            taken.lines[index].allowed = -line.allowed
            taken.lines[index].paid = -line.paid
            taken.lines[index].deductible = -line.deductible
            taken.lines[index].copay = -line.copay
            taken.lines[index].coinsurance = -line.coinsurance
            taken.lines[index].notCovered = -line.notCovered
            taken.lines[index].adjustments = line.adjustments.map { Adjustment($0.group, $0.reason, -$0.amount) }
        }
        taken.allowed = -allowed
        taken.paid = -paid
        taken.deductible = -deductible
        taken.copay = -copay
        taken.coinsurance = -coinsurance
        taken.notCovered = -notCovered
        return taken
    }
}
