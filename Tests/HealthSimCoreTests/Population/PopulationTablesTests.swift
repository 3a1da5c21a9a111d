import HealthSimCore
import Testing

@Suite struct PopulationTablesTests {
    let tables = PopulationTables.embedded

    @Test func `the nation, the states and the hundred largest counties are embedded`() throws {
        #expect(tables.counties.count == 100)
        #expect(tables.places.count == 152)
        #expect(tables.population(of: .state("US"))?.place.population == 331_097_593)
        #expect(tables.population(of: .state("TX"))?.place.title == "Texas")
        let smallest = try #require(tables.counties.map(\.population).min())
        #expect(smallest > 660_000)
    }

    /// CDC PLACES 2022 and SVI 2022, as published.
    @Test func `Harris County is as the CDC publishes it`() throws {
        let match = try #require(tables.population(of: .county("48201")))
        let harris = match.place
        #expect(!match.isOfState)
        #expect(harris.title == "Harris County, TX")
        #expect(harris.releases == ["CDC PLACES 2022", "CDC/ATSDR SVI 2022"])
        let figures = ["diabetes", "obesity", "poverty", "uninsured", "minority"].map { harris[$0] }
        #expect(figures == [12.6, 37.9, 25.7, 21.2, 72.4])
        let ages = try #require(harris.ages)
        #expect([ages.young, ages.adult, ages.old].map { ($0 * 100).rounded() } == [26, 63, 11])
        let groups = try #require(harris.groups)
        #expect(abs(groups.reduce(0) { $0 + $1.share } - 1) < 1e-9)
        #expect(groups.max { $0.share < $1.share }?.id == "hispanic")
    }

    @Test func `a county without figures has those of its state`() throws {
        let loving = try #require(tables.population(of: .county("48301")))
        #expect(loving.isOfState)
        #expect(loving.place.title == "Texas")
        #expect(tables.population(of: .county("99999")) == nil)
    }

    @Test(arguments: [
        ("48201", PopulationTables.Area.county("48201")), ("Harris County, TX", .county("48201")),
        ("harris,texas", .county("48201")), ("TX", .state("TX")), ("texas", .state("TX")), ("48", .state("TX")),
        ("US", .state("US")), ("East Baton Rouge, LA", .county("22033")), ("Capitol, CT", .county("09110")),
    ])
    func `a place has several names`(text: String, area: PopulationTables.Area) throws {
        #expect(try PopulationTables.Area(named: text) == area)
    }

    @Test(arguments: [
        ("Harriss County, TX", "Texas has no county 'Harriss County'; did you mean 'Harris County'?"),
        ("Atlantis", "'Atlantis' is no place"), ("00001", "'00001' is not a county"),
        ("09001", "planning regions"), ("Harris, Texs", "did you mean 'Texas'?"),
    ])
    func `a name of no place is told with the nearest`(text: String, message: String) {
        let error = #expect(throws: PopulationTables.Area.NamingError.self) {
            _ = try PopulationTables.Area(named: text)
        }
        #expect(error?.description.contains(message) == true, "\(String(describing: error))")
    }

    @Test func `every place has ages and sexes that are its own`() throws {
        for place in tables.places {
            let ages = try #require(place.ages, "\(place.title)")
            let structure = PopulationStructure(state: place.state, ages: ages)
            #expect(abs(structure.share(of: 0...17) - ages.young) < 1e-4, "\(place.title)")
            #expect(abs(structure.share(of: 18...64) - ages.adult) < 1e-4, "\(place.title)")
            #expect(abs(structure.share(of: 65...94) - ages.old) < 1e-4, "\(place.title)")
            #expect(structure.male(at: 90) < structure.male(at: 10), "\(place.title)")
        }
    }

    @Test func `tables are written and read back the same`() throws {
        let counties = try PopulationTables.places(csv: tables.csv(ofCounties: true))
        let states = try PopulationTables.places(csv: tables.csv(ofCounties: false))
        #expect(PopulationTables(counties + states, source: tables.source) == tables)
    }

    @Test func `every problem of a table is told with its line`() {
        let text = """
            fips,state,name,population,diabetes
            48201,TX,Harris County,many,12.6
            48203,TX,Harrison County,100,130
            """
        let error = #expect(throws: PopulationTables.Problems.self) {
            _ = try PopulationTables.places(csv: Array(text.utf8))
        }
        #expect(error?.problems.map(\.line) == [2, 3])
    }
}
