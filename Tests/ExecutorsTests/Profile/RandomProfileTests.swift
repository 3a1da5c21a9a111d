import Formats
import HealthSimCore
import PatientSim
import TestKit
import Testing

@testable import Executors

/// Specifications drawn within the grammar: whatever is valid can be run, and is met.
@Suite(.timeLimit(.minutes(5))) struct RandomProfileTests {
    /// Draws the parts of a specification.
    struct Author {
        var stream: RandomStream

        mutating func pick(_ choices: [String]) -> String { choices[stream.integer(below: choices.count)] }

        /// Words with shares in hundredths that sum to 1; some may be 0.
        mutating func shares(_ words: [String]) -> String {
            let count = stream.integer(in: 1...words.count)
            var cuts = (1..<count).map { _ in stream.integer(in: 0...100) } + [0, 100]
            cuts.sort()
            let members = (0..<count).map { "\"\(words[$0])\": \(Double(cuts[$0 + 1] - cuts[$0]) / 100)" }
            return "{\(members.joined(separator: ", "))}"
        }

        mutating func age() -> String {
            let mean = stream.integer(in: 1...100)
            let low = stream.integer(in: 0...60)
            let high = low + stream.integer(in: 0...60)
            return pick([
                "\(mean)", #"{"min": \#(low), "max": \#(high)}"#, #"{"mean": \#(mean), "std_dev": 9}"#,
                #"{"type": "normal", "mean": \#((low + high) / 2), "std_dev": 12, "min": \#(low), "max": \#(high + 1)}"#,
                #"{"type": "log_normal", "mean": \#(mean), "std_dev": 20}"#,
                #"{"type": "gamma", "mean": \#(mean), "std_dev": 15, "min": 0, "max": 110}"#,
                #"{"type": "poisson", "mean": \#(min(mean, 68))}"#, #"{"type": "exponential", "mean": \#(mean)}"#,
                #"{"0-17": 0.2, "18-44": 0.3, "45-64": 0.25, "65+": 0.25}"#,
                #"{"type": "explicit", "values": [3, 17, 18, 64, 65, 120]}"#,
                #"{"type": "derived", "formula": "20 + \#(low) / 3"}"#,
                #"{"type": "conditional", "rules": [{"if": "random", "probability": 0.5, "value": 30}, {"else": true, "value": {"min": 60, "max": 90}}]}"#,
            ])
        }

        mutating func condition(_ code: String, _ levels: [String]) -> String {
            let prevalence = Double([0, 100, stream.integer(in: 0...100)][stream.integer(below: 3)]) / 100
            let severity = levels.isEmpty || stream.chance(0.4) ? "" : #", "severity": \#(shares(levels))"#
            return #"{"code": "\#(code)", "prevalence": \#(prevalence)\#(severity)}"#
        }

        mutating func specification() -> String {
            let known: [(String, [String])] = [
                ("E11", ["controlled", "uncontrolled", "with_complications"]), ("I10", []), ("E78", []),
                ("N18", ["stage-2", "stage-3a", "stage-4"]), ("I50", ["HFrEF", "HFpEF"]),
                ("E66", ["class-1", "class-2", "class-3"]), ("J44", []), ("F32", []), ("J45", []),
            ]
            let conditions = known.filter { _ in stream.chance(0.5) }.map { condition($0.0, $0.1) }
            let place = pick([
                #""national""#, #"{"state": "TX"}"#, #"{"county": "48201"}"#, #"{"zip": "77002"}"#,
                #"{"TX": 0.6, "CA": 0.4}"#, #"{"states": ["AK", "HI", "VT"]}"#,
            ])
            let labs = pick([
                "{}", #"{"a1c": {"mean": 7, "std_dev": 1}}"#, #"{"sbp": 150, "ldl": {"min": 60, "max": 190}}"#,
                #"{"egfr": {"type": "conditional", "rules": [{"if": "age >= 65", "value": 45}, {"else": true, "value": 95}]}}"#,
                #"{"bmi": {"mean": 31, "std_dev": 6, "min": 17, "max": 60}}"#,
            ])
            let sampling = stream.chance(0.25) ? "independent" : "stratified"
            return #"""
                {"id": "drawn", "generation": {"count": \#(stream.integer(in: 1...40)), "seed": \#(stream.next()),
                   "history_months": \#(pick(["0", "6", "18"])), "sampling": "\#(sampling)", "as_of": "2025-01-15"},
                 "demographics": {"age": \#(age()), "gender": \#(shares(["M", "F", "O", "U"])),
                   "race_ethnicity": \#(shares(["white", "black", "asian", "hispanic", "native"])), "geography": \#(place)},
                 "clinical": {"comorbidities": [\#(conditions.joined(separator: ", "))], "labs": \#(labs)},
                 "coverage": {"plan_distribution": \#(shares(["HMO", "PPO", "EPO"]))}}
                """#
        }
    }

    @Test(arguments: 0..<30) func `what is valid can be run, and is met`(number: UInt64) throws {
        var author = Author(stream: RandomStream(seed: 7, purpose: "test.specification", index: number))
        let json = author.specification()
        let profile = try Profiles.compile(json)
        var statistics = RunStatistics(targets: profile.targets)
        let encoders: [any RecordEncoder] = [FHIREncoder(), CSVEncoder()]
        let validator = PatientValidator(asOf: profile.asOf)
        for index in 0..<profile.count {
            let household = profile.household(at: index)
            statistics.add(household, asOf: profile.asOf)
            let record = household.records[0]
            for (position, target) in profile.targets.enumerated() {
                if let value = target.measure(household) { statistics.tallies[position].add(value) }
            }
            #expect((0...120).contains(record.age(on: profile.asOf)), "\(json)")
            #expect(validator.validate(record).errors.map(\.description) == [], "\(json)")
            for encoder in encoders {
                var buffers = Array(repeating: ByteBuffer(), count: encoder.files.count)
                var rows = Array(repeating: 0, count: encoder.files.count)
                encoder.encode(record, into: &buffers, rows: &rows)
                #expect(rows.contains { $0 > 0 })
            }
        }
        for (target, tally) in zip(profile.targets, statistics.tallies) where target.isExact {
            let outcome = TargetOutcome(target, tally, isWhole: true)
            #expect(outcome.status == .exact || outcome.status == .notApplicable, "\(target.label) of \(json)")
        }
        for link in Link.allCases { #expect(statistics[link].isComplete, "\(link) of \(json)") }
        for check in ConsistencyCheck.allCases { #expect(statistics[check].isComplete, "\(check) of \(json)") }
    }
}
