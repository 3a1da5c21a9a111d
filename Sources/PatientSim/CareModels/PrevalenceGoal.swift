package import HealthSimCore

/// How many adults of a population are to have one of some conditions.
package struct PrevalenceGoal: Hashable, Sendable {
    /// How much that is.
    package enum Measure: Hashable, Sendable {
        /// A share of all adults, from 0 to 1.
        case share(Double)
        /// So many times the share that the models give the nation.
        case timesNation(Double)
    }

    /// The positions of the care models in the library.
    package var models: [Int]
    package var measure: Measure

    package init(models: [Int], measure: Measure) {
        self.models = models
        self.measure = measure
    }
}

/// The adults of a population, or all its persons, by age and sex.
package struct AdultPopulation: Sendable {
    /// From what age on prevalences of adults count.
    package static let youngest = 18

    /// Men and women of an age.
    package struct Part: Sendable {
        package var age: Int
        package var sex: Sex
        package var share: Double
    }

    /// The parts, which sum to 1.
    package let parts: [Part]

    /// The adults of a structure.
    package init(_ structure: PopulationStructure) {
        var parts: [Part] = []
        for age in Self.youngest...PopulationStructure.oldest {
            let share = structure.share(of: age...age)
            let male = structure.male(at: age)
            parts.append(Part(age: age, sex: .male, share: share * male))
            parts.append(Part(age: age, sex: .female, share: share * (1 - male)))
        }
        let total = parts.reduce(0) { $0 + $1.share }
        self.parts = total > 0 ? parts.map { Part(age: $0.age, sex: $0.sex, share: $0.share / total) } : []
    }
}
