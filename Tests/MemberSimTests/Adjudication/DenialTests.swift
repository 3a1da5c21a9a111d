import HealthSimCore
import Testing

@testable import MemberSim

struct DenialTests {
    /// A claim that has a cause of denial, and what it is denied for.
    struct Case: CustomTestStringConvertible, Sendable {
        let cause: String
        let reason: String
        var plan = ClaimsDesk.plan()
        var claim = ClaimsDesk.visit()
        var change: @Sendable (inout MemberHousehold) -> Void = { _ in }

        var testDescription: String { cause }

        init(
            _ cause: String, _ reason: String, plan: Plan = ClaimsDesk.plan(), claim: Claim = ClaimsDesk.visit(),
            edit: (inout Claim) -> Void = { _ in },
            household change: @escaping @Sendable (inout MemberHousehold) -> Void = { _ in }
        ) {
            self.cause = cause
            self.reason = reason
            self.plan = plan
            self.claim = claim
            edit(&self.claim)
            self.change = change
        }
    }

    static let wholeClaims: [Case] = [
        Case("no member", "CO-16", edit: { $0.memberID = .empty }),
        Case("a billing provider with a wrong check digit", "CO-16", edit: { $0.billingNPI = "2000000029" }),
        Case("a rendering provider with a wrong check digit", "CO-16", edit: { $0.renderingNPI = "2000000001" }),
        Case("no diagnosis", "CO-16", edit: { $0.diagnoses = [] }),
        Case("no place of service", "CO-16", edit: { $0.placeOfService = .empty }),
        Case("no type of bill", "CO-16", claim: ClaimsDesk.stay(), edit: { $0.facilityType = .empty }),
        Case("a last day before the first", "CO-16", edit: { $0.end = $0.start.adding(days: -1) }),
        Case(
            "a replacement of nothing", "CO-16",
            edit: {
                $0.frequency = .replacement
                $0.originalReference = "ICN999999999999"
            }),
        Case("billed before the service", "CO-110", edit: { $0.received = $0.start.adding(days: -3) }),
        Case("nobody's number", "PR-31", edit: { $0.memberID = "MEM00000999" }),
        Case("before birth", "CO-14", claim: ClaimsDesk.visit(on: "1970-01-01"), edit: { _ in }),
        Case("after death", "CO-13", household: { $0.members[0].deathDate = ClaimsDesk.day("2025-01-20") }),
        Case("before the coverage", "PR-26", claim: ClaimsDesk.visit(on: "2024-12-30")),
        Case("after the coverage", "PR-27", household: { $0.coverages[0].end = ClaimsDesk.day("2025-02-28") }),
        Case("never enrolled", "PR-31", household: { $0.coverages.removeFirst() }),
        Case(
            "a newborn without coverage", "PR-34",
            household: {
                $0.members[0].person.birthDate = ClaimsDesk.day("2025-02-25")
                $0.coverages.removeFirst()
            }),
        Case("the wrong payer", "OA-109", edit: { $0.payerID = "TST02" }),
        Case("filed late", "CO-29", edit: { $0.received = $0.end.adding(days: 366) }),
        Case(
            "another payer first", "CO-22",
            household: {
                $0.otherCoverages = [
                    OtherCoverage(
                        memberID: $0.members[0].id, payerID: "TST02", policyNumber: "X1", relationship: .subscriber,
                        order: .primary, start: ClaimsDesk.day("2025-01-01"))
                ]
            }),
    ]

