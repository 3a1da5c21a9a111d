import HealthSimCore
import PatientSim

/// How fast records are judged.
enum ValidationBenchmarks {
    static func all() -> [Benchmark] {
        [Benchmark("patient validator, a record", .microsecondsEach, goal: 50, work: judging())]
    }

    private static func judging() -> () -> Int {
        let records = (0..<100).map(SamplePatient.record)
        let validator = PatientValidator()
        return {
            var findings = 0
            for _ in 0..<50 {
                for record in records { findings += validator.validate(record).findings.count }
            }
            precondition(findings >= 0)
            return 50 * records.count
        }
    }
}
