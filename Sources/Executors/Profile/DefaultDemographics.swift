import HealthSimCore

/// Who lives in a geography when a profile does not say: ages and sexes of its state, groups of the nation.
///
/// Source: Census Bureau, state population by age and sex (`people/age-sex`), and `people/race-ethnicity`.
struct DefaultDemographics {
    let age: DistributionSpecification
    let gender: DistributionSpecification
    let group: DistributionSpecification

    init(_ geography: GeographySpecification) {
        let state = Self.state(of: geography)
        var bands: [Distribution.Band] = []
        var sexes: [(label: String, share: Double)] = [("M", 0), ("F", 0)]
        for row in ReferenceTable.named("people/age-sex").rows where row["state"] == Text(state) {
            guard let from = row.integer("age_from"), let population = row.double("population") else { continue }
            let to = row.integer("age_to") ?? 94
            bands.append(
                Distribution.Band(range: Double(from)...Double(min(to, 94) + 1), weight: population))
            if let position = sexes.firstIndex(where: { $0.label == row["sex"].string }) {
                sexes[position].share += population
            }
        }
        age = .numeric(.bands(bands))
        gender = .categorical(CategoryShares(sexes) ?? CategoryShares(always: "U"))
        let groups = RaceEthnicityGroup.all.map { (label: $0.id.string, share: $0.share) }
        group = .categorical(CategoryShares(groups) ?? CategoryShares(always: "other"))
    }

    /// The state that a geography lies in, or `US`.
    private static func state(of geography: GeographySpecification) -> String {
        let states = Set(
            geography.parts.map { part in
                switch part.area {
                case .state(let letters): letters
                case .county(let fips): Place.all.first { $0.countyFIPS == Text(fips) }?.state.string ?? "US"
                case .zip(let zip): Place(zip: zip)?.state.string ?? "US"
                }
            })
        return states.count == 1 ? states.first ?? "US" : "US"
    }
}
