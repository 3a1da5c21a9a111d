import HealthSimCore
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The folder of public files that HEALTHSIM_SHARED_DATA names, when it has those of the CDC.
private let published: String? = ProcessInfo.processInfo.environment["HEALTHSIM_SHARED_DATA"].flatMap {
    FileManager.default.fileExists(atPath: $0 + "/places") ? $0 : nil
}

/// The CDC's own files, where they are at hand.
@Suite(.enabled(if: published != nil, "HEALTHSIM_SHARED_DATA names no folder with the CDC's files"))
struct PublishedPopulationTests {
    private func bytes(_ path: String) throws -> [UInt8] {
        try [UInt8](Data(contentsOf: URL(fileURLWithPath: #require(published) + "/" + path)))
    }

    private static let places = "places/PLACES__County_Data__GIS_Friendly_Format___2022_release.csv"

    @Test func `the import of the releases gives the embedded tables`() throws {
        var work = PopulationImport()
        work.add(places: try bytes(Self.places), release: "CDC PLACES 2022")
        work.add(svi: try bytes("svi/SVI_2022_US_county.csv"), release: "CDC/ATSDR SVI 2022")
        #expect(work.problems == [])
        let tables = work.tables(source: "test")
        #expect(tables.counties.count == 3_144)
        for embedded in PopulationTables.embedded.places {
            let place = try #require(tables.place(fips: embedded.fips), "\(embedded.title)")
            #expect(place.population == embedded.population, "\(embedded.title)")
            for (position, figure) in PopulationFigure.all.enumerated() {
                let difference = abs((place[position] ?? -1) - (embedded[position] ?? -1))
                // Halves may be rounded either way.
                #expect(difference < 0.11, "\(embedded.title) \(figure.id)")
            }
        }
    }

    @Test func `the index of 2020 with the old counties of Connecticut is read`() throws {
        var work = PopulationImport()
        work.add(places: try bytes(Self.places), release: "CDC PLACES 2022")
        work.add(svi: try bytes("svi/SVI2020_US_COUNTY.csv"), release: "CDC/ATSDR SVI 2020")
        #expect(work.problems == [])
        let tables = work.tables(source: "test")
        #expect(tables.counties.count == 3_144)
        let region = try #require(tables.place(fips: "09190"))
        #expect(region.population > 500_000 && region["minority"] != nil && region["diabetes"] != nil)
    }
}
