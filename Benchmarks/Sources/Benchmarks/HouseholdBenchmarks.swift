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
            Benchmark("household, a year of care", .microsecondsEach, work: households(months: 12)),
            Benchmark(
                "household, national, a year of care", .microsecondsEach, goal: 60,
                work: nationalYears(1, of: 2_000)),
            Benchmark(
                "a year among five of care, national", .microsecondsEach, goal: 60, work: nationalYears(5, of: 400)),
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

    /// Adults from all over the country with some years of care, of whose health nothing is stated; each year counts.
    private static func nationalYears(_ years: Int, of households: Int) -> () -> Int {
        let profile = national(months: 12 * years)
        return {
            var encounters = 0
            for index in 0..<UInt64(households) {
                encounters += profile.household(at: index).records[0].encounters.count
            }
            precondition(encounters > households * years, "the benchmark made other people")
            return households * years
        }
    }

    /// The adults of the country: ages as the census counts them, a year of care or more.
    static func national(months: Int = 12) -> CompiledProfile {
        compiled(
            """
            {"id": "national", "created": "2025-01-15",
             "generation": {"count": 2000000000, "history_months": \(months), "seed": 42},
             "demographics": {"age": {"type": "age_bands",
                                      "bands": {"18-34": 0.29, "35-49": 0.25, "50-64": 0.24, "65-79": 0.17, "80-99": 0.05}},
                              "gender": {"M": 0.49, "F": 0.51}, "geography": {"type": "national"}}}
            """)
    }

    static func profile(months: Int) -> CompiledProfile {
        compiled(
            """
            {"id": "benchmark", "created": "2025-01-15",
             "generation": {"count": 2000000000, "history_months": \(months), "seed": 42},
             "demographics": {"age": {"type": "normal", "mean": 72, "std_dev": 8, "min": 65, "max": 95},
                              "gender": {"M": 0.48, "F": 0.52}, "geography": {"state": "TX"}},
             "clinical": {"primary_condition": {"code": "E11", "prevalence": 1},
                          "comorbidities": [{"code": "I10", "prevalence": 0.75}, {"code": "N18", "prevalence": 0.25},
                                            {"code": "I50", "prevalence": 0.15}, {"code": "E78", "prevalence": 0.7},
                                            {"code": "E66", "prevalence": 0.4}]}}
            """)
    }

    private static func compiled(_ document: String) -> CompiledProfile {
        let reading = SpecificationReader().read(Array(document.utf8))
        guard let specification = reading.specification,
            let profile = try? CompiledProfile(specification, merged: reading.merged)
        else { preconditionFailure("the benchmark's specification has errors") }
        return profile
    }
}
