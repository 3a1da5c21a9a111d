package import HealthSimCore

/// The share of each age and sex that has a condition, looked up instead of searched for.
package struct ShareTable: Sendable {
    /// A share, and its log-odds shifted by what the odds of other conditions move it.
    package struct Entry: Sendable {
        package var share = 0.0
        /// Not a number where nothing moves the share: it is none or all, or no other condition counts.
        package var logOdds = Double.nan
    }

    /// By sex (male, female, any other) and age, 0 to `RateTable.oldest`.
    private let entries: FrozenArray<Entry>

    init(_ bands: [CareModel.Occurrence.Band], hasOdds: Bool) {
        let ready = bands.map { Entry($0, hasOdds: hasOdds) }
        entries = FrozenArray(
            [Sex.male, .female, .unknown].flatMap { sex in
                (0...RateTable.oldest).map { age in
                    bands.firstIndex { $0.ages.contains(age) && ($0.sex == nil || $0.sex == sex) }
                        .map { ready[$0] } ?? Entry()
                }
            })
    }

    /// The entry of an age in completed years; beyond the oldest age nobody has the condition.
    package func entry(age: Int, sex: Sex) -> Entry {
        guard age >= 0, age <= RateTable.oldest else { return Entry() }
        let row =
            switch sex {
            case .male: 0
            case .female: 1
            case .other, .unknown: 2
            }
        return entries[row * (RateTable.oldest + 1) + age]
    }
}

extension ShareTable.Entry {
    fileprivate init(_ band: CareModel.Occurrence.Band, hasOdds: Bool) {
        share = band.share
        guard share > 0, share < 1, hasOdds || band.shift != 0 else { return }
        logOdds = DeterministicMath.log(share / (1 - share)) + band.shift
    }
}
