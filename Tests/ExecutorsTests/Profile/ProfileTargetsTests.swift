import Formats
import HealthSimCore
import PatientSim
import Testing

@testable import Executors

@Suite struct ProfileTargetsTests {
    @Test func `every statement is a row of the report, with its path`() throws {
        let profile = try Profiles.compile(
            Profiles.diabetics, ("demographics.race_ethnicity", #"{"white": 0.6, "hispanic": 0.4}"#),
            ("clinical.labs", #"{"a1c": {"mean": 8, "std_dev": 1}}"#))
        #expect(
            profile.targets.map(\.path) == [
                "demographics.age", "demographics.gender", "demographics.race_ethnicity", "clinical.primary_condition",
                "clinical.primary_condition.severity", "clinical.comorbidities[0]", "clinical.comorbidities[1]",
                "clinical.comorbidities[2]", "clinical.comorbidities[3]", "coverage.plan_distribution",
                "clinical.labs.a1c",
            ])
        #expect(profile.targets.map(\.isExact) == [false] + Array(repeating: true, count: 9) + [false])
        #expect(profile.targets[1].kind == .shares(labels: ["M", "F"], shares: [0.48, 0.52]))
        #expect(profile.targets[3].kind == .share(1))
        #expect(profile.targets[5].kind == .share(0.75))
        #expect(profile.targets[5].note == "any of I10, I11, I12, I13")
        guard case .mean(let age, let deviation) = profile.targets[0].kind else {
            Issue.record("the age is no mean")
            return
        }
        let stated = Distribution.normal(mean: 72, deviation: 8, within: 65...95)
        #expect(age == stated.mean && deviation == stated.deviation && age > 73)
        #expect(profile.targets[0].note.hasPrefix("stated mean 72, within the bounds 7"))
    }

    @Test func `targets measure what they state`() throws {
        let profile = try Profiles.compile()
        var record = Profiles.records(of: profile)[0]
        record.patient.person.sex = .female
        record.patient.coverage?.plan = "Original Medicare"
        record.conditions.removeAll { !$0.code.isWithin("E11") }
        record.conditions[0].severity = "uncontrolled"
        func measure(_ target: ReportTarget) -> Double? { target.measure(Household(index: 0, records: [record])) }
        let measured = Dictionary(
            uniqueKeysWithValues: profile.targets.map { target in (target.path, measure(target)) })
        #expect(measured["demographics.gender"] == 1)
        #expect(measured["coverage.plan_distribution"] == 1)
        #expect(measured["clinical.primary_condition"] == 1)
        #expect(measured["clinical.primary_condition.severity"] == 1)
        #expect(measured["clinical.comorbidities[0]"] == 0)
        #expect(measured["demographics.age"] == Double(record.age(on: profile.asOf)))
        // The family of hypertension counts, not the code alone; nobody without diabetes has a severity.
        record.conditions[0].code = Concept(.icd10cm, "I13.0")
        for target in profile.targets {
            if target.path == "clinical.comorbidities[0]" { #expect(measure(target) == 1) }
            if target.path == "clinical.primary_condition.severity" { #expect(measure(target) == nil) }
        }
    }

    @Test func `nothing stated is nothing to compare`() throws {
        let profile = try Profiles.compile(
            #"{"id": "p", "generation": {"count": 3}, "demographics": {"age": 40, "gender": "F"}}"#)
        #expect(profile.targets.map(\.path) == ["demographics.age", "demographics.gender"])
    }
}
