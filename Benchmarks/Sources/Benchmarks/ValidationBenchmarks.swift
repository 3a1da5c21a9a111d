import Executors
import Formats
import HealthSimCore
import PatientSim

/// How fast records are judged.
enum ValidationBenchmarks {
    static func all() -> [Benchmark] {
        [
            Benchmark(
                "patient validator, a record", .microsecondsEach, goal: 66,
                work: judging((0..<100).map(SamplePatient.record))),
            Benchmark(
                "patient validator, a national year", .microsecondsEach, goal: 66, work: judging(nationalYears())),
        ]
    }

    private static func nationalYears() -> [PatientRecord] {
        let profile = HouseholdBenchmarks.national()
        return (0..<200 as Range<UInt64>).flatMap { profile.household(at: $0).records }
    }

    private static func judging(_ records: [PatientRecord]) -> () -> Int {
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
