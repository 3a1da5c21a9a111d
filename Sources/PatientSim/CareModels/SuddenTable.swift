package import HealthSimCore

/// The sudden events that may happen to everybody, with their rates by age and sex, as one process.
///
/// There are far more such events than happen to one person in a year: one draw from their sum and a choice among them
/// costs what the events of the person cost.
package struct SuddenTable: Sendable {
    /// An event, by positions.
    package struct Entry: Sendable {
        package var model: Int
        package var rule: Int
    }

    package let entries: FrozenArray<Entry>
    /// The running sums of the rates, for each sex and age in turn.
    private let sums: FrozenArray<Double>

    init(_ models: [CareModel]) {
        var entries: [Entry] = []
        for (model, content) in models.enumerated() where content.isUniversal {
            for (rule, event) in content.acute.enumerated() where event.rateTable != nil {
                entries.append(Entry(model: model, rule: rule))
            }
        }
        var sums: [Double] = []
        for sex in [Sex.male, .female] {
            for age in 0...RateTable.oldest {
                var sum = 0.0
                for entry in entries {
                    let event = models[entry.model].acute[entry.rule]
                    sum += (event.rateTable?.rate(age: age, sex: sex) ?? 0) * (1 + (event.season?.amplitude ?? 0))
                    sums.append(sum)
                }
            }
        }
        self.entries = FrozenArray(entries)
        self.sums = FrozenArray(sums)
    }

    /// The highest rate of all events together at an age, a year.
    package func total(age: Int, sex: Sex) -> Double {
        entries.isEmpty ? 0 : sums[start(age: age, sex: sex) + entries.count - 1]
    }

    /// The event at a quantile among all of an age and sex, and its highest rate.
    package func event(at quantile: Double, age: Int, sex: Sex) -> (entry: Entry, bound: Double) {
        let start = start(age: age, sex: sex)
        let wanted = quantile * total(age: age, sex: sex)
        var low = 0
        var high = entries.count - 1
        while low < high {
            let middle = (low + high) / 2
            if sums[start + middle] > wanted { high = middle } else { low = middle + 1 }
        }
        return (entries[low], sums[start + low] - (low > 0 ? sums[start + low - 1] : 0))
    }

    private func start(age: Int, sex: Sex) -> Int {
        let row = (sex == .female ? RateTable.oldest + 1 : 0) + min(max(age, 0), RateTable.oldest)
        return row * entries.count
    }
}
