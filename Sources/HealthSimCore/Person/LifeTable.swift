/// How likely people of an age and sex are to die within a year: `references/people/life-table.csv`.
///
/// Source: US Social Security Administration, period life tables 2017 (Trustees Report 2020) and 2021 (Trustees Report
/// 2024). 2021 holds the pandemic; mortality since 2023 is again near that of 2017, which is therefore the default.
public enum LifeTable {
    /// The year whose deaths a table describes.
    public enum Period: String, Codable, Hashable, Sendable, CaseIterable {
        /// The last year before the pandemic that the table holds.
        case year2017 = "2017"
        /// The year with the most deaths of the pandemic.
        case year2021 = "2021"
    }

    /// The oldest age with a probability of its own, in years.
    public static let oldestAge = 119

    /// The probability that a person of an age in completed years dies before the next birthday, 0 to 1.
    ///
    /// Whose sex is neither female nor male has the mean of both; an age beyond 119 has the probability of 119.
    public static func annualProbability(age: Int, sex: Sex, in period: Period = .year2017) -> Double {
        let row = min(max(age, 0), oldestAge)
        let columns = period == .year2017 ? earlier : later
        switch sex {
        case .female: return columns[row]
        case .male: return columns[row + oldestAge + 1]
        case .other, .unknown: return (columns[row] + columns[row + oldestAge + 1]) / 2
        }
    }

    /// The years that a person of an age in completed years lives on average from the last birthday.
    ///
    /// Deaths are spread evenly over each year of age.
    public static func expectancy(age: Int, sex: Sex, in period: Period = .year2017) -> Double {
        var alive = 1.0
        var years = 0.0
        for age in min(max(age, 0), oldestAge)...oldestAge {
            let dying = alive * annualProbability(age: age, sex: sex, in: period)
            years += alive - dying / 2
            alive -= dying
        }
        return years + alive / 2
    }

    private static let earlier = column("probability_2017")
    private static let later = column("probability_2021")

    /// A column by sex (female, male) and age, 0 to `oldestAge`.
    private static func column(_ name: String) -> FrozenArray<Double> {
        let table = ReferenceTable.named("people/life-table")
        var values = [Double](repeating: 1, count: 2 * (oldestAge + 1))
        for row in table.rows {
            guard let age = row.integer("age"), (0...oldestAge).contains(age), let value = row.double(name) else {
                continue
            }
            values[(row["sex"] == "M" ? oldestAge + 1 : 0) + age] = value
        }
        return FrozenArray(values)
    }
}
