/// Finds for the counties of a run the providers of a role: there, or as near as the rules let one look.
struct AssignmentSearch {
    private let roster: ProviderRoster
    private let rules: ProviderRules
    private let homes: [County]
    /// The counties that are looked at for the clinicians, and the facilities, of each home: by state, or the same for all.
    private let states: [Text: [County]]
    /// What stands in, or is missing: one sentence each.
    private(set) var remarks: [String] = []

    init(_ roster: ProviderRoster, rules: ProviderRules, homes: [County]) {
        self.roster = roster
        self.rules = rules
        self.homes = homes
        var states: [Text: [County]] = [:]
        for county in County.all { states[county.state, default: []].append(county) }
        self.states = states
    }

    /// For each home the positions of the providers that serve it; nil where nobody does.
    ///
    /// - Parameters:
    ///   - others: roles that may serve in its place, in the same county.
    ///   - sites: where the facilities of the role are, for those who work there.
    mutating func assign(
        _ role: ProviderRole, insteadOf others: [ProviderRole] = [], near sites: [Range<Int>?] = []
    ) -> [Range<Int>?] {
        let isPrimary = !others.isEmpty
        let isCovered = role.kind.map { rules.kinds?.contains($0) ?? true } ?? true
        let source = role.kind == nil ? rules.clinicians : isCovered ? rules.facilities : .synthetic
        let named = role.kind == nil ? rules.clinicianCounties : isCovered ? rules.facilityCounties : nil
        let roles = [role] + others
        var found = homes.indices.map { home -> Range<Int>? in
            let site = sites.isEmpty ? nil : sites[home].map { roster.entries[$0.lowerBound].county }
            let center = site.map { County(position: Int($0)) } ?? homes[home]
            let area = named ?? states[homes[home].state] ?? []
            let isWithin = named?.contains(center) ?? true
            func here(_ isGiven: Bool) -> Range<Int>? { isWithin ? positions(roles, center, isGiven) : nil }
            func around(_ isGiven: Bool) -> Range<Int>? { nearest(roles, center, area, isGiven) }
            switch (source, rules.insufficiency) {
            case (.synthetic, .skip) where isPrimary: return here(false)
            case (.synthetic, _): return here(false) ?? around(false)
            case (.given, .skip) where isPrimary: return here(true)
            case (.given, .synthetic): return here(true) ?? here(false) ?? around(true) ?? around(false)
            case (.given, _): return here(true) ?? around(true)
            }
        }
        // Nobody can do without a hospital, a laboratory or a pharmacy.
        if role.kind != nil, found.contains(where: { $0 == nil }) {
            var made = 0
            for home in homes.indices where found[home] == nil {
                made += 1
                found[home] =
                    positions(roles, homes[home], false) ?? nearest(
                        roles, homes[home], states[homes[home].state] ?? [], false)
                    ?? nearest(roles, homes[home], County.all, false)
            }
            remarks.append(
                "No \(role) was found for \(made) \(made == 1 ? "county" : "counties"): synthetic ones are used there")
        }
        if !isPrimary, role.kind == nil, !found.isEmpty, found.allSatisfy({ $0 == nil }) {
            remarks.append("Nobody of the specialty \(role) was found: primary care stands in")
        }
        return found
    }

    /// The providers of the first of some roles that a county has.
    private func positions(_ roles: [ProviderRole], _ county: County, _ isGiven: Bool) -> Range<Int>? {
        for role in roles {
            let range = roster.positions(role, in: county, isGiven: isGiven)
            if !range.isEmpty { return range }
        }
        return nil
    }

    /// The providers of the nearest county of an area that has any.
    private func nearest(_ roles: [ProviderRole], _ center: County, _ area: [County], _ isGiven: Bool) -> Range<Int>? {
        var best: (distance: Double, range: Range<Int>)?
        for county in area where county != center {
            let distance = center.distance(to: county)
            if let best, best.distance <= distance { continue }
            if let range = positions(roles, county, isGiven) { best = (distance, range) }
        }
        return best?.range
    }
}
