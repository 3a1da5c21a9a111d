extension CareModelLibrary {
    /// The same care models with the conditions of goals as frequent as these say among the adults of a population.
    ///
    /// The log-odds of each goal's conditions are moved by one number at all ages from 18 and for both sexes, so that the
    /// models' shape by age and sex stays. The number is found from the exact shares of all combinations of the
    /// conditions that count, not from a sample: it depends on the goals, the population and the models only.
    ///
    /// - Parameters:
    ///   - goals: no model stands in two of them.
    ///   - population: the adults who are to meet them.
    ///   - nation: the adults that `timesNation` refers to.
    package func meeting(
        _ goals: [PrevalenceGoal], among population: AdultPopulation, nation: AdultPopulation
    ) -> CareModelLibrary {
        guard !goals.isEmpty, !population.parts.isEmpty else { return self }
        let relative = goals.contains { goal in
            if case .timesNation = goal.measure { return true }
            return false
        }
        let atHome = relative ? PrevalenceSolver(self, goals, nation).shares(shifts: goals.map { _ in 0 }) : []
        let wanted = goals.indices.map { position -> Double in
            switch goals[position].measure {
            case .share(let share): share
            case .timesNation(let ratio): atHome[position] * ratio
            }
        }
        let shifts = PrevalenceSolver(self, goals, population).shifts(for: wanted)
        var models = Array(self.models)
        for (goal, shift) in zip(goals, shifts) {
            for model in goal.models { models[model].shiftPrevalence(by: shift) }
        }
        return replacing(models: models)
    }

    /// The shares of the adults of a population that have one of the conditions of each goal, under these models.
    package func shares(of goals: [PrevalenceGoal], among population: AdultPopulation) -> [Double] {
        PrevalenceSolver(self, goals, population).shares(shifts: goals.map { _ in 0 })
    }
}

extension CareModel {
    /// Moves the log-odds of the condition at all ages of adults.
    fileprivate mutating func shiftPrevalence(by shift: Double) {
        occurrence?.shares.shift(by: shift, from: AdultPopulation.youngest)
    }
}
