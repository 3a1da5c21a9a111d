import Formats
import HealthSimCore
import PatientSim
import Testing

@testable import Executors

@Suite(.timeLimit(.minutes(3))) struct CompiledProfileTests {
    // MARK: - Exact composition

    /// Whether a count is a share of a number as nearly as whole numbers allow: largest remainders are off by less
    /// than one.
    private func isExact(_ count: Int, _ share: Double, of number: Int) -> Bool {
        abs(Double(count) - share * Double(number)) < 1
    }

    @Test(arguments: [1, 7, 50, 200]) func `what is stated is met as exactly as whole numbers allow`(count: Int) throws
    {
        let records = Profiles.records(of: try Profiles.compile(Profiles.diabetics, ("generation.count", "\(count)")))
        #expect(records.count == count)
        let men = records.count { $0.patient.person.sex == .male }
        #expect(isExact(men, 0.48, of: count) && men + records.count { $0.patient.person.sex == .female } == count)
        #expect(records.allSatisfy { $0.has("E11") })
        for (level, share) in [("controlled", 0.3), ("uncontrolled", 0.5), ("with_complications", 0.2)] {
            #expect(isExact(records.count { $0.severity(of: "E11") == level }, share, of: count), "\(level)")
        }
        #expect(isExact(records.count { $0.has("I10", "I11", "I12", "I13") }, 0.75, of: count))
        for (code, share) in [("E78", 0.7), ("N18", 0.25), ("I50", 0.15)] {
            #expect(isExact(records.count { $0.has(code) }, share, of: count), "\(code)")
        }
        let advantage = records.count { $0.patient.coverage?.plan == "Medicare Advantage" }
        #expect(isExact(advantage, 0.55, of: count))
        #expect(advantage + records.count { $0.patient.coverage?.plan == "Original Medicare" } == count)
        #expect(records.allSatisfy { $0.patient.coverage?.type == "Medicare" })
        #expect(records.allSatisfy { $0.patient.person.address.state == "TX" })
        let asOf = try #require(CalendarDate(iso: "2025-01-15"))
        #expect(records.allSatisfy { (65...95).contains($0.age(on: asOf)) })
    }

    @Test func `two hundred are 96 men, 60 controlled and 150 hypertensive`() throws {
        let records = Profiles.records(of: try Profiles.compile())
        #expect(records.count { $0.patient.person.sex == .male } == 96)
        #expect(records.count { $0.severity(of: "E11") == "controlled" } == 60)
        #expect(records.count { $0.has("I10", "I11", "I12", "I13") } == 150)
        #expect(records.count { $0.patient.coverage?.plan == "Medicare Advantage" } == 110)
    }

    @Test func `ages have the mean of their distribution`() throws {
        let profile = try Profiles.compile()
        let ages = Profiles.records(of: profile).map { Double($0.age(on: profile.asOf)) }
        let stated = Distribution.normal(mean: 72, deviation: 8, within: 65...95)
        // One age a stratum: off by at most the range / n = 0.15, and by the rounding to whole years, whose mean error
        // has a deviation of 0.29 / √200 = 0.02; at the lower end, where half a year is missing, another 0.02.
        #expect(abs(ages.reduce(0, +) / 200 - stated.mean) < 0.25)
    }

    @Test func `age bands have their counts`() throws {
        let profile = try Profiles.compile(
            Profiles.diabetics, ("coverage", "{}"), ("demographics.age", #"{"0-17": 0.25, "18-64": 0.5, "65+": 0.25}"#))
        let ages = Profiles.records(of: profile).map { $0.age(on: profile.asOf) }
        #expect(ages.count { $0 < 18 } == 50)
        #expect(ages.count { (18..<65).contains($0) } == 100)
        #expect(ages.count { $0 >= 65 } == 50)
        #expect(Set(ages).count > 60, "the ages of a band are spread over it")
    }

    // MARK: - Rules

    @Test func `a plan may depend on the age`() throws {
        let profile = try Profiles.compile(
            Profiles.diabetics,
            (
                "coverage.plan_distribution",
                #"{"type": "conditional", "rules": [{"if": "age >= 75", "value": "Old"}, {"else": true, "value": {"A": 0.5, "B": 0.5}}]}"#
            ))
        let records = Profiles.records(of: profile)
        for record in records {
            let plan = try #require(record.patient.coverage?.plan)
            #expect((plan == "Old") == (record.age(on: profile.asOf) >= 75))
        }
        #expect(Set(records.compactMap { $0.patient.coverage?.plan.string }) == ["Old", "A", "B"])
    }

    @Test func `laboratory values follow the severity`() throws {
        let profile = try Profiles.compile(
            Profiles.diabetics, ("generation.history_months", "12"), ("generation.count", "60"),
            (
                "clinical.labs",
                #"""
                {"a1c": {"type": "conditional", "rules": [
                  {"if": "severity == 'controlled'", "value": 6.2}, {"if": "severity == 'uncontrolled'", "value": 8.0},
                  {"else": true, "value": 11.0}]}}
                """#
            ))
        var first: [String: [Double]] = [:]
        for record in Profiles.records(of: profile) {
            let level = try #require(record.severity(of: "E11"))
            let value = record.observations.first { $0.code == Concept(.loinc, "4548-4") }?.value
            // Who is in hospital or dies early may be left without one.
            if let value { first[level, default: []].append(value) }
        }
        #expect(first.values.reduce(0) { $0 + $1.count } >= 57)
        for (level, stated) in [("controlled", 6.2), ("uncontrolled", 8.0), ("with_complications", 11.0)] {
            let values = try #require(first[level])
            // The quantity wanders and is treated before it is first measured: within 0.7 of the stated value.
            let mean = values.reduce(0, +) / Double(values.count)
            #expect(abs(mean - stated) < 0.7, "\(level): \(mean)")
        }
    }

    @Test func `an age by formula is cut to a human one`() throws {
        for (formula, age) in [("9e30 * 9e30", 120), ("0 - 9e30", 0), ("30 + 12.4", 42)] {
            let profile = try Profiles.compile(
                Profiles.diabetics, ("coverage", "{}"), ("generation.count", "3"),
                ("demographics.age", #"{"type": "derived", "formula": "\#(formula)"}"#))
            #expect(Profiles.records(of: profile).allSatisfy { $0.age(on: profile.asOf) == age }, "\(formula)")
        }
    }

    // MARK: - Sampling

    @Test func `independent draws scatter about the shares`() throws {
        var counts: [Int] = []
        for seed in 1...20 {
            let profile = try Profiles.compile(
                Profiles.diabetics, ("generation.sampling", #""independent""#), ("generation.seed", "\(seed)"),
                ("generation.count", "50"))
            #expect(profile.targets.allSatisfy { !$0.isExact })
            let records = Profiles.records(of: profile)
            #expect(records == Profiles.records(of: profile))
            counts.append(records.count { $0.has("I10", "I11", "I12", "I13") })
        }
        // 1,000 draws of 0.75: within four standard errors, 4 × √(0.75 × 0.25 / 1,000) = 0.055.
        #expect(abs(Double(counts.reduce(0, +)) / 1_000 - 0.75) < 0.055)
        // Each count has a deviation of 3.06 about 37.5; exact composition would give 37 or 38 always.
        #expect(Set(counts).count > 4)
    }

    // MARK: - Random access

    @Test func `any household of two thousand million can be made, the same again`() throws {
        let profile = try Profiles.compile(
            Profiles.diabetics, ("generation.count", "2000000000"), ("generation.history_months", "12"))
        let again = try Profiles.compile(
            Profiles.diabetics, ("generation.count", "2000000000"), ("generation.history_months", "12"))
        for index in [0, 1, 999_999_999, 1_000_000_000, 1_999_999_999] as [UInt64] {
            let household = profile.household(at: index)
            #expect(household.index == index && household.records.count == 1 && household.shortfalls.isEmpty)
            let record = household.records[0]
            #expect(record.patient.mrn == Identifiers.mrn(index + 1))
            #expect(record.has("E11") && !record.encounters.isEmpty)
            #expect(PatientValidator(asOf: profile.asOf).validate(record).findings == [])
            #expect(again.household(at: index) == household)
        }
    }

    @Test func `the seed decides, and every concern on its own`() throws {
        let records = Profiles.records(of: try Profiles.compile())
        let other = Profiles.records(of: try Profiles.compile(Profiles.diabetics, ("generation.seed", "43")))
        #expect(zip(records, other).count { $0.patient.person == $1.patient.person } < 5)
        // Another statement about plans moves nobody's conditions.
        let plans = Profiles.records(
            of: try Profiles.compile(Profiles.diabetics, ("coverage.plan_distribution", #"{"Only": 1}"#)))
        #expect(
            zip(records, plans).allSatisfy { $0.conditions == $1.conditions && $0.patient.person == $1.patient.person })
    }

    // MARK: - Providers

    @Test func `every provider that is named is listed once in the cohort`() throws {
        let profile = try Profiles.compile(
            Profiles.diabetics, ("generation.count", "80"), ("generation.history_months", "12"))
        let records = Profiles.records(of: profile)
        let listed = records.flatMap { $0.listedPractitioners.map(\.npi) }
        let places = records.flatMap { $0.listedFacilities.map(\.npi) }
        #expect(Set(listed).count == listed.count && Set(places).count == places.count)
        let named = Set(records.flatMap { record in record.encounters.map(\.practitionerNPI) })
        #expect(!named.isEmpty && named.isSubset(of: Set(listed)))
        let visited = Set(records.flatMap { record in record.encounters.map(\.facilityNPI) })
        #expect(visited.isSubset(of: Set(places)))
    }

    // MARK: - Corners

    @Test func `nobody is cared for before they are born`() throws {
        let profile = try Profiles.compile(
            Profiles.diabetics, ("coverage", "{}"), ("demographics.age", "0"), ("generation.count", "30"),
            ("generation.history_months", "36"))
        let records = Profiles.records(of: profile)
        for record in records {
            let birth = record.patient.person.birthDate
            #expect(record.encounters.allSatisfy { $0.start.date >= birth })
            #expect(PatientValidator(asOf: profile.asOf).validate(record).errors == [])
        }
        // The condition is stated for all of them: they are followed once they are there.
        #expect(records.contains { !$0.encounters.isEmpty })
    }

    @Test func `a category that no care model describes is written as a billable code`() throws {
        let profile = try Profiles.compile(
            Profiles.diabetics, ("generation.count", "1"),
            (
                "clinical.comorbidities",
                #"""
                [{"code": "L43", "prevalence": 1}, {"code": "F42", "prevalence": 1}, {"code": "H52", "prevalence": 1},
                 {"code": "D86.9", "prevalence": 1}]
                """#
            ))
        let codes = Profiles.records(of: profile)[0].conditions.map(\.code.code.string)
        #expect(codes.filter { ["L43", "F42", "H52", "D86"].contains(String($0.prefix(3))) }.count == 4)
        #expect(codes.allSatisfy { $0.count > 3 || $0 == "I10" }, "\(codes)")
    }

    @Test func `two codes of one condition share it`() throws {
        let document = try JSONValue(parsing: Profiles.diabetics)
        var edited = document
        let list = #"[{"code": "N18.31", "prevalence": 0.3}, {"code": "N18.4", "prevalence": 0.2}]"#
        let isSet = edited.set(
            try JSONValue(parsing: list), at: try #require(JSONPath("clinical.comorbidities")))
        #expect(isSet)
        let reading = SpecificationReader().read(edited)
        #expect(reading.errors == [] && reading.warnings.map(\.field) == ["clinical.comorbidities[1]"])
        let profile = try CompiledProfile(try #require(reading.specification), merged: reading.merged)
        let records = Profiles.records(of: profile)
        // The first of the two that applies: all of the first share, and of the second those who have not the first,
        // about 200 × 0.2 × 0.7 = 28 with a deviation of about 3.
        #expect(records.count { $0.has("N18.31") } == 60)
        #expect((16...40).contains(records.count { $0.has("N18.4") }))
        #expect(!records.contains { $0.has("N18.31") && $0.has("N18.4") })
    }

    // MARK: - Warnings

    @Test func `what has no effect is said`() throws {
        let json = Profiles.diabetics.replacing(#""seed": 42, "#, with: "")
        let profile = try Profiles.compile(
            json, ("clinical.comorbidities", #"[{"code": "L43", "prevalence": 0.5}]"#), ("generation.count", "20"))
        #expect(profile.seed == 42)
        #expect(profile.warnings.contains("No seed is stated: 42 is used"))
        #expect(profile.warnings.contains { $0.contains("L43") && $0.contains("clinical.comorbidities[0]") })
        #expect(Profiles.records(of: profile).count { $0.has("L43") } == 10)
        #expect(try Profiles.compile().warnings == [])
    }
}
