import HealthSimCore

/// Computes how many adults have the conditions of goals, and by how much log-odds must move so that the goals are met.
///
/// Adults of an age and sex are followed through the models in their order, as a patient is: each model splits every
/// combination of conditions so far in those with and those without it. Combinations that differ only in what no later
/// model asks for are joined, so that a few hundred remain at a time.
struct PrevalenceSolver {
    /// Persons whose shares are the same for every model that counts.
    private struct Cell {
        var age: Int
        var sex: Sex
        var share: Double
    }

    /// A model that counts, with what is asked of it later.
    private struct Step {
        var model: Int
        /// The position of its goal; nil for one that only others depend on.
        var goal: Int?
        /// The bits that no later step asks for.
        var forgotten: UInt64
    }

    /// A combination of conditions, and how likely it is.
    private struct Combination {
        var bits: UInt64
        var share: Double
    }

    /// So many times shifts are corrected at most; each time the error becomes a tenth or less.
    private static let rounds = 12
    /// The shares of goals are met to this.
    private static let precision = 1e-6

    private let library: CareModelLibrary
    private let goals: [PrevalenceGoal]
    private let cells: [Cell]
    private let steps: [Step]
    /// The bit of each model that counts, by position in the library; 0 for others.
    private let bits: [UInt64]
    /// The bit that says that one of a goal's conditions is there.
    private let goalBits: [UInt64]

    init(_ library: CareModelLibrary, _ goals: [PrevalenceGoal], _ population: AdultPopulation) {
        self.library = library
        self.goals = goals
        let links = ConditionLinks(library)
        let counting = links.closure(of: goals.flatMap(\.models))
        precondition(counting.count + goals.count <= 64, "too many conditions count at once")
        var bits = [UInt64](repeating: 0, count: library.models.count)
        for (number, model) in counting.enumerated() { bits[model] = 1 << UInt64(number) }
        self.bits = bits
        goalBits = goals.indices.map { 1 << UInt64(counting.count + $0) }
        let goalBits = goalBits
        // The last step that asks for each bit; a model that nobody asks for is forgotten at once.
        steps = counting.enumerated().map { position, model in
            var forgotten: UInt64 = 0
            for earlier in counting[...position]
            where !counting[(position + 1)...].contains(where: { links.asks($0, for: earlier) }) {
                forgotten |= bits[earlier]
            }
            for (goal, bit) in goalBits.enumerated()
            where !counting[(position + 1)...].contains(where: goals[goal].models.contains) {
                forgotten |= bit
            }
            return Step(
                model: model, goal: goals.firstIndex { $0.models.contains(model) }, forgotten: forgotten)
        }
        cells = Self.cells(of: population, library, counting)
    }

    /// Joins the ages of a sex that no model tells apart.
    private static func cells(
        of population: AdultPopulation, _ library: CareModelLibrary, _ counting: [Int]
    ) -> [Cell] {
        func isSame(_ one: Int, _ other: Int, _ sex: Sex) -> Bool {
            counting.allSatisfy { model in
                guard let shares = library.models[model].occurrence?.shares else { return true }
                return shares.entry(age: one, sex: sex).isSame(as: shares.entry(age: other, sex: sex))
            }
        }
        var cells: [Cell] = []
        for sex in [Sex.male, .female] {
            for part in population.parts where part.sex == sex && part.share > 0 {
                if let last = cells.indices.last, cells[last].sex == sex, isSame(cells[last].age, part.age, sex) {
                    cells[last].share += part.share
                } else {
                    cells.append(Cell(age: part.age, sex: sex, share: part.share))
                }
            }
        }
        return cells
    }

    /// The shifts of log-odds under which shares of the adults have one of each goal's conditions.
    func shifts(for wanted: [Double]) -> [Double] {
        var shifts = goals.map { _ in 0.0 }
        let wanted = wanted.map { min(max($0, 0.000_1), 0.999) }
        for _ in 0..<Self.rounds {
            let shares = shares(shifts: shifts)
            var error = 0.0
            for goal in goals.indices where shares[goal] > 0 && shares[goal] < 1 {
                error = max(error, abs(shares[goal] - wanted[goal]))
                let step = Self.logOdds(wanted[goal]) - Self.logOdds(shares[goal])
                shifts[goal] = min(max(shifts[goal] + step, -12), 12)
            }
            if error < Self.precision { break }
        }
        return shifts
    }

    private static func logOdds(_ share: Double) -> Double { DeterministicMath.log(share / (1 - share)) }

    /// The share of the adults that have one of each goal's conditions under shifts of log-odds.
    func shares(shifts: [Double]) -> [Double] {
        var sums = goals.map { _ in 0.0 }
        for cell in cells {
            let found = shares(in: cell, shifts: shifts)
            for goal in goals.indices { sums[goal] += cell.share * found[goal] }
        }
        return sums
    }

    private func shares(in cell: Cell, shifts: [Double]) -> [Double] {
        var found = goals.map { _ in 0.0 }
        var expected = [Double](repeating: 0, count: library.models.count)
        var now = [Combination(bits: 0, share: 1)]
        for step in steps {
            guard let occurrence = library.models[step.model].occurrence else { continue }
            var own = occurrence.shares.entry(age: cell.age, sex: cell.sex)
            if let goal = step.goal { own.shift(by: shifts[goal]) }
            expected[step.model] = own.share
            let goalBit = step.goal.map { goalBits[$0] } ?? 0
            var next: [Combination] = []
            next.reserveCapacity(2 * now.count)
            for combination in now {
                let share = share(of: occurrence, own, expected, combination.bits, cell)
                if let goal = step.goal, combination.bits & goalBit == 0 { found[goal] += combination.share * share }
                if share < 1 {
                    next.append(
                        Combination(
                            bits: combination.bits & ~step.forgotten, share: combination.share * (1 - share)))
                }
                if share > 0 {
                    let bits = (combination.bits | bits[step.model] | goalBit) & ~step.forgotten
                    next.append(Combination(bits: bits, share: combination.share * share))
                }
            }
            now = Self.joined(next)
        }
        return found
    }

    /// The share of a combination that has a condition too; as `PatientCourse` decides it.
    private func share(
        of occurrence: CareModel.Occurrence, _ own: ShareTable.Entry, _ expected: [Double], _ present: UInt64,
        _ cell: Cell
    ) -> Double {
        if let excluded = occurrence.notIf {
            let state = KnownConditions(
                library: library, age: cell.age, sex: cell.sex, bits: bits, present: present)
            if excluded.isTrue(in: state) { return 0 }
        }
        guard !own.logOdds.isNaN else { return own.share }
        var logOdds = own.logOdds
        for index in occurrence.odds.indices {
            let (other, logarithm) = occurrence.odds[index]
            logOdds += logarithm * ((present & bits[other] != 0 ? 1 : 0) - expected[other])
        }
        return 1 / (1 + DeterministicMath.exp(-logOdds))
    }

    /// Combinations of the same conditions become one.
    private static func joined(_ combinations: [Combination]) -> [Combination] {
        let sorted = combinations.enumerated().sorted {
            ($0.element.bits, $0.offset) < ($1.element.bits, $1.offset)
        }
        var joined: [Combination] = []
        for (_, combination) in sorted {
            if let last = joined.indices.last, joined[last].bits == combination.bits {
                joined[last].share += combination.share
            } else {
                joined.append(combination)
            }
        }
        return joined
    }
}
