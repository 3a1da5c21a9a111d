extension BodySize {
    /// The days of a year of age.
    private static let daysInYear = 365.25
    /// The age at which growth has ended and the table of adults holds, in days.
    private static let adultDays = 20 * daysInYear

    /// The height at an age in days, in centimetres, without steps below 20 years; from there that of the age in years.
    ///
    /// The growth charts give the curve; towards 20 it leans on the adult height of the same score, so that the two
    /// meet. Below 2 years it is a length, from which what lying adds is taken off bit by bit.
    ///
    /// Source: CDC growth charts 2000 and `references/people/body-size.csv`.
    public func heightInCentimeters(ageInDays days: Int) -> Double {
        let age = Double(max(days, 0))
        guard age < Self.adultDays else { return heightInCentimeters(age: Int(age / Self.daysInYear)) }
        let months = age / Self.daysInYear * 12
        return chartedHeight(months: months) * leaning(months: months)
    }

    /// The weight at an age in days, in kilograms, without steps below 20 years; from there that of the age in years.
    ///
    /// Infants follow the growth charts; from 3 years on the body mass index follows the table of this country's
    /// children today, who are heavier than those of the charts; in between the two are mixed.
    public func weightInKilograms(ageInDays days: Int) -> Double {
        let age = Double(max(days, 0))
        guard age < Self.adultDays else { return weightInKilograms(age: Int(age / Self.daysInYear)) }
        let months = age / Self.daysInYear * 12
        if months <= 24 { return chartedWeight(months: months) }
        let meters = heightInCentimeters(ageInDays: days) / 100
        let today =
            BodySizeTable.shared.bodyMassIndex(
                isMale: isMale, age: age / Self.daysInYear, score: weightScore) * meters * meters
        if months >= 36 { return today }
        let share = (months - 24) / 12
        return DeterministicMath.exp(
            (1 - share) * DeterministicMath.log(chartedWeight(months: months)) + share * DeterministicMath.log(today))
    }

    /// The body mass index at an age in days, in kg/m².
    public func bodyMassIndex(ageInDays days: Int) -> Double {
        let meters = heightInCentimeters(ageInDays: days) / 100
        return weightInKilograms(ageInDays: days) / (meters * meters)
    }

    /// The head circumference at an age in days, in centimetres; nothing after the third birthday.
    ///
    /// Tall and heavy children have larger heads: the score mixes the two others. Source: CDC growth charts 2000.
    public func headCircumferenceInCentimeters(ageInDays days: Int) -> Double? {
        let months = Double(max(days, 0)) / Self.daysInYear * 12
        return GrowthTable.value(
            .headCircumference, isMale: isMale, at: months, score: limited(0.75 * heightScore + 0.66 * weightScore))
    }

    /// The height of the growth charts, standing from birth on.
    private func chartedHeight(months: Double) -> Double {
        let score = limited(heightScore)
        if months >= 24 {
            return GrowthTable.value(.height, isMale: isMale, at: months, score: score)
                ?? heightInCentimeters(age: Int(months / 12))
        }
        let lying = GrowthTable.value(.length, isMale: isMale, at: 24, score: score) ?? 0
        let standing = GrowthTable.value(.height, isMale: isMale, at: 24, score: score) ?? 0
        let length = GrowthTable.value(.length, isMale: isMale, at: months, score: score) ?? lying
        return length - (lying - standing) * months / 24
    }

    /// What makes the growth charts meet the adult height at 20 years: 1 below 10 years, then growing evenly.
    private func leaning(months: Double) -> Double {
        guard months > 120 else { return 1 }
        let share = (months - 120) / 120
        let adult = heightInCentimeters(age: 20)
        return 1 + share * share * (3 - 2 * share) * (adult / chartedHeight(months: 240) - 1)
    }

    private func chartedWeight(months: Double) -> Double {
        let score = limited(0.6 * heightScore + 0.8 * weightScore)
        return GrowthTable.value(.weight, isMale: isMale, at: min(months, 240), score: score)
            ?? weightInKilograms(age: Int(months / 12))
    }

    /// A score within three deviations, where the growth charts are made for.
    private func limited(_ score: Double) -> Double { min(max(score, -3), 3) }
}
