import HealthSimCore
import Testing

@testable import MemberSim

struct RemittanceTests {
    @Test func `what is paid below zero is carried to the next payment`() {
        let plan = ClaimsDesk.plan()
        var void = ClaimsDesk.visit(2)
        void.frequency = .void
        void.originalReference = "ICN000000010001"
        void.received = ClaimsDesk.day("2025-05-01")
        let next = ClaimsDesk.visit(3, on: "2025-07-01", lines: [ClaimsDesk.line("99214", 90, on: "2025-07-01")])
        let last = ClaimsDesk.visit(4, on: "2025-09-01", lines: [ClaimsDesk.line("99214", 90, on: "2025-09-01")])
        var household = ClaimsDesk.family()
        household.claims = [ClaimsDesk.visit(1), void, next, last]
        Adjudicator(plans: PlanTable([plan])).settle(&household)
        let payments = household.remittances
        #expect(payments.map(\.amount.description) == ["100.00", "0.00", "0.00", "80.00"])
        #expect(payments[1].providerAdjustments.map(\.amount.description) == ["-100.00"])
        #expect(payments[2].providerAdjustments.map(\.amount.description) == ["90.00"])
        #expect(payments[3].providerAdjustments.map(\.reason) == ["FB"])
        #expect(payments[1].method == .none && payments[0].method != .none)
    }

    @Test func `a late payment bears interest, which is paid apart from the claim`() throws {
        let plan = ClaimsDesk.plan()
        // The first claims whose decision takes more than a month.
        let claims = (1...200).map { number in
            let date = ClaimsDesk.day("2025-01-01").adding(days: number)
            return ClaimsDesk.visit(
                number, on: date.description, lines: [ClaimsDesk.line("99214", 100, on: date.description)])
        }
        var household = ClaimsDesk.family()
        household.claims = claims
        Adjudicator(plans: PlanTable([plan])).settle(&household)
        let late = household.adjudications.filter { $0.interest > .zero }
        #expect(!late.isEmpty && late.count < 20)
        for decision in late {
            let payment = try #require(household.remittances.first { $0.id == decision.remittanceID })
            #expect(payment.providerAdjustments.contains { $0.reason == "L6" && $0.amount == -decision.interest })
            let claim = try #require(household.claim(decision.claimID))
            let days = claim.received.days(until: payment.date) - plan.promptPaymentDays
            #expect(decision.interest == decision.paid.multiplied(by: Int64(plan.interest * days), over: 3_650_000))
        }
    }

    @Test func `payments of a payer are on its day of the week`() {
        for payer in PayerTable.shared.payers {
            let days = (0..<14).map {
                PaymentCalendar.day(after: ClaimsDesk.day("2025-03-01").adding(days: $0), of: payer.id)
            }
            #expect(Set(days.map(\.weekday)).count == 1 && days.allSatisfy { !$0.isWeekend })
        }
    }
}
