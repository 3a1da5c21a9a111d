import HealthSimCore
import TestKit
import Testing

@testable import MemberSim

struct MemberValidatorTests {
    private static let validator = MemberValidator(asOf: SampleHouseholds.day("2026-01-01"))

    /// What is told of every rule, in order.
    static let rules: [(id: String, severity: Severity, words: [String])] =
        MemberValidator.householdRules.map { ($0.id, $0.severity, [$0.summary, $0.reason, $0.example, $0.source]) }
        + MemberValidator.claimRules.map { ($0.id, $0.severity, [$0.summary, $0.reason, $0.example, $0.source]) }
        + MemberValidator.decisionRules.map { ($0.id, $0.severity, [$0.summary, $0.reason, $0.example, $0.source]) }

    static let contractRules: [(id: String, severity: Severity, words: [String])] =
        MemberValidator.contractRules.map { ($0.id, $0.severity, [$0.summary, $0.reason, $0.example, $0.source]) }

    @Test(arguments: SampleHouseholds.Kind.allCases)
    func `a right household has no findings`(_ kind: SampleHouseholds.Kind) {
        let findings = Self.validator.validate(kind.household).findings
        #expect(findings.isEmpty, "\(findings)")
    }

    @Test(arguments: MemberDefect.all)
    func `a defect is found by its rule alone, at its place`(_ defect: MemberDefect) throws {
        let findings = Self.validator.validate(defect.household).findings
        #expect(findings.allSatisfy { $0.rule == defect.rule }, "\(findings)")
        #expect(findings.contains { $0.field == defect.field }, "\(findings)")
        let rule = try #require(Self.rules.first { $0.id == defect.rule })
        #expect(findings.allSatisfy { $0.severity == rule.severity && !$0.message.isEmpty })
    }

    @Test func `every rule has at least two defects that prove it, and there are at least 120`() {
        for rule in Self.rules {
            #expect(MemberDefect.all.count { $0.rule == rule.id } >= 2, "\(rule.id)")
        }
        #expect(MemberDefect.all.count >= 120)
    }

    @Test func `rules have names of their own, a summary, a reason, an example and a source`() {
        let rules = Self.rules + Self.contractRules
        #expect(Set(rules.map(\.id)).count == rules.count)
        for rule in rules {
            #expect(rule.id.wholeMatch(of: /[A-Z]+-\d{3}/) != nil)
            #expect(rule.words.allSatisfy { !$0.isEmpty }, "\(rule.id)")
        }
    }

    @Test func `a claim alone is checked as far as it goes`() {
        let claims = SampleHouseholds.family().claims + SampleHouseholds.senior().claims
        for claim in claims { #expect(Self.validator.validate(claim).findings.isEmpty) }
        var claim = claims[0]
        claim.charge = SampleHouseholds.money("1.00")
        claim.patientPaid = .zero
        claim.memberID = "MEM99999999"
        let findings = Self.validator.validate(claim).findings
        #expect(findings.map { "\($0.rule) \($0.field)" } == ["AMT-002 charge"])
    }

    @Test func `a fault that the payer has seen is no fault of the data`() {
        var household = SampleHouseholds.family()
        household.claims[1].start = SampleHouseholds.day("2024-12-30")
        household.claims[1].end = household.claims[1].start
        household.claims[1].lines[0].start = household.claims[1].start
        household.claims[1].lines[0].end = household.claims[1].start
        #expect(Self.validator.validate(household).findings.map(\.rule) == ["DATE-005"])
        household.adjudications[1].lines[0].adjustments[0].reason = "26"
        household.adjudications[1].lines[0].adjustments[0].group = .contractual
        #expect(Self.validator.validate(household).findings.isEmpty)
    }

    @Test(arguments: 0..<4) func `households that are made have no errors`(part: Int) {
        let validator = MemberValidator(asOf: SamplePopulation.asOf)
        for index in stride(from: part, to: SamplePopulation.households.count, by: 4) {
            let errors = validator.validate(SamplePopulation.households[index]).errors
            #expect(errors.isEmpty, "\(index): \(errors.prefix(3))")
        }
    }

    @Test(arguments: [SampleHouseholds.Kind.submitted, .senior])
    func `what the adjudicator decides has no errors`(_ kind: SampleHouseholds.Kind) {
        var household = kind.household
        if kind == .senior {
            household.claims[1].originalReference = Adjudicator.controlNumber(of: household.claims[0].id)
        }
        Adjudicator().settle(&household)
        #expect(household.adjudications.count >= household.claims.count)
        let errors = Self.validator.validate(household).errors
        #expect(errors.isEmpty, "\(errors)")
    }

    @Test func `the page of the rules lists them as they are`() throws {
        var page = """
            # The rules for what payers hold

            What `MemberValidator` checks, and so `validate-member` (all of them) and `validate-claim` (those for claims and decisions); written from
            the rules by their test. An error makes a household invalid: it contradicts itself, cannot be, or does not balance. A warning does not: it
            is possible, but unlikely or unwise. A claim may have a fault that the payer has seen (a decision gives the reason, or waits): that
            is no fault of the data. `validate-claim --explain AMT-002` prints one of the rules.

            | rule | of | severity | what holds | source |
            |---|---|---|---|---|

            """
        let subjects =
            MemberValidator.householdRules.map { _ in "household" } + MemberValidator.claimRules.map { _ in "claim" }
            + MemberValidator.decisionRules.map { _ in "decision" }
            + MemberValidator.contractRules.map { _ in "contract" }
        let rules = Self.rules + Self.contractRules
        for (rule, subject) in zip(rules, subjects) {
            page +=
                "| [\(rule.id)](#\(rule.id.lowercased())) | \(subject) | \(rule.severity.rawValue) | \(rule.words[0]) | \(rule.words[3]) |\n"
        }
        page += "\n## Why, and what breaks them\n"
        for rule in rules {
            page +=
                "\n### \(rule.id)\n\n\(rule.words[0]) (\(rule.severity.rawValue)). \(rule.words[1])\n\nBroken by: \(rule.words[2])\n"
        }
        #expect(try Golden.matches(Array(page.utf8), "../../docs/member-rules.md"))
    }

    @Test func `several defects are all found`() {
        var household = SampleHouseholds.family()
        for defect in MemberDefect.payments.filter({ ["PAY-002", "PAY-003"].contains($0.rule) && $0.base == .family }) {
            defect.make(&household)
        }
        household.accumulators[0].limit = SampleHouseholds.money("1.00")
        #expect(Set(Self.validator.validate(household).findings.map(\.rule)) == ["PAY-002", "PAY-003", "ACC-001"])
    }

    @Test func `amounts at the end of their range do not trap`() {
        var household = SampleHouseholds.family()
        let most = Money(cents: .max)
        for index in household.claims.indices { household.claims[index].lines[0].charge = most }
        for index in household.adjudications.indices {
            household.adjudications[index].adjustments = [
                Adjustment(.other, "23", most), Adjustment(.contractual, "45", most),
            ]
            household.adjudications[index].paid = most
        }
        #expect(!Self.validator.validate(household).valid)
    }
}
