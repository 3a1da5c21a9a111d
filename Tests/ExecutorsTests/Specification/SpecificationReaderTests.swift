import Executors
import Formats
import Foundation
import HealthSimCore
import PatientSim
import TestKit
import Testing

@Suite struct SpecificationReaderTests {
    static let minimal = #"""
        {"id": "p", "generation": {"count": 10},
         "demographics": {"age": {"min": 20, "max": 30}, "gender": {"M": 0.5, "F": 0.5}}}
        """#

    static func read(
        _ json: String, overrides: SpecificationOverrides = .init(), profiles: [String: String] = [:]
    ) -> SpecificationReading {
        ProfileSpecification.read(Array(json.utf8), overrides: overrides) { profiles[$0].map { Array($0.utf8) } }
    }

    // MARK: - Envelope

    @Test(arguments: [
        SpecificationReaderTests.minimal,
        #"{"profile": \#(SpecificationReaderTests.minimal)}"#,
        #"{"execution": {"profile_id": "p"}}"#,
        #"{"execution": {"profile": \#(SpecificationReaderTests.minimal)}}"#,
        #"{"execution": {"profile": "p", "options": {}}}"#,
        #"{"profile": "p"}"#,
        #"{"template": {"id": "p", "name": "P", "tags": ["x"]}, "profile": {"generation": {"count": 10},"#
            + #" "demographics": {"age": {"min": 20, "max": 30}, "gender": {"M": 0.5, "F": 0.5}}}}"#,
        #"{"template": {"id": "p", "version": "1"}, "generation": {"count": 10},"#
            + #" "demographics": {"age_range": {"min": 20, "max": 30}, "gender_distribution": {"M": 0.5, "F": 0.5}}}"#,
    ])
    func `a profile is found in every envelope`(json: String) throws {
        let reading = Self.read(json, profiles: ["p": "{\"profile\": \(Self.minimal)}"])
        #expect(reading.findings.map(\.description) == [])
        let profile = try #require(reading.specification)
        #expect(profile.id == "p")
        #expect(profile.generation.count == 10)
        #expect(profile.demographics.age == .numeric(.integers(20...30)))
        #expect(profile.demographics.gender?.categories?.labels == ["M", "F"])
    }

    @Test func `a template fills in what the profile leaves open`() throws {
        let reading = Self.read(
            #"{"template": {"id": "t", "name": "T", "version": "2.0", "category": "c"}, "profile": {"id": "own","#
                + #" "generation": {"count": 1}, "demographics": {"age": 5, "sex": "F"}}}"#)
        let profile = try #require(reading.specification)
        #expect((profile.id, profile.name, profile.version) == ("own", "T", "2.0"))
        #expect(profile.demographics.age == .numeric(.fixed(5)))
    }

    @Test func `the options of an execution request count`() throws {
        let reading = Self.read(
            #"{"execution": {"profile_id": "p", "options": {"formats": ["fhir_r4", "claims_csv"], "validation": "strict","#
                + #" "dry_run": true, "cohort_name": "jan-2025", "save_cohort": false}}}"#,
            profiles: ["p": Self.minimal])
        let profile = try #require(reading.specification)
        #expect(profile.formats == ["fhir", "csv"])
        #expect(profile.generation.validation == .strict)
        #expect(profile.options.isDryRun && !profile.options.savesCohort)
        #expect(profile.options.cohortName == "jan-2025")
    }

    @Test func `a journey beside the profile is read`() throws {
        let journey = #"{"id": "x", "phases": [{"name": "p", "duration": "90 days", "events": []}]}"#
        let reading = Self.read(#"{"profile": \#(Self.minimal), "journey": \#(journey), "extra": 1}"#)
        #expect(reading.warnings.map(\.field) == ["extra"])
        #expect(reading.specification?.journey?.length == 90)
    }

    @Test func `a profile that names itself ends`() {
        let reading = Self.read(#"{"profile": "p"}"#, profiles: ["p": #"{"profile": "p"}"#])
        #expect(reading.errors.map(\.message) == ["The profile 'p' names another profile"])
    }

    @Test func `a named profile that is malformed says so`() {
        let reading = Self.read(#"{"profile": "p"}"#, profiles: ["p": "{"])
        #expect(reading.malformed?.message.hasPrefix("profile 'p': ") == true)
        #expect(reading.exitCode == 2)
    }

    // MARK: - Defaults and overrides

    @Test func `defaults are those of the page`() throws {
        let profile = try #require(Self.read(Self.minimal).specification)
        let generation = profile.generation
        #expect(generation.products == [.patientsim])
        #expect(generation.seed == 42 && !generation.isSeedStated)
        #expect(generation.validation == .warn)
        #expect(generation.asOf == CalendarDate(year: 2025, month: 1, day: 1))
        #expect(generation.historyMonths == 12)
        #expect(generation.sampling == .stratified)
        #expect(profile.demographics.geography.isNational)
        #expect(profile.formats.isEmpty && profile.clinical.conditions.isEmpty)
    }

    @Test func `created sets the day unless as_of does`() throws {
        let created = Self.minimal.replacing(#""id": "p""#, with: #""id": "p", "created": "2024-02-29T10:00:00Z""#)
        #expect(Self.read(created).specification?.generation.asOf == CalendarDate(year: 2024, month: 2, day: 29))
        let both = created.replacing(#""count": 10"#, with: #""count": 10, "as_of": "2023-05-01", "seed": null"#)
        let profile = try #require(Self.read(both).specification)
        #expect(profile.generation.asOf == CalendarDate(year: 2023, month: 5, day: 1))
        #expect(profile.generation.seed == 42 && !profile.generation.isSeedStated)
    }

    @Test func `overrides win and are checked`() throws {
        var overrides = SpecificationOverrides()
        overrides.set(seed: .max)
        overrides.set(count: 77)
        overrides.set(asOf: try #require(CalendarDate(year: 2020, month: 1, day: 2)))
        overrides.set(formats: ["ndjson"])
        overrides.set(products: ["patient"])
        overrides.set(validation: .strict)
        let isSet = overrides.set(path: "demographics.age.max", value: 25)
        #expect(isSet)
        let reading = Self.read(Self.minimal, overrides: overrides)
        let profile = try #require(reading.specification)
        #expect(profile.generation.seed == .max && profile.generation.isSeedStated)
        #expect(profile.generation.count == 77)
        #expect(profile.generation.asOf.description == "2020-01-02")
        #expect(profile.formats == ["ndjson"])
        #expect(profile.generation.validation == .strict)
        #expect(profile.demographics.age == .numeric(.integers(20...25)))
        var wrong = SpecificationOverrides()
        wrong.set(count: 0)
        wrong.set(formats: ["xml"])
        #expect(
            Self.read(Self.minimal, overrides: wrong).errors.map(\.field) == [
                "generation.count", "outputs.patientsim.formats[0]",
            ])
    }

    @Test(arguments: ["membersim", "rxmembersim", "patientsim"])
    func `formats of a caller count whichever product is made`(product: String) throws {
        var overrides = SpecificationOverrides()
        overrides.set(formats: ["csv"])
        overrides.set(products: [product])
        let reading = Self.read(Self.minimal, overrides: overrides)
        #expect(reading.warnings.filter { $0.field.hasPrefix("outputs") }.isEmpty)
        #expect(reading.specification?.formats == ["csv"])
        #expect(reading.merged["outputs"]?[product]?["formats"] == ["csv"])
    }

    @Test func `a count on the command line is enough`() {
        var overrides = SpecificationOverrides()
        overrides.set(count: 5)
        let reading = Self.read(Self.minimal.replacing(#""count": 10"#, with: ""), overrides: overrides)
        #expect(reading.specification?.generation.count == 5)
    }

    @Test func `a path without a place is an error`() {
        var overrides = SpecificationOverrides()
        let isSet = overrides.set(path: "id.first[3]", value: 1)
        #expect(isSet)
        #expect(Self.read(Self.minimal, overrides: overrides).errors.map(\.field) == ["id.first[3]"])
        let isPath = overrides.set(path: "a..b", value: 1)
        #expect(!isPath)
    }

    @Test func `merged holds the document, the overrides and the defaults`() throws {
        var overrides = SpecificationOverrides()
        overrides.set(seed: 9)
        let merged = Self.read(#"{"profile": \#(Self.minimal)}"#, overrides: overrides).merged
        #expect(
            merged.description == #"{"id":"p","generation":{"count":10,"seed":9,"products":["patientsim"],"#
                + #""validation":"warn","as_of":"2025-01-01","history_months":12,"sampling":"stratified"},"#
                + #""demographics":{"age":{"min":20,"max":30},"gender":{"M":0.5,"F":0.5}}}"#)
        // The merged document says the same when it is read again.
        let again = SpecificationReader().read(merged)
        #expect(again.merged == merged)
        #expect(again.specification?.generation.seed == 9)
    }

    // MARK: - Report

    @Test func `the report looks like the page`() {
        let reading = Self.read(
            #"{"id": "x", "generation": {"count": 2}, "demographics": {"gender": {"M": 0.5, "F": 0.5}},"#
                + #" "clinical": {"primary_condition": {"code": "E11.99"}},"#
                + #" "coverage": {"plan_distribution": {"PPO": 0.5, "HMO": 0.55}}}"#)
        #expect(
            SpecificationReport.text(reading) == """
                ✗ Execution failed: Validation errors

