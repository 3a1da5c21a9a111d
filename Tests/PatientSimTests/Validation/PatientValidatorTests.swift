import HealthSimCore
import TestKit
import Testing

@testable import PatientSim

struct PatientValidatorTests {
    private static let validator = PatientValidator(asOf: SampleRecords.day("2025-01-01"))

    @Test(arguments: SampleRecords.Kind.allCases)
    func `a right record has no findings`(_ kind: SampleRecords.Kind) {
        let findings = Self.validator.validate(kind.record).findings
        #expect(findings.isEmpty, "\(findings)")
    }

    @Test(arguments: PatientDefect.all)
    func `a defect is found by its rule alone, at its place`(_ defect: PatientDefect) throws {
        let findings = Self.validator.validate(defect.record).findings
        #expect(findings.map { "\($0.rule) \($0.field)" } == ["\(defect.rule) \(defect.field)"], "\(findings)")
        let rule = try #require(PatientValidator.rules.first { $0.id == defect.rule })
        #expect(findings.allSatisfy { $0.severity == rule.severity && !$0.message.isEmpty })
    }

    @Test func `every rule has at least two defects that prove it`() {
        for rule in PatientValidator.rules {
            #expect(PatientDefect.all.count { $0.rule == rule.id } >= 2, "\(rule.id)")
        }
    }

    @Test func `rules have names of their own, a summary and a source`() {
        let rules = PatientValidator.rules
        #expect(Set(rules.map(\.id)).count == rules.count)
        for rule in rules {
            #expect(rule.id.wholeMatch(of: /[A-Z]+-\d{3}/) != nil)
            #expect(!rule.summary.isEmpty && !rule.source.isEmpty, "\(rule.id)")
            #expect(!rule.reason.isEmpty && !rule.example.isEmpty, "\(rule.id)")
        }
    }

    @Test func `without a day nothing is in the future`() {
        var record = SampleRecords.diabetic()
        record.encounters[2].start = SampleRecords.moment("2070-01-01T10:00:00Z")
        #expect(!Self.validator.validate(record).valid)
        #expect(PatientValidator().validate(record).valid)
    }

    @Test func `several defects are all found`() {
        var record = SampleRecords.diabetic()
        for defect in PatientDefect.values.prefix(3) + PatientDefect.identity.suffix(2) { defect.make(&record) }
        #expect(Set(Self.validator.validate(record).findings.map(\.rule)) == ["VAL-001", "VAL-002", "SAFE-004"])
    }

    @Test func `an empty record is no trap`() {
        var record = SampleRecords.sparse()
        record.observations = [
            Observation(
                id: "", mrn: "", encounterID: "", category: .exam, code: Concept(.unknown, ""), value: .nan,
                decimals: 0, unit: "", effective: SampleRecords.moment("0001-01-01T00:00:00Z"))
        ]
        let rules = Self.validator.validate(record).findings.map(\.rule)
        #expect(rules == ["REQ-003", "REQ-004", "REF-001", "TEMP-001", "VAL-007"])
    }

    /// People of all ages of whom nothing is decided, and diabetics with what comes with it; the release check judges
    /// 10,000 of a whole population.
    @Test(arguments: 0..<8) func `what the engine makes has no errors`(part: Int) {
        let engine = Patients.engine(count: 1_000, months: 24)
        let validator = PatientValidator(asOf: Patients.asOf)
        for index in stride(from: part, to: 400, by: 8) {
            let subject =
                index % 4 == 0
                ? Patients.diabetic(index)
                : Patients.subject(index, age: index * 7 % 96, sex: index / 4 % 2 == 0 ? .female : .male)
            let errors = validator.validate(engine.record(for: subject)).errors
            #expect(errors.isEmpty, "\(index): \(errors.prefix(3))")
        }
    }

    @Test func `the page of the rules lists them as they are`() throws {
        var page = """
            # The rules for patients' records

            What `PatientValidator` checks, and so `validate-patient`; written from the rules by their test. An error makes a record
            invalid: it contradicts itself, cannot be, or cannot be coded so. A warning does not: it is possible, but unlikely or unwise.
            `validate-patient --explain VAL-001` prints one of them.

            | rule | severity | what holds | source |
            |---|---|---|---|

            """
        for rule in PatientValidator.rules {
            page +=
                "| [\(rule.id)](#\(rule.id.lowercased())) | \(rule.severity.rawValue) | \(rule.summary) | \(rule.source) |\n"
        }
        page += "\n## Why, and what breaks them\n"
        for rule in PatientValidator.rules {
            page +=
                "\n### \(rule.id)\n\n\(rule.summary) (\(rule.severity.rawValue)). \(rule.reason)\n\nBroken by: \(rule.example)\n"
        }
        #expect(try Golden.matches(Array(page.utf8), "../../docs/patient-rules.md"))
    }
}
