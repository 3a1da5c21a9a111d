import Executors
import Formats
import HealthSimCore
import PatientSim

/// How long a household takes: its demographics and conditions alone, and with a year of care.
enum HouseholdBenchmarks {
    static func all() -> [Benchmark] {
        [
            Benchmark("stratified index", .nanosecondsEach, goal: 100, work: stratifiedIndex()),
            Benchmark("household, conditions only", .nanosecondsEach, work: households(months: 0)),
            Benchmark(
                "household number 10⁹, the same", .nanosecondsEach, work: households(months: 0, from: 1_000_000_000)),
            Benchmark("household, a year of care", .nanosecondsEach, work: households(months: 12)),
        ]
    }

    private static func stratifiedIndex() -> () -> Int {
        let draw = StratifiedDraw(seed: 42, purpose: "benchmark", count: 1_000_003)
        return {
            var sum = 0.0
            for index in 0..<UInt64(1_000_000) { sum += draw.quantile(of: index) }
            precondition(sum > 0, "the benchmark drew nothing")
            return 1_000_000
        }
    }

    private static func households(months: Int, from start: UInt64 = 0) -> () -> Int {
        let profile = profile(months: months)
        let number: UInt64 = months == 0 ? 20_000 : 2_000
        return {
            var conditions = 0
            for index in start..<start + number {
                conditions += profile.household(at: index).records[0].conditions.count
            }
            precondition(conditions > Int(number), "the benchmark made other people")
            return Int(number)
        }
    }

    static func profile(months: Int) -> CompiledProfile {
        let document = """
            {"id": "benchmark", "created": "2025-01-15",
             "generation": {"count": 2000000000, "history_months": \(months), "seed": 42},
             "demographics": {"age": {"type": "normal", "mean": 72, "std_dev": 8, "min": 65, "max": 95},
                              "gender": {"M": 0.48, "F": 0.52}, "geography": {"state": "TX"}},
             "clinical": {"primary_condition": {"code": "E11", "prevalence": 1},
                          "comorbidities": [{"code": "I10", "prevalence": 0.75}, {"code": "N18", "prevalence": 0.25},
                                            {"code": "I50", "prevalence": 0.15}, {"code": "E78", "prevalence": 0.7},
                                            {"code": "E66", "prevalence": 0.4}]}}
            """
        let reading = SpecificationReader().read(Array(document.utf8))
        guard let specification = reading.specification,
            let profile = try? CompiledProfile(specification, merged: reading.merged)
        else { preconditionFailure("the benchmark's specification has errors") }
        return profile
    }
}
