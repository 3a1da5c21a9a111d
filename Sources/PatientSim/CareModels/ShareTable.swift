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
    private var entries: FrozenArray<Entry>

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

    /// Moves the log-odds of all shares from an age on.
    mutating func shift(by shift: Double, from youngest: Int) {
        let ages = RateTable.oldest + 1
        entries = FrozenArray(
            entries.enumerated().map { position, entry in
                var entry = entry
                if position % ages >= youngest { entry.shift(by: shift) }
                return entry
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
    /// Moves the log-odds; a share of none or all stays what it is.
    mutating func shift(by shift: Double) {
        guard shift != 0, share > 0, share < 1 else { return }
        let plain = DeterministicMath.log(share / (1 - share))
        logOdds = (logOdds.isNaN ? plain : logOdds) + shift
        share = 1 / (1 + DeterministicMath.exp(-plain - shift))
    }

    /// Whether two entries say the same.
    func isSame(as other: Self) -> Bool {
        share == other.share && (logOdds == other.logOdds || logOdds.isNaN && other.logOdds.isNaN)
    }

    fileprivate init(_ band: CareModel.Occurrence.Band, hasOdds: Bool) {
        share = band.share
        guard share > 0, share < 1, hasOdds || band.shift != 0 else { return }
        logOdds = DeterministicMath.log(share / (1 - share)) + band.shift
    }
}
