import Executors
import HealthSimCore
import PatientSim
import Testing

/// Profiles with journeys, for tests.
enum Journeys {
    /// Adults with uncontrolled diabetes, with a journey.
    static func document(_ journey: String, history: Int = 14) -> String {
        #"""
        {"profile": {"id": "p", "generation": {"count": 40, "seed": 42, "history_months": \#(history),
           "as_of": "2025-01-15"},
         "demographics": {"age": {"type": "uniform", "min": 40, "max": 64}, "gender": {"M": 0.5, "F": 0.5},
           "geography": {"state": "TX"}},
         "clinical": {"primary_condition": {"code": "E11", "severity": {"uncontrolled": 1.0}},
           "labs": {"a1c": {"type": "normal", "mean": 8.8, "std_dev": 1.0, "min": 7, "max": 12}}}},
         "journey": \#(journey)}
        """#
    }

    /// What is found in a journey, as "path: message", errors and warnings.
    static func findings(_ journey: String) -> [String] {
        SpecificationReader().read(Array(document(journey).utf8)).findings.map { "\($0.field): \($0.message)" }
    }

    /// The records of a profile with a journey that has nothing wrong.
    static func records(_ journey: String, history: Int = 14) throws -> [PatientRecord] {
        let reading = SpecificationReader().read(Array(document(journey, history: history).utf8))
        #expect(reading.findings.map(\.description) == [])
        let profile = try CompiledProfile(try #require(reading.specification), merged: reading.merged)
        return Profiles.records(of: profile)
    }

    /// A journey of one phase over ten months.
    static func journey(_ events: String, _ more: String = "") -> String {
        #"{"duration": "10 months", "phases": [{"name": "all", "events": [\#(events)]\#(more)}]}"#
    }
}

extension PatientRecord {
    /// The results of HbA1c, with the day each was taken, counted from a date.
    func hemoglobinA1c(from start: CalendarDate) -> [(day: Int, value: Double)] {
        observations.filter { $0.code.code == "4548-4" }.compactMap { entry in
            entry.value.map { (start.days(until: entry.effective.date), $0) }
        }
    }
}
