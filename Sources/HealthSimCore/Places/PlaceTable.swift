/// The tables of `references/places/`, read once: ZIP codes with their counties and states.
package struct PlaceTable: Sendable {
    /// The tables of this run.
    package static let shared = PlaceTable()

    /// A ZIP code.
    package struct Row: Sendable {
        let zip: Text
        let city: Text
        let state: Text
        let countyFIPS: Text
        let countyName: Text
        let timeZoneName: Text
        let latitude: Text
        let longitude: Text
        let zipNumber: UInt32
        let countyNumber: UInt32
        let population: UInt32
        let areaCode: UInt16
        let zone: UInt8
    }

    /// A state of the table, or the District of Columbia.
    package struct State: Sendable {
        package let fips: Text
        package let letters: Text
        package let name: Text
    }

    /// A county of the table.
    package struct County: Sendable {
        package let fips: String
        package let state: String
        package let name: String
        package let population: Int
    }

    /// The counties of today, in the order of their FIPS codes; read at every call.
    package var counties: [County] {
        let table = ReferenceTable.named("places/counties")
        return table.rows.map {
            County(
                fips: $0["fips"].string, state: $0["state"].string, name: $0["name"].string,
                population: $0.integer("population") ?? 0)
        }
    }

    /// In the order of the ZIP codes.
    package let rows: [Row]
    /// In the order of their FIPS codes.
    package let states: [State]
    /// The time zones that occur.
    package let zones: [USTimeZone]
    /// The county names by the number that their FIPS code is.
    private let countyNames: [UInt32: Text]

    private init() {
        let counties = ReferenceTable.named("places/counties")
        let (fips, name) = (counties.column("fips"), counties.column("name"))
        var names: [UInt32: Text] = [:]
        names.reserveCapacity(counties.count)
        for row in 0..<counties.count { names[Self.number(counties[row][fips], in: counties)] = counties[row][name] }
        countyNames = names
        (rows, zones) = Self.places(counties: names)
        states = Self.allStates()
    }

    private static func places(counties: [UInt32: Text]) -> ([Row], [USTimeZone]) {
        let table = ReferenceTable.named("places/zips")
        let columns = [
            "zip", "city", "state", "county_fips", "timezone", "latitude", "longitude", "population_weight",
            "area_code",
        ].map(table.column)
        var rows: [Row] = []
        rows.reserveCapacity(table.count)
        var zones: [USTimeZone] = []
        var zoneNames: [Text] = []
        var zone = 0
        for index in 0..<table.count {
            let row = table[index]
            let zoneName = row[columns[4]]
            // Neighbours have the same time.
            if zoneNames.isEmpty || zoneNames[zone] != zoneName {
                zone = zoneNames.firstIndex(of: zoneName) ?? zones.count
            }
            if zone == zones.count {
                guard let new = USTimeZone(zoneName.string) else {
                    preconditionFailure("reference table '\(table.name)' names the unknown time zone '\(zoneName)'")
                }
                zoneNames.append(zoneName)
                zones.append(new)
            }
            let county = number(row[columns[3]], in: table)
            rows.append(
                Row(
                    zip: row[columns[0]], city: row[columns[1]], state: row[columns[2]], countyFIPS: row[columns[3]],
                    countyName: counties[county] ?? .empty, timeZoneName: zoneName, latitude: row[columns[5]],
                    longitude: row[columns[6]], zipNumber: number(row[columns[0]], in: table), countyNumber: county,
                    population: number(row[columns[7]], in: table),
                    areaCode: UInt16(truncatingIfNeeded: number(row[columns[8]], in: table)),
                    zone: UInt8(zone)))
        }
        // The order is part of the contract; a table that replaces ours may have another.
        rows.sort { $0.zipNumber < $1.zipNumber }
        return (rows, zones)
    }

    private static func allStates() -> [State] {
        let table = ReferenceTable.named("places/states")
        let (fips, letters, name) = (table.column("fips"), table.column("state"), table.column("name"))
        return (0..<table.count).map { index in
            let row = table[index]
            return State(fips: row[fips], letters: row[letters], name: row[name])
        }
    }

    /// The number that a cell writes in digits.
    private static func number(_ cell: Text, in table: ReferenceTable) -> UInt32 {
        guard let number = cell.wholeNumber, let small = UInt32(exactly: number) else {
            preconditionFailure("reference table '\(table.name)' has '\(cell)' where a number is due")
        }
        return small
    }

    /// The row of a ZIP code of five digits; nil when it is not listed.
    package func row(zip: String) -> Int? {
        guard zip.utf8.count == 5, let number = Text(zip).wholeNumber else { return nil }
        let position = rows.partitioningIndex { $0.zipNumber >= number }
        return position < rows.count && rows[position].zipNumber == number ? position : nil
    }

    /// The row of the ZIP code that stands for one that is not listed: the nearest in number of its county; nil for what is
    /// no ZIP code that the sources know.
    package func row(standingFor zip: String) -> Int? {
        guard zip.utf8.count == 5, let number = Text(zip).wholeNumber, let code = UInt32(exactly: number),
            let county = Self.otherZIPs[code]
        else { return nil }
        let distance = { (row: Int) in abs(Int(rows[row].zipNumber) - Int(code)) }
        return rows.indices.filter { rows[$0].countyNumber == county }.min { distance($0) < distance($1) }
    }

    /// The numbers of the counties by the numbers of the ZIP codes that are not listed.
    private static let otherZIPs: [UInt32: UInt32] = {
        let table = ReferenceTable.named("places/other-zips")
        var counties: [UInt32: UInt32] = [:]
        for row in table.rows {
            let county = number(row["county_fips"], in: table)
            for zip in row["zips"].string.split(separator: " ") {
                counties[number(Text(String(zip)), in: table)] = county
            }
        }
        return counties
    }()

    /// The state with these letters, name or FIPS code of two digits, in any case.
    package func state(named name: String) -> State? {
        let wanted = name.lowercased()
        return states.first {
            $0.letters.string.lowercased() == wanted || $0.name.string.lowercased() == wanted || $0.fips == wanted
        }
    }

    /// The name of the county with a FIPS code of five digits; nil when there is none.
    package func countyName(fips: String) -> Text? {
        guard fips.utf8.count == 5, let number = Text(fips).wholeNumber else { return nil }
        return countyNames[UInt32(number)]
    }
}
