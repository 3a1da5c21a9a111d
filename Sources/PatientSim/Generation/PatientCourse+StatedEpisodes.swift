import HealthSimCore

/// Conditions that last as long as an episode and that a specification states: a pregnancy, and what comes with one.
extension PatientCourse {
    /// Whether an episode is stated, itself or by a condition that only it brings.
    func isStated(_ episode: CareModel.Episode, of model: Int) -> Bool {
        decision(for: model)?.isPresent == true || episode.steps.contains { isStatedCause($0) }
    }

    /// Whether a step brings a condition that is stated.
    private func isStatedCause(_ step: CareModel.Step) -> Bool {
        step.starts.map { library.models[$0.model].isPassing && decision(for: $0.model)?.isPresent == true } ?? false
    }

    /// Whether a step brings a condition that is stated and has not come yet, so that it is not left out.
    func isAwaited(_ step: CareModel.Step) -> Bool {
        guard isStatedCause(step), let brought = step.starts?.model else { return false }
        return !running.contains { $0.model == brought }
    }

    /// Whether a step that ends an episode comes before what is stated of it: a condition that comes with it, or the part
    /// of it in which the history ends.
    func isTooEarly(_ step: CareModel.Step, of number: Int) -> Bool {
        let model = running[number].model
        let episode = library.models[model].episodes[running[number].episode]
        if let stated = decision(for: model), stated.isPresent,
            episode.codes.contains(where: { $0.code == stated.code })
        {
            return true
        }
        return episode.steps.contains { other in
            isAwaited(other) && other.day + other.jitter >= step.day - step.jitter
        }
    }

    /// Puts a stated episode on the agenda: so that some of its care lies in the history, and all that is stated with it.
    ///
    /// A full code that holds for a part of the episode, such as the third trimester, holds on the last day.
    mutating func scheduleStated(_ start: CareModelLibrary.EpisodeStart) {
        let episode = library.models[start.model].episodes[start.episode]
        let drawn = streams.episodes.uniform()
        setAge(on: days)
        read(as: start.model)
        // Not of an age or a sex that never has it.
        if case .perYear(let rate) = episode.beginning, rate.value(in: state) ?? 0 <= 0 { return }
        var first = episode.mayPrecedeHistory ? -0.85 * episode.typicalLength : 0
        var last = days - 0.4 * episode.typicalLength
        for step in episode.steps where isStatedCause(step) {
            first = max(first, step.jitter + 5 - step.day)
            last = min(last, days - step.day - step.jitter - 20)
        }
        if let code = decision(for: start.model)?.code {
            if let part = episode.codes.first(where: { $0.code == code })?.days {
                first = max(first, days - min(part.upperBound, episode.typicalLength - 15))
                last = min(last, days - part.lowerBound - 12)
            } else if library.models[start.model].acute.contains(where: { $0.mayBe(code) }) {
                last = min(last, days - episode.typicalLength)
            }
        }
        agenda.add(
            .beginning(model: start.model, episode: start.episode, end: nil),
            on: first + max(0, last - first) * drawn)
    }

    /// The level that a statement asks for: by name, or one of those with which the episode has the stated code.
    mutating func statedLevel(of model: Int, in episode: CareModel.Episode) -> Text? {
        guard let decision = decision(for: model), decision.isPresent, let scale = library.models[model].severity else {
            return nil
        }
        if let stated = decision.severity, let level = scale.position(of: stated.string) { return scale.levels[level] }
        let codes = episode.codes.filter { $0.code.isWithin(decision.code.code) }
        guard !codes.isEmpty else { return nil }
        var shares: [Double] = []
        for (level, share) in zip(scale.levels, scale.shares) {
            // The caller puts the level that is chosen in its place.
            state.severities[model] = level
            shares.append(codes.contains { $0.when?.isTrue(in: state) ?? true } ? share : 0)
        }
        guard shares.contains(where: { $0 > 0 }) else { return nil }
        return scale.levels[streams.episodes.choose(weights: shares)]
    }
}

extension CareModel.AcuteRule {
    /// Whether a code is among the event's principal diagnoses.
    fileprivate func mayBe(_ code: Concept) -> Bool {
        diagnoses.first?.choices.contains { $0.code == code } ?? false
    }
}
