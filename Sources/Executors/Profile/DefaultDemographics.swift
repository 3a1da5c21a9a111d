import HealthSimCore

/// Who lives in a geography when a profile does not say: ages and sexes of its state, groups of the nation.
///
/// Source: Census Bureau, state population by age and sex (`people/age-sex`), and `people/race-ethnicity`.
struct DefaultDemographics {
    private let geography: GeographySpecification
    /// Ages and sexes of the state; read when one of them is asked for.
    private lazy var residents = Self.residents(of: Self.state(of: geography))

    init(_ geography: GeographySpecification) { self.geography = geography }

    /// The ages of the state.
    var age: DistributionSpecification {
        mutating get { .numeric(.bands(residents.bands)) }
    }

    /// The sexes of the state.
    var gender: DistributionSpecification {
        mutating get { .categorical(CategoryShares(residents.sexes) ?? CategoryShares(always: "U")) }
    }

    /// The groups of the nation.
    var group: DistributionSpecification {
        let groups = RaceEthnicityGroup.all.map { (label: $0.id.string, share: $0.share) }
        return .categorical(CategoryShares(groups) ?? CategoryShares(always: "other"))
    }

    private static func residents(
        of state: String
    ) -> (bands: [Distribution.Band], sexes: [(label: String, share: Double)]) {
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
        return (bands, sexes)
    }

    /// The state that a geography lies in, or `US`.
    static func state(of geography: GeographySpecification) -> String {
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
