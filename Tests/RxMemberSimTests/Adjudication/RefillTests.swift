import HealthSimCore
import Testing

@testable import RxMemberSim

struct RefillTests {
    /// A plan, a pharmacy and a drug, and the day of the next fill after thirty days from 3 March.
    @Test(arguments: [
        ("rx-commercial-rich", "lisinopril-10-tab", PharmacyDesk.pharmacy, 30, "2025-03-26"),  // 75 %
        ("rx-commercial-rich", "lisinopril-10-tab", PharmacyDesk.mail, 90, "2025-05-05"),  // 70 %
        ("rx-commercial-hmo", "lisinopril-10-tab", PharmacyDesk.pharmacy, 30, "2025-03-27"),  // 80 %
        ("rx-commercial-rich", "alprazolam-0.5-tab", PharmacyDesk.pharmacy, 30, "2025-03-29"),  // 85 %
        ("rx-commercial-rich", "latanoprost-drops", PharmacyDesk.pharmacy, 30, "2025-03-24"),  // 70 %
    ]) func `a refill is paid from the day on which enough is used`(
        _ plan: Text, _ drug: String, _ pharmacy: Text, _ days: Int, _ next: String
    ) {
        var desk = PharmacyDesk(plan)
        func claim(_ date: CalendarDate) -> PharmacyClaim {
            desk.claim(drug, on: date.description, days: days, refills: 5, pharmacy: pharmacy)
        }
        #expect(desk.settle(claim(PharmacyDesk.day("2025-03-03"))).status == .paid)
        let day = PharmacyDesk.day(next)
        let early = desk.settle(claim(day.adding(days: -1)))
        #expect(early.rejects == ["79"], "\(early.rejects)")
        #expect(early.nextFill == day)
        #expect(early.messages.first == Text("REFILL PAYABLE ON OR AFTER \(day.compact)"))
        #expect(early.alerts.contains { $0.reason == "ER" })
        let paid = desk.settle(claim(day))
        #expect(paid.status == .paid, "\(paid.rejects)")
    }

    @Test func `what was refilled early is carried over`() {
        var desk = PharmacyDesk()
        desk.fill("lisinopril-10-tab", on: "2025-03-03")
        desk.fill("lisinopril-10-tab", on: "2025-03-26")
        // 60 days from 3 March end on 2 May, 7 of them may be left.
        #expect(desk.fill("lisinopril-10-tab", on: "2025-04-24").rejects == ["79"])
        #expect(desk.fill("lisinopril-10-tab", on: "2025-04-25").status == .paid)
    }

    @Test func `a lost supply is replaced once in half a year, but not of controlled drugs`() {
        var desk = PharmacyDesk()
        desk.fill("lisinopril-10-tab", on: "2025-03-03")
        var claim = desk.claim("lisinopril-10-tab", on: "2025-03-06")
        claim.clarifications = ["04"]
        #expect(desk.settle(claim).status == .paid)
        var again = desk.claim("lisinopril-10-tab", on: "2025-03-09")
        again.clarifications = ["04"]
        #expect(desk.settle(again).rejects == ["79"])
        desk.settle(desk.claim("alprazolam-0.5-tab", on: "2025-03-03", refills: 0))
        var controlled = desk.claim("alprazolam-0.5-tab", on: "2025-03-06", refills: 0)
        controlled.clarifications = ["04"]
        #expect(desk.settle(controlled).rejects == ["79"])
    }

    @Test func `a raised dose is filled at once`() {
        var desk = PharmacyDesk()
        desk.fill("lisinopril-10-tab", on: "2025-03-03")
        var same = desk.claim("lisinopril-10-tab", on: "2025-03-06")
        same.clarifications = ["05"]
        #expect(desk.settle(same).rejects == ["79"])
        var raised = desk.claim("lisinopril-10-tab", on: "2025-03-06", days: 30, quantity: 60)
        raised.clarifications = ["05"]
        #expect(desk.settle(raised).status == .paid)
    }

    @Test func `the same claim again is answered again and adds nothing`() {
        var desk = PharmacyDesk("rx-commercial-basic")
        let claim = desk.claim("lisinopril-10-tab", on: "2025-03-03")
        let first = desk.settle(claim)
        let before = desk.state.accumulators
        let second = desk.settle(claim)
        #expect(second.status == .duplicate && second.formerID == first.id)
        #expect(second.pricing == first.pricing && second.accumulatorEntries == [])
        #expect(desk.state.accumulators == before)
        let other = desk.settle(desk.claim("lisinopril-10-tab", on: "2025-03-03", pharmacy: PharmacyDesk.standard))
        #expect(other.rejects == ["83"], "the same drug elsewhere")
    }

    @Test func `a reversal takes back, a second one says so, and one of nothing fails`() {
        var desk = PharmacyDesk("rx-commercial-basic")
        let empty = desk.state.accumulators
        let claim = desk.claim("adalimumab-40-inj", on: "2025-03-03", pharmacy: PharmacyDesk.specialty)
        #expect(desk.settle(desk.reversal(of: claim)).rejects == ["87"])
        let rejected = desk.settle(claim)
        #expect(rejected.status == .rejected)
        #expect(desk.settle(desk.reversal(of: claim)).rejects == ["84"])
        let paid = desk.claim("lisinopril-10-tab", on: "2025-03-04")
        let first = desk.settle(paid)
        #expect(first.status == .paid)
        let reversal = desk.settle(desk.reversal(of: paid))
        #expect(reversal.status == .approved && reversal.formerID == first.id)
        #expect(reversal.accumulatorEntries.map(\.amount) == first.accumulatorEntries.map { -$0.amount })
        #expect(desk.state.accumulators.allSatisfy { $0.applied == .zero } && empty == [])
        #expect(desk.settle(desk.reversal(of: paid)).status == .duplicateOfApproved)
        #expect(desk.fill("lisinopril-10-tab", on: "2025-03-05").status == .paid, "the fill does not count")
    }

    @Test func `a rebill bills anew, or leaves all as it was`() {
        var desk = PharmacyDesk("rx-commercial-hdhp-embedded")
        let claim = desk.claim("apixaban-5-tab", on: "2025-03-03")
        let first = desk.settle(claim)
        #expect(first.status == .paid, "\(first.rejects)")
        let before = desk.state.accumulators
        var wrong = claim
        wrong.id = "RXC000000010050"
        wrong.transaction = .rebill
        wrong.pharmacyNPI = PharmacyDesk.pharmacy
        wrong.quantity = DrugQuantity(6_000)
        let rejected = desk.settle(wrong)
        #expect(rejected.status == .rejected)
        #expect(desk.state.accumulators == before)
        var right = wrong
        right.id = "RXC000000010051"
        right.quantity = DrugQuantity(30)
        right.daysSupply = 15
        let again = desk.settle(right)
        #expect(again.status == .paid && again.formerID == first.id, "\(again.rejects)")
        let deductible = desk.state.accumulators.first { $0.kind == .deductible }?.applied
        #expect(deductible == again.pricing?.deductible)
        let sum = again.accumulatorEntries.filter { $0.kind == .deductible && !$0.isFamily }
            .reduce(Money.zero) { $0 + $1.amount }
        #expect(sum == (again.pricing?.deductible ?? .zero) - (first.pricing?.deductible ?? .zero))
        var reversal = desk.reversal(of: right)
        reversal.formerID = right.id
        #expect(desk.settle(reversal).status == .approved)
        #expect(desk.state.accumulators.allSatisfy { $0.applied == .zero })
    }
}
