import HealthSimCore

/// How many adults of a population have one of some conditions, under shifts of log-odds.
///
/// Adults of an age and sex are followed through the models that the conditions depend on, in their order, as a patient
/// is: each model splits every combination of conditions so far in those with and those without it. Combinations that
/// differ only in what no later model asks for are joined, so that at most some hundred remain at a time.
struct ConditionMarginal {
    /// Persons whose shares are the same for every model that counts.
    private struct Cell {
        var age: Int
        var sex: Sex
        var share: Double
    }

    /// A model that counts, with what is asked of it later.
    private struct Step {
        var model: Int
        /// Whether it is one of the conditions that are counted.
        var isCounted: Bool
        /// The bits that no later step asks for.
        var forgotten: UInt64
    }

    /// A combination of conditions, and how likely it is.
    private struct Combination {
        var bits: UInt64
        var share: Double
    }

    private let library: CareModelLibrary
    private let cells: [Cell]
    private let steps: [Step]
    /// The bit of each model that counts, by position in the library; 0 for others.
    private let bits: [UInt64]
    /// The bit that says that one of the counted conditions is there.
    private let anyBit: UInt64 = 1 << 63

    /// The models whose shifts matter.
    let models: [Int]

    init(of counted: [Int], in library: CareModelLibrary, links: ConditionLinks, among population: AdultPopulation) {
        self.library = library
        let models = links.closure(of: counted)
        precondition(models.count < 63, "a condition depends on too many others")
        self.models = models
        var bits = [UInt64](repeating: 0, count: library.models.count)
        for (number, model) in models.enumerated() { bits[model] = 1 << UInt64(number) }
        self.bits = bits
        // The last step that asks for each bit; what nobody asks for is forgotten at once.
        steps = models.enumerated().map { position, model in
            let later = models[(position + 1)...]
            var forgotten: UInt64 = later.contains(where: counted.contains) ? 0 : 1 << 63
            for earlier in models[...position] where !later.contains(where: { links.asks($0, for: earlier) }) {
                forgotten |= bits[earlier]
            }
            return Step(model: model, isCounted: counted.contains(model), forgotten: forgotten)
        }
        cells = Self.cells(of: population, library, models)
    }

    /// Joins the ages of a sex that no model tells apart.
    private static func cells(
        of population: AdultPopulation, _ library: CareModelLibrary, _ models: [Int]
    ) -> [Cell] {
        func isSame(_ one: Int, _ other: Int, _ sex: Sex) -> Bool {
            models.allSatisfy { model in
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

    /// The share of the adults that have one of the conditions.
    ///
    /// - Parameter shifts: what is added to the log-odds of each model, by position in the library.
    func share(shifts: [Double]) -> Double {
        cells.reduce(0) { $0 + $1.share * share(in: $1, shifts) }
    }

    private func share(in cell: Cell, _ shifts: [Double]) -> Double {
        var found = 0.0
        var expected = [Double](repeating: 0, count: library.models.count)
        var now = [Combination(bits: 0, share: 1)]
        for step in steps {
            guard let occurrence = library.models[step.model].occurrence else { continue }
            var own = occurrence.shares.entry(age: cell.age, sex: cell.sex)
            own.shift(by: shifts[step.model])
            expected[step.model] = own.share
            let set = bits[step.model] | (step.isCounted ? anyBit : 0)
            var next: [Combination] = []
            next.reserveCapacity(2 * now.count)
            for combination in now {
                let share = share(of: occurrence, own, expected, combination.bits, cell)
                if step.isCounted, combination.bits & anyBit == 0 { found += combination.share * share }
                if share < 1 {
                    next.append(
                        Combination(
                            bits: combination.bits & ~step.forgotten, share: combination.share * (1 - share)))
                }
                if share > 0 {
                    next.append(
                        Combination(
                            bits: (combination.bits | set) & ~step.forgotten, share: combination.share * share))
                }
            }
            now = step.forgotten == 0 ? next : Self.joined(next)
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

    /// Combinations of the same conditions become one, in the order in which they first stand.
    private static func joined(_ combinations: [Combination]) -> [Combination] {
        var joined: [Combination] = []
        joined.reserveCapacity(combinations.count)
        var positions: [UInt64: Int] = [:]
        positions.reserveCapacity(combinations.count)
        for combination in combinations {
            if let position = positions[combination.bits] {
                joined[position].share += combination.share
            } else {
                positions[combination.bits] = joined.count
                joined.append(combination)
            }
        }
        return joined
    }
}
