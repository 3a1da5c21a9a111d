import HealthSimCore
import TestKit
import Testing

@testable import PatientSim

/// Records that were damaged at random: the validator says what it finds, and never traps.
struct PatientFuzzTests {
    @Test(arguments: 0..<8) func `a record damaged at random never traps the validator`(part: Int) {
        let engine = Patients.engine(count: 8, months: 12)
        let validator = PatientValidator(asOf: Patients.asOf)
        let bases =
            [engine.record(for: Patients.diabetic(part))]
            + SampleRecords.Kind.allCases.map(\.record)
        var stream = RandomStream(seed: 7, purpose: "test.fuzz", index: UInt64(part))
        for round in 0..<120 {
            var record = bases[round % bases.count]
            for _ in 0...stream.integer(below: 12) { RecordDamage.apply(to: &record, &stream) }
            let result = validator.validate(record)
            #expect(result.errorCount + result.warningCount == result.findings.count)
            #expect(result.findings.allSatisfy { !$0.field.isEmpty && !$0.message.isEmpty })
        }
    }

    @Test func `the same damage makes the same findings`() {
        let findings = (0..<2).map { _ in
            var stream = RandomStream(seed: 11, purpose: "test.fuzz", index: 0)
            var record = SampleRecords.fullChart()
            for _ in 0..<40 { RecordDamage.apply(to: &record, &stream) }
            return PatientValidator(asOf: Patients.asOf).validate(record).findings
        }
        #expect(findings[0] == findings[1] && !findings[0].isEmpty)
    }

    /// 20,000 measurements of one moment with one identifier: anything quadratic would take minutes.
    @Test(.timeLimit(.minutes(10))) func `a list of many equal entries is judged in a moment`() {
        var record = SampleRecords.fullChart()
        let (pressure, dose) = (record.observations[3], record.administrations[0])
        record.observations += Array(repeating: pressure, count: 20_000)
        record.administrations += Array(repeating: dose, count: 20_000)
        record.reports[0].results += Array(repeating: record.observations[8].id, count: 20_000)
        let rules = Set(PatientValidator().validate(record).findings.map(\.rule))
        #expect(rules == ["DUP-001", "DUP-004"])
    }
}
