extension PopulationTables.Area {
    /// Why a text names no place.
    public struct NamingError: Error, Hashable, Sendable, CustomStringConvertible {
        /// What is wrong and what would be right.
        public let description: String
    }

    /// The place that a text names: `48201`, `TX`, `Texas`, `US`, `Harris County, TX`, `Harris, Texas`.
    ///
    /// - Throws: the nearest name, where there is one.
    public init(named text: String) throws(NamingError) {
        let table = PlaceTable.shared
        let isNumber = !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
        if ["us", "usa", "united states", "national", "00"].contains(text.lowercased()) {
            self = .state("US")
        } else if let state = table.state(named: text) {
            self = .state(state.letters.string)
        } else if isNumber {
            guard table.countyName(fips: text) != nil else {
                let unknown = GeographyError.Unknown.county(text).description
                throw NamingError(description: unknown)
            }
            self = .county(text)
        } else {
            self = .county(try Self.county(text, table))
        }
    }

    private static func county(_ text: String, _ table: PlaceTable) throws(NamingError) -> String {
        let parts = text.split(separator: ",", maxSplits: 1).map { part in
            String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
        guard parts.count == 2, let state = table.state(named: parts[1]) else {
            let states = table.states.map(\.name.string) + table.states.map(\.letters.string)
            let hint = NearestName.of(parts.last ?? text, among: states).map { "; did you mean '\($0)'?" } ?? ""
            throw NamingError(
                description: "'\(text)' is no place: expected a FIPS code, a state, or a county with its state such as "
                    + "\"Harris County, TX\"" + hint)
        }
        let counties = table.counties.filter { $0.state == state.letters.string }
        let wanted = parts[0].lowercased()
        let kinds = [
            "", " county", " parish", " borough", " census area", " municipality", " city", " planning region",
        ]
        for kind in kinds {
            if let county = counties.first(where: { $0.name.lowercased() == wanted + kind }) { return county.fips }
        }
        let names = counties.map(\.name)
        let hint = NearestName.of(parts[0], among: names) ?? NearestName.of(parts[0] + " County", among: names)
        throw NamingError(
            description: "\(state.name) has no county '\(parts[0])'"
                + (hint.map { "; did you mean '\($0)'?" } ?? ""))
    }
}
