import HealthSimCore

extension PatientCourse {
    private static let randomPurpose: RandomStream.Purpose = "planned.random"

    /// Settles the flags that a question asks for, and its `random`, before it is asked.
    ///
    /// A flag that a step has set is true; another is drawn once a person, by its name, and stays as it is.
    mutating func settleFlags(of question: PatientQuestion, step: Int) {
        state.flags.removeAll(keepingCapacity: true)
        for flag in question.flags {
            if let known = outcome.flags.first(where: { $0.name == flag.name }) {
                state.flags.append(known.isTrue)
                continue
            }
            var stream = RandomStream(seed: seed, purpose: flag.purpose, index: number - 1)
            let isTrue = stream.uniform() < flag.chance
            outcome.flags.append(PlannedOutcome.Flag(name: flag.name, isTrue: isTrue, isDrawn: true))
            state.flags.append(isTrue)
        }
        guard let chance = question.randomChance else { return }
        let purpose = Self.randomPurpose.part(UInt64(max(0, step)))
        var stream = RandomStream(seed: seed, purpose: purpose, index: number - 1)
        state.randomAnswer = stream.uniform() < chance
    }

    /// Sets the flags of care that has taken place.
    mutating func set(_ flags: [Text]) {
        for name in flags {
            if let known = outcome.flags.firstIndex(where: { $0.name == name }) {
                outcome.flags[known].isTrue = true
            } else {
                outcome.flags.append(PlannedOutcome.Flag(name: name, isTrue: true, isDrawn: false))
            }
        }
    }
}
