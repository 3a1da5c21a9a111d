import Formats
import HealthSimCore
import MemberSim
import PatientSim
import RxMemberSim
import TestKit
import Testing

@testable import Executors

/// Every row of the table of fields in `docs/profile-specification.md` has its effect on the people that are made.
@Suite(.timeLimit(.minutes(3))) struct ProfileFieldTests {
    /// Grown Texans, to be changed field by field.
    static let base = #"""
        {"id": "p", "generation": {"count": 40, "seed": 7, "history_months": 12, "as_of": "2025-01-15"},
         "demographics": {"age": {"min": 30, "max": 60}, "gender": {"M": 0.5, "F": 0.5}, "geography": {"state": "TX"}}}
        """#

    /// Reads the base with some of its values set anew.
    static func read(_ values: (path: String, json: String)...) throws -> SpecificationReading { try read(values) }

    static func read(_ values: [(path: String, json: String)]) throws -> SpecificationReading {
        var document = try JSONValue(parsing: base)
        for (path, json) in values {
            let isSet = document.set(try JSONValue(parsing: json), at: try #require(JSONPath(path)))
            #expect(isSet, "\(path)")
        }
        return SpecificationReader().read(document)
    }

    /// Compiles the base with some of its values set anew; without a finding unless some are expected.
    static func compile(_ values: (path: String, json: String)..., warnings: [String] = []) throws -> CompiledProfile {
        let reading = try read(values)
        #expect(reading.errors.map(\.description) == [])
        #expect(reading.warnings.map(\.field) == warnings)
        return try CompiledProfile(try #require(reading.specification), merged: reading.merged)
    }

    static func households(of profile: CompiledProfile) -> [Household] {
        (0..<profile.count).map { profile.household(at: $0) }
    }

    /// The report of a run that writes nothing.
    static func report(
        of profile: CompiledProfile, validation: ProfileSpecification.ValidationMode = .warn
    ) async throws -> ExecutionReport {
        let folder = try TemporaryFolder()
        let run = CohortRun(source: profile, encoders: [], options: RunOptions(validation: validation))
        guard case .finished(let report) = try await run.execute(to: folder.path + "/cohort") else {
            throw CohortError.complete(folder: folder.path)
        }
        return report
    }

    /// Three products, for what payers and pharmacies do.
    static let all = (path: "generation.products", json: #"["patient", "member", "rx"]"#)

    // MARK: - id, name, created

    @Test func `id: names the cohort, also as profile_id and by its template`() throws {
        #expect(try Self.compile().id == "p")
        let rest = #""generation": {"count": 1}, "demographics": {"age": 40, "gender": "F"}"#
        for json in [
            #"{"profile_id": "mine", \#(rest)}"#, #"{"template": {"id": "mine"}, \#(rest)}"#,
            #"{"template": {"id": "mine"}, "profile": {\#(rest)}}"#,
        ] {
            let reading = SpecificationReader().read(try JSONValue(parsing: json))
            #expect(reading.findings.map(\.description) == [])
            #expect(reading.specification?.id == "mine")
        }
    }

    @Test func `name, description, version, created: for people, and created is today unless as_of says so`() throws {
        let about = [
            ("name", #""A""#), ("description", #""B""#), ("version", #""1.2""#),
            ("created", #""2024-06-30T10:00:00Z""#),
        ]
        var document = try JSONValue(parsing: Self.base)
        for (path, json) in about + [("generation.as_of", "null")] {
            let isSet = document.set(try JSONValue(parsing: json), at: try #require(JSONPath(path)))
            #expect(isSet)
        }
        let profile = try #require(SpecificationReader().read(document).specification)
        #expect((profile.name, profile.description, profile.version) == ("A", "B", "1.2"))
        #expect(profile.generation.asOf == CalendarDate(iso: "2024-06-30"))
        #expect(try Self.compile(("created", #""2024-06-30""#)).asOf == CalendarDate(iso: "2025-01-15"))
    }

    // MARK: - generation

    @Test(arguments: [1, 7, 40]) func `generation.count: so many primary persons`(count: Int) throws {
        let profile = try Self.compile(("generation.count", "\(count)"), ("generation.history_months", "0"))
        #expect(Self.households(of: profile).map { $0.records.count }.reduce(0, +) == count)
    }

    @Test(
        arguments: [
            (#"["patientsim"]"#, false, false), (#"["patient", "member"]"#, true, false),
            (#"["patient", "networksim", "populationsim"]"#, false, false), (#"["membersim"]"#, true, false),
            (#"["rx", "network", "population"]"#, false, true),
            (#"["patientsim", "membersim", "rxmembersim"]"#, true, true), (#""member""#, true, false),
        ] as [(String, Bool, Bool)])
    func `generation.products: what is made, by name or synonym`(json: String, members: Bool, rx: Bool) throws {
        let profile = try Self.compile(("generation.products", json), ("coverage", #"{"type": "Commercial"}"#))
        let household = profile.household(at: 0)
        #expect((household.membership != nil) == members && (household.pharmacy != nil) == rx)
        #expect(household.records.count == 1 && !household.records[0].practitioners.isEmpty)
    }

    @Test func `generation.seed: decides everything, and none is 42 with a remark`() throws {
        let (first, again) = (try Self.compile(), try Self.compile())
        #expect(first.household(at: 3) == again.household(at: 3))
        #expect(try Self.compile(("generation.seed", "8")).household(at: 3) != first.household(at: 3))
        let none = try Self.compile(("generation.seed", "null"))
        #expect(none.seed == 42 && none.warnings == ["No seed is stated: 42 is used"])
    }

    @Test func `generation.validation: strict fails where warn tells and none is silent`() async throws {
        // Nobody of them may take it: the share cannot be met.
        let values = ("medications", #"{"g": [{"drug": "metformin", "prevalence": 0.9}]}"#)
        let healthy = ("clinical.comorbidities", #"{"E11": 0, "R73": 0, "E28": 0}"#)
        let profile = try Self.compile(values, healthy)
        for (mode, fails) in [(ProfileSpecification.ValidationMode.strict, true), (.warn, false), (.none, false)] {
            let report = try await Self.report(of: profile, validation: mode)
            #expect(report.isFailed == fails, "\(mode)")
            #expect(report.outcomes.contains { $0.status == .outOfTolerance })
        }
        #expect(try Self.read(("generation.validation", #""lenient""#)).specification?.generation.validation == .warn)
    }

    @Test func `generation.as_of: nothing happens after it`() throws {
        let day = try #require(CalendarDate(iso: "2023-03-01"))
        let profile = try Self.compile(("generation.as_of", #""2023-03-01""#))
        for household in Self.households(of: profile) {
            #expect(household.records[0].encounters.allSatisfy { $0.start.date < day })
            #expect((30...60).contains(household.records[0].age(on: day)))
        }
    }

    @Test(arguments: [0, 6, 24]) func `generation.history_months: how far back care is told`(months: Int) throws {
        let profile = try Self.compile(("generation.history_months", "\(months)"))
        let start = profile.asOf.adding(months: -months)
        let starts = Self.households(of: profile).flatMap { $0.records[0].encounters.map(\.start.date) }
        #expect(starts.allSatisfy { $0 >= start } && starts.isEmpty == (months == 0))
        if months > 0 { #expect(try #require(starts.min()) < start.adding(days: 31)) }
    }

    @Test func `generation.sampling: strata meet a share exactly, plain draws scatter`() throws {
        let values = ("demographics.gender", #"{"M": 0.3, "F": 0.7}"#)
        func men(_ sampling: String, seed: Int) throws -> Int {
            let profile = try Self.compile(
                values, ("generation.sampling", "\"\(sampling)\""), ("generation.seed", "\(seed)"),
                ("generation.history_months", "0"))
            return Self.households(of: profile).count { $0.records[0].patient.person.sex == .male }
        }
        #expect(try (1...8).allSatisfy { try men("stratified", seed: $0) == 12 })
        #expect(try Set((1...8).map { try men("independent", seed: $0) }).count > 2)
    }
}
