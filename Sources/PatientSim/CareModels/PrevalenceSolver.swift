import HealthSimCore

/// Finds by how much the log-odds of conditions must move so that the goals of a population are met.
struct PrevalenceSolver {
    /// So many times a shift is corrected at most; each time the error becomes a tenth or less.
    private static let rounds = 12
    /// So many times all goals are looked at: once more than one waits for another.
    private static let sweeps = 6
    /// The shares of goals are met to this.
    private static let precision = 1e-6

    private let goals: [PrevalenceGoal]
    private let marginals: [ConditionMarginal]
    /// The goal of each model, by position in the library.
    private let goalOfModel: [Int?]
    /// The goals in the order in which their last models are decided.
    private let order: [Int]

    init(_ library: CareModelLibrary, _ goals: [PrevalenceGoal], _ population: AdultPopulation) {
        self.goals = goals
        let links = ConditionLinks(library)
        marginals = goals.map {
            ConditionMarginal(of: $0.models, in: library, links: links, among: population)
        }
        goalOfModel = library.models.indices.map { model in goals.firstIndex { $0.models.contains(model) } }
        order = goals.indices.sorted {
            (goals[$0].models.max() ?? 0, $0) < (goals[$1].models.max() ?? 0, $1)
        }
    }

    /// The share of the adults that have one of each goal's conditions under shifts of log-odds.
    func shares(shifts: [Double]) -> [Double] {
        let all = byModel(shifts)
        return marginals.map { $0.share(shifts: all) }
    }

    /// The shifts under which shares of the adults have one of each goal's conditions.
    func shifts(for wanted: [Double]) -> [Double] {
        var shifts = goals.map { _ in 0.0 }
        for _ in 0..<Self.sweeps {
            var isMet = true
            for goal in order {
                let target = min(max(wanted[goal], 0.000_1), 0.999)
                for round in 0..<Self.rounds {
                    let share = marginals[goal].share(shifts: byModel(shifts))
                    guard share > 0, share < 1, abs(share - target) > Self.precision else { break }
                    if round == 0 { isMet = false }
                    let step = Self.logOdds(target) - Self.logOdds(share)
                    shifts[goal] = min(max(shifts[goal] + step, -12), 12)
                }
            }
            if isMet { break }
        }
        return shifts
    }

    private func byModel(_ shifts: [Double]) -> [Double] { goalOfModel.map { $0.map { shifts[$0] } ?? 0 } }

    private static func logOdds(_ share: Double) -> Double { DeterministicMath.log(share / (1 - share)) }
}
