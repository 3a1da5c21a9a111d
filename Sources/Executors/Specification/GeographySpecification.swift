public import HealthSimCore

/// Where the people of a profile live.
public struct GeographySpecification: Hashable, Sendable {
    /// A state, a county or a ZIP code.
    public enum Area: Hashable, Sendable {
        /// Two letters, such as `TX`.
        case state(String)
        /// A FIPS code of five digits.
        case county(String)
        /// A ZIP code of five digits.
        case zip(String)
    }

    /// An area with its share of the people.
    public struct Part: Hashable, Sendable {
        /// The state, county or ZIP code.
        public var area: Area
        /// From 0 to 1; nil when the area counts by its population. All parts have a share, or none has.
        public var share: Double?
    }

    /// The areas; none means the whole nation.
    public var parts: [Part]

    /// Areas by population.
    public init(_ areas: [Area] = []) { parts = areas.map { Part(area: $0, share: nil) } }

    /// Areas with their shares.
    public init(parts: [Part]) { self.parts = parts }

    /// Whether people live all over the nation.
    public var isNational: Bool { parts.isEmpty }

    /// The areas for people: `TX`, `county 48201`, `national`.
    public var summary: String {
        isNational ? "national" : parts.map(\.area.summary).joined(separator: ", ")
    }

    /// The places of the areas with their weights.
    ///
    /// - Throws: an area that no table has; there is none after a reading without errors.
    public func geography() throws(GeographyError) -> Geography {
        if isNational { return .national }
        if parts.contains(where: { $0.share != nil }) {
            return try Geography(counties: parts.flatMap { $0.area.counties(share: $0.share ?? 0) })
        }
        var states: [String] = []
        var counties: [String] = []
        var zips: [String] = []
        for part in parts {
            switch part.area {
            case .state(let letters): states.append(letters)
            case .county(let fips): counties.append(fips)
            case .zip(let zip): zips.append(zip)
            }
        }
        return try Geography(states: states, counties: counties, zips: zips)
    }
}

extension GeographySpecification.Area {
    /// The area for people.
    public var summary: String {
        switch self {
        case .state(let letters): letters
        case .county(let fips): "county \(fips)"
        case .zip(let zip): "ZIP \(zip)"
        }
    }

    /// The counties of the area, each with its part of a share by population. A ZIP code stands for its county.
    fileprivate func counties(share: Double) -> [(fips: String, weight: Double)] {
        switch self {
        case .county(let fips): return [(fips, share)]
        case .zip(let zip): return Place(zip: zip).map { [($0.countyFIPS.string, share)] } ?? []
        case .state(let letters):
            var counties: [(fips: String, weight: Double)] = []
            var positions: [String: Int] = [:]
            for place in Place.all where place.state == Text(letters) {
                let fips = place.countyFIPS.string
                if let position = positions[fips] {
                    counties[position].weight += Double(place.population)
                } else {
                    positions[fips] = counties.count
                    counties.append((fips, Double(place.population)))
                }
            }
            let total = counties.reduce(0) { $0 + $1.weight }
            return counties.map { ($0.fips, share * $0.weight / max(total, 1)) }
        }
    }
}
