import Executors
import Formats
import HealthSimCore
import PatientSim
import Testing

/// Profiles compiled from their JSON, for tests.
enum Profiles {
    /// 200 Texans with diabetes, as the main example states them.
    static let diabetics = #"""
        {"id": "p", "generation": {"count": 200, "seed": 42, "history_months": 0, "as_of": "2025-01-15"},
         "demographics": {"age": {"type": "normal", "mean": 72, "std_dev": 8, "min": 65, "max": 95},
           "gender": {"M": 0.48, "F": 0.52}, "geography": {"state": "TX"}},
         "clinical": {
           "primary_condition": {"code": "E11",
             "severity": {"controlled": 0.30, "uncontrolled": 0.50, "with_complications": 0.20}},
           "comorbidities": [{"code": "I10", "prevalence": 0.75}, {"code": "E78", "prevalence": 0.70},
             {"code": "N18", "prevalence": 0.25}, {"code": "I50", "prevalence": 0.15}]},
         "coverage": {"type": "Medicare", "plan_distribution": {"Medicare Advantage": 0.55, "Original Medicare": 0.45}}}
        """#

    /// Compiles a profile with some of its values set anew: the path and the JSON of each.
    static func compile(_ json: String = diabetics, _ values: (path: String, json: String)...) throws -> CompiledProfile
    {
        var document = try JSONValue(parsing: json)
        for (path, json) in values {
            let isSet = document.set(try JSONValue(parsing: json), at: try #require(JSONPath(path)))
            #expect(isSet, "\(path)")
        }
        let reading = SpecificationReader().read(document)
        #expect(reading.errors.map(\.description) == [])
        return try CompiledProfile(try #require(reading.specification), merged: reading.merged)
    }

    /// The primary record of every household.
    static func records(of profile: CompiledProfile) -> [PatientRecord] {
        (0..<profile.count).map { profile.household(at: $0).records[0] }
    }
}

extension PatientRecord {
    /// Whether a problem's code begins with one of some prefixes.
    func has(_ prefixes: String...) -> Bool {
        conditions.contains { entry in prefixes.contains { entry.code.isWithin($0) } }
    }

    /// The severity of the first problem within a prefix.
    func severity(of prefix: String) -> String? {
        conditions.first { $0.code.isWithin(prefix) }?.severity.string
    }

    /// The age in completed years on a day.
    func age(on day: CalendarDate) -> Int { patient.person.birthDate.years(until: day) }
}
