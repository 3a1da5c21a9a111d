import Formats
import HealthSimCore
import Testing

@testable import Executors

/// Every place that takes a distribution takes all of them.
@Suite struct DistributionPlaceTests {
    /// The places that take numbers, with a value in the middle of what they take.
    private static let numbers: [(path: String, value: Int)] = [
        ("demographics.age", 40), ("clinical.labs.a1c", 7), ("clinical.labs.sbp", 110),
        ("clinical.encounter_pattern.frequency", 4), ("utilization.visits", 4), ("utilization.pcp_visits", 2),
        ("utilization.ed_visits", 2), ("utilization.admissions", 2), ("family_structure.children", 2),
    ]

    /// The distributions of numbers about a value.
    private static func forms(about value: Int) -> [String] {
        let (low, high) = (max(1, value - 1), value + 1)
        return [
            "\(value)", #"{"min": \#(low), "max": \#(high)}"#, #"{"type": "uniform", "min": \#(low), "max": \#(high)}"#,
            #"{"type": "normal", "mean": \#(value), "std_dev": 0.5, "min": \#(low), "max": \#(high)}"#,
            #"{"mean": \#(value), "std": 0.5, "min": \#(low), "max": \#(high)}"#,
            #"{"type": "log_normal", "mean": \#(value), "std_dev": 0.5, "min": \#(low), "max": \#(high)}"#,
            #"{"type": "explicit", "values": [{"value": \#(low), "weight": 0.5}, {"value": \#(high), "weight": 0.5}]}"#,
            #"{"type": "explicit", "values": [\#(low), \#(high)]}"#, "[\(low), \(high)]",
            #"{"type": "conditional", "rules": [{"if": "state == 'TX'", "value": \#(low)}, {"else": true, "distribution": {"min": \#(low), "max": \#(high)}}]}"#,
            #"{"type": "fixed", "value": \#(value)}"#, #"{"type": "derived", "formula": "max(\#(low), \#(high) - 1)"}"#,
            #"{"type": "age_bands", "bands": {"\#(low)-\#(high)": 1}}"#,
        ]
    }

    @Test(arguments: numbers.indices) func `a place of numbers takes every distribution`(place: Int) throws {
        let (path, value) = Self.numbers[place]
        for form in Self.forms(about: value) {
            let section = path.split(separator: ".").dropLast().joined(separator: ".")
            let name = String(path.split(separator: ".").last ?? "")
            var values: [(path: String, json: String)] = [
                ("generation.count", "6"), ("generation.history_months", "0"),
            ]
            if path == "demographics.age" {
                values.append((path, form))
            } else if section.contains(".") {
                values.append(("clinical", #"{"\#(section.split(separator: ".")[1])": {"\#(name)": \#(form)}}"#))
            } else {
                values.append((section, #"{"\#(name)": \#(form)}"#))
                values.append(("coverage", #"{"type": "Commercial"}"#))
            }
            let reading = try ProfileFieldTests.read(values)
            #expect(reading.errors.map(\.description) == [], "\(path): \(form)")
            let profile = try CompiledProfile(try #require(reading.specification), merged: reading.merged)
            #expect(profile.household(at: 5).records.count >= 1, "\(path): \(form)")
        }
    }

    /// The places that take words, with two of the words.
    private static let words: [(path: String, first: String, second: String)] = [
        ("demographics.gender", "M", "F"), ("demographics.race_ethnicity", "white", "asian"),
        ("clinical.severity", "controlled", "uncontrolled"),
        ("coverage.plan_distribution", "PPO Standard", "HMO Standard"),
        ("coverage.program_distribution", "PPO Standard", "HMO Standard"), ("coverage.plan_types", "HMO", "PPO"),
    ]

    @Test(arguments: words.indices) func `a place of words takes every distribution of words`(place: Int) throws {
        let (path, first, second) = Self.words[place]
        let forms = [
            "\"\(first)\"", #"{"\#(first)": 0.5, "\#(second)": 0.5}"#,
            #"{"type": "categorical", "weights": {"\#(first)": 0.3, "\#(second)": 0.7}}"#,
            #"{"type": "explicit", "values": [{"value": "\#(first)", "weight": 0.2}, {"value": "\#(second)", "weight": 0.8}]}"#,
            #"["\#(first)", "\#(second)"]"#, #"{"type": "fixed", "value": "\#(first)"}"#,
            #"{"type": "conditional", "rules": [{"if": "state == 'OH'", "value": "\#(first)"}, {"else": true, "value": {"\#(first)": 0.5, "\#(second)": 0.5}}]}"#,
        ]
        for form in forms {
            var values: [(path: String, json: String)] = [
                ("generation.count", "6"), ("generation.history_months", "0"),
            ]
            let (section, name) = (path.split(separator: ".")[0], path.split(separator: ".")[1])
            switch section {
            case "demographics": values.append((path, form))
            case "clinical": values.append(("clinical", #"{"primary_condition": "E11", "\#(name)": \#(form)}"#))
            default: values.append(("coverage", #"{"type": "Commercial", "\#(name)": \#(form)}"#))
            }
            let reading = try ProfileFieldTests.read(values)
            #expect(reading.findings.map(\.description) == [], "\(path): \(form)")
            let profile = try CompiledProfile(try #require(reading.specification), merged: reading.merged)
            #expect(profile.household(at: 5).records.count == 1, "\(path): \(form)")
        }
    }
}
