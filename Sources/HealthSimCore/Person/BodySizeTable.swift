/// The heights and weights of people by sex and age: `references/people/body-size.csv`.
package struct BodySizeTable: Sendable {
    /// The table of this run.
    package static let shared = BodySizeTable()

    /// The figures of a sex and a band of ages, in centimetres, kilograms and kg/m².
    package struct Row: Sendable {
        package let heightMean: Double
        package let heightDeviation: Double
        package let heightBounds: ClosedRange<Double>
        package let weightBounds: ClosedRange<Double>
        /// The mean and the deviation of the logarithm of the body mass index.
        package let logMean: Double
        package let logDeviation: Double

        /// The height in centimetres of a score, within the bounds.
        func height(_ score: Double) -> Double {
            min(max(heightMean + score * heightDeviation, heightBounds.lowerBound), heightBounds.upperBound)
        }

        /// The weight in kilograms of a score at a height in centimetres.
        func weight(_ score: Double, height: Double) -> Double {
            DeterministicMath.exp(logMean + score * logDeviation) * (height / 100) * (height / 100)
        }
    }

    /// The oldest age that has a row of its own.
    private static let oldest = 130
    /// By sex (female, male) and age, 0 to `oldest`.
    private let rows: [Row]

    private init() {
        let table = ReferenceTable.named("people/body-size")
        rows = ["F", "M"].flatMap { sex in
            let bands = table.rows.filter { $0["sex"] == sex }
            return (0...Self.oldest).map { age in
                guard let band = bands.last(where: { ($0.integer("age_from") ?? 0) <= age }), let row = Row(band) else {
                    preconditionFailure("reference table '\(table.name)' has no good row for \(sex) at \(age)")
                }
                return row
            }
        }
    }

    /// The row of a sex and an age in completed years; an age beyond 130 has that of 130.
    package func row(isMale: Bool, age: Int) -> Row {
        rows[(isMale ? Self.oldest + 1 : 0) + min(max(age, 0), Self.oldest)]
    }

    /// The body mass index of a score at an age in years below 20, in kg/m²: straight between the middles of the years.
    ///
    /// At 20 it is that of the adult row.
    func bodyMassIndex(isMale: Bool, age: Double, score: Double) -> Double {
        let years = Int(min(max(age, 0), 20))
        let logarithm = { (year: Int) -> Double in
            let row = row(isMale: isMale, age: year)
            return row.logMean + score * row.logDeviation
        }
        let (low, high, share): (Int, Int, Double)
        if age >= 19.5 {
            (low, high, share) = (19, 20, min((age - 19.5) * 2, 1))
        } else if age < Double(years) + 0.5 {
            (low, high, share) = (max(years - 1, 0), years, age - Double(years) + 0.5)
        } else {
            (low, high, share) = (years, years + 1, age - Double(years) - 0.5)
        }
        return DeterministicMath.exp((1 - share) * logarithm(low) + share * logarithm(high))
    }
}

extension BodySizeTable.Row {
    /// The figures of a row; nil when one is missing or bounds are in the wrong order.
    fileprivate init?(_ row: ReferenceTable.Row) {
        let names = [
            "height_mean_cm", "height_sd_cm", "height_min_cm", "height_max_cm", "weight_min_kg", "weight_max_kg",
            "bmi_mean", "bmi_sd",
        ]
        let figures = names.compactMap { row[$0].decimalNumber }
        guard figures.count == names.count, figures[2] <= figures[3], figures[4] <= figures[5], figures[6] > 0 else {
            return nil
        }
        // A log-normal number of mean m and deviation s has a logarithm of variance log(1 + (s/m)²).
        let ratio = figures[7] / figures[6]
        let variance = DeterministicMath.log(1 + ratio * ratio)
        self.init(
            heightMean: figures[0], heightDeviation: figures[1], heightBounds: figures[2]...figures[3],
            weightBounds: figures[4]...figures[5], logMean: DeterministicMath.log(figures[6]) - variance / 2,
            logDeviation: variance.squareRoot())
    }
}
