import Executors
import Foundation
import HealthSimCore
import TestKit
import Testing

@Suite struct ExampleProfileTests {
    static func read(_ name: String) throws -> SpecificationReading {
        let path = Fixture.repository + "/examples/profiles/" + name + ".json"
        return ProfileSpecification.read([UInt8](try Data(contentsOf: URL(fileURLWithPath: path))))
    }

    @Test(arguments: [
        "medicare-diabetic-texas", "healthy-adults-national", "demographics-only", "diabetes-labs-by-severity",
        "independent-sampling", "all-ages-county",
    ])
    func `an example has no finding`(name: String) throws {
        let reading = try Self.read(name)
        #expect(reading.malformed == nil)
        #expect(reading.findings.map(\.description) == [])
        let specification = try #require(reading.specification)
        #expect(try !specification.demographics.geography.geography().places.isEmpty)
    }

    @Test func `the main example says what the readme says`() throws {
        let profile = try #require(try Self.read("medicare-diabetic-texas").specification)
        #expect(profile.id == "medicare-diabetic-texas-001")
        #expect(profile.generation.count == 200)
        #expect(profile.generation.asOf == CalendarDate(year: 2025, month: 1, day: 15))
        #expect(profile.generation.historyMonths == 12)
        #expect(profile.generation.sampling == .stratified)
        #expect(profile.demographics.age == .numeric(.normal(mean: 72, deviation: 8, within: 65...95)))
        #expect(profile.demographics.gender?.categories == CategoryShares([("M", 0.48), ("F", 0.52)]))
        #expect(profile.demographics.geography == GeographySpecification([.state("TX")]))
        let diabetes = try #require(profile.clinical.primaryCondition)
        #expect((diabetes.code, diabetes.prevalence) == ("E11", 1))
        #expect(diabetes.severity?.categories?.labels == ["controlled", "uncontrolled", "with_complications"])
        #expect(diabetes.severity?.categories?.shares == [0.3, 0.5, 0.2])
        #expect(profile.clinical.comorbidities.map(\.code) == ["I10", "E78", "N18", "I50", "E66"])
        #expect(profile.clinical.comorbidities.map(\.prevalence) == [0.75, 0.7, 0.25, 0.15, 0.4])
        #expect(profile.coverage.type == "Medicare")
        #expect(profile.coverage.plans?.categories?.shares == [0.55, 0.45])
        #expect(profile.formats == ["fhir", "csv"])
    }

    @Test func `weighted places keep their shares`() throws {
        let counties = try #require(try Self.read("diabetes-labs-by-severity").specification)
        let places = try counties.demographics.geography.geography()
        // The order is by ZIP code; half of the people live in Harris County.
        let harris = (0..<1_000).count { places.place(at: (Double($0) + 0.5) / 1_000).countyFIPS == "48201" }
        #expect(harris == 500)
        let states = try #require(try Self.read("independent-sampling").specification)
        let south = try states.demographics.geography.geography()
        let florida = (0..<1_000).count { south.place(at: (Double($0) + 0.5) / 1_000).state == "FL" }
        #expect(florida == 600)
    }
}