    @Test(arguments: wholeClaims) func `a claim with a cause of denial is denied for it`(example: Case) {
        var household = ClaimsDesk.family()
        household.claims = [example.claim]
        example.change(&household)
        Adjudicator(plans: PlanTable([example.plan])).settle(&household)
        let decision = household.adjudications[0]
        #expect(decision.status == .denied)
        #expect(decision.reasons.allSatisfy { $0 == example.reason }, "\(decision.reasons)")
        #expect(!decision.reasons.isEmpty && decision.paid == .zero && decision.imbalances.isEmpty)
        #expect(decision.accumulatorEntries.isEmpty)
        let words = AdjudicationExplanation(decision, of: example.claim).sentences
        #expect(
            words.contains { $0.contains("Denied.") && $0.contains("(\(example.reason.split(separator: "-")[1]))") })
    }

    private static func closed(_ edit: (inout Plan) -> Void) -> Plan {
        var plan = ClaimsDesk.plan(kind: .healthMaintenance)
        edit(&plan)
        return plan
    }

    private static func image(_ authorization: Text = .empty) -> Claim {
        var claim = ClaimsDesk.visit(diagnosis: "M54.50", site: "22", lines: [ClaimsDesk.line("72148", 300)])
        claim.authorizationID = authorization
        return claim
    }

    private static let imaging = closed { $0[.advancedImaging].needsAuthorization = true }

    private static func authorize(
        _ decision: PriorAuthorization.Decision = .certified, category: Text = "imaging-advanced",
        from: String = "2025-03-01", units: Int = 1
    ) -> @Sendable (inout MemberHousehold) -> Void {
        {
            $0.authorizations = [
                PriorAuthorization(
                    id: "PA000000010001", memberID: $0.members[0].id, requestingNPI: "2000000028", category: category,
                    requested: ClaimsDesk.day("2025-02-20"), decided: ClaimsDesk.day("2025-02-22"), decision: decision,
                    start: ClaimsDesk.day(from), end: ClaimsDesk.day(from).adding(days: 30), unitsRequested: 1,
                    unitsApproved: units)
            ]
        }
    }

    static let lines: [Case] = [
        Case("no procedure", "CO-16", edit: { $0.lines[0].code = nil }),
        Case(
            "no revenue code", "CO-16", claim: ClaimsDesk.stay(bill: "13"), edit: { $0.lines[0].revenueCode = .empty }),
        Case("no units", "CO-16", edit: { $0.lines[0].units = 0 }),
        Case("outside a closed network", "CO-242", plan: closed { $0.networkShare = 0 }),
        Case(
            "no referral", "CO-288",
            plan: closed {
                $0.requiresReferral = true
                $0[.primaryCare].needsReferral = true
            }),
        Case("no authorization", "CO-197", plan: imaging, claim: image()),
        Case("an authorization nobody has", "CO-197", plan: imaging, claim: image("PA9"), household: authorize()),
        Case(
            "a refused authorization", "CO-39", plan: imaging, claim: image("PA000000010001"),
            household: authorize(.notCertified)),
        Case(
            "an authorization for something else", "CO-284", plan: imaging, claim: image("PA000000010001"),
            household: authorize(category: "therapy")),
        Case(
            "an authorization that is over", "CO-198", plan: imaging, claim: image("PA000000010001"),
            household: authorize(from: "2025-01-01")),
        Case("a service not covered", "PR-204", plan: closed { $0[.primaryCare].inNetwork = .none }),
        Case(
            "a man's service for a woman", "CO-7",
            claim: ClaimsDesk.visit(member: 1, lines: [ClaimsDesk.line("55700", 300)])),
        Case(
            "an old man's service for a child", "CO-6",
            claim: ClaimsDesk.visit(member: 2, lines: [ClaimsDesk.line("99396", 100)])),
        Case("a hospital visit in an office", "CO-5", claim: ClaimsDesk.visit(lines: [ClaimsDesk.line("99223", 100)])),
        Case("a test no diagnosis explains", "CO-50", claim: ClaimsDesk.visit(lines: [ClaimsDesk.line("82306", 50)])),
        Case(
            "too many visits in a year", "PR-119", plan: closed { $0[.therapy].visitLimit = 1 },
            claim: ClaimsDesk.visit(
                2, diagnosis: "M54.50", on: "2025-03-05", lines: [ClaimsDesk.line("97110", 20, on: "2025-03-05")]),
            household: {
                $0.claims.append(
                    ClaimsDesk.visit(1, diagnosis: "M54.50", lines: [ClaimsDesk.line("97110", 20)]))
            }),
        Case(
            "the same service again", "OA-18", claim: ClaimsDesk.visit(2),
            edit: { $0.received = $0.received.adding(days: 9) },
            household: { $0.claims.append(ClaimsDesk.visit(1)) }),
        Case(
            "a visit in the days after surgery", "CO-97",
            claim: ClaimsDesk.visit(2, on: "2025-03-20", lines: [ClaimsDesk.line("99213", 60, on: "2025-03-20")]),
            household: { $0.claims.append(ClaimsDesk.visit(1, site: "24", lines: [ClaimsDesk.line("29881", 900)])) }),
    ]

    @Test(arguments: lines) func `a line with a cause of denial is denied for it`(example: Case) throws {
        var household = ClaimsDesk.family()
        household.claims = [example.claim]
        example.change(&household)
        Adjudicator(plans: PlanTable([example.plan])).settle(&household)
        let decision = try #require(household.adjudications.last { $0.claimID == example.claim.id })
        #expect(decision.status == .denied && decision.reasons == [example.reason], "\(decision.reasons)")
        #expect(decision.imbalances.isEmpty)
    }

    @Test func `what lifts an edit is heeded`() {
        let plan = ClaimsDesk.plan()
        let surgery = ClaimsDesk.visit(1, site: "24", lines: [ClaimsDesk.line("29881", 900)])
        let after = ClaimsDesk.visit(
            2, on: "2025-03-20", lines: [ClaimsDesk.line("99213", 60, on: "2025-03-20", modifiers: ["24"])])
        #expect(ClaimsDesk.decide([surgery, after], plan).map(\.status) == [.paid, .paid])
        var again = ClaimsDesk.visit(2, lines: [ClaimsDesk.line("99214", 100, modifiers: ["76"])])
        again.received = again.received.adding(days: 5)
        #expect(ClaimsDesk.decide([ClaimsDesk.visit(1), again], plan).map(\.status) == [.paid, .paid])
    }

    @Test func `a bundled code is not paid with its panel, but with a modifier it is`() throws {
        let plan = ClaimsDesk.plan()
        let row = try #require(
            ReferenceTable.named("codes/ncci-pairs").rows.first {
                $0["modifier"] == "1" && $0["kind"] == "component" && $0["column_one"] == "80053"
            })
        let second = row["column_two"].string
        func decide(_ modifiers: [Text]) -> Adjudication {
            let lines = [ClaimsDesk.line("80053", 10), ClaimsDesk.line(second, 5, modifiers: modifiers, number: 2)]
            return ClaimsDesk.decide(ClaimsDesk.visit(site: "81", lines: lines), plan)
        }
        #expect(decide([]).lines[1].adjustments.map(\.reason) == ["97"])
        #expect(decide(["59"]).lines[1].paid == Money(dollars: 5))
    }

    @Test func `units beyond the most of a day are not paid`() {
        let decision = ClaimsDesk.decide(
            ClaimsDesk.visit(diagnosis: "M54.50", lines: [ClaimsDesk.line("97110", 100, units: 10)]), ClaimsDesk.plan())
        let most = ServiceTable.shared[Concept(.cpt, "97110")].map { Int($0.maximumUnits) } ?? 0
        #expect(decision.lines[0].units == most)
        let adjustment = decision.lines[0].adjustments.first { $0.reason == "222" }
        #expect(adjustment?.quantity == 10 - most)
        #expect(adjustment?.amount == Money(dollars: 100).multiplied(by: Int64(10 - most), over: 10))
        #expect(decision.imbalances.isEmpty)
    }

    @Test func `every cause has codes that the lists know, and a remark where the list asks for one`() {
        let carc = ReferenceTable.named("codes/carc").rows
        let rarc = ReferenceTable.named("codes/rarc").rows
        for cause in DenialCause.allCases {
            let reason = cause.reason
            let row = carc.first { $0["code"] == reason.code }
            #expect(row != nil, "\(cause)")
            if row?["remark"] == "yes" { #expect(!reason.remark.isEmpty, "\(cause)") }
            #expect(reason.remark.isEmpty || rarc.contains { $0["code"] == reason.remark }, "\(cause)")
        }
    }

    @Test func `the rate of hidden defects is that of the rates, and the same claim has always the same`() {
        let rates = DenialRates(all: 2_000)
        let ids = (0..<4_000).map { MemberIdentifiers.claim(household: UInt64($0 + 1), 1) }
        let drawn = ids.map { rates.defect(of: $0, line: .employer, seed: 7) }
        // Each cause has its share over its reach: of 4,000 claims at 20 %, within five deviations.
        let width = DenialRates.shares.reduce(0) { $0 + $1.width }
        let expected = Double(width) * 0.08
        #expect(abs(Double(drawn.count { $0 != nil }) - expected) < 5 * expected.squareRoot())
        let hidden = ids.filter { id in
            var claim = ClaimsDesk.visit()
            claim.id = id
            return rates.hiddenDefect(of: claim, line: .employer, seed: 7) != nil
        }
        #expect(hidden.count == drawn.count { $0.map(DenialRates.isHidden) ?? false })
        #expect(drawn == ids.map { rates.defect(of: $0, line: .employer, seed: 7) })
        #expect(drawn != ids.map { rates.defect(of: $0, line: .employer, seed: 8) })
        // All but those of age and sex, which have another name among the causes.
        #expect(DenialRates.shares.reduce(0) { $0 + $1.share } == 9_980)
    }

    @Test func `a claim is denied for an authorization that is absent the more often, the fewer need one`() {
        let absent = DenialRates.shares.first { $0.cause == .authorizationAbsent }
        #expect(absent.map { $0.width > 5 * $0.share } == true)
        // What lives and edits bring is never drawn.
        for cause in [DenialCause.coverageEnded, .outOfNetwork, .codingPair, .benefitMaximum] {
            #expect(DenialRates.shares.first { $0.cause == cause }?.width == 0)
        }
    }
}
