extension PopulationTables {
    /// The columns in front of the figures.
    static let leading = ["fips", "state", "name", "population", "places_release", "svi_release"]

    /// Why a table of a reference set cannot be used.
    public struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
        /// The line and column, counted from 1.
        public let line: Int
        public let column: Int
        /// What is wrong and what would be right.
        public let message: String

        /// `line 3, column 17: …`.
        public var description: String { "line \(line), column \(column): \(message)" }
    }

    /// All places of a kind as CSV, in the order of the FIPS codes: the tables of a reference set.
    public func csv(ofCounties: Bool) -> [UInt8] {
        var buffer = ByteBuffer()
        let header = Self.leading + PopulationFigure.all.map(\.id)
        buffer.append(utf8: header.joined(separator: ",") + "\n")
        for place in places where place.isCounty == ofCounties {
            buffer.append(utf8: "\(place.fips),\(place.state),\(Self.quoted(place.name)),\(place.population)")
            buffer.append(utf8: ",\(Self.quoted(place.placesRelease)),\(Self.quoted(place.sviRelease))")
            for value in place.values {
                buffer.append(",")
                if let value { buffer.append(decimal: value, places: 1) }
            }
            buffer.append("\n")
        }
        return [UInt8](buffer)
    }

    private static func quoted(_ text: String) -> String {
        guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }

    /// The places of a table of a reference set.
    ///
    /// - Throws: every problem, as `Problems`.
    public static func places(csv bytes: [UInt8]) throws(Problems) -> [PlacePopulation] {
        var problems: [Problem] = []
        var places: [PlacePopulation] = []
        var (reader, record) = (CSVReader(), CSVRecord())
        do throws(CSVError) {
            guard try reader.next(in: bytes.span, into: &record) else {
                throw CSVError(line: 1, column: 1, message: "the table is empty")
            }
            let header = record.strings(in: bytes.span)
            for name in leading.prefix(4) where !header.contains(name) {
                problems.append(Problem(line: 1, column: 1, message: "the table has no column '\(name)'"))
            }
            guard problems.isEmpty else { throw CSVError(line: 0, column: 0, message: "") }
            let figures = header.enumerated().compactMap { column, name in
                PopulationFigure.position(of: name).map { (column: column, figure: $0) }
            }
            while try reader.next(in: bytes.span, into: &record) {
                let cells = record.strings(in: bytes.span)
                func cell(_ name: String) -> String { header.firstIndex(of: name).map { cells[$0] } ?? "" }
                func report(_ column: Int, _ message: String) {
                    problems.append(Problem(line: record.line, column: column + 1, message: message))
                }
                guard let people = Int(cell("population")), [2, 5].contains(cell("fips").utf8.count) else {
                    report(0, "expected a FIPS code of 2 or 5 digits and a whole number of people")
                    continue
                }
                var place = PlacePopulation(
                    fips: cell("fips"), state: cell("state"), name: cell("name"), population: people,
                    placesRelease: cell("places_release"), sviRelease: cell("svi_release"))
                for (column, figure) in figures where !cells[column].isEmpty {
                    guard let value = Double(cells[column]), (0...100).contains(value) else {
                        report(column, "'\(cells[column])' is no percentage ('\(header[column])', field \(column + 1))")
                        continue
                    }
                    place[figure] = value
                }
                places.append(place)
            }
        } catch {
            if error.line > 0 {
                problems.append(Problem(line: error.line, column: error.column, message: error.message))
            }
        }
        guard problems.isEmpty else { throw Problems(problems: problems) }
        return places
    }

    /// All that is wrong with a table.
    public struct Problems: Error, Hashable, Sendable {
        /// In the order of the lines.
        public let problems: [Problem]
    }
}
