import HealthSimCore
import TestKit
import Testing

@testable import RxMemberSim

struct RxValidatorTests {
    private static let validator = RxValidator(asOf: SampleRxHouseholds.Kind.asOf)

    /// What is told of every rule, in order, with what it looks at.
    static let rules: [(id: String, severity: Severity, words: [String], of: String)] =
        RxValidator.cardRules.map { Self.told($0, of: "household") }
        + RxValidator.prescriptionRules.map { Self.told($0, of: "prescription") }
        + RxValidator.fillRules.map { Self.told($0, of: "fill") }
        + RxValidator.claimRules.map { Self.told($0, of: "claim") }
        + RxValidator.responseRules.map { Self.told($0, of: "response") }
        + RxValidator.historyRules.map { Self.told($0, of: "history") }

    private static func told<Subject>(
        _ rule: Rule<Subject>, of subject: String
    ) -> (id: String, severity: Severity, words: [String], of: String) {
        (rule.id, rule.severity, [rule.summary, rule.reason, rule.example, rule.source], subject)
    }

    @Test(arguments: [SampleRxHouseholds.Kind.worker, .senior, .family])
    func `a right household has no findings`(_ kind: SampleRxHouseholds.Kind) {
        let findings = Self.validator.validate(kind.household).findings
        #expect(findings.isEmpty, "\(findings)")
    }

    @Test(arguments: RxDefect.all)
    func `a defect is found by its rule alone, at its place`(_ defect: RxDefect) throws {
        let findings = Self.validator.validate(defect.household).findings
        #expect(findings.allSatisfy { $0.rule == defect.rule }, "\(findings)")
        #expect(findings.contains { $0.field == defect.field }, "\(findings)")
        let rule = try #require(Self.rules.first { $0.id == defect.rule })
        #expect(findings.allSatisfy { $0.severity == rule.severity && !$0.message.isEmpty })
    }

    @Test func `every rule has a defect that proves it, and there are at least 150`() {
        for rule in Self.rules {
            #expect(RxDefect.all.contains { $0.rule == rule.id }, "\(rule.id)")
        }
        #expect(RxDefect.all.count >= 150)
    }

    @Test func `rules have names of their own, a summary, a reason, an example and a source`() {
        #expect(Set(Self.rules.map(\.id)).count == Self.rules.count)
        for rule in Self.rules {
            #expect(rule.id.wholeMatch(of: /[A-Z]+-\d{3}/) != nil)
            #expect(rule.words.allSatisfy { !$0.isEmpty }, "\(rule.id)")
        }
    }

    @Test func `a claim or a prescription alone is checked as far as it goes`() {
        for kind in [SampleRxHouseholds.Kind.worker, .senior, .family] {
            for claim in kind.household.claims { #expect(Self.validator.validate(claim).findings.isEmpty) }
            for own in kind.household.prescriptions { #expect(Self.validator.validate(own).findings.isEmpty) }
        }
        var claim = SampleRxHouseholds.worker().claims[0]
        claim.pricing?.grossAmountDue = SampleRxHouseholds.money("1.00")
        claim.memberID = "RXM99999999"
        #expect(
            Self.validator.validate(claim).findings.map { "\($0.rule) \($0.field)" }
                == ["PRICE-001 pricing.gross_amount_due"])
        var prescription = SampleRxHouseholds.worker().prescriptions[0]
        prescription.daysSupply = 0
        #expect(Self.validator.validate(prescription).findings.map(\.rule) == ["PRES-004"])
    }

    @Test func `a fault that the processor has seen is no fault of the data`() {
        var household = SampleRxHouseholds.worker()
        household.claims[1].groupID = "OLDGROUP"
        #expect(Self.validator.validate(household).findings.map(\.rule) == ["BILL-004"])
        household.responses[1].rejects = ["51"]
        household.responses[1].nextFill = nil
        #expect(Self.validator.validate(household).findings.isEmpty)
    }

    @Test(arguments: [SampleRxHouseholds.Kind.worker, .senior, .family])
    func `what the adjudicator decides has no errors`(_ kind: SampleRxHouseholds.Kind) {
        var household = kind.household
        household.responses = []
        household.accumulators = []
        household.rebates = []
        PharmacyAdjudicator(seed: 42, asOf: SampleRxHouseholds.Kind.asOf).settle(&household)
        #expect(household.responses.count == household.claims.count)
        // What is rejected now was filled in the sample: the fills are not looked at.
        let errors = Self.validator.validate(household).errors.filter { !$0.field.hasPrefix("fills") }
        #expect(errors.isEmpty, "\(errors)")
    }

    @Test func `the page of the rules lists them as they are`() throws {
        var page = """
            # The rules for what pharmacy benefits hold

            What `RxValidator` checks, and so `validate-pharmacy-claim` (all of them for a household) and `validate-prescription` (those for the card,
            prescriptions and fills); written from the rules by their test. An error makes a household invalid: it contradicts itself, cannot be, or does
            not add up. A warning does not: it is possible, but unlikely or unwise. A claim may have a fault that the processor has seen (it is rejected
            for it): that is no fault of the data. `validate-pharmacy-claim --explain PRICE-001` prints one of the rules.

            | rule | of | severity | what holds | source |
            |---|---|---|---|---|

            """
        for rule in Self.rules {
            page +=
                "| [\(rule.id)](#\(rule.id.lowercased())) | \(rule.of) | \(rule.severity.rawValue) | \(rule.words[0]) | \(rule.words[3]) |\n"
        }
        page += "\n## Why, and what breaks them\n"
        for rule in Self.rules {
            page +=
                "\n### \(rule.id)\n\n\(rule.words[0]) (\(rule.severity.rawValue)). \(rule.words[1])\n\nBroken by: \(rule.words[2])\n"
        }
        #expect(try Golden.matches(Array(page.utf8), "../../docs/rx-rules.md"))
    }

    @Test func `several defects are all found`() {
        var household = SampleRxHouseholds.worker()
        household.claims[0].pricing?.grossAmountDue = SampleRxHouseholds.money("1.00")
        household.responses[0].pricing?.totalPaid = SampleRxHouseholds.money("0.90")
        household.prescriptions[0].sig = .empty
        #expect(Set(Self.validator.validate(household).findings.map(\.rule)) == ["PRES-007", "PRICE-001", "PAID-002"])
    }

    @Test func `amounts at the end of their range do not trap`() {
        var household = SampleRxHouseholds.family()
        let most = Money(cents: .max)
        for index in household.claims.indices {
            household.claims[index].pricing?.ingredientCost = most
            household.claims[index].pricing?.dispensingFee = most
            household.claims[index].quantity = DrugQuantity(thousandths: .max)
        }
        for index in household.responses.indices {
            household.responses[index].pricing?.ingredientCost = most
            household.responses[index].pricing?.copay = most
            household.responses[index].pricing?.patientPay = Money(cents: .min)
            household.responses[index].pricing?.planAssistance = Money(cents: .min)
            household.responses[index].accumulatorEntries = [
                RxAccumulatorEntry(.outOfPocket, amount: most), RxAccumulatorEntry(.outOfPocket, amount: most),
            ]
        }
        for index in household.fills.indices { household.fills[index].quantity = DrugQuantity(thousandths: .max) }
        #expect(!Self.validator.validate(household).valid)
    }
}

extension SampleRxHouseholds.Kind {
    /// A day after everything in the samples.
    static let asOf = SampleRxHouseholds.day("2025-07-31")
}
