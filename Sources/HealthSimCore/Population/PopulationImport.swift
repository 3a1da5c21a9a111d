/// Reads the CDC's own files of counties and makes reference populations of them.
///
/// ```swift
/// var work = PopulationImport()
/// work.add(places: bytes, release: "CDC PLACES 2023")
/// work.add(svi: otherBytes, release: "CDC/ATSDR SVI 2022")
/// guard work.problems.isEmpty else { … }
/// let tables = work.tables(source: "my set")
/// ```
public struct PopulationImport: Sendable {
    /// Which file a problem or a remark is about.
    public enum File: String, Hashable, Sendable {
        /// CDC PLACES, county data, in the wide ("GIS friendly") or the long form.
        case places
        /// The CDC/ATSDR Social Vulnerability Index by county.
        case svi
    }

    /// Why a file cannot be used.
    public struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
        /// The file.
        public let file: File
        /// The line, counted from 1.
        public let line: Int
        /// The column in characters, counted from 1.
        public let column: Int
        /// What is wrong and what would be right.
        public let message: String

        /// `line 3, column 17: …`.
        public var description: String { "line \(line), column \(column): \(message)" }
    }

    /// Everything that is wrong, in the order in which it was found.
    public internal(set) var problems: [Problem] = []
    /// What was left out or replaced, one sentence each.
    public internal(set) var remarks: [String] = []
    /// The figures of each county by FIPS code, as its file spells it with five digits.
    var places: [String: [Int: Double]] = [:]
    var svi: [String: [Int: Double]] = [:]
    /// People by FIPS code.
    var placesPopulation: [String: Int] = [:]
    var sviPopulation: [String: Int] = [:]
    var placesRelease = ""
    var sviRelease = ""

    /// An import without files.
    public init() {}

    /// Reads a file of CDC PLACES.
    ///
    /// Both forms, any release: columns are found by their names in any case. Crude prevalences are read; blanks are not
    /// published. Rows of the nation are passed over.
    /// - Parameter release: what the release is called, such as `CDC PLACES 2022`.
    public mutating func add(places bytes: [UInt8], release: String) {
        placesRelease = release
        var reading = CountyFile(
            .places, bytes,
            figures: PopulationFigure.all.indices.filter {
                PopulationFigure.all[$0].dataset == .places
            })
        reading.read()
        (places, placesPopulation) = (reading.values, reading.population)
        problems += reading.problems
        remarks += reading.remarks
    }

    /// Reads a file of the Social Vulnerability Index, 2018 to 2022.
    ///
    /// Figures of -999 are not published; lost leading zeros are put back.
    /// - Parameter release: what the release is called, such as `CDC/ATSDR SVI 2022`.
    public mutating func add(svi bytes: [UInt8], release: String) {
        sviRelease = release
        var reading = CountyFile(
            .svi, bytes,
            figures: PopulationFigure.all.indices.filter {
                PopulationFigure.all[$0].dataset == .svi
            })
        reading.read()
        (svi, sviPopulation) = (reading.values, reading.population)
        problems += reading.problems
        remarks += reading.remarks
    }

    /// The counties of the files with their states and the nation, each as the mean of its counties by population.
    ///
    /// Counties are those of today: the former counties of Connecticut are turned into its planning regions.
    public func tables(source: String) -> PopulationTables {
        let regions = ConnecticutRegions.shared
        let places = regions.current(self.places)
        let svi = regions.current(self.svi)
        let people = regions.current(population: sviPopulation)
        let otherPeople = regions.current(population: placesPopulation)
        var counties: [PlacePopulation] = []
        for county in PlaceTable.shared.counties {
            let fips = county.fips
            guard places[fips] != nil || svi[fips] != nil else { continue }
            var place = PlacePopulation(
                fips: fips, state: county.state, name: county.name,
                population: people[fips] ?? otherPeople[fips] ?? county.population,
                placesRelease: places[fips] == nil ? "" : placesRelease, sviRelease: svi[fips] == nil ? "" : sviRelease)
            for position in PopulationFigure.all.indices {
                place[position] = places[fips]?[position] ?? svi[fips]?[position]
            }
            counties.append(place)
        }
        return PopulationTables(counties: counties, source: source)
    }
}
