/// The counties whose synthetic providers may serve some homes: those of the homes, and for each role that a home's county
/// lacks the nearest that has it.
///
/// Looking at the numbers alone it spares a run the list of all providers of the states.
struct SyntheticNeighborhood {
    private let directory: SyntheticDirectory
    private let rules: ProviderRules
    private let homes: [County]
    private let states: [Text: [County]]

    init(_ directory: SyntheticDirectory, rules: ProviderRules, homes: [County]) {
        self.directory = directory
        self.rules = rules
        self.homes = homes
        var states: [Text: [County]] = [:]
        for county in County.all { states[county.state, default: []].append(county) }
        self.states = states
    }

    /// The counties, in their order.
    func counties(with roles: [ProviderRole]) -> [County] {
        var found = Set(homes)
        for home in homes {
            let state = states[home.state] ?? []
            var centers: Set<County> = [home]
            for role in roles where role.kind != nil {
                for area in [rules.facilityCounties ?? state, state] {
                    if let county = nearest(role, home, area) { centers.insert(county) }
                }
            }
            for role in roles where role.kind == nil {
                let area = rules.clinicianCounties ?? state
                let starts = role.specialty?.host.isAtFacility == true ? centers : [home]
                for start in starts {
                    if let county = nearest(role, start, area) { found.insert(county) }
                }
            }
            found.formUnion(centers)
        }
        return County.all.filter { found.contains($0) }
    }

    /// The county itself when it is one of the area and has the role, else the nearest one of the area that has.
    private func nearest(_ role: ProviderRole, _ center: County, _ area: [County]) -> County? {
        if directory.count(role, in: center) > 0, area.contains(center) { return center }
        var best: (distance: Double, county: County)?
        for county in area where county != center {
            let distance = center.distance(to: county)
            if let best, best.distance <= distance { continue }
            if directory.count(role, in: county) > 0 { best = (distance, county) }
        }
        return best?.county
    }
}
