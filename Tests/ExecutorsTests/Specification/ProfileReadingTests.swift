import Executors
import Foundation
import HealthSimCore
import MemberSim
import TestKit
import Testing

@Suite struct ProfileReadingTests {
    /// Reads the minimal profile with a section set.
    static func read(_ path: String, _ json: String, age: String = #"{"min": 20, "max": 90}"#) throws
        -> SpecificationReading
    {
        var document = try JSONValue(parsing: SpecificationReaderTests.minimal)
        for (path, json) in [("demographics.age", age), (path, json)] {
            let isSet = document.set(try JSONValue(parsing: json), at: try #require(JSONPath(path)))
            #expect(isSet)
        }
        return SpecificationReader().read(document)
    }

    @Test(
        arguments: [
            (#""TX""#, [.state("TX")]), (#""texas""#, [.state("TX")]), (#""national""#, []),
            (#"{"type": "national"}"#, []),
            (#"{"state": "TX"}"#, [.state("TX")]), (#"{"state": "New York"}"#, [.state("NY")]),
            (#"{"states": ["TX", "OK"]}"#, [.state("TX"), .state("OK")]),
            (#"{"type": "state", "code": "CA"}"#, [.state("CA")]),
            (#"{"type": "state", "state": "06"}"#, [.state("CA")]),
            (#"{"fips": "48201"}"#, [.county("48201")]), (#"{"fips": "48"}"#, [.state("TX")]),
            (#"{"county": "48201"}"#, [.county("48201")]), (#"{"county": 48201}"#, [.county("48201")]),
            (#"{"type": "county", "fips": "48201"}"#, [.county("48201")]),
            (#"{"state": "TX", "county": "Harris"}"#, [.county("48201")]),
            (#"{"state": "TX", "county": "48201"}"#, [.county("48201")]),
            (#"{"counties": ["48201", "48113"]}"#, [.county("48201"), .county("48113")]),
            (#"{"zip": ["77002"]}"#, [.zip("77002")]), (#"{"zip": "77002"}"#, [.zip("77002")]),
            (#"["48201", "48113"]"#, [.county("48201"), .county("48113")]),
            (#"{"source": "populationsim", "reference": {"type": "county", "fips": "48201"}}"#, [.county("48201")]),
        ] as [(String, [GeographySpecification.Area])])
    func `a geography is read in every form`(json: String, areas: [GeographySpecification.Area]) throws {
        let reading = try Self.read("demographics.geography", json)
        #expect(reading.errors.map(\.description) == [])
        let geography = try #require(reading.specification?.demographics.geography)
        #expect(geography.parts.map(\.area) == areas)
        #expect(geography.parts.allSatisfy { $0.share == nil })
        #expect(try !geography.geography().places.isEmpty)
    }

    @Test func `a ZIP code that is not listed stands for the nearest one of its county`() throws {
        let reading = try Self.read("demographics.geography", #"{"zip": ["77002", "60601", "60602"]}"#)
        let geography = try #require(reading.specification?.demographics.geography)
        #expect(geography.parts.map(\.area) == [.zip("77002"), .zip("60602")])
        #expect(
            reading.findings.map(\.message) == [
                "ZIP code '60601' is not listed; people live in the nearest one of its county that is, "
                    + "60602 Chicago, IL"
            ])
        #expect(reading.findings.map(\.field) == ["demographics.geography.zip[1]"])
        #expect(reading.findings.allSatisfy { $0.severity == .warning })
        let unknown = try Self.read("demographics.geography", #"{"zip": "00001"}"#)
        #expect(unknown.errors.map(\.field) == ["demographics.geography.zip"])
    }

    @Test(
        arguments: [
            (#"[{"value": "48201", "weight": 0.25}, {"value": "48113", "weight": 0.75}]"#, [0.25, 0.75]),
            (
                #"{"type": "explicit", "values": [{"value": "48201", "weight": 0.5}, {"value": "TX", "weight": 0.5}]}"#,
                [0.5, 0.5]
            ),
            (#"{"TX": 0.6, "CA": 0.4}"#, [0.6, 0.4]),
            (#"{"type": "categorical", "weights": {"TX": 0.6, "CA": 0.4}}"#, [0.6, 0.4]),
        ] as [(String, [Double])])
    func `places may have shares`(json: String, shares: [Double]) throws {
        let reading = try Self.read("demographics.geography", json)
        #expect(reading.findings.map(\.description) == [])
        let geography = try #require(reading.specification?.demographics.geography)
        #expect(geography.parts.compactMap(\.share) == shares)
        #expect(try !geography.geography().places.isEmpty)
    }

    @Test(arguments: [
        #"{"source": "populationsim", "reference": {"type": "county", "fips": "48201"}}"#,
        #"{"reference": {"geography": {"type": "county", "fips": "48201"}, "datasets": ["svi", "cdc_places"]}}"#,
        #"{"geography": {"source": "populationsim", "reference": {"fips": "48201"}}}"#,
    ])
    func `a reference stands for ages and genders`(demographics: String) throws {
        let json = #"{"id": "p", "generation": {"count": 1}, "demographics": \#(demographics)}"#
        let reading = SpecificationReaderTests.read(json)
        #expect(reading.errors.map(\.description) == [])
        let profile = try #require(reading.specification)
        #expect(profile.demographics.reference?.area == .county("48201"))
        #expect(profile.demographics.geography == GeographySpecification([.county("48201")]))
        #expect(profile.demographics.age != nil && profile.demographics.gender != nil)
        #expect(profile.demographics.reference?.figures?.place == "Harris County, TX")
        #expect(reading.warnings == [])
    }

    @Test func `every section is read`() throws {
        let json = #"""
            {"profile": {
              "id": "full", "name": "Full", "description": "Everything", "version": 1.5, "created": "2025-01-15",
              "generation": {"count": 3, "products": ["patient", "member", "rx", "networksim"], "seed": 18446744073709551615,
                "validation": "none", "as_of": "2025-03-01", "history_months": 24, "sampling": "independent"},
              "demographics": {
                "age": {"type": "age_bands", "bands": {"18-64": 0.4, "65+": 0.6}}, "sex": {"male": 0.4, "female": 0.6},
                "race_ethnicity": {"White": 0.5, "Hispanic or Latino": 0.3, "African American": 0.2},
                "geography": {"state": "TX"}, "disability": 0.1},
              "clinical": {
                "primary_condition": {"code": "e11.65", "prevalence": 0.8},
                "severity": {"type": "conditional", "rules": [
                  {"if": "age >= 75", "value": {"controlled": 0.2, "uncontrolled": 0.8}}, {"else": true, "value": "controlled"}]},
                "comorbidities": [{"condition": "Heart failure", "probability": 0.2}, {"code": "I10", "prevalence": 0.7}],
                "conditions_by_age": {"18-44": [{"code": "J45", "prevalence": 0.1}], "65+": {"M81": 0.2}},
                "labs": {"HbA1c": {"mean": 7, "std": 1}, "systolic_bp": 130, "egfr": {"min": 30, "max": 90}},
                "encounter_pattern": {"frequency": {"min": 2, "max": 6}}},
              "medications": {"diabetes": [{"class": "biguanide", "prevalence": 0.8}, {"drug": "metformin 500 mg", "prevalence": 0.5}]},
              "utilization": {"pcp_visits": {"mean": 3, "std": 2}, "er_visits": {"min": 0, "max": 2}, "dka": {"probability": 0.1}},
              "coverage": {"type": "medicare advantage", "plan_distribution": {"MA HMO": 0.7, "MA PPO": 0.3},
                "part_d": {"enrolled": 0.9, "lis_eligible": 0.3}, "benefits": {"deductible": 500}},
              "family_structure": {"spouse": {"probability": 0.5}},
              "providers": {"source": "networksim", "reference": {"state": "TX", "county": "48201", "specialty": "cardiology"},
                "assignment": "nearest"},
              "facilities": {"source": "networksim", "reference": {"state": "TX", "type": "hospital"}},
              "outputs": {"patientsim": {"formats": ["fhir_r4", "csv", "fhir"], "include": ["patients"]},
                "membersim": {"formats": ["x12_837"]}},
              "cross_domain_sync": {"claim_generation": {"auto_generate": false, "delay_days": {"min": 1, "max": 5}},
                "fill_generation": {"initial_delay": {"min": 0, "max": 1}, "refill_window": 5},
                "provider_assignment": {"pcp_sticky": false, "specialist_by_condition": true, "prefer_real_npis": false}}}}
            """#
        let reading = SpecificationReaderTests.read(json)
        #expect(reading.errors.map(\.description) == [])
        // A kind of contact that nothing knows is named, a family where nobody has one, and what is kept for later.
        #expect(
            Set(reading.warnings.filter { $0.rule != "SPEC-012" }.map(\.field)).subtracting(["family_structure"])
                == ["utilization.dka"])
        let profile = try #require(reading.specification)
        #expect((profile.version, profile.description) == ("1.5", "Everything"))
        #expect(profile.generation.products == [.patientsim, .membersim, .rxmembersim, .networksim])
        #expect(profile.generation.seed == .max)
        #expect((profile.generation.validation, profile.generation.sampling) == (.none, .independent))
        #expect(profile.generation.historyMonths == 24)
        #expect(
            profile.demographics.age
                == .numeric(.bands([.init(range: 18...65, weight: 0.4), .init(range: 65...95, weight: 0.6)])))
        #expect(profile.demographics.raceEthnicity?.categories?.labels == ["white", "hispanic", "black"])
        #expect(profile.demographics.disability == 0.1)
        let clinical = profile.clinical
        #expect((clinical.primaryCondition?.code, clinical.primaryCondition?.prevalence) == ("E11.65", 0.8))
        guard case .conditional(let rules) = clinical.primaryCondition?.severity else {
            Issue.record("the severity is not conditional")
            return
        }
        #expect(rules.map(\.distribution.categories?.labels) == [["controlled", "uncontrolled"], ["controlled"]])
        #expect(clinical.comorbidities.map(\.code) == ["I50", "I10"])
        #expect(clinical.comorbidities[0].description == "Heart failure")
        #expect(clinical.conditionsByAge.map(\.band.description) == ["18-44", "65+"])
        #expect(clinical.conditionsByAge.map(\.conditions[0].code) == ["J45", "M81"])
        #expect(clinical.labs.map(\.name) == ["a1c", "sbp", "egfr"])
        #expect(clinical.labs[1].distribution == .numeric(.fixed(130)))
        #expect(reading.specification?.utilization.first?.distribution == .numeric(.uniform(2...6)))
        #expect(profile.medications.map(\.entries.count) == [2])
        #expect(profile.utilization.map(\.name) == ["visits", "pcp_visits", "er_visits"])
        #expect(profile.coverage.benefits.map(\.deductible) == [Money(dollars: 500)])
        #expect(profile.coverage.type == "Medicare Advantage")
        #expect(profile.coverage.plans?.categories?.shares == [0.7, 0.3])
        #expect((profile.coverage.partD?.enrolled, profile.coverage.partD?.lowIncome) == (0.9, 0.3))
        #expect(profile.coverage.family?.makes == [0.5, 0.5, 0, 0])
        #expect(
            profile.providers?.specialties.map(\.id) == ["cardiology"]
                && profile.providers?.assignment == "nearest")
        #expect(profile.providers?.geography == GeographySpecification([.county("48201")]))
        #expect(profile.facilities?.kinds == [.hospital] && profile.providers?.insufficiency == .nearest)
        #expect(profile.formats == ["fhir", "csv", "x12-837p", "x12-837i"] && profile.outputs.count == 2)
        let sync = profile.synchronization
        #expect(!sync.makesClaims && sync.claimDelay == 1...5 && sync.fillDelay == 0...1 && sync.refillWindow == 5)
        #expect(!sync.keepsPrimaryCare && sync.assignsSpecialists && !sync.prefersGivenProviders)
        // Whatever is kept for later is named.
        let later = Set(reading.warnings.map(\.field))
        #expect(
            later.subtracting(["utilization.dka", "generation.products[3]"]).isSubset(of: [
                "family_structure", "outputs.patientsim.include",
            ]))
    }

    @Test(arguments: [
        ("E11", nil), ("e11.9", nil), ("I10", nil), ("N18.3", nil), ("K21.0", nil), ("M17.11", nil), ("S72.001A", nil),
        ("E11.99", "E11.9"), ("E119", "E11.9"), ("E11.9X", "E11.9"), ("I1O", "I10"), ("N18.35", "N18.3"),
        ("Z99.99", "Z99.89"), ("E1l.9", "E11.9"), ("J44.99", "J44.9"),
    ])
    func `a code is checked against the tables`(code: String, nearest: String?) throws {
        let reading = try Self.read("clinical.primary_condition", #"{"code": "\#(code)"}"#)
        #expect(reading.errors.map(\.description) == [])
        let messages = reading.warnings.map(\.message)
        #expect(messages == (nearest.map { ["Invalid ICD-10 code: '\(code)' (should be \($0))"] } ?? []))
        #expect(reading.specification?.clinical.primaryCondition?.prevalence == 1)
    }

    @Test(arguments: [
        ("hypertension", "I10"), ("type_2_diabetes", "E11"), ("Type 2 Diabetes", "E11"), ("COPD", "J44"),
        ("ckd", "N18"),
        ("heart-failure", "I50"), ("obesity", "E66"),
    ])
    func `a condition has a name`(name: String, code: String) throws {
        let list = #"[{"condition": "\#(name)", "probability": 0.5}]"#
        #expect(
            try Self.read("clinical.comorbidities", list).specification?.clinical.comorbidities.map(\.code) == [code])
        let bare = try Self.read("clinical.primary_condition", "\"\(name)\"")
        #expect(bare.specification?.clinical.primaryCondition?.code == code)
    }

    @Test func `every condition name stands for a code of the tables`() throws {
        let rows = ReferenceTable.named("codes/condition-names").rows
        #expect(rows.count > 100)
        for row in rows {
            let reading = try Self.read("clinical.primary_condition", #"{"code": "\#(row["code"])"}"#)
            #expect(reading.findings.isEmpty, "\(row["name"])")
        }
    }

    @Test(
        arguments: [
            (#"{"type": "normal", "mean": 72, "std_dev": 8, "min": 65}"#, true), ("64", false), ("65", true),
            (#"{"min": 60, "max": 70}"#, true), (#"{"0-17": 0.5, "18-64": 0.5}"#, false),
            (#"{"18-64": 0.9, "65+": 0.1}"#, true),
            (#"{"type": "normal", "mean": 50, "std_dev": 10}"#, true),
            (#"{"type": "normal", "mean": 30, "std_dev": 5}"#, false),
        ])
    func `medicare needs the old`(age: String, isRight: Bool) throws {
        let reading = try Self.read("coverage.type", #""Medicare""#, age: age)
        #expect(reading.errors.map(\.field) == (isRight ? [] : ["coverage.type"]))
        let kidneys = try Self.read(
            "clinical.primary_condition", #"{"code": "N18.6"}"#, age: age)
        #expect(kidneys.errors.isEmpty)
        #expect(try Self.read("coverage.type", #""Medicaid""#, age: age).errors.isEmpty)
    }

    @Test func `a template from the wild is read`() throws {
        let json = #"""
            {"template": {"id": "example_adults", "name": "Example", "version": "1.0", "category": "medicaid", "tags": []},
             "generation": {"count": 5},
             "demographics": {"age_range": {"min": 25, "max": 64}, "gender_distribution": {"M": 0.45, "F": 0.55}},
             "clinical_profile": {"primary_condition": "type_2_diabetes",
               "control_status": {"controlled": 0.40, "uncontrolled": 0.60},
               "comorbidities": [{"condition": "hypertension", "probability": 0.75}, {"condition": "ckd", "probability": 0.30}]},
             "care_barriers": {"transportation": 0.35},
             "utilization": {"pcp_visits": {"mean": 3, "std": 2}, "dka_admissions": {"probability": 0.08}}}
            """#
        let reading = SpecificationReaderTests.read(json)
        #expect(reading.errors.map(\.description) == [])
        #expect(reading.warnings.map(\.field) == ["utilization.dka_admissions", "care_barriers"])
        let profile = try #require(reading.specification)
        #expect(profile.id == "example_adults")
        #expect(profile.clinical.conditions.map(\.code) == ["E11", "I10", "N18"])
        #expect(profile.clinical.primaryCondition?.severity?.categories?.shares == [0.4, 0.6])
    }
}