                Errors:
                1. Required field 'demographics.age' is missing
                2. Distribution weights for 'plan_type' sum to 1.05 (must be 1.0)        coverage.plan_distribution

                Warnings:
                - Invalid ICD-10 code: 'E11.99' (should be E11.9)                        clinical.primary_condition.code

                Fix these issues and retry.

                """)
        #expect(SpecificationReport.text([]) == "")
        #expect(
            SpecificationReport.text(Self.read("{")).hasPrefix("✗ Execution failed: Invalid JSON: line 1, column 2: "))
        #expect(SpecificationReport.text(Self.read("{\"a\\u001b[31m\": 1}")).contains("\u{1B}") == false)
    }

    @Test(arguments: [
        (#"{"generation": {"include_notes": true}}"#, true), (#"{"generation": {"include_notes": false}}"#, false),
        (#"{"outputs": {"patientsim": {"formats": ["json"], "include_notes": true}}}"#, true),
        (#"{"outputs": {"patientsim": {"formats": ["json"]}}}"#, false), ("{}", false),
    ])
    func `notes are made when the specification asks for them`(part: String, isAsked: Bool) throws {
        var document = try JSONValue(parsing: Self.minimal)
        let part = try JSONValue(parsing: part)
        if let flag = part["generation"]?["include_notes"] { document["generation"]?["include_notes"] = flag }
        if let outputs = part["outputs"] { document["outputs"] = outputs }
        var overrides = SpecificationOverrides()
        overrides.set(formats: ["ndjson"])
        overrides.set(count: 6)
        for overrides in [SpecificationOverrides(), overrides] {
            let reading = SpecificationReader(overrides: overrides).read(document)
            #expect(reading.findings.map(\.description) == [])
            let profile = try #require(reading.specification)
            #expect(profile.generation.includesNotes == isAsked)
            let source = try CompiledProfile(profile, merged: reading.merged)
            let notes = (0..<6).flatMap { source.household(at: $0).records[0].notes }
            #expect(notes.isEmpty != isAsked)
        }
        overrides.set(includesNotes: true)
        let asked = try #require(SpecificationReader(overrides: overrides).read(document).specification)
        #expect(asked.generation.includesNotes)
    }
}
