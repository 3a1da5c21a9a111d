import Formats
import HealthSimCore
import MemberSim
import PatientSim
import Testing

@testable import Executors

extension ProfileFieldTests {
    @Test(
        arguments: [
            ("demographics.age", #"{"type": "normal", "mean": 45, "std_dev": 5, "min": 40, "max": 50}"#, 40...50),
            ("demographics.age", "33", 33...33), ("demographics.age", #"{"20-29": 1.0}"#, 20...29),
            ("demographics.age", #"{"min": 70, "max": 71}"#, 70...71),
        ] as [(String, String, ClosedRange<Int>)])
    func `demographics.age: the age on the day of the run`(path: String, json: String, ages: ClosedRange<Int>) throws {
        let profile = try Self.compile((path, json), ("generation.history_months", "0"))
        let made = Self.households(of: profile).map { $0.records[0].age(on: profile.asOf) }
        #expect(made.allSatisfy { ages.contains($0) })
        #expect(made.contains(ages.lowerBound) && made.contains(ages.upperBound))
    }

    @Test func `demographics.age_range: the same by its other name`() throws {
        let json = #"""
            {"id": "p", "generation": {"count": 20, "history_months": 0, "seed": 1},
             "demographics": {"age_range": {"min": 25, "max": 26}, "sex": {"male": 1}}}
            """#
        let reading = SpecificationReader().read(try JSONValue(parsing: json))
        #expect(reading.findings.map(\.description) == [])
        let profile = try CompiledProfile(try #require(reading.specification), merged: reading.merged)
        #expect(Set(Self.households(of: profile).map { $0.records[0].age(on: profile.asOf) }) == [25, 26])
    }

    @Test(arguments: ["gender", "sex", "gender_distribution"])
    func `demographics.gender: M, F, O and U with their shares, by its synonyms`(name: String) throws {
        let json = #"""
            {"id": "p", "generation": {"count": 20, "history_months": 0, "seed": 1}, "demographics":
              {"age": 40, "\#(name)": {"M": 0.25, "F": 0.5, "O": 0.15, "U": 0.1}}}
            """#
        let reading = SpecificationReader().read(try JSONValue(parsing: json))
        #expect(reading.findings.map(\.description) == [])
        let profile = try CompiledProfile(try #require(reading.specification), merged: reading.merged)
        let sexes = Self.households(of: profile).map { $0.records[0].patient.person.sex.rawValue }
        #expect(["M", "F", "O", "U"].map { sex in sexes.count { $0 == sex } } == [5, 10, 3, 2])
    }

    @Test func `demographics.race_ethnicity: groups with their shares`() throws {
        let profile = try Self.compile(
            ("demographics.race_ethnicity", #"{"white": 0.5, "African American": 0.25, "hispanic": 0.25}"#),
            ("generation.history_months", "0"))
        let groups = Self.households(of: profile).map { $0.records[0].patient.person.raceEthnicity.group }
        #expect([20, 10, 10] == ["white", "black", "hispanic"].map { id in groups.count { $0 == id } })
    }

    @Test(
        arguments: [
            (#"{"state": "OH"}"#, "OH", nil), (#"{"county": "48201"}"#, "TX", "48201"),
            (#"{"fips": "06037"}"#, "CA", "06037"), (#"{"zip": ["77002"]}"#, "TX", nil), (#""Ohio""#, "OH", nil),
        ] as [(String, String, String?)])
    func `demographics.geography: where everybody lives`(json: String, state: String, county: String?) throws {
        let profile = try Self.compile(("demographics.geography", json), ("generation.history_months", "0"))
        for household in Self.households(of: profile) {
            let address = household.records[0].patient.person.address
            #expect(address.state.string == state)
            if let county { #expect(Place(zip: address.postalCode.string)?.countyFIPS.string == county) }
        }
    }

    @Test func `demographics.geography: weighted counties are met exactly, and the nation is spread`() throws {
        let weighted = try Self.compile(
            ("demographics.geography", #"[{"value": "48201", "weight": 0.25}, {"value": "48113", "weight": 0.75}]"#),
            ("generation.history_months", "0"))
        let counties = Self.households(of: weighted).map {
            Place(zip: $0.records[0].patient.person.address.postalCode.string)?.countyFIPS.string
        }
        #expect(counties.count { $0 == "48201" } == 10 && counties.count { $0 == "48113" } == 30)
        let nation = try Self.compile(
            ("demographics.geography", #"{"type": "national"}"#), ("generation.history_months", "0"))
        #expect(Set(Self.households(of: nation).map { $0.records[0].patient.person.address.state }).count > 12)
    }

    @Test func `demographics.reference: a county gives its people's place, ages and genders`() throws {
        let json = #"""
            {"id": "p", "generation": {"count": 60, "history_months": 0, "seed": 1}, "demographics":
              {"source": "populationsim", "reference": {"type": "county", "fips": "48201"}}}
            """#
        let reading = SpecificationReader().read(try JSONValue(parsing: json))
        #expect(reading.errors.map(\.description) == [])
        let profile = try CompiledProfile(try #require(reading.specification), merged: reading.merged)
        let records = Self.households(of: profile).map { $0.records[0] }
        #expect(
            records.allSatisfy { record in
                Place(zip: record.patient.person.address.postalCode.string)?.countyFIPS == "48201"
            })
        let ages = records.map { $0.age(on: profile.asOf) }
        #expect(ages.contains { $0 < 18 } && ages.contains { $0 >= 65 })
        #expect(Set(records.map(\.patient.person.sex)) == [.male, .female])
    }

    @Test func `demographics.disability: lets those under 65 have Medicare`() throws {
        let medicare = ("coverage", #"{"type": "Medicare"}"#)
        #expect(try Self.read(medicare).errors.map(\.field) == ["coverage.type"])
        let profile = try Self.compile(medicare, ("demographics.disability", "0.2"), Self.all)
        let members = Self.households(of: profile).compactMap { $0.membership?.members.first }
        #expect(members.count == 40 && members.allSatisfy { !$0.medicareID.isEmpty })
    }
}
