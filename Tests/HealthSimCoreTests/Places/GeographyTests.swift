import HealthSimCore
import Testing

struct GeographyTests {
    @Test func `every place lies in a county of its state that the tables name`() {
        #expect(Place.all.count >= 1_500)
        for place in Place.all {
            let county = PlaceTable.shared.countyName(fips: place.countyFIPS.string)
            let state = PlaceTable.shared.state(named: String(place.countyFIPS.string.prefix(2)))
            if county != place.countyName || place.countyName.isEmpty || state?.letters != place.state {
                Issue.record("\(place): county \(place.countyFIPS) \(place.countyName)")
            }
            if !(200...999).contains(place.areaCode) { Issue.record("\(place): area code \(place.areaCode)") }
            if place.timeZone.name != place.timeZoneName.string { Issue.record("\(place): \(place.timeZoneName)") }
            if !(17...72).contains(place.latitude) || !(-180 ... -64).contains(place.longitude) {
                Issue.record("\(place): \(place.latitude), \(place.longitude)")
            }
        }
    }

    /// Of the plan's 300 and more area codes none serves two states.
    @Test func `an area code belongs to one state`() {
        var states: [Int: Text] = [:]
        for place in Place.all {
            let known = states[place.areaCode] ?? place.state
            if known != place.state { Issue.record("\(place.areaCode) is in \(known) and \(place.state)") }
            states[place.areaCode] = known
        }
    }

    @Test func `every state and the District of Columbia has places`() throws {
        #expect(PlaceTable.shared.states.count == 51)
        for state in PlaceTable.shared.states {
            let geography = try Geography(states: [state.letters.string])
            #expect(geography.places.allSatisfy { $0.state == state.letters })
            #expect(try Geography(states: [state.name.string.uppercased()]) == geography)
            #expect(try Geography(states: [state.fips.string]) == geography)
        }
    }

    @Test func `places are in the order of their ZIP codes and found by them`() throws {
        let zips = Geography.national.places.map(\.zip)
        #expect(zips == zips.sorted())
        #expect(Set(zips).count == zips.count)
        for place in Place.all where Place(zip: place.zip.string) != place { Issue.record("\(place)") }
        #expect(Place(zip: "00000") == nil)
        #expect(Place(zip: "7700") == nil)
        #expect(Place(zip: "7700x") == nil)
        #expect(try #require(Place(zip: "77002")).description == "77002 Houston, TX")
        #expect(try #require(Place(zip: "77002")).countyFIPS == "48201")
    }

    @Test func `a ZIP code that is not listed has one of its county in its place`() {
        // Chicago, Houston, New York and Hartford, which lies in a planning region.
        for (zip, county) in [("60601", "17031"), ("77001", "48201"), ("10001", "36061"), ("06101", "09110")] {
            let place = Place(zip: zip) ?? Place(standingFor: zip)
            #expect(place?.countyFIPS.string == county, "\(zip)")
        }
        #expect(Place(standingFor: "60601")?.zip == "60602")
        #expect(Place(standingFor: "60602") == nil)
        #expect(Place(standingFor: "00001") == nil)
        #expect(Place(standingFor: "6060x") == nil)
    }

    @Test func `states, counties and ZIP codes are joined, each place once`() throws {
        let both = try Geography(states: ["RI"], counties: ["48201", "44007"], zips: ["77002", "99501"])
        let parts = try [
            Geography(states: ["RI"]), Geography(counties: ["48201"]), Geography(zips: ["99501"]),
        ]
        #expect(both.places == parts.flatMap(\.places).sorted())
    }

    @Test func `all unknown names are reported together`() throws {
        let error = #expect(throws: GeographyError.self) {
            try Geography(
                states: ["TX", "ZZ", "Atlantis"], counties: ["48201", "09001", "4820"], zips: ["77002", "77001x"])
        }
        #expect(
            error
                == .unknown([
                    .state("ZZ"), .state("Atlantis"), .county("09001"), .county("4820"), .zip("77001x", nearest: nil),
                ]))
        #expect(error?.description.contains("planning regions") == true)
        #expect(throws: GeographyError.nothingSelected) { try Geography() }
        #expect(throws: GeographyError.unknown([.zip("00000", nearest: "01001")])) {
            try Geography(zips: ["00000"])
        }
    }

    /// With equally spaced quantiles a county of share s has s × count people, up to one more or less.
    @Test(arguments: [1, 7, 200, 5_003] as [UInt64])
    func `equally spaced ranks give each county its share`(count: UInt64) throws {
        let geography = try Geography(counties: [("48201", 0.5), ("48113", 0.3), ("06037", 0.2)])
        var found: [Text: Int] = [:]
        var last = geography.places[0]
        for rank in 0..<count {
            let place = geography.place(rank: rank, count: count)
            #expect(place >= last)
            last = place
            found[place.countyFIPS, default: 0] += 1
        }
        for (county, share) in [("48201", 0.5), ("48113", 0.3), ("06037", 0.2)] {
            // The ZIP codes of two counties may take turns; the number of runs bounds the rounding.
            #expect(abs(Double(found[Text(county)] ?? 0) - share * Double(count)) <= 4)
        }
    }

    @Test func `weights that cannot be used are refused`() {
        #expect(throws: GeographyError.invalidWeight(county: "48113", weight: -1)) {
            try Geography(counties: [("48201", 1), ("48113", -1)])
        }
        #expect(throws: GeographyError.invalidWeight(county: "48201", weight: 0)) {
            try Geography(counties: [("48201", 0)])
        }
        #expect(throws: GeographyError.unknown([.county("99999")])) {
            try Geography(counties: [("99999", 1)])
        }
    }

    @Test func `the ends of the quantile range are places`() {
        let national = Geography.national
        #expect(national.place(at: 0) == national.places.first)
        #expect(national.place(at: 1) == national.places.last)
        #expect(national.place(at: 1 - 0x1p-53) == national.places.last)
    }
}
